import type { z } from 'zod';
import { signerName } from '@/lib/kernel/actor';
import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { theUnit } from '@/lib/kernel/unit-names';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { type ProposalForm, type ProposalReply, REPLIES } from './labels';
import { proposalLetterOf } from './letters-of';
import type * as inputs from './schemas';
import type { ProposalSubject } from './subject';

/** What a step writes into the own row; what it does not mention stays. */
export type ProposalRow = {
  form?: ProposalForm;
  ground?: string;
  content?: string;
  returnWords?: string;
  reviewedAt?: Date | null;
  reviewedBy?: string | null;
  signedAt?: Date;
  signedBy?: string;
  reply?: ProposalReply;
  replyWords?: string;
  replyNo?: string;
  repliedOn?: Date | null;
  repliedAt?: Date;
  repliedBy?: string;
  followUp?: string;
};
type Run<Schema extends z.ZodType> = Context<z.output<Schema>, ProposalSubject>;
type Answer = Effects<ProposalRow> | Refusal;
type Step = Run<typeof inputs.stepInput>;

const toOffice = ({ parties }: ProposalSubject, kind: string, text: string) =>
  parties.filter(({ part }) => part === 'office').map(({ unitId }) => ({ unitId, kind, text }));

/** 修改, while it is drafted. */
export function save({ input, subject }: Run<typeof inputs.saveInput>): Answer {
  const { form, title, ground, content } = input;
  const { row, matter } = subject;
  return {
    matter: { title },
    row: { form, ground, content },
    before: { title: matter.title, form: row.form, ground: row.ground, content: row.content },
    after: { title, form, ground, content },
  };
}

/** To 办公室主任. */
export const submit = ({ subject }: Step): Answer => ({
  row: {},
  notices: toOffice(subject, 'APPROVAL', `待审核：${subject.matter.title}。`),
});

export const recall = (): Answer => ({ row: {} });

/** Sent back with words, by 办公室主任 or 组长. */
export const sendBack = ({ input, subject }: Run<typeof inputs.returnInput>): Answer => ({
  row: { returnWords: input.words, reviewedAt: null, reviewedBy: null },
  partsEnd: ['leader'],
  notes: [{ kind: 'RETURNED', words: input.words }],
  notices: toOffice(subject, 'RETURNED', `退回修改：${subject.matter.title}。${input.words}`),
  words: input.words,
});

/** 办公室主任 agrees; it goes to 组长. */
export function approve({ subject, actor, as, now }: Step): Answer {
  const { leader, matter } = subject;
  if (!leader) return refuse('RULE', '系统中没有在任的组长，请联系安全管理员授予岗位。');
  return {
    row: { reviewedBy: signerName(actor, as), reviewedAt: timestampOf(now) },
    parties: [{ part: 'leader', unitId: leader.unitId }],
    notices: [{ unitId: leader.unitId, kind: 'APPROVAL', text: `待签发：${matter.title}。` }],
  };
}

/** 组长 signs: numbered, frozen, with 区政府办 (1-2-5). */
export function issue({ subject, actor, as, now }: Step): Answer {
  const government = theUnit(subject.units, 'GOV');
  const signedBy = signerName(actor, as);
  const text = `收到改革建议：${subject.matter.title}，请签收并答复。`;
  return {
    matter: { numbered: true },
    row: { signedBy, signedAt: timestampOf(now) },
    joins: [{ part: 'government', unitId: government.id }],
    letters: [proposalLetterOf(subject, { signedBy, now })],
    notices: [
      { unitId: government.id, kind: 'PROPOSED_TO_GOV', text },
      ...toOffice(subject, 'PROPOSAL_SENT', `已签发并报送区政府：${subject.matter.title}。`),
    ],
  };
}

export const scrap = ({ input }: Run<typeof inputs.voidInput>): Answer => ({ words: input.words });

/** 答复 of 区政府, recorded by its office; it signs for the letter by that too (1-2-5). */
export function reply({ input, subject, actor, as, now }: Run<typeof inputs.replyInput>): Answer {
  const { reply: kind, words, replyNo, repliedOn } = input;
  if (repliedOn && repliedOn > shanghaiDate(now)) return refuseField('repliedOn', '答复日期不能晚于今天');
  const said = `${REPLIES[kind]}。${words}`;
  return {
    row: {
      reply: kind,
      replyWords: words,
      replyNo,
      repliedOn: repliedOn && dateOnly(repliedOn),
      repliedAt: timestampOf(now),
      repliedBy: signerName(actor, as),
    },
    signReceipts: true,
    notes: [{ kind: 'REPLIED', words: said }],
    notices: toOffice(subject, 'GOV_REPLIED', `区政府答复“${subject.matter.title}”：${said}`),
    words: said,
  };
}

/** 登记落实安排并办结 (1-2-5). */
export const conclude = ({ input }: Run<typeof inputs.concludeInput>): Answer => ({
  row: { followUp: input.words },
  words: input.words,
});
