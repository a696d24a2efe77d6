import type { ReactNode } from 'react';
import { Box } from '@/components/ui/columns';
import { ClauseTag } from './clause-tag';

type Basis = { section: string; words: string; clause: string };

/** Until when (`children`, null where no clock runs), and by which words of the 意见. */
export function LimitBox({ basis, children }: { basis: Basis | undefined; children: ReactNode | null }) {
  if (children === null && !basis) return null;
  return (
    <Box title={children === null ? '依据' : '期限'}>
      {children}
      {basis && (
        <p className="mt-2 text-muted">
          {basis.section}“{basis.words}”。
          <ClauseTag id={basis.clause} />
        </p>
      )}
    </Box>
  );
}
