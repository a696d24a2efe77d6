import type { ReactNode } from 'react';

/** Something a reader may want to see; closed unless `open`. Printed open. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
