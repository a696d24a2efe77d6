import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import { type Refusal, refuseField } from '@/lib/kernel/errors';
import { timestampOf } from '@/lib/kernel/today';
import { addMonths, formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import type { RuleId } from '@/lib/rulebook/rules';
import type * as inputs from './schemas';
import type { CarriedSubject } from './subject-carried';

/** What a step writes into the own row; what it does not mention stays. */
export type CarriedRow = {
  proposedAt?: Date | null;
  achieved?: string | null;
  lateReason?: string;
  acceptedAt?: Date;
  acceptedBy?: string;
  acceptWords?: string;
};
export type CarriedRun<Schema extends z.ZodType> = Context<z.output<Schema>, CarriedSubject>;
type Answer = Effects<CarriedRow> | Refusal;

/** 进展: kept for good. */
function report({ input }: CarriedRun<typeof inputs.reportInput>): Answer {
  return { notes: [{ kind: 'PROGRESS', words: input.words }], words: input.words };
}

/** 申请销号: late only with its reason, which OFFICE's acceptance then carries. */
const propose =
  (rule: RuleId) =>
  ({ input, subject, as, now }: CarriedRun<typeof inputs.proposeInput>): Answer => {
    const late = subject.duties.some((duty) => duty.rule === rule && now >= duty.dueAt);
    if (late && !input.lateReason?.trim()) return refuseField('lateReason', '已超过期限，请填写超期说明');
    const text = `${as.unitName}申请销号：${subject.matter.title}。`;
    return {
      row: { proposedAt: timestampOf(now), achieved: input.achieved, lateReason: input.lateReason ?? '' },
      notes: [{ kind: 'PROPOSED', words: input.achieved }],
      notices: subject.parties
        .filter((party) => party.part === 'office')
        .map(({ unitId }) => ({ unitId, kind: 'PROPOSED', text })),
      words: input.achieved,
    };
  };

/** 同意销号: the duty is met. */
function accept({ input, subject, actor, now }: CarriedRun<typeof inputs.acceptInput>): Answer {
  return {
    row: { acceptedAt: timestampOf(now), acceptedBy: actor.name, acceptWords: input.words },
    notices: [{ unitId: subject.row.leadUnitId, kind: 'SETTLED', text: `已同意销号：${subject.matter.title}。` }],
  };
}

/** 退回继续落实: the clock has never stopped. */
function sendBack({ input, subject }: CarriedRun<typeof inputs.sendBackInput>): Answer {
  const text = `退回继续落实：${subject.matter.title}。${input.words}`;
  return {
    row: { proposedAt: null, achieved: null, lateReason: '' },
    notes: [{ kind: 'SENT_BACK', words: input.words }],
    notices: [{ unitId: subject.row.leadUnitId, kind: 'SENT_BACK', text }],
    words: input.words,
  };
}

/** 延期 by OFFICE: to a later working day, before the date has passed; the original date stays readable. */
const extend =
  (rule: RuleId) =>
  ({ input, subject, now }: CarriedRun<typeof inputs.extendInput>): Answer => {
    const duty = subject.duties.find((one) => one.rule === rule);
    if (!duty || now >= duty.dueAt)
      return refuseField('toOn', '期限已经届满，延期不能消除超期；请督促尽快落实，销号时写明超期说明');
    const present = shanghaiDate(duty.dueAt - 1);
    if (input.toOn <= present) return refuseField('toOn', '新的时限应当晚于现在的时限');
    if (input.toOn > addMonths(shanghaiDate(now), 24)) return refuseField('toOn', '新的时限不能超过两年，请核对年份');
    const { leadUnitId } = subject.row;
    const text = `已同意延期至${formatDateWeekday(input.toOn)}：${subject.matter.title}。${input.reason}`;
    return {
      extend: [{ rule, obligorId: leadUnitId, toOn: input.toOn, reason: input.reason }],
      notes: [{ kind: 'EXTENDED', words: input.reason }],
      notices: [{ unitId: leadUnitId, kind: 'EXTENDED', text }],
      words: input.reason,
      before: { dueOn: present },
      after: { dueOn: input.toOn },
    };
  };

/** The decisions on a matter that a unit carries out by its own date under the rule (1-3-4, 1-2-6). */
export const carriedDecisions = (rule: RuleId) => ({
  report,
  propose: propose(rule),
  accept,
  sendBack,
  extend: extend(rule),
});
