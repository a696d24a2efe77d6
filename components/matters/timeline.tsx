import type { ReactNode } from 'react';

/** Something that happened to a matter: when (words and machine time), who, what. */
export type TimelineEvent = {
  key: string;
  time: string;
  isoTime: string;
  actor: string;
  act: ReactNode;
  note?: ReactNode;
};

/** What happened, one event after another. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  return (
    <ol className="events">
      {events.map(({ key, time, isoTime, actor, act, note }) => (
        <li key={key}>
          <b>{act}</b>
          <span className="text-muted">
            　<time dateTime={isoTime}>{time}</time> · {actor}
          </span>
          {note && <span className="block text-ink-2">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
