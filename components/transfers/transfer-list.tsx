import { MatterRow } from '@/components/matters/matter-row';
import { EmptyState } from '@/components/ui/empty-state';
import { ResultBar } from '@/components/ui/filter-panel';
import { Pager } from '@/components/ui/pager';
import { Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { type ListAddress, listHref, type Sort } from '@/lib/transfers/list-address';
import type { ListRow } from '@/lib/transfers/view-row';
import { chipsOf, type UnitOption } from './list-chips';
import { ListFilters } from './list-filters';

type ListProps = {
  address: ListAddress;
  units: UnitOption[];
  tabs: { key: string; label: string; count: number }[];
  tab: string;
  sort: Sort;
  /** Null: more than are counted. */
  total: number | null;
  countedUpTo: number;
  badgeUpTo: number;
  /** Only running clocks are listed. */
  running: boolean;
  rows: ListRow[];
  next: ListAddress['after'];
  previous: ListAddress['before'];
};

/** 移送 list: tabs, conditions, how many, rows of two lines, the way on. Its whole state is the address. */
export function TransferList(props: ListProps) {
  const { address, units, tab, sort, rows, countedUpTo, badgeUpTo } = props;
  const total = props.total ?? `超过${countedUpTo}`;
  const words = (count: number) => (count > badgeUpTo ? `${badgeUpTo}+` : count);
  const tabs = props.tabs.map(({ key, label, count }) => ({
    href: listHref(address, { tab: key, sort: '' }),
    label,
    count: words(count),
    current: key === tab,
  }));
  return (
    <>
      <Tabs label="移送分类" tabs={tabs} />
      <ListFilters address={address} tab={tab} units={units} />
      <ResultBar total={total} chips={chipsOf(address, units)}>
        {props.running && <span className="text-muted">按期限排列时，只列期限在走的事项</span>}
      </ResultBar>
      {rows.length === 0 ? (
        <Empty address={address} units={units} label={props.tabs.find(({ key }) => key === tab)?.label ?? ''} />
      ) : (
        <Table caption={caption(sort)} variant="matters" columns={columns(address, sort)}>
          {rows.map((row) => (
            <MatterRow key={row.id} matter={row} />
          ))}
        </Table>
      )}
      <Pager
        shown={rows.length}
        total={total}
        previousHref={props.previous ? listHref(address, { before: props.previous }) : undefined}
        nextHref={props.next ? listHref(address, { after: props.next }) : undefined}
      />
    </>
  );
}

const caption = (sort: Sort) => (sort === 'due' ? '案件移送，按届满时间先后排列' : '案件移送，最近到达的在前');

function columns(address: ListAddress, sort: Sort) {
  const order = (by: Sort, direction: 'ascending' | 'descending') => ({
    href: listHref(address, { sort: by }),
    direction: sort === by ? direction : undefined,
  });
  return [
    { label: '文号', sort: { ...order('arrived', 'descending') } },
    { label: '案由 / 当事人' },
    { label: '来 → 去' },
    { label: '环节' },
    { label: '期限', sort: { ...order('due', 'ascending') } },
  ];
}

function Empty({ address, units, label }: { address: ListAddress; units: UnitOption[]; label: string }) {
  if (chipsOf(address, units).length > 0)
    return <EmptyState title="没有符合条件的移送">去掉上面的条件，或换一个分类再查。</EmptyState>;
  return <EmptyState title={`“${label}”里没有移送`}>需要办理的移送到达后会列在这里，并在工作台提醒。</EmptyState>;
}
