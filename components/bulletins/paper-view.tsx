import { ApprovalBar } from '@/components/matters/approval-bar';
import { LedgerNote } from '@/components/matters/ledger-note';
import { MatterHead } from '@/components/matters/matter-head';
import type { PaperPage } from '@/lib/bulletins/queries';
import type { DoneWords } from '@/lib/matter-types';
import { PaperBody } from './paper-body';

/** A 简报 or 通报 as a page. */
export function PaperMatter({ page, done }: { page: PaperPage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route}>
        {page.steps.length > 0 && <ApprovalBar label="办文进度" steps={page.steps} />}
      </MatterHead>
      {page.returned && (
        <LedgerNote>
          <b>退回修改</b>　{page.returned}
        </LedgerNote>
      )}
      <PaperBody page={page} />
    </>
  );
}
