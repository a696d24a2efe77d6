import type { z } from 'zod';
import { signerName } from '@/lib/kernel/actor';
import type { Context } from '@/lib/kernel/command';
import type { Effects, NoticeDraft } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { mayCarry, policeUnit, theUnit } from '@/lib/kernel/unit-names';
import type { Calendar } from '@/lib/rulebook/calendar';
import { deadline } from '@/lib/rulebook/deadline';
import { addMonths, formatDateWeekday, type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { deploymentLetterOf, policeNoticeOf, unitsOf } from './letters-of';
import type { CampaignRow } from './row';
import type * as inputs from './schemas';
import type { CampaignSubject } from './subject';

export type Run<Schema extends z.ZodType> = Context<z.output<Schema>, CampaignSubject>;
export type Answer = Effects<CampaignRow> | Refusal;

/** Everybody who takes part but the unit that acts. */
export function told({ parties }: CampaignSubject, kind: string, text: string, ...parts: string[]): NoticeDraft[] {
  const units = parties.filter(({ part }) => parts.includes(part)).map(({ unitId }) => unitId);
  return [...new Set(units)].map((unitId) => ({ unitId, kind, text }));
}

const ALL = ['office', 'lead', 'member', 'bureau', 'police'];

/** What is wrong with the dates of a plan, or null: not in the past, in order, within a year. */
export function datesRefusal({ startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate }, today: LocalDate) {
  if (startsOn < today) return refuseField('startsOn', '开始日期不能早于今天');
  if (endsOn < startsOn) return refuseField('endsOn', '结束日期不能早于开始日期');
  if (endsOn > addMonths(today, 12)) return refuseField('endsOn', '结束日期应在一年之内，请核对年份');
  return null;
}

/** The last day on which the police can be told in time (7-2-1). */
const noticeDay = (startsOn: LocalDate, calendar: Calendar): LocalDate =>
  deadline({ rule: '7-2-1', startAt: startOfDay(startsOn), calendar }).dueOn;

/** 修改方案, while it is planned (1-2-4). */
export function save({ input, subject, now }: Run<typeof inputs.saveInput>): Answer {
  const { title, basis, goal, startsOn, endsOn, leadUnitId } = input;
  const wrong = datesRefusal(input, shanghaiDate(now));
  if (wrong) return wrong;
  if (!mayCarry(subject.units.get(leadUnitId))) return refuseField('leadUnitId', '请从列表选择牵头单位');
  return {
    matter: { title },
    row: { set: { basis, goal, startsOn: dateOnly(startsOn), endsOn: dateOnly(endsOn), leadUnitId } },
    before: { title: subject.matter.title, ...subject.row },
    after: { title, basis, goal, startsOn, endsOn, leadUnitId },
  };
}

/** 任务分工 of one unit: written, written again or taken out (1-2-4). */
export function assign({ input, subject, now }: Run<typeof inputs.assignInput>): Answer {
  const { unitId, task, remove } = input;
  if (!mayCarry(subject.units.get(unitId))) return refuseField('unitId', '请从列表选择任务单位');
  const known = subject.tasks.some((one) => one.unitId === unitId);
  if (remove) {
    if (!known) return refuseField('unitId', '该单位没有任务，请刷新');
    return { row: { task: { unitId, task: null, at: timestampOf(now) } }, after: { unitId, removed: true } };
  }
  if (!task) return refuseField('task', '请填写任务');
  return { row: { task: { unitId, task, at: timestampOf(now) } }, after: { unitId, task } };
}

/** 报组长批准: a plan with tasks, whose beginning is still ahead (1-2-4). */
export function submit({ subject, now }: Run<typeof inputs.stepInput>): Answer {
  const { leader, row, matter, tasks } = subject;
  if (tasks.length === 0) return refuse('RULE', '还没有任务分工：请先写明至少一个单位的任务。');
  if (row.startsOn < shanghaiDate(now)) return refuse('RULE', '方案的开始日期已过，请先修改方案。');
  if (!leader) return refuse('RULE', '系统中没有在任的组长，请联系安全管理员授予岗位。');
  return {
    row: {},
    parties: [{ part: 'leader', unitId: leader.unitId }],
    notices: [{ unitId: leader.unitId, kind: 'APPROVAL', text: `待批准部署：${matter.title}。` }],
  };
}

export const recall = (): Answer => ({ row: {}, partsEnd: ['leader'] });

/** 退回修改 by 组长, with words. */
export const returnPlan = ({ input, subject }: Run<typeof inputs.returnInput>): Answer => ({
  row: { set: { returnWords: input.words } },
  partsEnd: ['leader'],
  notes: [{ kind: 'RETURNED', words: input.words }],
  notices: told(subject, 'RETURNED', `退回修改：${subject.matter.title}。${input.words}`, 'office'),
  words: input.words,
});

/**
 * 批准部署 by 组长: numbered, to every unit with its task and the duty to fulfil it; the bureau owes the notice to the
 * police, unless the beginning is so near that its day has passed: then it is given at once (1-2-4, 7-2-1).
 */
export function deploy({ subject, actor, as, now, calendar }: Run<typeof inputs.stepInput>): Answer {
  const { row, tasks, units, matter } = subject;
  if (row.startsOn < shanghaiDate(now)) return refuse('RULE', '方案的开始日期已过，请退回修改。');
  const bureau = theUnit(units, 'BUREAU').id;
  const approvedBy = signerName(actor, as);
  const text = `部署${matter.title}，任务时限${formatDateWeekday(row.endsOn)}，请签收。`;
  return {
    matter: { numbered: true },
    row: { set: { deployedAt: timestampOf(now), deployedBy: approvedBy } },
    joins: [
      { part: 'bureau', unitId: bureau },
      { part: 'lead', unitId: row.leadUnitId },
      ...tasks.map(({ unitId }) => ({ part: 'member', unitId })),
    ],
    starts: {
      '1-2-4': { startAt: now, dueOn: row.endsOn },
      '7-2-1': { startAt: startOfDay(row.startsOn) },
    },
    skip: noticeDay(row.startsOn, calendar) < shanghaiDate(now) ? ['7-2-1'] : [],
    letters: [deploymentLetterOf(subject, { approvedBy, now })],
    notices: [...new Set([...unitsOf(subject), bureau])].map((unitId) => ({ unitId, kind: 'CAMPAIGN_DEPLOYED', text })),
  };
}

export const scrap = ({ input }: Run<typeof inputs.voidInput>): Answer => ({ words: input.words });

/** 通知公安机关 by 区综合行政执法局, before the campaign begins; the police owe the people who protect it (7-2-1). */
export function notifyPolice({ input, subject, actor, as, now }: Run<typeof inputs.notifyInput>): Answer {
  const { row, units, matter } = subject;
  const police = policeUnit(units).id;
  const { muster, request } = input;
  const today = shanghaiDate(now);
  // A notice that comes after the day on which the campaign should have begun is answered the same day.
  const late = row.startsOn < today;
  const dueOn = late ? today : row.startsOn;
  const text = `${matter.title}定于${formatDateWeekday(row.startsOn)}开始，请落实人员予以保障。`;
  return {
    row: { set: { noticedAt: timestampOf(now) } },
    joins: [{ part: 'police', unitId: police }],
    starts: { '7-2-1b': { startAt: now, dueOn } },
    letters: [policeNoticeOf(subject, { person: signerName(actor, as), muster, request, now })],
    notices: [
      { unitId: police, kind: 'POLICE_TOLD', text },
      ...told(subject, 'POLICE_TOLD', `已通知公安机关：${matter.title}。`, 'office', 'lead'),
    ],
    after: { muster, request },
  };
}

/** 启动行动, from its first day on: the database asks for the police notice once more (1-2-4, 7-2-1). */
export function start({ subject, now }: Run<typeof inputs.stepInput>): Answer {
  const { row, matter } = subject;
  if (!row.noticedAt) return refuse('RULE', '公安机关还没有收到通知，不能启动行动（七（二），条款 7-2-1）。');
  if (shanghaiDate(now) < row.startsOn)
    return refuse('RULE', `方案确定的开始日期是${formatDateWeekday(row.startsOn)}，到当日才能启动。`);
  return {
    row: { set: { startedAt: timestampOf(now) } },
    starts: { '1-2-4b': { startAt: startOfDay(row.endsOn) } },
    notices: told(
      subject,
      'CAMPAIGN_STARTED',
      `行动已启动：${matter.title}，请每日填报战果。`,
      'lead',
      'member',
      'police',
    ),
  };
}

/** 取消行动, before it began: nobody is bound any more (1-2-4). */
export const cancel = ({ input, subject }: Run<typeof inputs.cancelInput>): Answer => ({
  row: {},
  notices: told(subject, 'CAMPAIGN_CANCELLED', `行动已取消：${subject.matter.title}。${input.words}`, ...ALL),
  words: input.words,
});
