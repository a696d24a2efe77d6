import { Tag } from '@/components/ui/tag';
import { Lines } from '@/components/ui/task-list';
import type { MatterPage } from '@/lib/matters/queries';
import { LedgerNote } from './ledger-note';

type View = MatterPage['confidential'];

/** Beside number and state: who may know, what the matter holds, and the way to its page (4-2-5). */
export function ConfidentialTags({ view }: { view: View }) {
  return (
    <>
      {view.tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {view.offered && (
        <a className="text-sm no-print" href={view.href}>
          保密
        </a>
      )}
    </>
  );
}

/** Below the panel of a confidential matter: that looks are kept, who looked, which carriers went another way. Nothing on ordinary ones. */
export function ConfidentialNote({ view }: { view: View }) {
  const { warning, looks, href, carriers } = view;
  if (!warning && carriers.length === 0) return null;
  return (
    <LedgerNote>
      {warning && (
        <p>
          <b>保密</b>　{warning} {looks && <a href={`${href}#views`}>{looks}</a>}
        </p>
      )}
      {carriers.length > 0 && <Lines items={carriers} />}
    </LedgerNote>
  );
}
