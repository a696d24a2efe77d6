import * as c from '@/lib/assignments/commands';
import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import type { Stage } from './tell';

type Scene = { at: number; play: () => Promise<void> };
/** A step of an assigned matter: on which working day, who, which command, with what. */
type Act = { day: number; account: string; command: Command; input: Record<string, unknown> };
type Assigned = { lead: string; from: number; due: number; document: Record<string, string>; acts: readonly Act[] };

/** Three assigned matters: one runs, one was extended, one went back once and is closed (1-2-6). */
function assigned({ office }: Stage): readonly Assigned[] {
  return [
    {
      lead: 'yingji',
      from: -8,
      due: 12,
      document: {
        title: '开展建筑施工领域安全生产联合检查',
        assigner: '区政府',
        documentTitle: '关于做好冬季安全生产工作的通知（演示）',
        documentNo: '山政办字（演示）12号',
        content: '牵头对辖区在建工地进行一次联合检查，形成问题清单，逐项督促整改。',
      },
      acts: [
        {
          day: -3,
          account: 'yingji',
          command: c.report,
          input: { words: '已检查在建工地6处，发现问题9项，完成整改5项。' },
        },
      ],
    },
    {
      lead: 'zhzf',
      from: -25,
      due: 4,
      document: {
        title: '整治城区主干道沿线户外广告',
        assigner: '区委',
        documentTitle: '区委专题会议交办事项清单（演示）',
        documentNo: '山委办字（演示）7号',
        content: '对城区主干道沿线的破损、违规户外广告进行摸底，依法拆除，恢复立面。',
      },
      acts: [
        { day: -12, account: 'zhzf', command: c.report, input: { words: '摸底完成，共41处，已拆除23处。' } },
        {
          day: -2,
          account: 'bangong',
          command: c.extend,
          input: { toOn: office.day(16), reason: '其中3处涉及权属争议，需待确认产权后拆除。' },
        },
      ],
    },
    {
      lead: 'ziran',
      from: -50,
      due: -15,
      document: {
        title: '核查城乡结合部占用耕地问题线索',
        assigner: '区政府',
        documentTitle: '关于交办耕地保护问题线索的函（演示）',
        documentNo: '山政办函（演示）21号',
        content: '对交办的8条问题线索逐条现场核查，按管辖分工处理并报告结果。',
      },
      acts: [
        { day: -40, account: 'ziran', command: c.report, input: { words: '8条线索均已到现场核查，属实5条。' } },
        { day: -24, account: 'ziran', command: c.propose, input: { achieved: '属实的5条中4条已恢复原状。' } },
        { day: -22, account: 'bangong', command: c.sendBack, input: { words: '还有1条未恢复，请完成后一并报告。' } },
        { day: -18, account: 'ziran', command: c.propose, input: { achieved: '属实的5条全部恢复原状，已复查。' } },
        { day: -17, account: 'bangong', command: c.accept, input: { words: '核查和整改结果清楚，同意销号。' } },
      ],
    },
  ];
}

async function give<Result>(stage: Stage, account: string, command: Command<Result>, input: unknown): Promise<Result> {
  const request = { actor: stage.cast.get(account) ?? null, requestId: `story-${command.name}` };
  const outcome = await command.execute(request, input);
  if (!outcome.refused) return outcome.result;
  throw new Error(`${account} ${command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
}

/** The scenes of all of them, for the story to play in order of time. They throw when the portal refuses. */
export function assignedScenes(stage: Stage): Scene[] {
  const { office } = stage;
  return assigned(stage).flatMap(({ lead, from, due, document, acts }) => {
    let id = '';
    const dates = { assignedOn: office.day(from - 1), dueOn: office.day(due) };
    const begin = async () => {
      const input = { ...document, ...dates, leadUnitId: lead };
      id = (await give(stage, 'bangong', c.createAssignment, input)).id;
    };
    const step = async ({ account, command, input }: Act) => {
      const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
      await give(stage, account, command, { id, version, ...input });
    };
    return [
      { at: office.at(from, 0.3), play: begin },
      ...acts.map((act) => ({ at: office.at(act.day, 0.6), play: () => step(act) })),
    ];
  });
}
