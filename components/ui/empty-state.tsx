import type { ReactNode } from 'react';

/** Nothing here: says so, then what was last and who acts next. */
export function EmptyState({ title = '暂无', children }: { title?: string; children?: ReactNode }) {
  return (
    <div className="py-4 text-sm text-muted [&_a]:underline">
      <b className="block text-row text-ink">{title}</b>
      {children}
    </div>
  );
}
