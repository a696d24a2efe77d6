import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/meetings/commands';
import type { Calendar } from '@/lib/rulebook/calendar';
import { headScenes } from './heads';
import { dayIn, monthBefore, type PastMeeting, PLACE, pastMeeting, proposing, type Told } from './meetings';
import { adHocScenes, comingScenes } from './meetings-now';
import { give, type Scene, step } from './play';
import { type FollowUp, settled } from './resolutions';
import type { Stage } from './tell';
import { NOTED_TOPIC, PAST_TOPICS, SIGNING_TOPICS, type Spoken } from './words-meetings';

/** The working day of a month on which its meeting is held. */
const NTH = 12;

/** What became of the resolutions of the past, by months ago. */
const FOLLOW: Readonly<Record<number, FollowUp['acts']>> = {
  11: [
    { after: 8, by: 'zhzf', do: 'report', words: '已汇总各单位意见，形成清单初稿。' },
    ...settled(17, 'zhzf', '材料清单和检查记录样式已印发各单位，自下月起执行。'),
  ],
  10: [
    { after: 20, by: 'zhzf', do: 'report', words: '三处市场周边已集中整治，设置便民疏导点两处。' },
    ...settled(34, 'zhzf', '整治总结已印发，投诉量下降一半以上。', '疏导点选址征求意见时间较长。'),
  ],
  9: [
    { after: 15, by: 'bangong', do: 'extend', to: 28, reason: '规程涉及现场控制权限，需书面征求司法部门意见。' },
    ...settled(26, 'ziran', '现场处置规程已印发，组织镇街培训一次。'),
  ],
  8: [
    { after: 18, by: 'zhujian', do: 'propose', achieved: '已建立车辆名录。' },
    { after: 19, by: 'bangong', do: 'sendBack', words: '名录没有向执法单位共享，请完成后一并申请。' },
    ...settled(21, 'zhujian', '车辆名录已在平台共享，每月更新。'),
  ],
  6: settled(18, 'yingji', '分工方案和统一检查表已印发。'),
  5: [
    { after: 10, by: 'zhzf', do: 'assist', words: '已报送本单位近一年执法文书目录。' },
    ...settled(24, 'sifa', '评查文书一百二十份，反馈问题三类，均已整改。'),
  ],
  4: settled(13, 'shangwu', '联合检查计划已会签印发。'),
  3: [
    { after: 12, by: 'huanjing', do: 'report', words: '已完成近两年投诉梳理，初稿征求意见。' },
    { after: 28, by: 'bangong', do: 'extend', to: 75, reason: '监测委托方式需要财政部门明确，待复函后定稿。' },
    { after: 33, by: 'huanjing', do: 'report', words: '财政部门已受理，首接负责部分先行试行。' },
  ],
  2: [
    { after: 10, by: 'shijian', do: 'report', words: '台账格式已确定，两个镇街试填。' },
    {
      after: 22,
      by: 'bangong',
      do: 'analyse',
      words: '教育部门不是成员单位，线索反馈渠道没有打通，台账进度滞后。',
      handling: '建议下次会议邀请教育部门列席，由市场监管局先行汇总本单位线索。',
    },
  ],
  1: [{ after: 8, by: 'zhujian', do: 'propose', achieved: '协助认定事项和联系人名单已编制完成，附后。' }],
};

/** Months in which something else happened than a meeting as planned. */
const CANCELLED = 7;
const PUT_OFF = 5;

/** What the meeting so many months ago spoke about; the month without a meeting handed its topic on to the next. */
function spokenIn(ago: number): readonly Spoken[] {
  const own = PAST_TOPICS[ago > CANCELLED ? 11 - ago : 10 - ago];
  if (!own) throw new Error(`no topic for ${ago} months ago`);
  return ago === CANCELLED - 1 ? [own, NOTED_TOPIC] : [own];
}

