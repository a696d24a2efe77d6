import type { Metadata } from 'next';
import { RiskList } from '@/components/matters/risk-list';
import { TrendLegend } from '@/components/matters/trend-chart';
import { BarLegend, BarPatterns } from '@/components/matters/unit-bars';
import { BoardSummary } from '@/components/supervision/board-summary';
import { MonthChart, trendOf } from '@/components/supervision/month-chart';
import { EscalatedOrders } from '@/components/supervision/order-table';
import { ClauseTable, UnitTable } from '@/components/supervision/unit-table';
import { ButtonLink } from '@/components/ui/button';
import { Halves } from '@/components/ui/columns';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { holds } from '@/lib/kernel/actor';
import { requireActor } from '@/lib/kernel/session/current';
import { ordersHref } from '@/lib/supervision/orders-address';
import { board } from '@/lib/supervision/queries';

export const metadata: Metadata = { title: '督查看板' };

/** 督查看板 (1-2-1): who is late, per unit, clause and month. */
export default async function SupervisionPage() {
  const actor = await requireActor('supervision.view');
  const { summary, units, clauses, months, today, risks, late } = await board(actor);
  const trend = trendOf(months, Number(today.slice(8)));
  return (
    <>
      <BarPatterns />
      <PageHeader title="督查看板" lead={`截至 ${summary.moment} · 法定期限口径`}>
        <ButtonLink small href="/supervision/export">
          导出表格
        </ButtonLink>
        <ButtonLink small href="/orders">
          督办台账
        </ButtonLink>
        <ButtonLink small href="/screen">
          大屏
        </ButtonLink>
      </PageHeader>
      <BoardSummary summary={summary} />
      <Section title="各单位" fact={<BarLegend />}>
        <UnitTable units={units} total={summary} />
      </Section>
      <Halves>
        <Section title="各条款" fact="法定期限">
          <ClauseTable clauses={clauses} total={summary} />
        </Section>
        <Section title="每月届满" fact={<TrendLegend {...trend} />}>
          <MonthChart months={months} trend={trend} />
        </Section>
      </Halves>
      {late.total > 0 && (
        <Section
          title="督办逾期未答复"
          fact={`${late.total} 件，已报组长`}
          more={{ href: ordersHref({ tab: 'late', unit: '', q: '' }), label: '督办台账' }}
        >
          <EscalatedOrders orders={late.rows} instructs={holds(actor, ['GROUP_LEADER'])} />
        </Section>
      )}
      <Section title="风险" fact={risks.length > 0 ? '法定期限，按逾期长短' : undefined}>
        {risks.length > 0 ? (
          <RiskList risks={risks} />
        ) : (
          <EmptyState title="没有逾期">全部法定期限均在期内。</EmptyState>
        )}
      </Section>
    </>
  );
}
