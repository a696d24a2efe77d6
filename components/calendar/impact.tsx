import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import type { MovingDuty, Preview } from '@/lib/calendar/queries';

const DAYS = ['日期', '现在', '生效后'].map((label) => ({ label }));

/** Every day that is worked now and not afterwards, or the other way round. */
export function ChangedDays({ days }: { days: Preview['days'] }) {
  if (days.length === 0) return <EmptyState title="没有变化的日期">与现行工作日历完全一致。</EmptyState>;
  return (
    <Table caption="变化的日期" columns={DAYS} variant="table-tight">
      {days.map((day) => (
        <Row key={day.on}>
          <Cell nowrap>{day.date}</Cell>
          <Cell label="现在">{day.before}</Cell>
          <Cell label="生效后">
            <b>{day.after}</b>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

const DUTIES = ['事项', '责任单位', '条款', '现届满日', '生效后届满日'].map((label) => ({ label }));

/** Open duties that would move: number, unit and dates, nothing of the case. */
export function MovingDuties({ moving, moved }: { moving: readonly MovingDuty[]; moved: number }) {
  if (moved === 0) return <EmptyState title="没有在办期限变动">确认后不改变任何届满日。</EmptyState>;
  return (
    <>
      <Table caption="变动的在办期限" columns={DUTIES} variant="table-tight">
        {moving.map((duty) => (
          <Row key={duty.id}>
            <Cell nowrap>{duty.number}</Cell>
            <Cell label="责任单位">{duty.unit}</Cell>
            <Cell label="条款">{duty.clause}</Cell>
            <Cell label="现届满日">{duty.from}</Cell>
            <Cell label="生效后届满日">
              <b>{duty.to}</b>
            </Cell>
          </Row>
        ))}
      </Table>
      {moved > moving.length && (
        <p className="py-2 text-sm text-muted">
          共 {moved} 项，此处列出前 {moving.length} 项。
        </p>
      )}
    </>
  );
}
