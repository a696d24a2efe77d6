import { classNames } from '@/components/ui/class-names';
import type { DueTone, LedgerDayView } from './view';

/** Fewer cells than this do not stretch over the whole width. */
const FEW = 4;

/**
 * A deadline drawn as the days it is made of. On a phone each day is a line. `tone` frames the due day;
 * a provisional due day is dashed whatever the tone.
 */
export function DayStrip({ days, tone = 'calm' }: { days: LedgerDayView[]; tone?: DueTone }) {
  return (
    <ol className={classNames('days ledger', days.length < FEW && 'few')} aria-label="逐日推算">
      {days.map((day) => (
        <li key={`${day.date} ${day.role}`} className={dayClass(day, tone)}>
          <span>
            {day.date}
            {day.weekday && <span className="weekday">{day.weekday}</span>}
          </span>
          <b>{day.label}</b>
          <small>{day.reason}</small>
        </li>
      ))}
    </ol>
  );
}

function dayClass(day: LedgerDayView, tone: DueTone): string | undefined {
  return classNames(
    'day',
    day.role === 'START' && 'day-start',
    day.role === 'SKIPPED' && 'day-off',
    day.role === 'DUE' && `day-due ${tone}`,
    day.role === 'LATE' && 'day-due missed',
    day.role === 'DUE' && day.provisional && 'provisional',
    day.today && day.role !== 'DUE' && day.role !== 'LATE' && 'day-today',
  );
}
