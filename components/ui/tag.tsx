import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** plain: outlined; supervised: 督办, ink-filled; urgent: 紧急; provisional: 暂定, dashed. */
export type TagLook = 'plain' | 'supervised' | 'urgent' | 'provisional';

/** A short fact about a matter. Never its state, never its deadline. */
export function Tag({ look = 'plain', children }: { look?: TagLook; children: ReactNode }) {
  return <span className={classNames('tag', look !== 'plain' && `tag-${look}`)}>{children}</span>;
}

/** Where a matter stands: ○ waits for the reader's unit, ◷ waits for another, ✓ ended. Neutral, never coloured. */
export function StateWord({ at = 'mine', children }: { at?: 'mine' | 'waiting' | 'done'; children: ReactNode }) {
  return <span className={`state-word state-${at}`}>{children}</span>;
}
