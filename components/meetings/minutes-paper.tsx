import { Paper } from '@/components/matters/approval-bar';
import { LedgerNote } from '@/components/matters/ledger-note';
import { Section } from '@/components/ui/section';
import { TaskList } from '@/components/ui/task-list';
import type { MeetingPage } from '@/lib/meetings/queries';

type Minutes = NonNullable<MeetingPage['minutes']>;

/** 纪要 as it will look on paper, and beside it what it binds whom to until when. */
export function MinutesPaper({ minutes, number }: { minutes: Minutes; number: string | null }) {
  return (
    <>
      {minutes.returned && (
        <LedgerNote>
          <b>退回意见</b>　{minutes.returned}
        </LedgerNote>
      )}
      <Paper heading={minutes.heading} number={minutes.signed ? (number ?? undefined) : undefined}>
        <p className="text-center">
          <b>{minutes.title}</b>
        </p>
        {minutes.paragraphs.map(({ text, head }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, never moved
          <p key={index}>{head ? <b>{text}</b> : text}</p>
        ))}
        {minutes.present.map(({ label, text }) => (
          <p key={label}>
            <b>{label}：</b>
            {text}
          </p>
        ))}
      </Paper>
    </>
  );
}

/** 议定事项 of the minutes: lead, co-units, day and what is delivered (1-3-4). */
export function DecidedItems({ minutes }: { minutes: Minutes }) {
  const bound = minutes.items.filter((item) => item.lead);
  if (bound.length === 0) return null;
  const tasks = bound.map((item) => ({
    name: item.heading,
    detail: `牵头 ${item.lead}${item.co.length ? ` · 配合 ${item.co.join('、')}` : ''} · 成果 ${item.deliverable}`,
    state: item.due,
  }));
  return (
    <Section id="decided" title="议定事项" fact={`${bound.length} 项${minutes.signed ? '' : '，签发后生效'}`}>
      <TaskList tasks={tasks} />
    </Section>
  );
}
