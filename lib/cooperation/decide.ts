import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { mayCarry } from '@/lib/kernel/unit-names';
import {
  addMonths,
  formatDate,
  formatDateWeekday,
  type LocalDate,
  parseLocalDate,
  shanghaiDate,
} from '@/lib/rulebook/local-date';
import { planLetterOf, summaryLetterOf } from './letters-of';
import type * as inputs from './schemas';
import type { InspectionSubject } from './subject';

/** What a step on a joint inspection writes; what it does not mention stays. Instants in epoch milliseconds. */
export type InspectionRow = {
  set?: { summary?: string; summarisedBy?: string; cancelWords?: string };
  task?: { unitId: string; content: string; dueOn: LocalDate; removed: boolean };
  report?: {
    unitId: string;
    checked: number;
    problems: number;
    rectified: number;
    result: string;
    by: string;
    at: number;
  };
};
type Run<Schema extends z.ZodType> = Context<z.output<Schema>, InspectionSubject>;
type Answer = Effects<InspectionRow> | Refusal;

type Dates = { startOn: LocalDate; untilOn: LocalDate; summaryOn: LocalDate };

/** What is wrong with the dates of a plan, or null (4-3-3). */
export function planRefusal({ startOn, untilOn, summaryOn }: Dates, today: LocalDate): Refusal | null {
  if (untilOn < startOn) return refuseField('untilOn', '结束日期不能早于开始日期');
  if (untilOn < today) return refuseField('untilOn', '结束日期不能早于今天');
  if (untilOn > addMonths(today, 24)) return refuseField('untilOn', '结束日期不能超过两年，请核对年份');
  if (summaryOn < untilOn) return refuseField('summaryOn', '总结日期不能早于结束日期');
  return summaryOn > addMonths(untilOn, 6) ? refuseField('summaryOn', '总结日期不能晚于结束后六个月，请核对') : null;
}

/** 安排任务: one unit, what it checks, until when; given again it takes the place of what stood (4-3-3). */
export function assign({ input, subject, now }: Run<typeof inputs.assignInput>): Answer {
  const { unitId, remove } = input;
  const unit = subject.units.get(unitId);
  const known = subject.tasks.find((task) => task.unitId === unitId);
  if (remove) {
    if (!known) return refuseField('unitId', '该单位没有任务');
    return { row: { task: { ...known, removed: true } }, before: known, words: `取消${unit?.name ?? unitId}的任务` };
  }
  if (!mayCarry(unit)) return refuseField('unitId', '请从列表选择参加单位');
  if (!input.task) return refuseField('task', '请填写检查任务');
  const dueOn = parseLocalDate(input.dueOn.trim());
  if (!dueOn) return refuseField('dueOn', '请填写完成时限');
  const { fromOn, toOn, summaryOn } = subject.row;
  if (dueOn < fromOn || dueOn > summaryOn || dueOn < shanghaiDate(now))
    return refuseField('dueOn', `完成时限应在${formatDate(fromOn)}至${formatDate(summaryOn)}之间，不早于今天`);
  const task = { unitId, content: input.task, dueOn, removed: false };
  return { row: { task }, before: known, after: { ...task, until: toOn } };
}

/** 印发计划: numbered and sent to every unit; each has its own day, the lead the day of the summary (4-3-3). */
export function issue(run: Run<typeof inputs.stepInput>): Answer {
  const { subject, now } = run;
  const { tasks, row } = subject;
  if (tasks.length === 0) return refuse('RULE', '还没有安排任务，请先为参加单位安排任务和时限。');
  const today = shanghaiDate(now);
  const passed = tasks.filter((task) => task.dueOn < today);
  if (passed.length > 0 || row.summaryOn < today)
    return refuse('RULE', '有任务的时限或者总结日期已过，请先调整任务；总结日期已过的，取消后重新拟订。');
  const text = (dueOn: LocalDate) =>
    `联合检查计划：${subject.matter.title}，请于${formatDateWeekday(dueOn)}前完成并填报结果。`;
  return {
    matter: { numbered: true },
    joins: tasks.map(({ unitId }) => ({ part: 'unit', unitId })),
    skip: ['4-3-3'],
    open: tasks.map(({ unitId, dueOn }) => ({ rule: '4-3-3' as const, obligorId: unitId, startAt: now, dueOn })),
    starts: { '4-3-3d': { startAt: now, dueOn: row.summaryOn } },
    letters: [planLetterOf(run)],
    notices: tasks.map(({ unitId, dueOn }) => ({ unitId, kind: 'INSPECTION_ISSUED', text: text(dueOn) })),
  };
}

