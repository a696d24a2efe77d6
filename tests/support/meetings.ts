import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/meetings/commands';
import * as t from '@/lib/meetings/commands-topic';
import type { MeetingState } from '@/lib/meetings/procedure';
import { as, done, execute } from './portal';
import { page } from './transfers';

/** The meeting's day, a Wednesday, and the days of its preparation. */
export const DAY = {
  planned: '2026-03-02T09:00',
  proposed: '2026-03-03T09:00',
  called: '2026-03-05T09:00',
  submitted: '2026-03-12T09:00',
  decided: '2026-03-12T15:00',
  distributed: '2026-03-13T09:00',
  notified: '2026-03-16T09:00',
  replied: '2026-03-16T15:00',
  heldOn: '2026-03-18',
  held: '2026-03-18T14:20',
  recorded: '2026-03-18T17:00',
  drafted: '2026-03-19T09:00',
  signed: '2026-03-20T09:00',
} as const;

export const PLAN = { heldOn: DAY.heldOn, startsAt: '14:30', place: '区政府第二会议室' };
export const TOPIC_FIELDS = {
  title: '新增违法占地移送衔接',
  text: '移送时是否附界址测绘成果。',
  reason: '多次要求补测',
};

/** A topic of the account's unit. Returns its id. */
export async function propose(account = 'ziran', fields: Record<string, unknown> = {}, at: string = DAY.proposed) {
  const input = { ...TOPIC_FIELDS, ...fields };
  return (await done(execute(t.proposeTopic, await as(account), input, { at }))).id;
}

/** A monthly meeting just planned. Returns its id. */
export async function planned(fields: Record<string, unknown> = {}, at: string = DAY.planned) {
  const input = { ...PLAN, ...fields };
  return (await done(execute(c.planMeeting, await as('bangong'), input, { at }))).id;
}

type Step = keyof typeof c | keyof typeof t;
const COMMANDS = { ...c, ...t };

/** One step by the account on the page as it is now. */
export async function take(step: Step, account: string, id: string, input: object = {}, at: string = DAY.planned) {
  const command = COMMANDS[step];
  const fresh = command.input
    .safeParse({ id, version: 1 })
    .error?.issues.some(({ code }) => code === 'unrecognized_keys')
    ? { id }
    : await page(id);
  return execute(command, await as(account), { ...fresh, ...input }, { at });
}

/** The same, for steps that must not be refused. */
export const does = (...given: Parameters<typeof take>) => done(take(...given));

const ITEM = {
  content: '移送时由区综合行政执法局附界址测绘成果，区自然资源局不再要求补测',
  leadUnitId: 'zhzf',
  coUnitIds: ['ziran'],
  dueOn: '2026-04-30',
  deliverable: '移送工作指引',
};

/** The agenda as it stands. */
export const agendaOf = (meetingId: string) =>
  db().agendaItem.findMany({ where: { meetingId, removedAt: null }, orderBy: { position: 'asc' } });

/** The items of the open minutes. */
export async function draftItems(meetingId: string) {
  const { items } = await db().minutes.findFirstOrThrow({ where: { meetingId, signedAt: null } });
  return items as { key: string; heading: string }[];
}

/** Every item of the draft gets its words; the first binds units. */
export async function writeMinutes(id: string, at: string = DAY.drafted) {
  for (const [index, { key, heading }] of (await draftItems(id)).entries()) {
    const free = { content: '同意', leadUnitId: '', coUnitIds: '', dueOn: '', deliverable: '' };
    await does('saveMinutes', 'bangong', id, { key, remove: '', heading, ...(index === 0 ? ITEM : free) }, at);
  }
}

const WAYS: Record<string, (id: string, topicId: string) => Promise<unknown>> = {
  CALLED: (id) => does('callTopics', 'bangong', id, {}, DAY.called),
  SUBMITTED: (id, topicId) => does('submitTopics', 'bangong', id, { topicIds: topicId }, DAY.submitted),
  DECIDED: async (id, topicId) => {
    await does('approveTopic', 'zuzhang', topicId, { words: '' }, DAY.decided);
    await does('concludeTopics', 'zuzhang', id, {}, DAY.decided);
  },
  DISTRIBUTED: (id) => does('distribute', 'bangong', id, {}, DAY.distributed),
  NOTIFIED: (id) => does('notifyMeeting', 'bangong', id, { requirements: '' }, DAY.notified),
  HELD: async (id) => {
    const input = { unitId: 'ziran', attendee: '自然局长演示', substitute: '' };
    await does('signIn', 'bangong', id, input, DAY.held);
    const held = { beganAt: '14:30', endedAt: '16:10', presidedBy: '组长演示' };
    await does('holdMeeting', 'bangong', id, held, DAY.recorded);
  },
  REVIEWING: async (id) => {
    for (const item of await agendaOf(id)) {
      const input = { itemId: item.id, discussion: '各单位同意', outcome: 'RESOLVED' };
      await does('recordTopic', 'bangong', id, input, DAY.recorded);
    }
    await writeMinutes(id);
    await does('submitMinutes', 'bangong', id, {}, DAY.drafted);
  },
  SIGNING: (id) => does('presentMinutes', 'bangong-zr', id, {}, DAY.drafted),
  ISSUED: (id) => does('signMinutes', 'zuzhang', id, {}, DAY.signed),
  ARCHIVED: (id) => does('archiveMeeting', 'bangong', id, {}, DAY.signed),
};

/** A meeting with one topic, brought by its commands to a state of the straight way. */
export async function meetingAt(state: MeetingState, year = {}): Promise<{ id: string; topicId: string }> {
  const topicId = await propose();
  const id = await planned(year);
  for (const [reached, way] of Object.entries(WAYS)) {
    if (state === 'PLANNED') break;
    await way(id, topicId);
    if (reached === state) break;
  }
  return { id, topicId };
}
