import 'server-only';
import { type Actor, holds, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { can, type PermissionName } from '@/lib/kernel/permissions';
import { instantOf } from '@/lib/kernel/today';
import { stateLabel } from '@/lib/matter-types';
import { BELOW, outgoingSheet } from '@/lib/matters/outgoing';
import { matterPage, type StepPage, stepPage, visibleAmong } from '@/lib/matters/queries';
import { gatedOf } from '@/lib/matters/view-acts';
import { formatDateWeekday, formatTime, shanghaiDate } from '@/lib/rulebook/local-date';
import { agendaDraftOf, withStanding } from './agenda';
import { lastCallDay } from './call-limit';
import { approvedTopics } from './decide';
import { BESIDE_STATUS, MEETING_STATUS } from './labels-status';
import { callLetterOf, noticeLetterOf, studyLetterOf } from './letters-of';
import { loadMeeting, type MeetingSubject } from './subject';
import {
  agendaLines,
  attendanceLines,
  compositionLines,
  minutesPaper,
  quorum,
  standingLines,
  whenAndWhere,
} from './view';
import { minutesChanges } from './view-changes';

/** Those of the matters that the actor may see. */
async function seenOf<One extends { id: string }>(actor: Actor, matters: readonly One[]): Promise<One[]> {
  const seen = await visibleAmong(
    actor,
    matters.map((one) => one.id),
  );
  return matters.filter((one) => seen.has(one.id));
}

/** Topics of the meeting that the actor may see (1-4-3). */
const seenTopics = (actor: Actor, { topics, matter }: MeetingSubject, all: boolean) =>
  seenOf(
    actor,
    topics.filter((one) => all || one.meetingId === matter.id),
  );

/** 常设议程 as far as the actor may see it, until the minutes are signed (1-3-4). */
async function seenStanding(actor: Actor, { standing, matter }: MeetingSubject, now: number) {
  const past = ['ISSUED', 'ARCHIVED', 'CANCELLED'].includes(matter.state);
  return standingLines(past ? [] : await seenOf(actor, standing), now);
}

/** What a meeting rules out although the state would offer it. */
const offeredIn =
  ({ row, agenda }: MeetingSubject) =>
  (event: string): boolean => {
    if (event === 'submitTopics') return row.kind === 'AD_HOC' || row.calledAt !== null;
    return event !== 'notify' || agenda.length > 0;
  };

/** 签收, 回执, 签到: acts of units at the meeting beside its steps, where they make sense now. */
function besideSteps(actor: Actor, subject: MeetingSubject, receipts: readonly { unit_id: string; open: boolean }[]) {
  const { id, state } = subject.matter;
  const own = unitsWith(actor, [...INSIDERS, 'INVITEE']);
  const may = (name: PermissionName) => can(actor, name, subject);
  const act = (event: string, label: string) => ({ event, label, href: `/meetings/${id}/${event}` });
  const waits = receipts.some((one) => one.open && own.includes(one.unit_id));
  const asked = subject.attendance.some((one) => own.includes(one.unitId) && one.signedInAt === null);
  return [
    ...(state === 'NOTIFIED' && asked && may('meeting.reply') ? [act('reply', '回复参会人员')] : []),
    ...(waits && may('meeting.receive') ? [act('receive', '签收')] : []),
    ...(state === 'NOTIFIED' && may('meeting.signIn') ? [act('signIn', '登记签到')] : []),
  ];
}

/** The sentence for an act beside the procedure; nothing where the state's own says it. */
function besideSentence(event: string | undefined): { sentence?: string } {
  const sentence = event && BESIDE_STATUS[event];
  return sentence ? { sentence } : {};
}

/** A meeting's page in words, or null: unknown or not to be seen. */
export type MeetingPage = NonNullable<Awaited<ReturnType<typeof meetingPage>>>;

export async function meetingPage(actor: Actor, id: string, requestId: string) {
  const subject = await subjectOf(id);
  const page =
    subject &&
    (await matterPage(actor, 'meeting', id, requestId, { offered: offeredIn(subject), status: MEETING_STATUS }));
  if (!subject || !page) return null;
  const topics = await seenTopics(actor, subject, false);
  const seen = new Set(topics.map((one) => one.id));
  const { record, calendar } = page.seen;
  const lines = attendanceLines(subject, instantOf);
  const receipts = record.receipts.map((one) => ({ unit_id: one.unit_id, open: !one.signed_at && !one.voided_at }));
  const beside = besideSteps(actor, subject, receipts);
  const more = page.acts.primary ? beside : beside.slice(1);
  const { heldOn, calledAt } = subject.row;
  const called = calledAt
    ? `征集通知${formatDateWeekday(shanghaiDate(calledAt))}发出`
    : `征集通知不迟于${formatDateWeekday(lastCallDay(heldOn, calendar))}发出`;
  const name = (unitId: string) => subject.units.get(unitId)?.name ?? unitId;
  return {
    ...page,
    status: page.acts.primary ? page.status : { ...page.status, ...besideSentence(beside[0]?.event) },
    acts: { primary: page.acts.primary ?? beside[0] ?? null, others: [...more, ...page.acts.others] },
    route: whenAndWhere(subject),
    reason: subject.row.reason,
    called: subject.row.kind === 'AD_HOC' && !calledAt ? '临时会议，不受会前十日征集限制' : called,
    composition: compositionLines(subject),
    leader: subject.leader?.name ?? '未设组长',
    guests: subject.invitees.map((one) => `${name(one.unitId)}${one.guest ? ` ${one.guest}` : ''}`),
    topics: topics.map((one) => ({
      id: one.id,
      title: one.title,
      proposer: name(one.proposerId),
      state: stateLabel('topic', one.state),
      words: one.decisionWords,
    })),
    agenda: agendaLines(subject, (topicId) => seen.has(topicId)),
    standing: await seenStanding(actor, subject, page.seen.now),
    attendance: lines,
    quorum: quorum(lines),
    minutes: minutesPaper(subject, holds(actor, OVERSEERS), []),
    changes: minutesChanges(subject, holds(actor, OVERSEERS)),
    ics: subject.row.notifiedAt === null ? null : `/meetings/${id}/calendar`,
    notified: subject.row.notifiedAt === null ? null : formatTime(subject.row.notifiedAt),
  };
}

async function subjectOf(id: string): Promise<MeetingSubject | null> {
  return /^[0-9a-f-]{36}$/.test(id) ? loadMeeting(db(), { id }) : null;
}

/** What the pages of a meeting's steps start from. */
export type MeetingStepPage = StepPage & {
  beside: boolean;
  meeting: { heldOn: string; startsAt: string; place: string; leader: string };
  choices: { value: string; label: string }[];
  guests: { unitId: string; unit: string; guest: string }[];
  waiting: { value: string; label: string; hint: string }[];
  agenda: ReturnType<typeof agendaLines>;
  standing: ReturnType<typeof standingLines>;
  changes: ReturnType<typeof minutesChanges>;
  seats: ReturnType<typeof attendanceLines>;
  minutes: ReturnType<typeof minutesPaper>;
  own: { reply: string; person: string; reason: string } | null;
};

/** Acts beside the table: where they are offered. */
const BESIDE: Readonly<Record<string, PermissionName>> = {
  reply: 'meeting.reply',
  receive: 'meeting.receive',
  signIn: 'meeting.signIn',
};

/** The letter that the step issues to the members, as it would leave now (1-4-2, 1-4-3, 1-3-3). */
function letterOf(actor: Actor, subject: MeetingSubject, event: string) {
  const to = subject.members.map((one) => one.unitId);
  if (event === 'callTopics')
    return outgoingSheet(actor, 'meeting.callTopics', subject, (run) => callLetterOf(run, to));
  if (event === 'distribute')
    return outgoingSheet(actor, 'meeting.distribute', subject, (run) =>
      studyLetterOf(run, to, approvedTopics(subject)),
    );
  if (event !== 'notify') return null;
  const agenda = withStanding(subject.agenda.map(agendaDraftOf), subject);
  return outgoingSheet(actor, 'meeting.notify', subject, (run) =>
    noticeLetterOf({ ...run, input: { requirements: BELOW } }, agenda, to, []),
  );
}

/** The page of a step, or null when the meeting is unknown or may not be seen. */
export async function meetingStep(actor: Actor, id: string, event: string): Promise<MeetingStepPage | null> {
  const subject = await subjectOf(id);
  const page = subject && (await stepPage(actor, 'meeting', id, event, offeredIn(subject)));
  if (!subject || !page) return null;
  const beside = BESIDE[event];
  const gated = gatedOf(page.seen.record);
  const topics = await seenTopics(actor, subject, true);
  const waiting = topics.filter((one) => one.state === 'PROPOSED');
  const seat = subject.attendance.find((one) => unitsWith(actor, [...INSIDERS, 'INVITEE']).includes(one.unitId));
  const name = (unitId: string) => subject.units.get(unitId)?.name ?? unitId;
  const open = [...subject.units.values()].filter((one) => one.open && one.kind !== 'GOV' && one.kind !== 'OFFICE');
  return {
    ...page,
    letter: await letterOf(actor, subject, event),
    offered: beside
      ? can(actor, beside, gated) && (event === 'receive' || gated.matter.state === 'NOTIFIED')
      : page.offered,
    beside: beside !== undefined,
    meeting: {
      heldOn: subject.row.heldOn,
      startsAt: subject.row.startsAt,
      place: subject.row.place,
      leader: subject.leader?.name ?? '',
    },
    choices: open.map((one) => ({ value: one.id, label: one.name })),
    guests: subject.invitees.map(({ unitId, guest }) => ({ unitId, unit: name(unitId), guest })),
    waiting: waiting.map((one) => ({ value: one.id, label: one.title, hint: `${name(one.proposerId)}提出` })),
    agenda: agendaLines(subject, (topicId) => topics.some((one) => one.id === topicId)),
    standing: await seenStanding(actor, subject, page.seen.now),
    changes: minutesChanges(subject, holds(actor, OVERSEERS)),
    seats: attendanceLines(subject, instantOf),
    minutes: minutesPaper(subject, holds(actor, OVERSEERS), []),
    own: seat ? { reply: seat.reply ?? '', person: seat.person ?? '', reason: seat.reason ?? '' } : null,
  };
}
