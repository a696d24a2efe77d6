import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DutyList } from '@/components/duties/duty-list';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { clauseTitle } from '@/lib/clauses/queries';
import { conditionsOf, cursorOf, dutiesHref, filterOf, statusLabel } from '@/lib/duties/address';
import { dutyPage } from '@/lib/duties/queries';
import { requireActor } from '@/lib/kernel/session/current';

type Props = {
  params: Promise<{ clause: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${clauseTitle((await params).clause)} 清单` };
}

/** The list behind a number of a clause's page: the duties under it that the reader may see. */
export default async function ClauseDutiesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { clause } = await params;
  const given = await searchParams;
  if (!clauseTitle(clause)) notFound();
  const path = `/rulebook/${clause}/duties`;
  const filter = { ...filterOf(given), clause };
  const { total, lines, next } = await dutyPage(actor, filter, cursorOf(given));
  const conditions = conditionsOf({ ...filter, clause: undefined });
  return (
    <>
      <BackLink href={`/rulebook/${clause}`}>{clauseTitle(clause)}</BackLink>
      <PageHeader title={`${clauseTitle(clause)}：${statusLabel(filter)}`} lead="您有权查看的事项。" />
      <DutyList
        caption={`${statusLabel(filter)}的责任事项`}
        total={total}
        duties={lines}
        chips={conditions.map(({ label, without }) => ({ label, href: dutiesHref(path, without) }))}
        nextHref={next && dutiesHref(path, filter, next)}
      />
    </>
  );
}
