import * as c from '@/lib/disputes/commands';
import { raiseDispute } from '@/lib/disputes/raise';
import { db } from '@/lib/kernel/db/client';
import { type Line, type Scene, scenesOf } from './scenes';
import type { Stage } from './tell';

type Raised = Record<'title' | 'kind' | 'issue' | 'grounds' | 'tried' | 'view', string>;

const raise = (
  day: number,
  by: string,
  respondentIds: string | string[],
  words: Raised,
  about?: () => Promise<string>,
): Line => ({
  day,
  by,
  command: raiseDispute,
  input: async () => ({ ...words, respondentIds, aboutId: (await about?.()) ?? '' }),
});
const accept = (day: number): Line => ({
  day,
  part: 0.7,
  by: 'fazhi',
  command: c.acceptDispute,
  input: { words: '先由对方书面答复，再择期召集双方分管负责人协调。' },
});
const answer = (day: number, by: string, words: string): Line => ({
  day,
  by,
  command: c.answerDispute,
  input: { words },
});
const meet = ({ office }: Stage, day: number, attendees: string, words: string): Line => ({
  day,
  part: 0.6,
  by: 'fazhi',
  command: c.meetOnDispute,
  input: { heldOn: office.day(day), place: '区司法局三楼会议室', attendees, words },
});
const propose = (day: number, words: string): Line => ({
  day,
  by: 'fazhi',
  command: c.proposeOpinion,
  input: { words },
});
const confirm = (day: number, by: string): Line => ({ day, part: 0.7, by, command: c.confirmOpinion });
const fail = (day: number, words: string, proposal: string): Line => ({
  day,
  part: 0.5,
  by: 'fazhi',
  command: c.failDispute,
  input: { words, proposal, signatory: '' },
});

/** The transfer from one unit to another that was answered "not ours". */
async function declined(senderId: string, receiverId: string): Promise<string> {
  const found = await db().matter.findFirstOrThrow({
    where: { type: 'transfer', state: 'DECLINED', transfer: { senderId, receiverId } },
    select: { id: true },
  });
  return found.id;
}

/** Decided by 区政府 over a transfer, which follows. */
const decided = (stage: Stage): Line[] => [
  raise(
    -4,
    'chengtou',
    'shijian',
    {
      title: '无照经营餐饮案件由谁管辖',
      kind: 'JURISDICTION',
      issue: '城头镇移送的无照经营餐饮案件，区市场监管局认为占道部分应由综合行政执法部门查处。',
      grounds: '《无证无照经营查处办法》第五条；区综合行政执法事项目录（演示）。',
      tried: '双方经办人电话协商两次，未能一致。',
      view: '应由区市场监管局管辖；不能分割的，请区政府指定一个单位。',
    },
    () => declined('chengtou', 'shijian'),
  ),
  accept(-4),
  answer(-3, 'shijian', '案件主要事实为占用道路经营，无照经营系附带情形，不宜由本局单独查处。'),
  meet(stage, -3, '城头镇钱演示、区市场监管局吴分管', '双方同意案件不宜分割，对由谁牵头仍有分歧。'),
  fail(-2, '经一次协调会和多次沟通，双方均坚持对方管辖。', '建议由区综合行政执法局统一查处，区市场监管局配合认定。'),
  {
    day: -1,
    by: 'zhengfu',
    command: c.decideDispute,
    input: async () => ({
      words: '该案由区综合行政执法局统一查处，区市场监管局配合认定经营资格，城头镇协助现场处置。',
      decidedOn: stage.office.day(-1),
      doc: '',
      competentId: 'zhzf',
    }),
  },
];

