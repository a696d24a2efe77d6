import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/meetings/commands';
import * as t from '@/lib/meetings/commands-topic';
import { addWorkdays, type Calendar, nextWorkday, workdaysBetween } from '@/lib/rulebook/calendar';
import { addMonths, type LocalDate, localDate } from '@/lib/rulebook/local-date';
import { HEADS } from './heads';
import { give, type Scene, step } from './play';
import { type FollowUp, followUps } from './resolutions';
import type { Stage } from './tell';
import type { Spoken } from './words-meetings';

/** A meeting being told: its id, and its topics' in their order. */
export type Told = { id: string; topics: string[] };

/** A monthly meeting of the past: its working day (counted from day 0, negative), what it spoke about, how far it came. */
export type PastMeeting = {
  day: number;
  spoken: readonly Spoken[];
  /** The working day for which it was planned at first, and why it was put off. */
  putOff?: { day: number; words: string };
  /** A meeting that was cancelled, whose topics came back for this one, before its own. */
  carried?: Told;
  /** The unit that asked for leave. */
  leave?: string;
  /** Long ago: fewer signatures are told, to keep the first start short. */
  old?: boolean;
  until: 'SIGNING' | 'ISSUED' | 'ARCHIVED';
  /** What became of its resolutions, in their order. */
  follow?: readonly FollowUp[];
};

export const PLACE = { startsAt: '14:30', place: '区政府第二会议室' };

const MINUTE = 60_000;

/** The working day (counted from day 0) on which a month had its nth working day. */
export function dayIn(stage: Stage, calendar: Calendar, first: LocalDate, nth: number): number {
  const on = addWorkdays(calendar, nextWorkday(calendar, first), nth - 1);
  return -workdaysBetween(calendar, on, stage.office.day(0));
}

/** The first day of the month n months before the day's. */
export const monthBefore = (on: LocalDate, n: number): LocalDate => addMonths(localDate(`${on.slice(0, 7)}-01`), -n);

/** Topics proposed on a working day by their units. */
export function proposing(
  stage: Stage,
  told: Told,
  day: number,
  topics: readonly Omit<Spoken, 'discussion' | 'content'>[],
): Scene[] {
  return topics.map(({ by, title, text, reason }, index) => ({
    at: stage.office.at(day, 0.3) + index * MINUTE,
    play: async () => {
      told.topics.push((await give(stage, by, t.proposeTopic, { title, text, reason })).id);
    },
  }));
}

/** From the plan to the notice: call, topics, 组长's decision, distribution. */
function preparing(stage: Stage, told: Told, { day, spoken, putOff, carried }: PastMeeting): Scene[] {
  const { office } = stage;
  const at = (before: number, part: number, play: () => Promise<void>) => ({ at: office.at(day - before, part), play });
  const approve = async () => {
    for (const id of told.topics) await step(stage, 'zuzhang', t.approveTopic, id, { words: '' });
    await step(stage, 'zuzhang', c.concludeTopics, told.id);
  };
  const heldOn = office.day(day);
  return [
    at(16, 0.2, async () => {
      const planned = putOff ? office.day(putOff.day) : heldOn;
      told.id = (await give(stage, 'bangong', c.planMeeting, { ...PLACE, heldOn: planned })).id;
    }),
    at(13, 0.4, async () => {
      await step(stage, 'bangong', c.callTopics, told.id);
      told.topics.push(...(carried?.topics ?? []));
    }),
    ...proposing(stage, told, day - 10, carried ? spoken.slice(1) : spoken),
    at(7, 0.4, () => step(stage, 'bangong', c.submitTopics, told.id, { topicIds: told.topics })),
    at(6, 0.3, approve),
    at(6, 0.7, () => step(stage, 'bangong', c.distribute, told.id)),
    ...(putOff
      ? [at(5, 0.2, () => step(stage, 'bangong', c.reschedule, told.id, { ...PLACE, heldOn, words: putOff.words }))]
      : []),
    at(4, 0.4, () => step(stage, 'bangong', c.notifyMeeting, told.id, { requirements: '' })),
  ];
}

/** Who did not come to a meeting of long ago. */
const MISSED: readonly string[] = ['fagai', 'shangwu'];

