import 'server-only';
import { randomUUID } from 'node:crypto';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuse, refuseField } from '@/lib/kernel/errors';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { dateOnly } from '@/lib/kernel/today';
import { REACHED_RESOLUTION } from '@/lib/resolutions/open';
import type { Calendar } from '@/lib/rulebook/calendar';
import { formatDateWeekday, type LocalDate, shanghaiDate, startOfDay, yearOf } from '@/lib/rulebook/local-date';
import { leaderOn, membersOn, officeUnit } from './composition';
import * as decide from './decide';
import * as agenda from './decide-agenda';
import * as held from './decide-held';
import * as minutes from './decide-minutes';
import { MEETING } from './procedure';
import { saveMeeting } from './save';
import { REACHED_TOPIC } from './save-topic';
import * as inputs from './schemas';
import { loadMeeting, loadSeats } from './subject';

type Opening = {
  kind: 'MONTHLY' | 'AD_HOC';
  heldOn: LocalDate;
  startsAt: string;
  place: string;
  reason: string;
  by: { personId: string; name: string };
  now: number;
  calendar: Calendar;
};

/** The next number within the year; one planning at a time, so that no number is given twice. */
async function nextOrdinal(tx: Tx, year: number): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('meeting ordinal'))`;
  const { _max } = await tx.meeting.aggregate({ where: { year, cancelledAt: null }, _max: { ordinal: true } });
  return (_max.ordinal ?? 0) + 1;
}

async function openMeeting(tx: Tx, opening: Opening) {
  const { kind, heldOn, startsAt, place, reason, by, now, calendar } = opening;
  const office = await officeUnit(tx);
  const leader = await leaderOn(tx, shanghaiDate(now));
  if (!office) throw new RefusedError(refuse('RULE', '系统中没有联席会议办公室，请联系系统管理员。'));
  if (!leader) throw new RefusedError(refuse('RULE', '还没有组长，请安全管理员先授予组长岗位。'));
  const members = await membersOn(tx, heldOn);
  const year = yearOf(heldOn);
  const ordinal = await nextOrdinal(tx, year);
  const title = `${year}年第${ordinal}次联席会议`;
  const text = `组长召集${title}：${formatDateWeekday(heldOn)}${startsAt}，${place}。事由：${reason}`;
  const matter = await openMatter(tx, {
    procedure: MEETING,
    title,
    ownerUnitId: office,
    parties: [
      { part: 'office', unitId: office },
      { part: 'leader', unitId: leader.unitId },
      ...members.map(({ unitId }) => ({ part: 'member', unitId })),
    ],
    starts: { '1-4-2': { startAt: startOfDay(heldOn) } },
    // 组长 convenes at any time: no call ten days before.
    skip: kind === 'AD_HOC' ? ['1-4-2'] : [],
    notices: kind === 'AD_HOC' ? [{ unitId: office, kind: 'MEETING_CONVENED', text }] : [],
    now,
    calendar,
  });
  await tx.meeting.create({
    data: {
      id: matter.id,
      kind,
      year,
      ordinal,
      heldOn: dateOnly(heldOn),
      startsAt,
      place,
      reason,
      convenedById: by.personId,
      convenedBy: by.name,
    },
    select: { id: true },
  });
  return { matter, title };
}

/** 安排例会: at the earliest ten days from the call for topics (1-4-1, 1-4-2). */
export const planMeeting = defineCommand({
  name: 'meeting.plan',
  input: inputs.planInput,
  act: async (tx, { input, actor, now, calendar }) => {
    const refusal = decide.dayRefusal(input.heldOn, now, calendar);
    if (refusal) throw new RefusedError(refusal);
    const { matter, title } = await openMeeting(tx, {
      ...input,
      kind: 'MONTHLY',
      reason: '',
      by: actor,
      now,
      calendar,
    });
    return {
      result: { id: matter.id },
      audit: { matterId: matter.id, title, clauses: ['1-4-1', '1-4-2'], after: input },
    };
  },
});

/** 组长召集: on any day from today, with its reason (1-4-5). */
export const conveneMeeting = defineCommand({
  name: 'meeting.convene',
  input: inputs.conveneInput,
  act: async (tx, { input, actor, now, calendar }) => {
    if (input.heldOn < shanghaiDate(now)) throw new RefusedError(refuseField('heldOn', '会议日期不能早于今天'));
    const { matter, title } = await openMeeting(tx, { ...input, kind: 'AD_HOC', by: actor, now, calendar });
    return { result: { id: matter.id }, audit: { matterId: matter.id, title, clauses: ['1-4-5'], after: input } };
  },
});

const step = stepsOf(MEETING, {
  prefix: 'meeting',
  load: loadMeeting,
  save: saveMeeting,
  others: { topic: REACHED_TOPIC, resolution: REACHED_RESOLUTION },
});

export const callTopics = step('callTopics', inputs.callTopicsInput, decide.callTopics);
export const reschedule = step('reschedule', inputs.rescheduleInput, decide.reschedule);
export const cancelMeeting = step('cancel', inputs.cancelInput, decide.cancel);
export const submitTopics = step('submitTopics', inputs.submitTopicsInput, decide.submitTopics);
export const concludeTopics = step('concludeTopics', inputs.concludeTopicsInput, decide.concludeTopics);
export const distribute = step('distribute', inputs.distributeInput, decide.distribute);
export const invite = step('invite', inputs.inviteInput, decide.invite);
export const setAgenda = step('setAgenda', inputs.setAgendaInput, agenda.setAgenda);
export const notifyMeeting = step('notify', inputs.notifyInput, decide.notify);
export const holdMeeting = step('hold', inputs.holdInput, held.hold);
export const recordTopic = step('recordTopic', inputs.recordTopicInput, agenda.recordTopic);
export const saveMinutes = step('saveMinutes', inputs.saveMinutesInput, (run) =>
  minutes.saveMinutes(run, randomUUID()),
);
export const submitMinutes = step('submitMinutes', inputs.submitMinutesInput, minutes.submitMinutes);
export const returnReview = step('returnReview', inputs.returnReviewInput, minutes.returnReview);
export const presentMinutes = step('present', inputs.presentInput, minutes.present);
export const returnMinutes = step('returnMinutes', inputs.returnMinutesInput, minutes.returnMinutes);
export const signMinutes = step('signMinutes', inputs.signMinutesInput, minutes.signMinutes);
export const correctMinutes = step('correctMinutes', inputs.correctMinutesInput, minutes.correctMinutes);
export const archiveMeeting = step('archive', inputs.archiveInput, minutes.archive);

const beside = { load: loadSeats, save: saveMeeting };

/** 签收 of the letters that have arrived. */
export const receiveLetters = defineMatterCommand({
  name: 'meeting.receive',
  input: inputs.receiveInput,
  ...beside,
  run: held.receive,
});
/** 回执 (1-4-6). */
export const replyToNotice = defineMatterCommand({
  name: 'meeting.reply',
  input: inputs.replyInput,
  ...beside,
  run: held.reply,
});
/** 签到 (1-4-6). */
export const signIn = defineMatterCommand({
  name: 'meeting.signIn',
  input: inputs.signInInput,
  ...beside,
  run: held.signIn,
});
