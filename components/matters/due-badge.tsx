import { classNames } from '@/components/ui/class-names';
import { Tag } from '@/components/ui/tag';
import { Pips } from './pips';
import type { ClockKind, ClockView } from './view';

/** The suffix of the class names `due-…` and `when-…` for a kind. */
export const clockClass: Record<ClockKind, string> = {
  OK: 'ok',
  SOON: 'soon',
  OVERDUE: 'over',
  PAUSED: 'hold',
  URGENT: 'urgent',
  DONE: 'done',
  DONE_LATE: 'late',
  IDLE: 'idle',
};

type BadgeProps = { clock: ClockView; large?: boolean; filled?: boolean };

/**
 * Shape and words of a clock, without its date. In lists "ok" has no ground, so that only what needs a hand is filled;
 * `filled` gives it one outside lists, `large` is the status panel's size.
 */
export function DueBadge({ clock, large, filled }: BadgeProps) {
  const look = classNames('due', `due-${clockClass[clock.kind]}`, large && 'due-large', filled && 'due-filled');
  return <span className={look}>{clock.words}</span>;
}

/** A clock in a row: the badge, 暂定 where it applies, below it the date, the pips and a word about progress. */
export function DueLines({ clock, note }: { clock: ClockView; note?: string }) {
  const below = clock.dueText || clock.progress || note;
  return (
    <>
      <DueBadge clock={clock} />
      {clock.provisional && (
        <>
          {' '}
          <Tag look="provisional">暂定</Tag>
        </>
      )}
      {below && (
        <span className="sub">
          {clock.dueText}
          {clock.progress && <Pips progress={clock.progress} late={clock.kind === 'OVERDUE'} />}
          {note && ` ${note}`}
        </span>
      )}
    </>
  );
}
