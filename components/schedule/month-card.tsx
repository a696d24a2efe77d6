import { DueBadge } from '@/components/matters/due-badge';
import type { ClockKind } from '@/components/matters/view';
import { classNames } from '@/components/ui/class-names';
import { Details } from '@/components/ui/details';
import type { Entry } from '@/lib/schedule/entries';
import type { GridDay } from '@/lib/schedule/grid';
import { KIND_LABELS, STATE_LABELS } from '@/lib/schedule/labels';
import type { YearPage } from '@/lib/schedule/queries';

type Month = YearPage['months'][number];

/** Entries that a month shows before the rest folds away. */
const SHOWN = 5;
const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
const LOOKS: Readonly<Record<Entry['state'], ClockKind>> = {
  open: 'OK',
  overdue: 'OVERDUE',
  done: 'DONE',
  planned: 'IDLE',
};

/** Class names of the states that are flagged; the words say it too. */
const FLAGS: Readonly<Partial<Record<Month['meeting']['state'], string>>> = { missing: 'no-meeting', due: 'not-yet' };
/** Words for what is over, where 已办 says too little. */
const OVER: Readonly<Partial<Record<Entry['kind'], string>>> = { paper: '已印发', meeting: '已召开' };

/** A month: whether it has its meeting (1-4-1), its days at a glance, and what falls on them. */
export function MonthCard({ month }: { month: Month }) {
  const { entries, meeting, present } = month;
  return (
    <section className={classNames('month', present && 'present')} id={`m-${month.month}`}>
      <h2>
        {month.month}月{present && <span className="ml-2 text-sm font-normal text-accent">本月</span>}
      </h2>
      <p className={classNames('month-meeting', FLAGS[meeting.state])}>{meetingWords(meeting)}</p>
      <MonthGrid name={`${month.month}月`} weeks={month.weeks} />
      <EntryList entries={entries.slice(0, SHOWN)} />
      {entries.length > SHOWN && (
        <Details summary={`另有 ${entries.length - SHOWN} 项`}>
          <EntryList entries={entries.slice(SHOWN)} />
        </Details>
      )}
    </section>
  );
}

function meetingWords({ state, words }: Month['meeting']): string {
  if (state === 'held') return `联席会议：${words}`;
  if (state === 'planned') return `联席会议${words}`;
  return state === 'missing' || state === 'due' ? words : `联席会议：${words}`;
}

function MonthGrid({ name, weeks }: { name: string; weeks: Month['weeks'] }) {
  return (
    <table className="month-grid">
      <caption className="sr-only">{name}的日历</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks are told apart by their place alone
          <tr key={index}>
            {week.map((day, column) => (
              <GridCell key={day?.on ?? WEEK[column]} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GridCell({ day }: { day: GridDay | null }) {
  if (!day) return <td />;
  const look = classNames(day.off && 'off', day.today && 'today', day.mark ?? undefined);
  return (
    <td className={look} aria-current={day.today ? 'date' : undefined}>
      {day.mark ? (
        <a href={`#d-${day.on}`} aria-label={day.words}>
          {day.day}
        </a>
      ) : (
        day.day
      )}
    </td>
  );
}

function EntryList({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className="month-list">
      {entries.map((entry, index) => (
        <li key={entry.key} id={entries[index - 1]?.on === entry.on ? undefined : `d-${entry.on}`}>
          <span className="on">{dayWords(entry)}</span>
          <span>
            <span className="what">
              <a href={entry.href}>{entry.text}</a>
              <DueBadge clock={{ kind: LOOKS[entry.state], words: stateWords(entry) }} />
            </span>
            <span className="block text-muted">{about(entry)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const stateWords = ({ kind, state }: Entry) => (state === 'done' && OVER[kind]) || STATE_LABELS[state];

/** 26日 14:00: the hour only where it is not the end of the day. */
const dayWords = ({ on, time }: Entry) => [`${Number(on.slice(8))}日`, time].filter(Boolean).join(' ');

/** Kind, unit and number; nothing that the entry's own name says already. */
function about({ kind, text, unit, number }: Entry): string | null {
  if (kind === 'paper') return number;
  const parts = [kind === 'duty' ? '' : KIND_LABELS[kind], unit, number ?? ''];
  return [...new Set(parts)].filter((part) => part !== '' && part !== text).join(' · ');
}
