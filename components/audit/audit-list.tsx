import { EmptyState } from '@/components/ui/empty-state';
import { FilterPanel, FilterSelect, FilterText, ResultBar } from '@/components/ui/filter-panel';
import { Pager } from '@/components/ui/pager';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import { RESULT_LABELS } from '@/lib/audit/labels';
import { ACT_CHOICES } from '@/lib/audit/naming';
import type { AuditLine, AuditPage } from '@/lib/audit/queries';
import { FilterDate } from './filter-date';

type Choices = { value: string; label: string }[];

/** The conditions as they stand in the address. */
export type AuditAddress = {
  command?: string;
  result?: string;
  person?: string;
  unit?: string;
  from?: string;
  to?: string;
};

const choices = (labels: Readonly<Record<string, string>>): Choices =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** 筛选. */
export function AuditFilters({ address, units }: { address: AuditAddress; units: Choices }) {
  return (
    <FilterPanel action="/audit" resetHref="/audit">
      <FilterText name="person" label="姓名或账号（完整）" value={address.person} />
      <FilterSelect name="command" label="操作" all="全部操作" choices={[...ACT_CHOICES]} value={address.command} />
      <FilterSelect name="result" label="结果" all="全部结果" choices={choices(RESULT_LABELS)} value={address.result} />
      <FilterSelect name="unit" label="单位" all="全部单位" choices={units} value={address.unit} />
      <FilterDate name="from" label="自" value={address.from} />
      <FilterDate name="to" label="至" value={address.to} />
    </FilterPanel>
  );
}

const COLUMNS = ['时间', '人员', '操作', '结果', '文号', '网络地址', '请求编号'].map((label) => ({ label }));

/** Entries newest first: who, when, what act, with what result; nothing of what the act was about. */
export function AuditList({ page, nextHref }: { page: AuditPage; nextHref?: string }) {
  if (page.entries.length === 0)
    return <EmptyState title="没有符合条件的记录">请减少条件后重新查询，或点“重置”。</EmptyState>;
  return (
    <>
      <ResultBar total={page.total} />
      <Table caption="操作记录" columns={COLUMNS} variant="table-tight">
        {page.entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </Table>
      <Pager shown={page.entries.length} total={page.total} nextHref={nextHref} />
    </>
  );
}

/** A column without a value holds a dash, which a sentence leaves out. */
const said = (words: string) => words !== '—';

function EntryRow({ entry }: { entry: AuditLine }) {
  return (
    <Row>
      <Cell nowrap>
        {entry.time} {!entry.sealed && <Tag look="provisional">待封存</Tag>}
      </Cell>
      <Cell label="人员">
        <span>
          {entry.name}
          {said(entry.account) && `（${entry.account}）`}
          <span className="sub">{[entry.unit, entry.post].filter(said).join('，')}</span>
        </span>
      </Cell>
      <Cell label="操作">{entry.command}</Cell>
      <Cell label="结果" nowrap>
        {entry.result}
      </Cell>
      <Cell label="文号" notOnPhone={!said(entry.number)}>
        {entry.number}
      </Cell>
      <Cell label="网络地址">{entry.address}</Cell>
      <Cell label="请求编号">
        <span className="font-mono break-all">{entry.requestId}</span>
      </Cell>
    </Row>
  );
}
