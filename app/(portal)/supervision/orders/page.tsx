import type { Metadata } from 'next';
import { OrderTable } from '@/components/supervision/order-table';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/kernel/session/current';
import { orderCounts, orders } from '@/lib/supervision/queries-orders';

type Props = { searchParams: Promise<{ tab?: string | string[] }> };

const PATH = '/supervision/orders';

export const metadata: Metadata = { title: '督办台账' };

/** 督办台账 (1-2-1): what was ordered, by when, and what was answered. */
export default async function OrdersPage({ searchParams }: Props) {
  const actor = await requireActor('supervision.view');
  const over = (await searchParams).tab === 'answered';
  const [counts, list] = await Promise.all([orderCounts(actor), orders(actor, over)]);
  const tabs = [
    { href: PATH, label: '待答复', count: counts.open, current: !over },
    { href: `${PATH}?tab=answered`, label: '已答复、已终止', count: counts.over, current: over },
  ];
  return (
    <>
      <BackLink href="/supervision">督查看板</BackLink>
      <PageHeader title="督办台账" lead="对任何事项均可督办，在事项页上办理。" />
      <Tabs label="督办分类" tabs={tabs} />
      <OrderTable orders={list} />
    </>
  );
}
