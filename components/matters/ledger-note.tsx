import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** A remark in the margin of the ledger: grey for any, red for lateness (超期说明), amber for provisional dates. */
export function LedgerNote({ tone, children }: { tone?: 'late' | 'provisional'; children: ReactNode }) {
  return <div className={classNames('remark mt-3', tone && `remark-${tone}`)}>{children}</div>;
}
