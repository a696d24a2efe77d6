import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Lines } from '@/components/ui/task-list';
import type { NoteView, Term } from '@/lib/matters/queries-carried';
import { FileList } from './file-list';
import { Timeline } from './timeline';

type NotesProps = { notes: NoteView[]; title?: string; empty?: { title: string; text: string } };
const NO_NOTES = { title: '尚未填报进展', text: '牵头单位填报后列在这里，联席会议办公室随时可以查阅。' };

/** 办理进展: what was reported and answered, the latest first. */
export function MatterNotes({ notes, title = '办理进展', empty = NO_NOTES }: NotesProps) {
  return (
    <Section id="notes" title={title} fact={notes.length ? `${notes.length} 条，填报后不能修改` : undefined}>
      {notes.length ? <Timeline events={notes} /> : <EmptyState title={empty.title}>{empty.text}</EmptyState>}
    </Section>
  );
}

/** 办理时限: as first set and as it stands; every extension with its reason. */
export function MatterTerm({ term, source }: { term: Term; source: string }) {
  const { firstOn, presentOn, moved, pastFirst } = term;
  const items = moved.length
    ? [
        { term: '现时限', value: presentOn },
        { term: '原时限', value: firstOn },
        ...(pastFirst ? [{ term: '对照原时限', value: pastFirst }] : []),
      ]
    : [{ term: '时限', value: presentOn }];
  return (
    <Section id="term" title="办理时限" fact={source}>
      <SummaryList narrow items={items} />
      {moved.length > 0 && <Lines items={moved} />}
    </Section>
  );
}

type FilesProps = { files: Parameters<typeof FileList>[0]['files']; empty?: string };

/** 附件 of a matter that has no letters of its own. */
export function MatterFiles({ files, empty = '来文和落实成果可以在“补充材料”上传。' }: FilesProps) {
  return (
    <Section id="files" title="附件" fact={files.length ? `${files.length} 份` : undefined}>
      {files.length ? <FileList files={files} /> : <EmptyState title="尚无附件">{empty}</EmptyState>}
    </Section>
  );
}
