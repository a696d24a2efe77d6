import type { ReactNode } from 'react';
import { MainAside } from '@/components/ui/columns';
import { PageAnchors } from '@/components/ui/tabs';
import type { MatterPage } from '@/lib/matters/queries';
import { MatterFlow, MatterReminders } from './matter-flow';
import { MatterFiles } from './matter-notes';
import { MatterContacts, MatterLinks, MatterPapers } from './matter-papers';

type BodyPage = Pick<
  MatterPage,
  'links' | 'contacts' | 'flow' | 'late' | 'urges' | 'orders' | 'letters' | 'receipts' | 'files' | 'actCount'
>;

type BodyProps = {
  page: BodyPage;
  anchors?: { id: string; label: string }[];
  /** The kind's own facts in the narrow column, above 关联事项 and 联络. */
  aside?: ReactNode;
  /** When the first letter will come; a kind without letters leaves it out and shows its files alone. */
  letters?: string;
  /** How files come in; null where the kind shows them among its own sections. */
  files?: string | null;
  /** The kind's own sections. */
  children: ReactNode;
};

/** What follows the head of a matter, in one order for every kind: its own sections, links, people, the way it went, its papers. */
export function MatterBody({ page, anchors = [], aside, letters, files, children }: BodyProps) {
  return (
    <>
      {anchors.length > 0 && <PageAnchors anchors={anchors} />}
      <MainAside
        aside={
          <>
            {aside}
            <MatterLinks links={page.links} />
            <MatterContacts contacts={page.contacts} />
          </>
        }
      >
        {children}
      </MainAside>
      <MatterFlow flow={page.flow} late={page.late} />
      <MatterReminders urges={page.urges} orders={page.orders} />
      {letters && <MatterPapers page={page} words={{ letters, files: files ?? undefined }} />}
      {!letters && files !== null && <MatterFiles files={page.files} empty={files} />}
    </>
  );
}
