import type { Progress } from './view';

/** A longer limit is told by the words alone: fifteen boxes of forty days would say something else. */
const MOST = 15;

/** Days of a limit as small boxes: used, half for today, left; all red when late. Decoration: words stand beside it. */
export function Pips({ progress, late }: { progress: Progress; late?: boolean }) {
  if (progress.total > MOST) return null;
  return (
    <span className="pips" aria-hidden="true">
      {Array.from({ length: progress.total }, (_, day) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boxes have nothing but their place
        <i key={day} className={late ? 'late' : pipLook(day, progress)} />
      ))}
    </span>
  );
}

function pipLook(day: number, { used, running }: Progress): string | undefined {
  if (day < used) return 'used';
  return running && day === used ? 'half' : undefined;
}
