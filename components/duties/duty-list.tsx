import { DueLines } from '@/components/matters/due-badge';
import type { ClockView } from '@/components/matters/view';
import { EmptyState } from '@/components/ui/empty-state';
import { type FilterChip, ResultBar } from '@/components/ui/filter-panel';
import { Pager } from '@/components/ui/pager';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';

/** A duty in a list: clock, what it asks, the matter, who must act. */
export type DutyItem = {
  key: string;
  clock: ClockView;
  todo: string;
  clause: string;
  title: string;
  /** Absent where the reader may not open the matter. */
  href?: string;
  supervised: boolean;
  detail: string;
  unit: string;
};

type ListProps = {
  caption: string;
  total: number;
  duties: DutyItem[];
  chips: FilterChip[];
  nextHref?: string;
  exportHref?: string;
};

const columns = [{ label: '期限' }, { label: '要办' }, { label: '事项' }, { label: '责任单位' }];

/** The list behind a number: how many, under which conditions, earliest due first, fifty a page. */
export function DutyList({ caption, total, duties, chips, nextHref, exportHref }: ListProps) {
  return (
    <>
      <ResultBar total={total} chips={chips}>
        {exportHref && total > 0 && <a href={exportHref}>导出表格</a>}
      </ResultBar>
      {duties.length === 0 && <EmptyState title="没有符合条件的事项">可以去掉上面的条件再看。</EmptyState>}
      {duties.length > 0 && (
        <Table caption={caption} columns={columns}>
          {duties.map((duty) => (
            <DutyItemRow key={duty.key} duty={duty} />
          ))}
        </Table>
      )}
      {(nextHref || duties.length > 0) && <Pager shown={duties.length} total={total} nextHref={nextHref} />}
    </>
  );
}

function DutyItemRow({ duty: { clock, todo, clause, title, href, supervised, detail, unit } }: { duty: DutyItem }) {
  return (
    <Row>
      <Cell nowrap>
        <DueLines clock={clock} />
      </Cell>
      <Cell>
        {todo}
        <span className="sub">
          <a href={`/rulebook/${clause}`}>条款 {clause}</a>
        </span>
      </Cell>
      <Cell>
        <a className="name" href={href}>
          {title}
        </a>{' '}
        {supervised && <Tag look="supervised">督办</Tag>}
        <span className="sub">{detail}</span>
      </Cell>
      <Cell label="责任单位" nowrap>
        {unit}
      </Cell>
    </Row>
  );
}
