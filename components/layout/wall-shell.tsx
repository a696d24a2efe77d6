import type { ReactNode } from 'react';

/** A figure of the wall; `tone` colours it, the words say the same. */
export type WallFigure = { label: string; value: string; unit: string; note: string; tone: 'over' | 'soon' | 'ok' };

type WallProps = {
  title: string;
  lead: string;
  /** Time of day, '16:40'. */
  time: string;
  date: string;
  figures: WallFigure[];
  /** A table of what is due, with DueBadge in its first column. */
  children: ReactNode;
  foot: [string, string];
};

/** The wall screen: three figures and one list, readable from the far end of the room, no personal data. */
export function WallShell({ title, lead, time, date, figures, children, foot }: WallProps) {
  return (
    <div className="wall">
      <header>
        <div>
          <h1>{title}</h1>
          <p className="dim">{lead}</p>
        </div>
        <div className="text-right">
          <p className="wall-time">{time}</p>
          <p className="dim">{date}</p>
        </div>
      </header>
      <main>
        <dl className="wall-three">
          {figures.map(({ label, value, unit, note, tone }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b className={`wall-${tone}`}>{value}</b>
                <small>{unit}</small>
              </dd>
              <dd className="dim">{note}</dd>
            </div>
          ))}
        </dl>
        {children}
      </main>
      <footer>
        <span>{foot[0]}</span>
        <span>{foot[1]}</span>
      </footer>
    </div>
  );
}
