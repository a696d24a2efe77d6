import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { Cell, GroupRow, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import { DueLines } from './due-badge';
import type { ClockView } from './view';

/** A duty on the desk: its clock, the verb, the matter and one line about it. */
export type DutyView = {
  key: string;
  clock: ClockView;
  /** Verb first: 反馈意见, 通报处理决定. */
  todo: string;
  title: string;
  /** Absent where the reader may not open the matter. */
  href?: string;
  /** Words of filled and outlined tags: 督办, 紧急. */
  supervised?: boolean;
  urgent?: boolean;
  detail: ReactNode;
};

/** Duties that belong together: '今天届满', '1 项'. */
export type DutyGroup = { title: string; fact?: string; duties: DutyView[] };

const columns = [{ label: '期限' }, { label: '要办' }, { label: '事项' }];

/** The desk's list: groups of duties in the order in which they fall due. Empty groups are left out. */
export function DutyTable({ caption, groups }: { caption: string; groups: DutyGroup[] }) {
  return (
    <Table caption={caption} columns={columns} variant="rows-plain duties">
      {groups
        .filter(({ duties }) => duties.length > 0)
        .flatMap(({ title, fact, duties }) => [
          <GroupRow key={title} title={title} fact={fact} span={columns.length} />,
          ...duties.map((duty) => <DutyRow key={duty.key} duty={duty} />),
        ])}
    </Table>
  );
}

/** One duty as a row of DutyTable. */
export function DutyRow({ duty }: { duty: DutyView }) {
  return (
    <Row>
      <Cell>
        <DueLines clock={duty.clock} />
      </Cell>
      <Cell>{duty.todo}</Cell>
      <Cell>
        {duty.href ? (
          <a className="name" href={duty.href}>
            {duty.title}
          </a>
        ) : (
          <span className="name">{duty.title}</span>
        )}{' '}
        {duty.supervised && <Tag look="supervised">督办</Tag>}
        {duty.urgent && <Tag look="urgent">紧急</Tag>}
        <span className="sub">{duty.detail}</span>
      </Cell>
    </Row>
  );
}
