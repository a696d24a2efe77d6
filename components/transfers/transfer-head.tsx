import { LedgerNote } from '@/components/matters/ledger-note';
import { MatterHead } from '@/components/matters/matter-head';
import type { DoneWords } from '@/lib/matter-types';
import type { TransferPage } from '@/lib/transfers/queries';

/** The head of a transfer: that of any matter, with its route and what its leader said when returning the draft. */
export function TransferHead({ page, done }: { page: TransferPage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={`${page.from} → ${page.to}`} />
      {page.returned && (
        <LedgerNote>
          <b>审批退回</b>　{page.returned}
        </LedgerNote>
      )}
    </>
  );
}
