import { agendaOf, DAY, does, meetingAt, PLAN, planned, propose, TOPIC_FIELDS } from './meetings';
import { page } from './transfers';

/** Acts of a unit at the meeting, which name no version. */
const BESIDE: Readonly<Record<string, object>> = {
  'meeting.receive': {},
  'meeting.reply': { reply: 'ATTEND', person: '演示壬（局长）', reason: '' },
  'meeting.signIn': { unitId: 'zhzf', attendee: '演示甲（局长）', substitute: '' },
  'topic.opine': { stance: 'AGREE', words: '同意。' },
};

const MINUTES = { remove: '', leadUnitId: '', coUnitIds: '', dueOn: '', deliverable: '' };
const SOMEWHERE = '0192d1c0-0000-7000-8000-0000000000f1';

/** Steps of meetings, topics and resolutions: what their forms send beside id and version. */
const STEPS: Readonly<Record<string, (id: string) => Promise<object> | object>> = {
  'meeting.reschedule': () => ({ ...PLAN, heldOn: '2026-03-25', words: '场地冲突' }),
  'meeting.cancel': () => ({ words: '另行安排' }),
  'meeting.submitTopics': async () => ({ topicIds: await propose() }),
  'meeting.invite': () => ({ unitId: 'jianding', guest: '', remove: '' }),
  'meeting.setAgenda': () => ({ act: 'add', title: '其他事项', minutes: '5', presenter: '办公室' }),
  'meeting.notify': () => ({ requirements: '' }),
  'meeting.hold': () => ({ beganAt: '14:30', endedAt: '16:00', presidedBy: '组长演示' }),
  'meeting.recordTopic': async (id) => {
    const [item] = await agendaOf(id);
    return { itemId: item?.id ?? SOMEWHERE, discussion: '同意', outcome: 'NOTED' };
  },
  'meeting.saveMinutes': () => ({ ...MINUTES, key: '', heading: '其他事项', content: '同意' }),
  'meeting.returnReview': () => ({ words: '请修改' }),
  'meeting.returnMinutes': () => ({ words: '请修改' }),
  'meeting.correctMinutes': () => ({ words: '笔误' }),
  'topic.revise': () => ({ ...TOPIC_FIELDS, title: '修改后的议题' }),
  'topic.withdraw': () => ({ words: '已会商解决' }),
  'topic.approve': () => ({ words: '' }),
  'topic.return': () => ({ words: '先行会商' }),
  'topic.merge': () => ({ intoId: SOMEWHERE, words: '' }),
  'topic.postpone': () => ({ words: '条件不成熟' }),
  'resolution.report': () => ({ words: '已检查三家' }),
  'resolution.assist': () => ({ words: '已派员参加' }),
  'resolution.analyse': () => ({ words: '权属不清', handling: '先行会商' }),
  'resolution.propose': () => ({ achieved: '方案已印发' }),
  'resolution.accept': () => ({ words: '' }),
  'resolution.sendBack': () => ({ words: '请附方案' }),
  'resolution.extend': () => ({ toOn: '2026-04-10', reason: '等待会签' }),
};

/** An input with which a command about a meeting, topic or resolution has nothing wrong in itself. */
export async function jointInput(name: string, id: string): Promise<object> {
  const beside = BESIDE[name];
  return beside ? { id, ...beside } : { ...(await page(id)), ...(await STEPS[name]?.(id)) };
}

const submitted = async () => (await meetingAt('SUBMITTED')).topicId;
const decided = async (step: 'returnTopic' | 'postponeTopic') => {
  const id = await submitted();
  await does(step, 'zuzhang', id, { words: '先行会商' }, DAY.decided);
  return id;
};

/** A topic in every state, each new. Returns its id. */
export const TOPIC_AT: Readonly<Record<string, () => Promise<string>>> = {
  PROPOSED: () => propose(),
  SUBMITTED: submitted,
  APPROVED: async () => (await meetingAt('DISTRIBUTED')).topicId,
  RETURNED: () => decided('returnTopic'),
  POSTPONED: () => decided('postponeTopic'),
  MERGED: async () => {
    const [id, intoId] = [await propose(), await propose('zhzf')];
    const meeting = await planned();
    await does('callTopics', 'bangong', meeting, {}, DAY.called);
    await does('submitTopics', 'bangong', meeting, { topicIds: [id, intoId] }, DAY.submitted);
    await does('mergeTopic', 'zuzhang', id, { intoId, words: '' }, DAY.decided);
    return id;
  },
  DECIDED: async () => (await meetingAt('ISSUED')).topicId,
  WITHDRAWN: async () => {
    const id = await propose();
    await does('withdrawTopic', 'ziran', id, { words: '已解决' }, DAY.proposed);
    return id;
  },
};

/** A meeting in a state, new; CANCELLED is off the straight way. Returns its id. */
export async function newMeeting(state: string): Promise<string> {
  if (state !== 'CANCELLED') return (await meetingAt(state as Parameters<typeof meetingAt>[0])).id;
  const { id } = await meetingAt('CALLED');
  await does('cancelMeeting', 'bangong', id, { words: '另行安排' }, DAY.called);
  return id;
}
