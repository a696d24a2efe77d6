import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects, NoticeDraft, Part } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import type { Calendar } from '@/lib/rulebook/calendar';
import {
  addMonths,
  formatDate,
  formatDateWeekday,
  type LocalDate,
  shanghaiDate,
  startOfDay,
  yearOf,
} from '@/lib/rulebook/local-date';
import { agendaDraftOf, withStanding } from './agenda';
import { earliestMeetingDay, lastCallDay } from './call-limit';
import { callLetterOf, noticeLetterOf, studyLetterOf } from './letters-of';
import type { MeetingRow } from './row';
import type * as inputs from './schemas';
import type { MeetingSubject } from './subject';

export type Run<Schema extends z.ZodType> = Context<z.output<Schema>, MeetingSubject>;
export type Answer = Effects<MeetingRow> | Refusal;

/** The day of a monthly meeting leaves ten days for the call for topics, or the earliest day that does (1-4-2). */
export function dayRefusal(heldOn: LocalDate, now: number, calendar: Calendar, calledOn?: LocalDate): Refusal | null {
  const today = shanghaiDate(now);
  if (heldOn <= today) return refuseField('heldOn', '会议日期应当晚于今天');
  if (heldOn > addMonths(today, 12)) return refuseField('heldOn', '会议日期不能超过一年，请核对年份');
  if (lastCallDay(heldOn, calendar) >= (calledOn ?? today)) return null;
  const earliest = formatDateWeekday(earliestMeetingDay(calledOn ?? today, calendar));
  return refuseField('heldOn', `会前十日应当征集议题，最早可以定于${earliest}；更早召开的由组长临时召集`);
}

/** Units whose people are told what happens to the meeting: members and, once invited, guests. */
export const told = (subject: Pick<MeetingSubject, 'parties'>, ...parts: string[]): string[] => [
  ...new Set(subject.parties.filter((one) => parts.includes(one.part)).map((one) => one.unitId)),
];

const toEach = (units: readonly string[], kind: string, text: string): NoticeDraft[] =>
  units.map((unitId) => ({ unitId, kind, text }));

/** Who became or ceased to be a member since the meeting was planned (1-1-1). */
export function membership({ members, parties }: MeetingSubject): { joins: Part[]; leaves: Part[] } {
  const held = parties.filter((one) => one.part === 'member').map((one) => one.unitId);
  const now = members.map((one) => one.unitId);
  const part = (unitId: string) => ({ part: 'member', unitId });
  return {
    joins: now.filter((one) => !held.includes(one)).map(part),
    leaves: held.filter((one) => !now.includes(one)).map(part),
  };
}

/** 征集议题 from every member; what was returned or postponed comes back by itself (1-4-2, 1-4-4). */
export function callTopics(run: Run<typeof inputs.callTopicsInput>): Answer {
  const { subject, now, calendar } = run;
  const { heldOn, kind } = subject.row;
  const today = shanghaiDate(now);
  if (kind === 'MONTHLY' && lastCallDay(heldOn, calendar) < today) {
    const earliest = formatDateWeekday(earliestMeetingDay(today, calendar));
    return refuse(
      'RULE',
      `距会议召开已不足十日，不能再征集议题。请改期，最早可以定于${earliest}；或者由组长临时召集会议。`,
    );
  }
  const members = subject.members.map((one) => one.unitId);
  const back = subject.topics.filter((one) => ['RETURNED', 'POSTPONED'].includes(one.state));
  const text = `征集${subject.matter.title}议题，会议定于${formatDateWeekday(heldOn)}召开。`;
  return {
    row: { meeting: { calledAt: now }, carry: back.map((one) => one.id) },
    ...membership(subject),
    letters: [callLetterOf(run, members)],
    notices: toEach(members, 'MEETING_CALL', text),
    moves: back.map(({ id, proposerId, title }) => ({
      type: 'topic',
      id,
      event: 'comeBack',
      effects: {
        row: { meetingId: null },
        notices: [{ unitId: proposerId, kind: 'TOPIC_BACK', text: `议题转入${subject.matter.title}：${title}。` }],
      },
    })),
  };
}

