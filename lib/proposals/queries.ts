import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { type LetterContent, letterContentSchema } from '@/lib/kernel/letters/content';
import { instantOf, localDateOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { titleOf } from '@/lib/matter-types';
import { matterPage, type StepPage, stepPage } from '@/lib/matters/queries';
import { notesOf } from '@/lib/matters/queries-carried';
import { mayReceive, withReceive } from '@/lib/matters/receive';
import { shortTime } from '@/lib/matters/view-clock';
import { sheetOf } from '@/lib/matters/view-sheet';
import { formatDate } from '@/lib/rulebook/local-date';
import { FORMS, NOTE_LABELS, REPLIES, STATUS_WORDS, UNNUMBERED } from './labels';
import { proposalLetterOf } from './letters-of';
import { PROPOSAL } from './procedure';
import { loadProposal, type ProposalSubject } from './subject';

const { type } = PROPOSAL;

/** The letter as it would leave now: what a draft and its approvals show. */
function previewOf(subject: ProposalSubject, now: number): LetterContent | null {
  if (subject.matter.closed) return null;
  const signedBy = subject.leader?.name ?? '';
  return proposalLetterOf(subject, { signedBy, now }).build(UNNUMBERED);
}

/** The letter as it was sent, or as it would leave now. */
async function letterOf(subject: ProposalSubject, now: number): Promise<LetterContent | null> {
  const sent = await db().letter.findFirst({ where: { matterId: subject.matter.id }, select: { content: true } });
  return sent ? letterContentSchema.parse(sent.content) : previewOf(subject, now);
}

/** Everything the page of a proposal shows, or null. */
export type ProposalPage = NonNullable<Awaited<ReturnType<typeof proposalPage>>>;

/** The page of a proposal: its letter, how far it has come, the reply of 区政府, or null (1-2-5). */
export async function proposalPage(actor: Actor, id: string, requestId: string) {
  const page = await matterPage(actor, type, id, requestId, { status: STATUS_WORDS });
  const subject = page && (await loadProposal(db(), { id }));
  if (!page || !subject) return null;
  const { now, record } = page.seen;
  const { row } = subject;
  const by = (at: Date | null, name: string | null) => (at ? `${shortTime(instantOf(at), now)} ${name ?? ''}` : null);
  const line = (term: string, value: string | null | undefined) => (value ? [{ term, value }] : []);
  return {
    ...withReceive(page, mayReceive(actor, 'proposal.receive', record)),
    letter: sheetOf(await letterOf(subject, now)),
    notes: await notesOf(id, NOTE_LABELS, now),
    returned: record.state === 'DRAFT' ? row.returnWords : null,
    route: `${FORMS[row.form]}，报区人民政府`,
    steps: stepsOf(subject),
    summary: [
      { term: '文种', value: FORMS[row.form] },
      { term: '拟稿', value: row.drafter },
      ...line('审核', by(row.reviewedAt, row.reviewedBy)),
      ...line('签发', by(row.signedAt, row.signedBy)),
    ],
    answer: row.reply
      ? [
          { term: '结论', value: REPLIES[row.reply] },
          { term: '答复内容', value: row.replyWords ?? '' },
          ...line('答复文号', row.replyNo),
          ...line('答复日期', row.repliedOn && formatDate(localDateOf(row.repliedOn))),
          ...line('登记', by(row.repliedAt, row.repliedBy)),
          ...line('落实安排', row.followUp),
        ]
      : [],
  };
}

/** The steps of the approval bar: done, current, to come. */
function stepsOf({ matter, row }: ProposalSubject) {
  const order = ['DRAFT', 'PENDING_REVIEW', 'PENDING_SIGNATURE', 'SENT', 'REPLIED', 'CLOSED'];
  const here = order.indexOf(matter.state);
  if (here < 0) return [];
  const names = ['拟稿', '主任审核', '组长签发', '区政府答复', '落实办结'];
  const notes = [row.drafter, row.reviewedBy, row.signedBy, row.reply && REPLIES[row.reply], null];
  return names.map((name, index) => ({
    name,
    note: index <= here ? (notes[index] ?? undefined) : undefined,
    at: index < here ? ('done' as const) : index === here ? ('current' as const) : ('later' as const),
  }));
}

/** Steps on which the letter itself is decided: it lies open above the form. */
const DECIDING = ['submit', 'approve', 'issue', 'returnDraft', 'sendBack'];

/** What the page of one step shows, and what its form starts from. */
export type ProposalStep = StepPage & {
  draft: boolean;
  fields: { form: string; title: string; ground: string; content: string };
};

/** The page of a step, or null when the proposal is unknown or may not be seen. */
export async function proposalStep(actor: Actor, id: string, event: string): Promise<ProposalStep | null> {
  const page = await stepPage(actor, type, id, event);
  const subject = page && (await loadProposal(db(), { id }));
  if (!page || !subject) return null;
  const { seen, ...step } = page;
  const { form, ground, content } = subject.row;
  return {
    ...step,
    offered: event === 'receive' ? mayReceive(actor, 'proposal.receive', seen.record) : step.offered,
    letter: DECIDING.includes(event) ? sheetOf(previewOf(subject, seen.now)) : null,
    fields: { form, title: seen.record.title, ground, content },
  };
}

/** Problems and topics that a proposal may come from, latest first; the one named in the address is ticked. */
export async function sourceChoices(actor: Actor, wanted: string | undefined) {
  const rows = await db().$queryRaw<{ id: string; type: string; title: string }[]>`
    SELECT m.id::text, m.type, m.title FROM matter m
    WHERE ${visibleMatters(actor)} AND m.type IN ('problem', 'topic') ORDER BY m.type, m.opened_at DESC LIMIT 40`;
  const groups = [
    { title: '协作问题', of: 'problem' },
    { title: '会议议题', of: 'topic' },
  ];
  return {
    groups: groups
      .map(({ title, of }) => ({
        title,
        choices: rows
          .filter((row) => row.type === of)
          .map((row) => ({ value: row.id, label: titleOf(row.type, row.title) })),
      }))
      .filter(({ choices }) => choices.length > 0),
    ticked: rows.some(({ id }) => id === wanted) && wanted ? [wanted] : [],
  };
}
