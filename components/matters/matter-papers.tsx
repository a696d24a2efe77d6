import { Halves } from '@/components/ui/columns';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Lines } from '@/components/ui/task-list';
import type { MatterPage } from '@/lib/matters/queries';
import { FileList } from './file-list';
import { LetterTable } from './letter-table';
import { ReceiptGroups } from './receipt-groups';

type Papers = Pick<MatterPage, 'letters' | 'receipts' | 'files' | 'actCount'>;

/** 函件, 签收记录, 附件 and how many acts the record holds. `words` say when the first letter will come. */
export function MatterPapers({ page, words }: { page: Papers; words?: { letters?: string; files?: string } }) {
  const { letters, receipts, files, actCount } = page;
  return (
    <>
      <Halves>
        <Section id="letters" title="函件">
          {letters.length ? (
            <LetterTable letters={letters} />
          ) : (
            <EmptyState title="尚无函件">{words?.letters ?? '生成函件时自动编号。'}</EmptyState>
          )}
        </Section>
        <Section id="receipts" title="签收记录" fact="打开页面不算签收">
          {receipts.length ? (
            <ReceiptGroups letters={letters} receipts={receipts} />
          ) : (
            <EmptyState title="尚未送达">函件发出后，对方收件箱立即收到。</EmptyState>
          )}
          <p className="pt-2 text-sm text-muted">操作记录 {actCount} 条，逐条封存，可离线校验。</p>
        </Section>
      </Halves>
      <Section id="files" title="附件" fact={files.length ? `${files.length} 份` : undefined}>
        {files.length ? (
          <FileList files={files} />
        ) : (
          <EmptyState title="尚无附件">{words?.files ?? '没有附件。'}</EmptyState>
        )}
      </Section>
    </>
  );
}

/** 关联事项; nothing when there is none. What the reader may not open is named as such, without its title; several in one line. */
export function MatterLinks({ links }: Pick<MatterPage, 'links'>) {
  if (links.length === 0) return null;
  const closed = links.filter(({ href }) => !href);
  const shown = closed.length > 1 ? links.filter(({ href }) => href) : links;
  const items = shown.map(({ key, relation, title, href, number, state }) => ({
    key,
    title: (
      <>
        {relation}：{href ? <a href={href}>{title}</a> : title}
      </>
    ),
    text: [number, state].filter(Boolean).join(' · '),
  }));
  return (
    <Section id="links" title="关联事项">
      <Lines items={items} />
      {closed.length > 1 && <p className="py-2 text-sm text-muted">另有 {closed.length} 个关联事项，您无权查看。</p>}
    </Section>
  );
}

/** Up to so many units stand open; more of them are folded. */
const FEW_UNITS = 6;

/** 联络: the people of every unit that takes part. */
export function MatterContacts({ contacts }: Pick<MatterPage, 'contacts'>) {
  const lines = <Lines items={contacts} />;
  return (
    <Section title="联络" fact={contacts.length > FEW_UNITS ? `${contacts.length} 个单位` : undefined}>
      {contacts.length > FEW_UNITS ? <Details summary="查看各单位联络员">{lines}</Details> : lines}
    </Section>
  );
}
