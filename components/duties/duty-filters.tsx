import { FilterPanel, FilterSelect } from '@/components/ui/filter-panel';
import type { ListFilter } from '@/lib/duties/address';
import { STANDING_LABELS, STATUS_LABELS } from '@/lib/duties/labels';

const choices = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

type FilterProps = { action: string; filter: ListFilter; units: { value: string; label: string }[] };

/** The conditions of a duty list: how it stands, how firm, whose; the clause and the period stay as they are. */
export function DutyFilters({ action, filter, units }: FilterProps) {
  const { clause, fromOn, toOn } = filter;
  const kept = Object.entries({ clause, from: fromOn, to: toOn }).filter(([, value]) => value);
  return (
    <FilterPanel action={action} resetHref={action} keep={Object.fromEntries(kept) as Record<string, string>}>
      <FilterSelect name="status" label="情况" all="在办" choices={choices(STATUS_LABELS)} value={filter.status} />
      <FilterSelect
        name="standing"
        label="性质"
        all="全部性质"
        choices={choices(STANDING_LABELS)}
        value={filter.standing}
      />
      <FilterSelect name="unit" label="责任单位" all="全部单位" choices={units} value={filter.unitId} />
    </FilterPanel>
  );
}