const confirming = (stage: Stage): Line[] => [
  raise(-9, 'zhzf', 'zhujian', {
    title: '建筑垃圾处置核准前后适用法律',
    kind: 'LAW',
    issue: '未经核准处置建筑垃圾的，适用《城市建筑垃圾管理规定》还是《固体废物污染环境防治法》，双方认识不一致。',
    grounds: '《固体废物污染环境防治法》第一百一十一条；《城市建筑垃圾管理规定》第二十五条。',
    tried: '11月联席会议后书面沟通一次，对方未改变意见。',
    view: '新法优于旧规章，应当适用《固体废物污染环境防治法》。',
  }),
  accept(-9),
  answer(-7, 'zhujian', '规章对核准环节有专门规定，在法律未修订前仍可适用。'),
  meet(stage, -6, '区综合行政执法局赵分管、区住房和城乡建设局周分管', '双方同意以法律为依据、以规章补充程序。'),
  {
    day: -6,
    part: 0.8,
    by: 'fazhi',
    command: c.interimMeasures,
    input: { words: '在协调意见印发前，对现场先行责令停止、清理，暂不作出处罚决定。', leadId: 'zhzf' },
  },
  propose(-1, '自即日起适用《固体废物污染环境防治法》，规章中核准程序的规定继续执行；双方分别通知基层中队和监督机构。'),
  confirm(-1, 'zhzf'),
];

const agreed = (stage: Stage): Line[] => [
  raise(-42, 'yingji', 'zhujian', {
    title: '在建工地动火作业检查职责',
    kind: 'COOPERATION',
    issue: '对在建工地动火作业的日常检查，双方都认为应由对方牵头。',
    grounds: '《安全生产法》第十条；三定规定（演示）。',
    tried: '分管负责人当面协商一次。',
    view: '由区住房和城乡建设局牵头，区应急管理局派员参加。',
  }),
  accept(-42),
  answer(-40, 'zhujian', '同意行业监管由本局负责，动火专项检查请应急部门共同参加。'),
  meet(stage, -38, '区应急管理局郑分管、区住房和城乡建设局周分管', '双方同意按行业监管划分，联合检查每季度一次。'),
  propose(-37, '日常检查由区住房和城乡建设局负责；每季度由区应急管理局会同其联合检查一次，结果互认。'),
  confirm(-36, 'yingji'),
  confirm(-35, 'zhujian'),
  { day: -34, by: 'fazhi', command: c.concludeDispute },
];

const others = (stage: Stage): Line[][] => [
  [
    raise(-9, 'gongan', 'zhzf', {
      title: '夜间露天烧烤噪声查处配合',
      kind: 'COOPERATION',
      issue: '夜间接警后，综合行政执法部门不能及时到场，取证衔接不上。',
      grounds: '《噪声污染防治法》第八十二条。',
      tried: '双方值班室沟通三次。',
      view: '请明确夜间值守和到场时限。',
    }),
    accept(-8),
  ],
  [
    raise(-16, 'huanjing', 'ziran', {
      title: '废弃矿坑回填监管职责',
      kind: 'OTHER',
      issue: '废弃矿坑回填中倾倒固体废物的，双方对监管和查处的分工认识不一致。',
      grounds: '《固体废物污染环境防治法》第九条；《矿产资源法》。',
      tried: '联合现场踏勘一次，会商一次。',
      view: '矿坑生态修复由自然资源部门监管，废物查处由生态环境部门负责。',
    }),
    accept(-15),
    answer(-12, 'ziran', '回填物属性需由生态环境部门先行认定，认定前不宜由本局监管。'),
    meet(stage, -8, '区生态环境分局冯分管、区自然资源局冯分管', '双方对认定先后顺序不能一致。'),
    fail(
      -2,
      '两次协调，双方对认定和监管的先后顺序不能达成一致。',
      '建议由区生态环境分局先行认定，区自然资源局同步采取管控措施。',
    ),
  ],
  [
    raise(-1, 'ziran', 'zhzf', {
      title: '违法占地界址测绘成果由谁提供',
      kind: 'COOPERATION',
      issue: '移送案件附具的测绘成果，移送前由谁委托、费用由谁承担，认识不一致。',
      grounds: '《行政处罚法》第二十六条。',
      tried: '电话协商一次。',
      view: '由移出单位在移送前委托测绘。',
    }),
  ],
];

/** Six disputes: decided, waiting for the sides, agreed, an answer overdue, before 区政府, just raised (4-4-1, 4-4-2). */
export const disputeScenes = (stage: Stage): Scene[] =>
  [decided(stage), confirming(stage), agreed(stage), ...others(stage)].flatMap((lines) => scenesOf(stage, lines));