/** 签到 of every member but the one on leave; one sends somebody else (1-4-6). */
function attending(stage: Stage, told: Told, { day, leave, old }: Pick<PastMeeting, 'day' | 'leave' | 'old'>): Scene[] {
  const came = HEADS.filter(({ unitId }) => unitId !== leave && !(old && MISSED.includes(unitId)));
  const reason = { reply: 'LEAVE', person: '', reason: '参加市局会议' };
  const replies = leave
    ? [{ at: stage.office.at(day - 2, 0.5), play: () => reply(stage, leave, told.id, reason) }]
    : [];
  const arrivals = came.map(({ unitId, name }, index) => {
    const substitute = index === 4;
    const attendee = substitute ? '演示副局长' : name;
    const input = { unitId, attendee, substitute: substitute ? 'on' : '' };
    return {
      at: stage.office.at(day, 0.62) + index * MINUTE,
      play: () => give(stage, 'bangong', c.signIn, { id: told.id, ...input }).then(() => undefined),
    };
  });
  return [...replies, ...arrivals];
}

/** 回执 of a unit (1-4-6). */
export async function reply(stage: Stage, account: string, id: string, input: object): Promise<void> {
  await give(stage, account, c.replyToNotice, { id, ...input });
}

/** What the meeting said on every item, and the words of its minutes. */
async function write(stage: Stage, told: Told, spoken: readonly Spoken[], day: number): Promise<void> {
  const where = { meetingId: told.id, removedAt: null };
  for (const item of await db().agendaItem.findMany({ where, orderBy: { position: 'asc' } })) {
    const said = spoken[told.topics.indexOf(item.topicId ?? '')];
    const discussion = said?.discussion ?? '各牵头单位逐项报告落实情况，办公室继续督促。';
    const outcome = said?.binds ? 'RESOLVED' : 'NOTED';
    await step(stage, 'bangong', c.recordTopic, told.id, { itemId: item.id, discussion, outcome });
    if (!said) continue;
    const { title, content, binds } = said;
    const duty = {
      leadUnitId: binds?.lead ?? '',
      coUnitIds: binds?.co ?? '',
      dueOn: binds ? stage.office.day(day + binds.days) : '',
      deliverable: binds?.deliverable ?? '',
    };
    const words = { key: item.id, remove: '', heading: title, content, ...duty };
    await step(stage, 'bangong', c.saveMinutes, told.id, words);
  }
  await step(stage, 'bangong', c.submitMinutes, told.id);
}

/** Units that sign for the issued minutes; the others still have to. */
const SIGNERS = { lately: 9, longAgo: 3 };

/** From the meeting to its minutes: held, recorded, reviewed, signed, received, archived. */
export function concluding(stage: Stage, told: Told, plot: Omit<PastMeeting, 'putOff' | 'carried'>): Scene[] {
  const { day, spoken, until, leave, old } = plot;
  const { office } = stage;
  const at = (after: number, part: number, play: () => Promise<void>) => ({ at: office.at(day + after, part), play });
  const held = { beganAt: '14:30', endedAt: '16:05', presidedBy: '组长演示' };
  const draft = [
    ...attending(stage, told, { day, leave, old }),
    at(0, 0.9, () => step(stage, 'bangong', c.holdMeeting, told.id, held)),
    at(1, 0.3, () => write(stage, told, spoken, day)),
    at(2, 0.3, () => step(stage, 'bangong-zr', c.presentMinutes, told.id)),
  ];
  if (until === 'SIGNING') return draft;
  const receipts = HEADS.slice(0, old ? SIGNERS.longAgo : SIGNERS.lately).map(({ unitId }, index) =>
    at(3, 0.7 + index * 0.02, () => give(stage, unitId, c.receiveLetters, { id: told.id }).then(() => undefined)),
  );
  const issued = [...draft, at(3, 0.4, () => step(stage, 'zuzhang', c.signMinutes, told.id)), ...receipts];
  return until === 'ISSUED' ? issued : [...issued, at(6, 0.5, () => step(stage, 'bangong', c.archiveMeeting, told.id))];
}

/** A monthly meeting told whole, with what became of its resolutions (1-3-2 … 1-4-7). */
export function pastMeeting(stage: Stage, told: Told, plot: PastMeeting): Scene[] {
  return [
    ...preparing(stage, told, plot),
    ...concluding(stage, told, plot),
    ...followUps(stage, told, plot.day, plot.follow ?? []),
  ];
}