/** 取消计划: nobody is bound any more (4-3-3). */
export function cancel({ input, subject }: Run<typeof inputs.cancelInput>): Answer {
  const text = `联合检查取消：${subject.matter.title}。${input.words}`;
  const told = subject.parties.filter((one) => one.part === 'unit').map((one) => one.unitId);
  return {
    row: { set: { cancelWords: input.words } },
    withdrawLetters: input.words,
    notices: told.map((unitId) => ({ unitId, kind: 'INSPECTION_ENDED', text })),
    words: input.words,
  };
}

/** 填报检查结果, in figures and words; until the summary it may be brought up to date (4-3-3). */
export function report({ input, subject, as, actor, now }: Run<typeof inputs.reportInput>): Answer {
  const { checked, problems, rectified, result } = input;
  if (!subject.tasks.some((task) => task.unitId === as.unitId)) return refuse('RULE', '计划没有为本单位安排任务。');
  if (rectified > problems) return refuseField('rectified', '已整改数不能多于发现问题数');
  const words = `检查${checked}家（处），发现问题${problems}项，已整改${rectified}项。${result}`;
  const lead = subject.row.leadId;
  const text = `${as.unitName}填报检查结果：${subject.matter.title}。`;
  return {
    row: { report: { unitId: as.unitId, checked, problems, rectified, result, by: actor.name, at: now } },
    notes: [{ kind: 'REPORTED', words }],
    signReceipts: true,
    notices: lead === as.unitId ? [] : [{ unitId: lead, kind: 'INSPECTION_REPORTED', text }],
    words,
  };
}

/** 调整任务时限 of one unit, before it has passed; the original date stays readable (4-3-3). */
export function extend({ input, subject, now }: Run<typeof inputs.extendInput>): Answer {
  const duty = subject.duties.find((one) => one.rule === '4-3-3' && one.obligorId === input.unitId);
  if (!duty) return refuseField('unitId', '该单位没有未完成的任务');
  if (now >= duty.dueAt)
    return refuseField('toOn', '期限已经届满，调整不能消除超期；请督促尽快完成，填报时写明超期说明');
  const present = shanghaiDate(duty.dueAt - 1);
  if (input.toOn <= present) return refuseField('toOn', '新的时限应当晚于现在的时限');
  if (input.toOn > subject.row.summaryOn)
    return refuseField('toOn', `新的时限不能晚于总结日期（${formatDate(subject.row.summaryOn)}）`);
  const unit = subject.units.get(input.unitId)?.name ?? input.unitId;
  const text = `检查时限调整至${formatDateWeekday(input.toOn)}：${subject.matter.title}。${input.reason}`;
  return {
    extend: [{ rule: '4-3-3', obligorId: input.unitId, toOn: input.toOn, reason: input.reason }],
    notes: [
      {
        kind: 'EXTENDED',
        words: `${unit}的时限由${formatDate(present)}调整为${formatDate(input.toOn)}。${input.reason}`,
      },
    ],
    notices: [{ unitId: input.unitId, kind: 'INSPECTION_EXTENDED', text }],
    words: input.reason,
    before: { unitId: input.unitId, dueOn: present },
    after: { unitId: input.unitId, dueOn: input.toOn },
  };
}

/** 总结: every unit has reported; numbered and sent to them (4-3-3). */
export function summarise(run: Run<typeof inputs.summariseInput>): Answer {
  const { input, subject, actor } = run;
  const waiting = subject.tasks.filter((task) => task.reportedAt === null);
  if (waiting.length > 0) {
    const names = waiting.map(({ unitId }) => subject.units.get(unitId)?.name ?? unitId).join('、');
    return refuse('RULE', `${names}尚未填报检查结果，请催办后再总结。`);
  }
  const text = `联合检查已总结：${subject.matter.title}。`;
  return {
    row: { set: { summary: input.summary, summarisedBy: actor.name } },
    letters: [summaryLetterOf(run)],
    notices: subject.tasks
      .filter(({ unitId }) => unitId !== subject.row.leadId)
      .map(({ unitId }) => ({ unitId, kind: 'INSPECTION_ENDED', text })),
    words: input.summary,
  };
}

/** 签收 of what reached the unit. */
export function receive({ subject, as }: Run<typeof inputs.receiveInput>): Answer {
  if (!subject.arrivals.includes(as.unitId)) return refuse('RULE', '本单位没有待签收的函件，可能已由同事签收。');
  return { quiet: true, signReceipts: true };
}
