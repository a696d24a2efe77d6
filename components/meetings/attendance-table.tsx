import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import type { MeetingPage } from '@/lib/meetings/queries';

const columns = ['单位', '参会人', '签到', '情况'].map((label) => ({ label }));

/** 参会: who answers what, who came (1-4-6). */
export function AttendanceTable({ attendance }: Pick<MeetingPage, 'attendance'>) {
  if (attendance.length === 0)
    return <EmptyState title="尚未发出会议通知">通知发出后，各单位回复参会人员。</EmptyState>;
  return (
    <Table caption="参会和签到" columns={columns}>
      {attendance.map((seat) => (
        <Row key={seat.unitId}>
          <RowHead>
            {seat.unit} {seat.guest && <Tag>列席</Tag>}
          </RowHead>
          <Cell label="参会人" notOnPhone={seat.who === '—'}>
            {seat.who}
          </Cell>
          <Cell label="签到" nowrap notOnPhone={!seat.signedIn}>
            {seat.signedIn ?? '—'}
          </Cell>
          <Cell label="情况" nowrap>
            {seat.words}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
