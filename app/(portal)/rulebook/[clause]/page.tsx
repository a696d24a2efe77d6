import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProcedureDiagram } from '@/components/matters/procedure-diagram';
import { ClauseContents } from '@/components/rulebook/clause-contents';
import { ClauseFigures } from '@/components/rulebook/clause-figures';
import { BasisSection, RuleSections } from '@/components/rulebook/rule-sections';
import { Trial } from '@/components/rulebook/trial';
import { ButtonLink } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Quote } from '@/components/ui/quote';
import { Section } from '@/components/ui/section';
import { clausePage, clauseTitle } from '@/lib/clauses/queries';
import { requireActor } from '@/lib/kernel/session/current';

type Props = {
  params: Promise<{ clause: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: clauseTitle((await params).clause) };
}

/** One clause: its words, who, how long, on what law, how it stands now, the procedure, a trial computation. */
export default async function ClausePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const page = await clausePage(actor, (await params).clause, await searchParams);
  if (!page) notFound();
  const { clause, facts, rules, figures, diagram, trial, contents } = page;
  return (
    <>
      <BackLink href="/rulebook">条款与期限</BackLink>
      <div className="lg:grid lg:grid-cols-[224px_minmax(0,1fr)] lg:gap-8">
        <ClauseContents chapters={contents} current={clause.id} />
        <div className="min-w-0">
          <PageHeader
            title={clause.title}
            above={<span className="text-muted">{facts.place}</span>}
            lead={facts.sentence}
          >
            <ButtonLink small href={`/rulebook/calculator${trial ? `?rule=${trial.form.rule}` : ''}`}>
              期限计算器
            </ButtonLink>
          </PageHeader>
          <Quote text={clause.quote} focus={clause.focus} />
          {figures && <ClauseFigures figures={figures} />}
          {rules.length > 0 ? (
            <RuleSections rules={rules} basis={clause.basis} />
          ) : (
            <BasisSection rules={[]} basis={clause.basis} />
          )}
          {diagram && (
            <Section title="程序" fact="由程序表生成">
              <ProcedureDiagram nodes={diagram.nodes} edges={diagram.edges} />
            </Section>
          )}
          {trial && (
            <Section title="试算" fact="同一算法用于页面、函件、接口和命令行">
              <Trial action={`/rulebook/${clause.id}`} {...trial} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
