import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import { refuse, refuseField } from '@/lib/kernel/errors';
import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { type Answer, type Run, told } from './decide';
import { REPLIES } from './labels';
import type { MinutesItem } from './minutes-items';
import type * as inputs from './schemas';
import type { MeetingSubject, SeatSubject } from './subject';

type Seated<Schema extends z.ZodType> = Context<z.output<Schema>, SeatSubject>;

/** 签收 of what has arrived for the unit; opening a page never is one. */
export function receive({ as, subject }: Seated<typeof inputs.receiveInput>): Answer {
  if (!subject.waiting.includes(as.unitId)) return refuse('RULE', `没有待${as.unitName}签收的函件。`);
  return { signReceipts: true, quiet: true };
}

/** 回执: attend, a substitute by name, or leave with its reason; until the meeting it may be changed (1-4-6). */
export function reply({ input, subject, as, actor, now }: Seated<typeof inputs.replyInput>): Answer {
  const seat = subject.attendance.find((one) => one.unitId === as.unitId);
  if (subject.matter.state !== 'NOTIFIED' || !seat) return refuse('RULE', '会议通知发出后、会议召开前可以回复。');
  if (seat.signedInAt) return refuse('RULE', '已经签到，不能再改回执。');
  if (input.reply === 'LEAVE' && input.reason === '') return refuseField('reason', '请填写请假事由');
  if (input.reply !== 'LEAVE' && input.person === '') return refuseField('person', '请填写参会人姓名、职务');
  const leave = input.reply === 'LEAVE';
  const words = `${as.unitName}${REPLIES[input.reply]}${leave ? `：${input.reason}` : `，${input.person}`}`;
  return {
    quiet: true,
    row: {
      reply: {
        unitId: as.unitId,
        reply: input.reply,
        reason: leave ? input.reason : null,
        person: leave ? null : input.person,
        at: now,
        by: actor.name,
      },
    },
    signReceipts: true,
    notices: told(subject, 'office').map((unitId) => ({ unitId, kind: 'MEETING_REPLY', text: `${words}。` })),
    words,
  };
}

/** 签到 on the day: the head or a substitute by name, entered once (1-4-6). */
export function signIn({ input, subject, actor, now }: Seated<typeof inputs.signInInput>): Answer {
  const seat = subject.attendance.find((one) => one.unitId === input.unitId);
  if (subject.matter.state !== 'NOTIFIED') return refuse('RULE', '会议通知发出后、登记召开前可以签到。');
  if (!seat) return refuseField('unitId', '该单位不在参会名单中');
  if (seat.signedInAt) return refuseField('unitId', '该单位已经签到');
  if (shanghaiDate(now) < subject.row.heldOn)
    return refuse('RULE', `会议当日（${formatDateWeekday(subject.row.heldOn)}）才能签到。`);
  const { unitId, attendee, substitute } = input;
  return { quiet: true, row: { signIn: { unitId, attendee, substitute, at: now, byId: actor.personId } } };
}

/** The minutes' first draft: an item for every topic of the agenda. */
function firstItems({ agenda }: MeetingSubject): MinutesItem[] {
  return agenda
    .filter((one) => one.topicId !== null)
    .map(({ id, topicId, title }) => ({
      key: id,
      topicId,
      heading: title,
      content: '',
      leadUnitId: '',
      coUnitIds: [],
      dueOn: null,
      deliverable: '',
    }));
}

/** 登记会议召开: attendance is fixed from here on, the minutes begin (1-4-6, 1-3-3). */
export function hold({ input, subject, actor, now }: Run<typeof inputs.holdInput>): Answer {
  if (shanghaiDate(now) < subject.row.heldOn)
    return refuse('RULE', `会议定于${formatDateWeekday(subject.row.heldOn)}召开，召开后才能登记。`);
  if (input.endedAt <= input.beganAt) return refuseField('endedAt', '结束时间应当晚于开始时间');
  if (!subject.attendance.some((one) => one.part === 'MEMBER' && one.signedInAt))
    return refuse('RULE', '还没有成员单位签到，请先登记签到。');
  const { beganAt, endedAt, presidedBy } = input;
  return {
    row: {
      meeting: { beganAt, endedAt, presidedBy },
      draft: { version: 1, correctsId: null, reason: '', items: firstItems(subject), by: actor.name },
    },
  };
}
