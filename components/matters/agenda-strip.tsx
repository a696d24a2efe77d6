import { classNames } from '@/components/ui/class-names';

/** One day of the desk: how many duties fall due; a day with `href` filters the list, a day of rest has none. */
export type AgendaDay = {
  /** '23日', '逾期', '以后'. */
  date: string;
  /** '周二', '今天', '休', or empty. */
  weekday: string;
  count: number;
  href?: string;
  look?: 'today' | 'missed' | 'off';
  current?: boolean;
  /** Left out on a phone. */
  spare?: boolean;
};

/** The coming days as filter links; overdue first, everything later last. */
export function AgendaStrip({ days }: { days: AgendaDay[] }) {
  return (
    <>
      <h2 className="sr-only">十日内每天要办的件数</h2>
      <ol className="days agenda">
        {days.map((day) => (
          <li key={day.date} className={agendaClass(day)}>
            <AgendaCell day={day} />
          </li>
        ))}
      </ol>
    </>
  );
}

function AgendaCell({ day }: { day: AgendaDay }) {
  const content = (
    <>
      <span>
        {day.date}
        {day.weekday && <span className="weekday">{day.weekday}</span>}
      </span>
      <b>{day.count > 0 ? `${day.count} 项` : '—'}</b>
    </>
  );
  if (!day.href) return content;
  return (
    <a href={day.href} aria-current={day.current ? 'true' : undefined}>
      {content}
    </a>
  );
}

function agendaClass({ look, count, spare }: AgendaDay): string | undefined {
  return classNames(
    'day',
    look === 'today' && 'day-today',
    look === 'missed' && count > 0 && 'day-due missed',
    look === 'off' && 'day-off',
    spare && 'gap',
  );
}