/** 改期: the limits move with the day, everybody is told why (1-4-1). */
export function reschedule({ input, subject, now, actor, calendar }: Run<typeof inputs.rescheduleInput>): Answer {
  const { heldOn, startsAt, place, kind, calledAt, year } = subject.row;
  const moved = input.heldOn !== heldOn;
  if (!moved && input.startsAt === startsAt && input.place === place)
    return refuseField('heldOn', '日期、时间和地点都没有变化');
  if (input.heldOn <= shanghaiDate(now)) return refuseField('heldOn', '会议日期应当晚于今天');
  if (yearOf(input.heldOn) !== year) return refuseField('heldOn', '不能改到其他年度，请取消后重新安排');
  const called = calledAt === null ? undefined : shanghaiDate(calledAt);
  const limited = kind === 'MONTHLY' && moved ? dayRefusal(input.heldOn, now, calendar, called) : null;
  if (limited) return limited;
  const text = `${subject.matter.title}改为${formatDateWeekday(input.heldOn)}${input.startsAt}在${input.place}召开。原因：${input.words}`;
  const change = { fromOn: heldOn, toOn: input.heldOn, reason: input.words, personId: actor.personId, at: now };
  return {
    row: {
      meeting: { heldOn: input.heldOn, startsAt: input.startsAt, place: input.place },
      dateChange: moved ? change : undefined,
    },
    starts: { '1-4-2': { startAt: startOfDay(input.heldOn) } },
    skip: kind === 'AD_HOC' ? ['1-4-2'] : [],
    notices: toEach(told(subject, 'member', 'invitee', 'leader'), 'MEETING_MOVED', text),
    words: input.words,
    before: { heldOn, startsAt, place },
    after: { heldOn: input.heldOn, startsAt: input.startsAt, place: input.place },
  };
}

/** 取消: its topics wait for the next call (1-4-1). */
export function cancel({ input, subject, now }: Run<typeof inputs.cancelInput>): Answer {
  const taken = subject.topics.filter(
    (one) => one.meetingId === subject.matter.id && ['SUBMITTED', 'APPROVED'].includes(one.state),
  );
  const text = `${subject.matter.title}取消召开。原因：${input.words}`;
  return {
    row: { meeting: { cancelledAt: now } },
    withdrawLetters: input.words,
    notices: toEach(told(subject, 'member', 'invitee', 'leader'), 'MEETING_CANCELLED', text),
    moves: taken.map(({ id }) => ({
      type: 'topic',
      id,
      event: 'release',
      effects: { row: { meetingId: null }, words: input.words },
    })),
    words: input.words,
  };
}

/** 汇总议题报组长审定 (1-3-2); a monthly meeting calls for topics first. */
export function submitTopics({ input, subject }: Run<typeof inputs.submitTopicsInput>): Answer {
  if (subject.row.kind === 'MONTHLY' && subject.row.calledAt === null)
    return refuse('RULE', '例会应当先发出征集议题通知，再汇总议题报组长审定。');
  const chosen = subject.topics.filter((one) => one.state === 'PROPOSED' && input.topicIds.includes(one.id));
  if (chosen.length === 0) return refuseField('topicIds', '请至少选择一个议题');
  if (chosen.length < new Set(input.topicIds).size) return refuseField('topicIds', '有议题已经变化，请刷新后重新选择');
  const text = `${subject.matter.title}汇总议题${chosen.length}个，请审定。`;
  return {
    row: { takeUp: chosen.map((one) => one.id) },
    notices: toEach(told(subject, 'leader'), 'MEETING_TOPICS', text),
    moves: chosen.map(({ id, version }) => ({
      type: 'topic',
      id,
      version,
      event: 'submit',
      effects: { row: { meetingId: subject.matter.id } },
    })),
  };
}

