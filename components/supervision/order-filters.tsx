import { FilterPanel, FilterSelect, FilterText } from '@/components/ui/filter-panel';
import { ORDERS, type OrdersAddress, ordersHref } from '@/lib/supervision/orders-address';

type FilterProps = { address: OrdersAddress; units: { value: string; label: string }[] };

/** The conditions of 督办台账: words, and for overseers the unit; the tab stays as it is. */
export function OrderFilters({ address, units }: FilterProps) {
  const { tab, unit, q } = address;
  return (
    <FilterPanel action={ORDERS} resetHref={ordersHref(address, { unit: '', q: '' })} keep={{ tab }}>
      <FilterText name="q" label="文号、事由或要求" value={q} />
      {units.length > 0 && <FilterSelect name="unit" label="承办单位" all="全部单位" choices={units} value={unit} />}
    </FilterPanel>
  );
}
