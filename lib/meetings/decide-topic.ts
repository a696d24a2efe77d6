import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects, NoticeDraft } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { STANCES } from './labels';
import type * as inputs from './schemas-topic';
import type { TopicSubject } from './subject-topic';

/** What a step on a topic writes; what it does not mention stays. `decidedAt` in epoch milliseconds. */
export type TopicRow = {
  text?: string;
  reason?: string;
  meetingId?: string | null;
  mergedIntoId?: string;
  decisionWords?: string;
  decidedAt?: number;
  opinion?: {
    unitId: string;
    stance: keyof typeof STANCES;
    words: string;
    personId: string;
    person: string;
    at: number;
  };
};
type Run<Schema extends z.ZodType> = Context<z.output<Schema>, TopicSubject>;
type Answer = Effects<TopicRow> | Refusal;

const tell = ({ row }: TopicSubject, kind: string, text: string): NoticeDraft[] => [
  { unitId: row.proposerId, kind, text },
];

/** 修改议题, while neither OFFICE nor 组长 has it (1-4-4). */
export function revise({ input, subject }: Run<typeof inputs.reviseInput>): Answer {
  const { text, reason } = subject.row;
  return {
    matter: { title: input.title },
    row: { text: input.text, reason: input.reason },
    before: { title: subject.matter.title, text, reason },
  };
}

/** 撤回议题 (1-4-4). */
export const withdraw = ({ input }: Run<typeof inputs.withdrawInput>): Answer => ({ words: input.words });

/** 同意上会: from here on the members see it (1-4-3). */
export function approve({ input, subject, now }: Run<typeof inputs.approveInput>): Answer {
  return {
    row: { decisionWords: input.words, decidedAt: now },
    joins: subject.members.map(({ unitId }) => ({ part: 'member', unitId })),
    notices: tell(subject, 'TOPIC_DECIDED', `组长同意上会：${subject.matter.title}。`),
    words: input.words,
  };
}

/** 退回, with words (1-4-3). */
export function sendBack({ input, subject, now }: Run<typeof inputs.returnInput>): Answer {
  return {
    row: { decisionWords: input.words, decidedAt: now },
    notices: tell(subject, 'TOPIC_DECIDED', `组长退回议题：${subject.matter.title}。${input.words}`),
    words: input.words,
  };
}

/** 并入其他议题 of the same meeting (1-4-3). */
export function merge({ input, subject, now }: Run<typeof inputs.mergeInput>): Answer {
  const into = subject.others.find((one) => one.id === input.intoId);
  if (!into || !['SUBMITTED', 'APPROVED'].includes(into.state))
    return refuseField('intoId', '请选择本次会议的其他议题');
  return {
    row: { mergedIntoId: into.id, decisionWords: input.words, decidedAt: now },
    notices: tell(subject, 'TOPIC_DECIDED', `议题“${subject.matter.title}”并入“${into.title}”。`),
    words: input.words,
  };
}

/** 缓议, with words: it comes back in the next call (1-4-3). */
export function postpone({ input, subject, now }: Run<typeof inputs.postponeInput>): Answer {
  return {
    row: { decisionWords: input.words, decidedAt: now },
    notices: tell(subject, 'TOPIC_DECIDED', `议题缓议：${subject.matter.title}。${input.words}`),
    words: input.words,
  };
}

/** 研究意见 of a member, until the meeting; a later one stands in its place (1-4-3). */
export function opine({ input, subject, as, actor, now }: Run<typeof inputs.opineInput>): Answer {
  const open = subject.matter.state === 'APPROVED' && ['DISTRIBUTED', 'NOTIFIED'].includes(subject.meetingState ?? '');
  if (!open) return refuse('RULE', '议题交各成员单位研究后、会议召开前可以提出意见。');
  const { stance, words } = input;
  const text = `${as.unitName}对“${subject.matter.title}”${STANCES[stance]}：${words}`;
  return {
    quiet: true,
    row: {
      opinion: { unitId: as.unitId, stance, words, personId: actor.personId, person: actor.name, at: now },
    },
    notices: subject.parties
      .filter((one) => one.part === 'office')
      .map(({ unitId }) => ({ unitId, kind: 'TOPIC_OPINION', text })),
    words: text,
  };
}
