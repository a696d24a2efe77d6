import { refuseField } from '@/lib/kernel/errors';
import { timestampOf } from '@/lib/kernel/today';
import { addMonths, formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { type Answer, type Run, settled, told } from './decide';
import type * as inputs from './schemas';

const office = ({ parties }: Run<typeof inputs.reportInput>['subject']) =>
  parties.filter(({ part }) => part === 'office').map(({ unitId }) => unitId);

/** 整改进展: kept for good (1-2-3). */
export const report = ({ input }: Run<typeof inputs.reportInput>): Answer => ({
  notes: [{ kind: 'PROGRESS', words: input.words }],
  words: input.words,
});

/** 报告整改结果: late only with its reason, which OFFICE's acceptance then carries (1-2-3). */
export function propose({ input, subject, as, now }: Run<typeof inputs.proposeInput>): Answer {
  const late = subject.duties.some((duty) => duty.rule === '1-2-3' && now >= duty.dueAt);
  if (late && !input.lateReason?.trim()) return refuseField('lateReason', '已超过期限，请填写超期说明');
  const text = `${as.unitName}报告整改结果：${subject.matter.title}。`;
  return {
    row: { proposedAt: timestampOf(now), achieved: input.achieved, lateReason: input.lateReason ?? '' },
    notes: [{ kind: 'PROPOSED', words: input.achieved }],
    notices: office(subject).map((unitId) => ({ unitId, kind: 'RECTIFIED', text })),
    words: input.achieved,
  };
}

/** 同意销号: the duty is met, what was put right is the problem's result (1-2-3). */
export const accept = (run: Run<typeof inputs.acceptInput>): Answer => ({
  row: settled(run, run.input.words || run.subject.row.achieved || '已整改'),
  notices: told(run.subject, 'PROBLEM_CLOSED', `协作问题已销号：${run.subject.matter.title}。`),
  ...(run.input.words && { words: run.input.words }),
});

/** 退回继续整改: the clock has never stopped (1-2-3). */
export function sendBack({ input, subject }: Run<typeof inputs.sendBackInput>): Answer {
  const { rectifierId } = subject.row;
  const text = `退回继续整改：${subject.matter.title}。${input.words}`;
  return {
    row: { proposedAt: null, achieved: null, lateReason: '' },
    notes: [{ kind: 'SENT_BACK', words: input.words }],
    notices: rectifierId ? [{ unitId: rectifierId, kind: 'SENT_BACK', text }] : [],
    words: input.words,
  };
}

/** 延期 by OFFICE: to a later working day, before the date has passed (1-2-3). */
export function extend({ input, subject, now }: Run<typeof inputs.extendInput>): Answer {
  const duty = subject.duties.find((one) => one.rule === '1-2-3');
  if (!duty || now >= duty.dueAt) return refuseField('toOn', '期限已经届满，延期不能消除超期；请督促尽快整改');
  const present = shanghaiDate(duty.dueAt - 1);
  if (input.toOn <= present) return refuseField('toOn', '新的时限应当晚于现在的时限');
  if (input.toOn > addMonths(shanghaiDate(now), 12)) return refuseField('toOn', '新的时限不能超过一年，请核对年份');
  const text = `已同意延期至${formatDateWeekday(input.toOn)}：${subject.matter.title}。${input.reason}`;
  return {
    extend: [{ rule: '1-2-3', obligorId: duty.obligorId, toOn: input.toOn, reason: input.reason }],
    notes: [{ kind: 'EXTENDED', words: input.reason }],
    notices: [{ unitId: duty.obligorId, kind: 'EXTENDED', text }],
    words: input.reason,
    before: { dueOn: present },
    after: { dueOn: input.toOn },
  };
}

/** 撤回整改意见: the unit is bound no more, the problem waits to be examined again (1-2-3). */
export function takeBack({ input, subject }: Run<typeof inputs.takeBackInput>): Answer {
  const { rectifierId } = subject.row;
  const text = `整改意见已撤回：${subject.matter.title}。${input.words}`;
  return {
    row: { rectifierId: null },
    partsEnd: ['rectifier'],
    notes: [{ kind: 'TAKEN_BACK', words: input.words }],
    notices: rectifierId ? [{ unitId: rectifierId, kind: 'RECTIFY_REVOKED', text }] : [],
    words: input.words,
  };
}
