import { EmptyState } from '@/components/ui/empty-state';
import { FilterPanel, FilterSelect, FilterText, ResultBar } from '@/components/ui/filter-panel';
import { Pager } from '@/components/ui/pager';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import type { PeopleFilter, PeoplePage } from '@/lib/people/queries';

type Choices = { value: string; label: string }[];

const COLUMNS = [{ label: '姓名' }, { label: '账号' }, { label: '单位' }, { label: '现任岗位' }, { label: '账号状态' }];

/** Accounts by account name, with the conditions of the list above them. */
export function PersonList(props: {
  page: PeoplePage;
  filter: PeopleFilter;
  units: Choices;
  statuses: Choices;
  next: string | null;
}) {
  const { page, filter, units, statuses, next } = props;
  return (
    <>
      <FilterPanel action="/admin/people" resetHref="/admin/people">
        <FilterText name="q" label="姓名或账号" value={filter.q} />
        <FilterSelect name="unit" label="单位" all="全部单位" choices={units} value={filter.unitId} />
        <FilterSelect name="status" label="账号状态" all="全部状态" choices={statuses} value={filter.status} />
      </FilterPanel>
      <ResultBar total={page.total} />
      {page.people.length === 0 ? (
        <EmptyState title="没有符合条件的账号">请减少条件后重新查询，或点“重置”。</EmptyState>
      ) : (
        <Table caption="账号" columns={COLUMNS}>
          {page.people.map((person) => (
            <Row key={person.id}>
              <Cell>
                <a className="name" href={`/admin/people/${person.id}`}>
                  {person.name}
                </a>
              </Cell>
              <Cell label="账号">{person.account}</Cell>
              <Cell label="单位">{person.unit}</Cell>
              <Cell label="现任岗位">{person.posts.join('、') || '—'}</Cell>
              <Cell label="账号状态">{person.status}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pager shown={page.people.length} total={page.total} nextHref={next ?? undefined} />
    </>
  );
}
