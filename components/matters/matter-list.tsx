import { EmptyState } from '@/components/ui/empty-state';
import { FilterPanel, FilterSelect, FilterText, ResultBar } from '@/components/ui/filter-panel';
import { Pager } from '@/components/ui/pager';
import { Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { type ListAddress, listHref, type Sort } from '@/lib/matters/list-address';
import type { MatterList as List } from '@/lib/matters/queries-list';
import { MatterRow } from './matter-row';

/**
 * `name`: what is listed; `path`: the list's own address; `countedUpTo`: above it a number says 超过; `empty`: how such
 * matters come into being.
 */
type ListProps = { list: List; address: ListAddress; path: string; name: string; countedUpTo: number; empty?: string };

/** A list of matters: tabs, conditions, how many, rows of two lines (cards on a phone), the way on. Its state is the address. */
export function MatterList({ list, address, path, name, countedUpTo, empty }: ListProps) {
  const { tab, sort, rows, stages } = list;
  const words = (count: number) => (count > countedUpTo ? `超过${countedUpTo}` : count);
  const href = (change: Partial<ListAddress>) => listHref(path, address, change);
  const tabs = list.tabs.map(({ key, label, count }) => ({
    href: href({ tab: key, sort: '' }),
    label,
    count: words(count),
    current: key === tab,
  }));
  const stage = stages.find(({ value }) => value === address.stage);
  const chips = [
    ...(address.q ? [{ label: `“${address.q}”`, href: href({ q: '' }) }] : []),
    ...(stage ? [{ label: stage.label, href: href({ stage: '' }) }] : []),
  ];
  const keep = { tab, ...(address.kind && { kind: address.kind }), ...(address.sort && { sort: address.sort }) };
  return (
    <>
      <Tabs label={`${name}分类`} tabs={tabs} />
      <FilterPanel action={path} resetHref={href({ q: '', stage: '' })} keep={keep}>
        <FilterText name="q" label={list.numbered ? '文号、标题' : '标题'} value={address.q} />
        <FilterSelect name="stage" label="环节" all="全部环节" choices={stages} value={address.stage} />
      </FilterPanel>
      <ResultBar total={words(list.total)} chips={chips} />
      {rows.length === 0 ? (
        <Empty name={name} narrowed={chips.length > 0} label={list.tabs.find(({ key }) => key === tab)?.label ?? ''}>
          {empty}
        </Empty>
      ) : (
        <Table
          caption={`${name}，${sort === 'due' ? '按届满时间先后排列' : '最近的在前'}`}
          variant="matters"
          columns={columns(href, sort, list.numbered)}
        >
          {rows.map((row) => (
            <MatterRow key={row.id} matter={row} numbered={list.numbered} />
          ))}
        </Table>
      )}
      <Pager
        shown={rows.length}
        total={words(list.total)}
        previousHref={list.previous ? href({ before: list.previous }) : undefined}
        nextHref={list.next ? href({ after: list.next }) : undefined}
      />
    </>
  );
}

function columns(href: (change: Partial<ListAddress>) => string, sort: Sort, numbered: boolean) {
  const order = (by: Sort, direction: 'ascending' | 'descending') => ({
    href: href({ sort: by }),
    direction: sort === by ? direction : undefined,
  });
  return [
    ...(numbered ? [{ label: '文号', sort: order('opened', 'descending') }] : []),
    { label: '标题', sort: numbered ? undefined : order('opened', 'descending') },
    { label: '提出 → 当事单位' },
    { label: '环节' },
    { label: '期限', sort: order('due', 'ascending') },
  ];
}

function Empty(props: { name: string; narrowed: boolean; label: string; children?: string }) {
  const { name, narrowed, label, children = '需要办理的会列在这里，并在工作台提醒。' } = props;
  if (narrowed) return <EmptyState title={`没有符合条件的${name}`}>去掉上面的条件，或换一个分类再查。</EmptyState>;
  return <EmptyState title={`“${label}”里没有${name}`}>{children}</EmptyState>;
}
