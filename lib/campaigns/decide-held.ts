import { signerName } from '@/lib/kernel/actor';
import { refuse, refuseField } from '@/lib/kernel/errors';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { type Answer, type Run, told } from './decide';
import type * as inputs from './schemas';

/** 落实人员 of the police: the latest stands, the earlier ones stay to be read (7-2-1). */
export function staff({ input, subject, as, actor, now }: Run<typeof inputs.staffInput>): Answer {
  const { officers, contact, phone, people } = input;
  const text = `公安机关已落实${officers}人保障${subject.matter.title}，带队${contact}。`;
  return {
    row: {
      staffing: {
        unitId: as.unitId,
        officers,
        contact,
        phone,
        people,
        personId: actor.personId,
        person: signerName(actor, as),
        at: timestampOf(now),
      },
    },
    signReceipts: true,
    notices: told(subject, 'POLICE_STAFFED', text, 'office', 'lead', 'bureau'),
    words: text,
    after: { officers, contact, phone, people },
  };
}

/** 每日战果 of a unit: one for a day of the campaign; told again, it stands in the place of the earlier one (1-2-4). */
export function report({ input, subject, as, actor, now }: Run<typeof inputs.reportInput>): Answer {
  const { on, checks, problems, cases, words, transferId } = input;
  const { startsOn, endsOn } = subject.row;
  if (on < startsOn || on > endsOn)
    return refuseField('on', `日期应在行动期间：${formatDateWeekday(startsOn)}至${formatDateWeekday(endsOn)}`);
  if (on > shanghaiDate(now)) return refuseField('on', '不能填报今天以后的战果');
  const earlier = subject.results.filter((one) => one.unitId === as.unitId && one.on === on).length;
  return {
    row: {
      result: {
        unitId: as.unitId,
        on: dateOnly(on),
        revision: earlier + 1,
        checks,
        problems,
        cases,
        words,
        personId: actor.personId,
        person: signerName(actor, as),
        at: timestampOf(now),
      },
    },
    ...(transferId && { links: [{ toId: transferId, kind: 'CONCERNS' as const }] }),
    words,
    after: { on, checks, problems, cases, words },
  };
}

/** 报告任务完成: the unit's own duty is met (1-2-4). */
export function complete({ input, subject, as }: Run<typeof inputs.completeInput>): Answer {
  if (!subject.duties.some(({ rule, obligorId }) => rule === '1-2-4' && obligorId === as.unitId))
    return refuse('RULE', '本单位的任务已经报告完成。');
  return {
    notes: [{ kind: 'COMPLETED', words: input.words }],
    notices: told(subject, 'TASK_DONE', `${as.unitName}已完成任务：${subject.matter.title}。`, 'office', 'lead'),
    words: input.words,
  };
}

/** Units whose task is not reported done. */
const unfinished = ({ subject }: Run<typeof inputs.summariseInput>): string[] =>
  subject.duties
    .filter(({ rule }) => rule === '1-2-4')
    .map(({ obligorId }) => subject.units.get(obligorId)?.name ?? obligorId);

/** 总结行动 by the lead unit, once every unit has reported its task done (1-2-4). */
export function summarise(run: Run<typeof inputs.summariseInput>): Answer {
  const open = unfinished(run);
  if (open.length > 0)
    return refuse('RULE', `还有单位没有报告任务完成：${open.join('、')}。请督促完成，或者由联席会议办公室总结。`);
  return summed(run);
}

/** 由办公室总结: tasks not reported done end with it; what is overdue by then stays a breach (1-2-4). */
export function wrapUp(run: Run<typeof inputs.summariseInput>): Answer {
  const open = unfinished(run);
  const answer = summed(run);
  return 'refused' in answer || open.length === 0
    ? answer
    : { ...answer, words: `总结时未报告完成：${open.join('、')}` };
}

function summed({ input, subject, actor, as, now }: Run<typeof inputs.summariseInput>): Answer {
  const at = timestampOf(now);
  return {
    row: { set: { summary: input.summary, summarisedAt: at, summarisedBy: `${as.unitName} ${signerName(actor, as)}` } },
    notices: told(subject, 'CAMPAIGN_SUMMED', `行动已总结：${subject.matter.title}。`, 'office', 'lead', 'member'),
  };
}

/** 办结 by OFFICE (1-2-4). */
export const close = ({ input, subject }: Run<typeof inputs.closeInput>): Answer => ({
  row: {},
  ...(input.words && { notes: [{ kind: 'CLOSED', words: input.words }], words: input.words }),
  notices: told(
    subject,
    'CAMPAIGN_CLOSED',
    `行动已办结：${subject.matter.title}。`,
    'lead',
    'member',
    'bureau',
    'police',
  ),
});
