import type { Metadata } from 'next';
import { ClauseIndex } from '@/components/rulebook/clause-index';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { chaptersOf } from '@/lib/clauses/chapters';
import { clauseIndex } from '@/lib/clauses/queries';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '条款与期限' };

/** 条款: every sentence of the 意见 that obliges somebody, by chapter. */
export default async function RulebookPage() {
  const actor = await requireActor();
  const clauses = await clauseIndex(actor);
  return (
    <>
      <PageHeader
        title="条款与期限"
        lead={`山政办发〔2021〕13号，共 ${clauses.length} 条职责；在办数为您有权查看的事项。`}
      >
        <ButtonLink small href="/rulebook/calculator">
          期限计算器
        </ButtonLink>
      </PageHeader>
      <ClauseIndex chapters={chaptersOf(clauses)} />
    </>
  );
}
