import type { Command } from '@/lib/kernel/command';
import * as c from '@/lib/meetings/commands';
import * as t from '@/lib/meetings/commands-topic';
import { addWorkdays, type Calendar, nextWorkday } from '@/lib/rulebook/calendar';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { concluding, monthBefore, PLACE, proposing, reply, type Told } from './meetings';
import { give, type Scene, step } from './play';
import { followUps, settled } from './resolutions';
import type { Stage } from './tell';
import {
  COMING_REASON,
  COMING_TOPIC,
  LATE_TOPIC,
  PREPARED_TOPICS,
  URGENT_REASON,
  URGENT_TOPIC,
  WITHDRAWN_TOPIC,
} from './words-meetings';

type AdHoc = { convenedOn: number; day: number; reason: string; topic: typeof COMING_TOPIC | typeof URGENT_TOPIC };

/** An ad hoc meeting from 组长's word to the notice: everything on two days (1-4-5). */
function convening(stage: Stage, told: Told, { convenedOn, day, reason, topic }: AdHoc): Scene[] {
  const { office } = stage;
  const at = (part: number, play: () => Promise<void>) => ({ at: office.at(convenedOn, part), play });
  const decide = async () => {
    for (const id of told.topics) await step(stage, 'zuzhang', t.approveTopic, id, { words: '' });
    await step(stage, 'zuzhang', c.concludeTopics, told.id);
  };
  return [
    at(0.2, async () => {
      told.id = (await give(stage, 'zuzhang', c.conveneMeeting, { ...PLACE, heldOn: office.day(day), reason })).id;
    }),
    ...proposing(stage, told, convenedOn, [topic]),
    at(0.4, () => step(stage, 'bangong', c.submitTopics, told.id, { topicIds: told.topics })),
    at(0.5, decide),
    at(0.6, () => step(stage, 'bangong', c.distribute, told.id)),
  ];
}

/** The ad hoc meeting of the past, on a working day counted from day 0 (1-4-5). */
export function adHocScenes(stage: Stage, day: number): Scene[] {
  const told: Told = { id: '', topics: [] };
  const acts = settled(2, 'yingji', '排查工地九处、户外广告六十余处，隐患当日整改完毕。');
  return [
    ...convening(stage, told, { convenedOn: day - 1, day, reason: URGENT_REASON, topic: URGENT_TOPIC }),
    {
      at: stage.office.at(day - 1, 0.7),
      play: () => step(stage, 'bangong', c.notifyMeeting, told.id, { requirements: '' }),
    },
    ...concluding(stage, told, { day, spoken: [URGENT_TOPIC], until: 'ARCHIVED', old: true }),
    ...followUps(stage, told, day + 3, [{ topic: 0, acts }]),
  ];
}

/** The ad hoc meeting of the day after tomorrow: announced, guests invited, some units have answered (1-4-5, 1-4-6). */
function soon(stage: Stage): Scene[] {
  const { office } = stage;
  const told: Told = { id: '', topics: [] };
  const at = (part: number, play: () => Promise<void>) => ({ at: office.at(-1, part), play });
  const guest = (unitId: string, name: string) =>
    step(stage, 'bangong', c.invite, told.id, { unitId, guest: name, remove: '' });
  const attend = { reply: 'ATTEND', reason: '' };
  const order = { act: 'add', title: '部署岁末年初联合检查', minutes: '15', presenter: '联席会议办公室' };
  return [
    ...convening(stage, told, { convenedOn: -2, day: 2, reason: COMING_REASON, topic: COMING_TOPIC }),
    at(0.2, async () => {
      await guest('fayuan', '分管院领导');
      await guest('caizheng', '分管负责人');
      await step(stage, 'bangong', c.setAgenda, told.id, order);
      await step(stage, 'bangong', c.notifyMeeting, told.id, { requirements: '请汇报单位准备书面材料' });
    }),
    at(0.4, async () => {
      const [topicId] = told.topics;
      await give(stage, 'zhujian', t.opine, {
        id: topicId,
        stance: 'SUGGEST',
        words: '建议同步检查用气场所改造情况。',
      });
      await give(stage, 'gongan', t.opine, { id: topicId, stance: 'AGREE', words: '同意，请提前两日告知检查安排。' });
    }),
    at(0.6, async () => {
      await reply(stage, 'yingji', told.id, { ...attend, person: '演示癸（局长）' });
      await reply(stage, 'shijian', told.id, { ...attend, reply: 'SUBSTITUTE', person: '演示副局长' });
      await reply(stage, 'shangwu', told.id, { reply: 'LEAVE', person: '', reason: '参加市级招商活动' });
    }),
  ];
}

/** The monthly meeting being prepared: 组长 has decided on some of its topics, one is left (1-3-2, 1-4-3). */
function prepared(stage: Stage, heldOn: LocalDate): Scene[] {
  const { office } = stage;
  const told: Told = { id: '', topics: [] };
  const at = (day: number, part: number, play: () => Promise<void>) => ({ at: office.at(day, part), play });
  const { approved, waiting, returned, postponed, merged } = PREPARED_TOPICS;
  const loose: Told = { id: '', topics: [] };
  return [
    at(-8, 0.2, async () => {
      told.id = (await give(stage, 'bangong', c.planMeeting, { ...PLACE, heldOn })).id;
    }),
    at(-7, 0.3, () => step(stage, 'bangong', c.callTopics, told.id)),
    ...proposing(stage, told, -5, [approved, waiting, returned, postponed, merged]),
    ...proposing(stage, loose, -4, [WITHDRAWN_TOPIC]),
    at(-3, 0.3, async () => {
      const [id = ''] = loose.topics;
      await step(stage, WITHDRAWN_TOPIC.by, t.withdrawTopic, id, { words: '已与有关单位会商解决，不再提请研究。' });
      await step(stage, 'bangong', c.submitTopics, told.id, { topicIds: told.topics });
    }),
    at(-1, 0.7, async () => {
      const [one = '', into = '', back = '', later = '', gone = ''] = told.topics;
      const decide = (command: Command, id: string, input: object) => step(stage, 'zuzhang', command, id, input);
      await decide(t.approveTopic, one, { words: '同意上会。' });
      await decide(t.returnTopic, back, { words: '请先与市场监管、综合执法会商，附会商意见后再报。' });
      await decide(t.postponeTopic, later, { words: '待第四季度图斑下发后研究。' });
      await decide(t.mergeTopic, gone, { intoId: into, words: '一并研究。' });
    }),
    ...proposing(stage, loose, -1, [LATE_TOPIC]),
  ];
}

/** What lies ahead; `base` is the day of the last meeting, so that no month has two by plan. */
export function comingScenes(stage: Stage, calendar: Calendar, base: LocalDate): Scene[] {
  const { office } = stage;
  const next = monthBefore(base, -1);
  const soonest = office.day(8);
  const heldOn = soonest < next ? nextWorkday(calendar, next) : soonest;
  const after = addWorkdays(calendar, nextWorkday(calendar, monthBefore(heldOn, -1)), 11);
  const plan = async () => {
    await give(stage, 'bangong', c.planMeeting, { ...PLACE, heldOn: after });
  };
  return [...soon(stage), ...prepared(stage, heldOn), { at: office.at(-1, 0.8), play: plan }];
}
