import { FilterPanel, FilterSelect, FilterText } from '@/components/ui/filter-panel';
import { type ListAddress, listHref, PERIODS } from '@/lib/transfers/list-address';
import { TRANSFER } from '@/lib/transfers/procedure';
import type { UnitOption } from './list-chips';

const stages = Object.entries(TRANSFER.states).map(([value, { label }]) => ({ value, label }));
const periods = Object.entries(PERIODS).map(([value, { label }]) => ({ value, label }));

/** Conditions of the list: text, units, stage, period of arrival. */
export function ListFilters({ address, tab, units }: { address: ListAddress; tab: string; units: UnitOption[] }) {
  const none = { q: '', from: '', to: '', stage: '', since: '' } as const;
  const keep = { tab, ...(address.sort && { sort: address.sort }) };
  return (
    <FilterPanel action="/transfers" resetHref={listHref(address, none)} keep={keep}>
      <FilterText name="q" label="文号、案由、当事人" value={address.q} />
      <FilterSelect name="from" label="移出单位" all="全部单位" choices={units} value={address.from} />
      <FilterSelect name="to" label="接收单位" all="全部单位" choices={units} value={address.to} />
      <FilterSelect name="stage" label="环节" all="全部环节" choices={stages} value={address.stage} />
      <FilterSelect name="since" label="到达日期" all="全部日期" choices={periods} value={address.since} />
    </FilterPanel>
  );
}
