import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/supervision/commands';
import { escalate } from '@/lib/supervision/escalate';
import type { Stage } from './tell';

type Scene = { at: number; play: () => Promise<unknown> };
type Act = { day: number; account: string; command: Command; input?: Record<string, unknown> };
type Ordered = { unitId: string; from: number; due: number; title: string; words: string; acts: readonly Act[] };

/** Orders of units without a matter, in every state but that of a withdrawn one (1-2-1). */
const ORDERED: readonly Ordered[] = [
  {
    unitId: 'shangwu',
    from: 0,
    due: 5,
    title: '报送成品油市场联合检查情况',
    words: '请报告联合检查的户数、发现的问题和移送情况。',
    acts: [],
  },
  {
    unitId: 'zhzf',
    from: -2,
    due: 3,
    title: '完善案件移送内部交接制度',
    words: '近期移送出现交接不及时，请提出改进措施，明确代理安排。',
    acts: [{ day: -1, account: 'zhzf', command: c.signOrder }],
  },
  {
    unitId: 'shijian',
    from: -7,
    due: -2,
    title: '说明两件移送逾期反馈的原因',
    words: '请逐件说明逾期原因、责任人和整改措施。',
    acts: [{ day: -6, account: 'shijian', command: c.signOrder }],
  },
  {
    unitId: 'zhujian',
    from: -10,
    due: -5,
    title: '补齐联络员和持证执法人员名录',
    words: '请补齐联络员，核对持证执法人员并报送名录。',
    acts: [
      { day: -9, account: 'zhujian', command: c.signOrder },
      {
        day: -3,
        account: 'zuzhang',
        command: c.instruct,
        input: { words: '请主要负责人过问，本周内补齐并书面说明迟延原因。' },
      },
    ],
  },
  {
    unitId: 'gongan',
    from: -16,
    due: -9,
    title: '报送行政执法与刑事司法衔接台账',
    words: '请报送本季度移送、受理和立案情况台账。',
    acts: [
      { day: -15, account: 'gongan', command: c.signOrder },
      {
        day: -11,
        account: 'gongan',
        command: c.answerSupervision,
        input: { words: '台账已报送，共受理移送6件，立案4件。' },
      },
    ],
  },
  {
    unitId: 'huanjing',
    from: -30,
    due: -24,
    title: '报告扬尘污染联合执法进展',
    words: '请报告联合执法的进展、处罚情况和下一步安排。',
    acts: [
      {
        day: -22,
        account: 'huanjing',
        command: c.answerSupervision,
        input: {
          words: '已检查工地21处，立案3件，其余限期整改并完成复查。',
          lateReason: '部分工地复查结果汇总较慢，迟延两日。',
        },
      },
    ],
  },
];

/** Days on which 组长 is told of what is overdue, as the running portal does every minute. */
const TOLD = [-4, -1, 0];

async function give<Result>(stage: Stage, account: string, command: Command<Result>, input: unknown): Promise<Result> {
  const request = { actor: stage.cast.get(account) ?? null, requestId: `story-${command.name}` };
  const outcome = await command.execute(request, input);
  if (!outcome.refused) return outcome.result;
  throw new Error(`${account} ${command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
}

/** The scenes of all of them, for the story to play in order of time. They throw when the portal refuses. */
export function orderScenes(stage: Stage): Scene[] {
  const { office } = stage;
  const told = TOLD.map((day) => ({ at: office.at(day, 0.01), play: escalate }));
  const given = ORDERED.flatMap(({ unitId, from, due, title, words, acts }): Scene[] => {
    let id = '';
    const begin = async () => {
      const input = { title, unitId, words, dueOn: office.day(due) };
      id = (await give(stage, 'bangong', c.directSupervision, input)).id;
    };
    const step = async ({ account, command, input }: Act) => {
      const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
      await give(stage, account, command, { id, version, ...input });
    };
    return [
      { at: office.at(from, 0.4), play: begin },
      ...acts.map((act) => ({ at: office.at(act.day, 0.7), play: () => step(act) })),
    ];
  });
  return [...told, ...given];
}
