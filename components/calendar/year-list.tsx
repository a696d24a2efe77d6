import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import { STATUS_LABELS } from '@/lib/calendar/labels';
import type { EnteredLine, YearLine } from '@/lib/calendar/queries';

const YEARS = ['年份', '放假', '调休上班', '文号'].map((label) => ({ label }));

/** The arrangements in force, newest year first. */
export function YearList({ years }: { years: readonly YearLine[] }) {
  return (
    <Table caption="已生效的放假安排" columns={YEARS}>
      {years.map((line) => (
        <Row key={line.year}>
          <Cell nowrap>
            <b>{line.year}年</b> {line.entered && <Tag>录入</Tag>}
          </Cell>
          <Cell label="放假">
            <Unbroken words={line.holidays} />
          </Cell>
          <Cell label="调休上班">
            <Unbroken words={line.makeup} />
          </Cell>
          <Cell label="文号" nowrap>
            {line.documentNo}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Words that may stand on several lines, none of them broken in two. */
export function Unbroken({ words }: { words: readonly string[] }) {
  if (words.length === 0) return '—';
  return (
    <span className="flex flex-wrap gap-x-4">
      {words.map((word) => (
        <span key={word} className="whitespace-nowrap max-sm:whitespace-normal">
          {word}
        </span>
      ))}
    </span>
  );
}

const ENTERED = ['年份', '文号', '录入', '状态', '确认或退回'].map((label) => ({ label }));

/** Notices that were entered here, with who entered and who decided. */
export function EnteredList({ lines, empty }: { lines: readonly EnteredLine[]; empty: string }) {
  if (lines.length === 0) return <EmptyState title="暂无">{empty}</EmptyState>;
  return (
    <Table caption="录入的放假安排" columns={ENTERED}>
      {lines.map((line) => (
        <Row key={line.id}>
          <Cell nowrap>
            <a className="name" href={`/admin/calendar/${line.id}`}>
              {line.year}年
            </a>
          </Cell>
          <Cell label="文号">{line.documentNo}</Cell>
          <Cell label="录入">{line.proposed}</Cell>
          <Cell label="状态">{STATUS_LABELS[line.status]}</Cell>
          <Cell label="确认或退回">{line.decided}</Cell>
        </Row>
      ))}
    </Table>
  );
}
