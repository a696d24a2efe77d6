import { Table } from '@/components/ui/table';
import { Cell, GroupRow, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import type { Directory, UnitLine } from '@/lib/units/queries';

const COLUMNS = [
  { label: '单位' },
  { label: '分管负责人' },
  { label: '联络员' },
  { label: '代理' },
  { label: '办公电话' },
  { label: '待补' },
];

/** Who answers for each unit, in the order of the 意见; what the unit has not named yet is flagged. */
export function DirectoryTable({ directory }: { directory: Directory }) {
  return (
    <Table caption="单位联络表" columns={COLUMNS}>
      {directory.groups.map(({ title, units }) => [
        <GroupRow key={title} title={title} fact={`${units.length} 个`} span={COLUMNS.length} />,
        ...units.map((unit) => <UnitRow key={unit.id} unit={unit} />),
      ])}
    </Table>
  );
}

function UnitRow({ unit }: { unit: UnitLine }) {
  return (
    <Row>
      <Cell>
        <a className="name" href={`/units/${unit.id}`}>
          {unit.name}
        </a>
      </Cell>
      <Cell label="分管负责人" notOnPhone={unit.leaders.length === 0}>
        {unit.leaders.join('、') || '—'}
      </Cell>
      <Cell label="联络员">{unit.contacts.join('、') || '—'}</Cell>
      <Cell label="代理" notOnPhone={unit.delegates.length === 0}>
        {unit.delegates.join('；') || '—'}
      </Cell>
      <Cell label="办公电话" nowrap>
        {unit.phone ?? '—'}
      </Cell>
      <Cell label="待补" notOnPhone={unit.missing.length === 0}>
        <Gaps missing={unit.missing} />
      </Cell>
    </Row>
  );
}

/** Posts that the 意见 asks for and nobody holds: 未设联络员. */
export function Gaps({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return '—';
  return (
    <span className="flex flex-wrap gap-1">
      {missing.map((post) => (
        <Tag key={post} look="provisional">
          未设{post}
        </Tag>
      ))}
    </span>
  );
}
