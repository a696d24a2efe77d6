import type { ReactNode } from 'react';
import { classNames } from './class-names';

const looks = {
  info: 'border-accent bg-tint',
  done: 'border-ok bg-ok-ground',
  warning: 'border-soon bg-soon-ground',
} as const;

/** What has just happened, or what the reader must know first. Stands before the page's heading; sparing. */
export function Banner(props: { tone?: keyof typeof looks; title?: string; children: ReactNode }) {
  const { tone = 'info', title, children } = props;
  return (
    <div role="status" className={classNames('bleed mb-4 rounded-sm border-l-4 px-4 py-3 text-row', looks[tone])}>
      {title && <b className="block">{title}</b>}
      {children}
    </div>
  );
}