/** 议题审定完毕: 组长 has decided on every one (1-4-3). */
export function concludeTopics({ subject }: Run<typeof inputs.concludeTopicsInput>): Answer {
  const waiting = subject.topics.filter((one) => one.meetingId === subject.matter.id && one.state === 'SUBMITTED');
  if (waiting.length > 0)
    return refuse('RULE', `还有${waiting.length}个议题没有审定：${waiting.map((one) => one.title).join('、')}。`);
  return { notices: toEach(told(subject, 'office'), 'MEETING_TOPICS', `${subject.matter.title}议题已审定。`) };
}

/** Topics that the members are to study (1-4-3). */
export const approvedTopics = ({ topics, matter }: MeetingSubject) =>
  topics.filter((one) => one.meetingId === matter.id && one.state === 'APPROVED');

/** 将审定的议题交各成员单位研究: a letter with receipts; the agenda begins with them (1-4-3). */
export function distribute(run: Run<typeof inputs.distributeInput>): Answer {
  const { subject } = run;
  const topics = approvedTopics(subject);
  if (topics.length === 0) return refuse('RULE', '没有审定通过的议题，请取消会议，或者改期后重新汇总议题。');
  const closed = topics.filter(({ confidentiality }) => confidentiality === 'NAMED').length;
  if (closed > 0)
    return refuse('RULE', `有${closed}个议题仅限指定人员查看，不能交各成员单位研究；请提出单位先放宽知悉范围。`);
  const items = topics.map(({ id, title, proposerId }) => ({
    topicId: id,
    standing: false,
    title,
    minutes: 15,
    presenter: subject.units.get(proposerId)?.name ?? proposerId,
  }));
  const members = told(subject, 'member');
  return {
    row: { agenda: withStanding(items, subject) },
    letters: [studyLetterOf(run, members, topics)],
    notices: toEach(members, 'MEETING_STUDY', `请研究${subject.matter.title}议题${topics.length}个，并提出意见。`),
  };
}

/** 确定列席单位 (1-4-6). */
export function invite({ input, subject }: Run<typeof inputs.inviteInput>): Answer {
  const unit = subject.units.get(input.unitId);
  const invited = subject.invitees.some((one) => one.unitId === input.unitId);
  const part = { part: 'invitee', unitId: input.unitId };
  if (input.remove) {
    if (!invited) return refuseField('unitId', '该单位没有列席本次会议');
    return { row: { invitee: { unitId: input.unitId, guest: input.guest, removed: true } }, leaves: [part] };
  }
  if (!unit?.open) return refuseField('unitId', '请从列表选择列席单位');
  if (told(subject, 'member', 'office').includes(unit.id)) return refuseField('unitId', '该单位是参会单位，无须列席');
  return { row: { invitee: { unitId: unit.id, guest: input.guest, removed: false } }, joins: invited ? [] : [part] };
}

/** 会议通知 with reply slip to members and guests; what was decided since the agenda was made is on it (1-3-3, 1-4-6, 1-3-4). */
export function notify(run: Run<typeof inputs.notifyInput>): Answer {
  const { subject, now } = run;
  if (subject.agenda.length === 0) return refuse('RULE', '请先编排议程，再发出会议通知。');
  const agenda = withStanding(subject.agenda.map(agendaDraftOf), subject);
  if (subject.row.heldOn < shanghaiDate(now)) return refuse('RULE', '会议日期已过，请先改期。');
  const { joins, leaves } = membership(subject);
  const members = subject.members.map((one) => one.unitId);
  const guests = subject.invitees.map((one) => one.unitId).filter((one) => !members.includes(one));
  const { heldOn, startsAt, place } = subject.row;
  const text = `${subject.matter.title}定于${formatDate(heldOn)}${startsAt}在${place}召开，请回复参会人员。`;
  return {
    row: {
      meeting: { notifiedAt: now },
      agenda: agenda.length > subject.agenda.length ? agenda : undefined,
      seats: { members, guests },
    },
    joins,
    leaves,
    letters: [noticeLetterOf(run, agenda, members, guests)],
    notices: toEach([...members, ...guests], 'MEETING_NOTICE', text),
  };
}
