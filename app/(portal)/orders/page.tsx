import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { OrderFilters } from '@/components/supervision/order-filters';
import { OrderTable } from '@/components/supervision/order-table';
import { ButtonLink } from '@/components/ui/button';
import { ResultBar } from '@/components/ui/filter-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Tabs } from '@/components/ui/tabs';
import { unitNames } from '@/lib/duties/queries';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { ORDER_TABS, type OrderTab } from '@/lib/supervision/labels';
import { ordersHref, readOrdersAddress } from '@/lib/supervision/orders-address';
import { orders } from '@/lib/supervision/queries-orders';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: '督办台账' };

/** 督办台账 (1-2-1): all orders the reader may see, on what, to whom, until when, answered when. */
export default async function OrdersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readOrdersAddress(await searchParams);
  const [{ counts, total, rows, next }, names] = await Promise.all([orders(actor, address), unitNames()]);
  const units = can(actor, 'supervision.view') ? [...names].map(([value, label]) => ({ value, label })) : [];
  const tabs = (Object.keys(ORDER_TABS) as OrderTab[]).map((tab) => ({
    href: ordersHref(address, { tab }),
    label: ORDER_TABS[tab],
    count: counts[tab],
    current: tab === address.tab,
  }));
  const lead = (
    <>
      逾期未答复的，自动报联席会议组长。
      <ClauseTag id="1-2-1" label="条款 一（二）" />
    </>
  );
  return (
    <>
      <PageHeader title="督办台账" lead={lead}>
        {can(actor, 'supervision.direct') && (
          <ButtonLink look="primary" href="/orders/new">
            督办单位
          </ButtonLink>
        )}
      </PageHeader>
      <Tabs label="督办分类" tabs={tabs} />
      <OrderFilters address={address} units={units} />
      <ResultBar total={total} />
      <OrderTable orders={rows} />
      {rows.length > 0 && (
        <Pager shown={rows.length} total={total} nextHref={next && ordersHref(address, { after: next })} />
      )}
    </>
  );
}