/** The month without a meeting: called off while the topic waited for 组长 (1-4-1). */
function cancelled({ stage, told, day }: { stage: Stage; told: Told; day: number }): Scene[] {
  const { office } = stage;
  const at = (before: number, play: () => Promise<void>) => ({ at: office.at(day - before, 0.3), play });
  return [
    at(16, async () => {
      told.id = (await give(stage, 'bangong', c.planMeeting, { ...PLACE, heldOn: office.day(day) })).id;
    }),
    at(13, () => step(stage, 'bangong', c.callTopics, told.id)),
    ...proposing(stage, told, day - 10, spokenIn(CANCELLED - 1).slice(0, 1)),
    at(5, () => step(stage, 'bangong', c.submitTopics, told.id, { topicIds: told.topics })),
    at(4, () => step(stage, 'bangong', c.cancelMeeting, told.id, { words: '全区防汛应急响应期间，成员单位到岗值守' })),
  ];
}

/** 更正 of the minutes of the meeting before the last, from the reason to the signature (1-4-7). */
function corrected(stage: Stage, told: Told, day: number, spoken: Spoken): Scene[] {
  const { office } = stage;
  const { title, binds } = spoken;
  const at = (after: number, play: () => Promise<void>) => ({ at: office.at(day + after, 0.6), play });
  const rewrite = async () => {
    const { items } = await db().minutes.findFirstOrThrow({ where: { meetingId: told.id, signedAt: null } });
    const [item] = items as { key: string }[];
    const content = '校外培训场所无证经营线索统一通过平台移送，由区市场监管局牵头建立台账，每月五日前汇总、按月销号';
    const duty = {
      leadUnitId: binds?.lead,
      coUnitIds: binds?.co,
      dueOn: office.day(day + (binds?.days ?? 0)),
      deliverable: '线索台账和销号清单',
    };
    await step(stage, 'bangong', c.saveMinutes, told.id, {
      key: item?.key,
      remove: '',
      heading: title,
      content,
      ...duty,
    });
    await step(stage, 'bangong', c.submitMinutes, told.id);
  };
  const reason = { words: '汇总日期和成果形式漏写，经会议主持人核实补正' };
  return [
    at(6, () => step(stage, 'bangong', c.correctMinutes, told.id, reason)),
    at(7, rewrite),
    at(8, () => step(stage, 'bangong-zr', c.presentMinutes, told.id)),
    at(9, () => step(stage, 'zuzhang', c.signMinutes, told.id)),
  ];
}

/**
 * Twelve months of 联席会议: ten held by plan or put off, one month without, one ad hoc, one whose minutes wait for 组长,
 * and ahead an ad hoc one, one being prepared and one planned; with their topics and resolutions in every state.
 */
export function meetingScenes(stage: Stage, calendar: Calendar): Scene[] {
  const signing = -4;
  const base = stage.office.day(signing);
  const carried: Told = { id: '', topics: [] };
  const scenes = Array.from({ length: 11 }, (_, index) => 11 - index).flatMap((ago): Scene[] => {
    const first = monthBefore(base, ago);
    const day = dayIn(stage, calendar, first, NTH);
    if (ago === CANCELLED) return cancelled({ stage, told: carried, day });
    const spoken = spokenIn(ago);
    const told: Told = { id: '', topics: [] };
    const acts = FOLLOW[ago];
    const plot: PastMeeting = {
      day: ago === PUT_OFF ? day + 3 : day,
      spoken,
      putOff: ago === PUT_OFF ? { day, words: '与全区重点工作调度会冲突' } : undefined,
      carried: ago === CANCELLED - 1 ? carried : undefined,
      leave: ago % 3 === 0 ? 'shangwu' : undefined,
      until: ago > 2 ? 'ARCHIVED' : 'ISSUED',
      old: ago > 3,
      follow: acts && [{ topic: 0, acts }],
    };
    const own = pastMeeting(stage, told, plot);
    return ago === 2 && spoken[0] ? [...own, ...corrected(stage, told, day, spoken[0])] : own;
  });
  const waiting = pastMeeting(
    stage,
    { id: '', topics: [] },
    {
      day: signing,
      spoken: SIGNING_TOPICS,
      leave: 'fagai',
      until: 'SIGNING',
    },
  );
  const urgent = adHocScenes(stage, dayIn(stage, calendar, monthBefore(base, 4), 4));
  return [...headScenes(stage), ...scenes, ...urgent, ...waiting, ...comingScenes(stage, calendar, base)];
}
