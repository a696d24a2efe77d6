import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import { addDays, formatTime, shanghaiDate } from '@/lib/rulebook/local-date';
import * as c from '@/lib/sharing/commands';
import type { Stage } from './tell';
import { CORRECTION, SHARED, type SharedWords, TOLD } from './words-shared';

type Scene = { at: number; play: (at: number) => Promise<void> };
/** What happens to a record on a working day: who, which command, with what; `versionless` acts name no version. */
type Act = { day: number; part?: number; by: string; command: Command; input?: object; versionless?: true };
/** `from`: the working day on which it is recorded, `made`: that on which its clock starts; `expired`: it ran out yesterday. */
type Shared = {
  by: string;
  words: SharedWords;
  from: number;
  made: number;
  recipients?: readonly string[];
  urgent?: true;
  expired?: true;
  acts: readonly Act[];
};

const send = (by: string, day: number, late = false): Act => ({
  day,
  part: 0.6,
  by,
  command: c.sendInformation,
  input: late ? { lateReason: '经办人外出办案，内部交接不及时，已完善代理安排。' } : {},
});
const sign = (by: string, day: number): Act => ({
  day,
  part: 0.8,
  by,
  command: c.receiveShare,
  versionless: true,
});

/** 上级文件 told by telephone in the hour after it came, its paper still to be handed over (3-4-3). */
const told = (by: string, day: number): Act => ({ day, part: 0.25, by, command: c.tellByPhone, input: TOLD });

/** Over the categories of 三（三） and every state; some overdue, one late, one corrected, one replaced, one run out. */
const PLOTS: readonly Shared[] = [
  { by: 'zhujian', words: SHARED.road, from: -12, made: -12, acts: [send('zhujian', -10), sign('zhzf', -9)] },
  { by: 'ziran', words: SHARED.land, from: -9, made: -9, acts: [] },
  { by: 'shijian', words: SHARED.catering, from: -1, made: -1, acts: [] },
  { by: 'fagai', words: SHARED.plan, from: -5, made: -6, acts: [] },
  { by: 'yingji', words: SHARED.hazard, from: -1, made: -1, urgent: true, acts: [told('yingji', -1)] },
  { by: 'gongan', words: SHARED.campaign, from: -15, made: -15, acts: [send('gongan', -13), sign('zhzf', -12)] },
  {
    by: 'huanjing',
    words: SHARED.oldStandard,
    from: -30,
    made: -30,
    acts: [send('huanjing', -28), sign('zhzf', -27)],
  },
  { by: 'huanjing', words: SHARED.newStandard, from: -7, made: -8, acts: [send('huanjing', -7)] },
  { by: 'sifa', words: SHARED.discretion, from: -25, made: -25, expired: true, acts: [send('sifa', -24)] },
  {
    by: 'shangwu',
    words: SHARED.workflow,
    from: -4,
    made: -4,
    acts: [{ day: -3, by: 'shangwu', command: c.voidShare, input: { words: '与此前登记的重复，作废。' } }],
  },
  {
    by: 'zhzf',
    words: SHARED.dumping,
    from: -20,
    made: -20,
    recipients: ['zhujian', 'huanjing'],
    acts: [
      send('zhzf', -12, true),
      sign('huanjing', -11),
      { day: -8, by: 'zhzf', command: c.correctShare, input: CORRECTION },
      sign('huanjing', -7),
    ],
  },
  { by: 'zhzf', words: SHARED.signboard, from: -2, made: -2, recipients: ['shijian'], acts: [] },
  {
    by: 'zhzf',
    words: SHARED.statistics,
    from: -6,
    made: -7,
    recipients: ['gongan', 'zhujian', 'shijian', 'huanjing', 'ziran', 'yingji'],
    acts: [send('zhzf', -6), sign('zhujian', -5), sign('ziran', -5)],
  },
  {
    by: 'ziran',
    words: SHARED.withdrawn,
    from: -18,
    made: -18,
    acts: [
      send('ziran', -18),
      { day: -16, by: 'ziran', command: c.withdrawShare, input: { words: '审批已依法撤销，另行抄送。' } },
    ],
  },
];

async function give<Result>(stage: Stage, account: string, command: Command<Result>, input: unknown): Promise<Result> {
  const request = { actor: stage.cast.get(account) ?? null, requestId: `story-${command.name}` };
  const outcome = await command.execute(request, input);
  if (!outcome.refused) return outcome.result;
  throw new Error(`${account} ${command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
}

/** What an act's form sends: the call was made a few minutes before it is entered. */
function inputOf({ command, input }: Act, at: number): object {
  if (command !== c.tellByPhone) return input ?? {};
  const called = at - 10 * 60_000;
  return { ...input, calledAt: `${shanghaiDate(called)}T${formatTime(called)}` };
}

/** The scenes of every record, and of the standard that replaces another; they throw when the portal refuses. */
export function sharedScenes(stage: Stage): Scene[] {
  const { office } = stage;
  const ids = new Map<SharedWords, string>();
  const scenes = PLOTS.flatMap((plot): Scene[] => {
    const { by, words, from, made, recipients = ['zhzf'], urgent, expired, acts } = plot;
    const begin = async () => {
      const day = { eventOn: office.day(made), validUntil: expired ? addDays(office.day(-1), -1) : words.validUntil };
      const input = { ...words, ...day, recipients, urgent: String(urgent === true), next: 'keep' };
      ids.set(words, (await give(stage, by, c.recordInformation, input)).id);
    };
    const step = async (act: Act, at: number) => {
      const id = ids.get(words);
      const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
      await give(stage, act.by, act.command, { id, ...(act.versionless ? {} : { version }), ...inputOf(act, at) });
    };
    return [
      { at: office.at(from, 0.2), play: begin },
      ...acts.map((act) => ({ at: office.at(act.day, act.part ?? 0.5), play: (at: number) => step(act, at) })),
    ];
  });
  const replace = async (at: number) => {
    const id = ids.get(SHARED.oldStandard);
    const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
    const input = {
      endedOn: shanghaiDate(at),
      words: '已被新版技术规范替代。',
      replacedById: ids.get(SHARED.newStandard),
    };
    await give(stage, 'huanjing', c.retireShare, { id, version, ...input });
  };
  return [...scenes, { at: office.at(-6, 0.5), play: replace }];
}
