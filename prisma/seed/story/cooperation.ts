import * as i from '@/lib/cooperation/commands';
import * as a from '@/lib/cooperation/commands-agreement';
import { db } from '@/lib/kernel/db/client';
import { filing } from './draft';
import { pdf } from './files';
import { type Line, type Scene, scenesOf } from './scenes';
import type { Stage } from './tell';

type Agreed = { lead: string; signers: string[]; from: number; to: number; title: string; content: string };

function agreementLines({ office }: Stage, day: number, { lead, signers, from, to, title, content }: Agreed): Line[] {
  const text = { name: `${title}.pdf`, content: pdf([title, '（演示文本）']) };
  const dates = { fromOn: office.day(from), toOn: office.day(to) };
  const create = { title, signerIds: signers, content, ...dates };
  return [
    { day, part: 0.1, by: lead, command: a.createAgreement, input: create },
    { day, part: 0.2, by: lead, command: a.createAgreement, file: (id) => filing(id, 'text', text) },
  ];
}

const signed = (lead: string, day: number, signers: string[], all: boolean): Line[] => [
  { day, part: 0.4, by: lead, command: a.circulateAgreement },
  ...signers.map((by, index): Line => ({ day: day + 1 + index, by, command: a.signAgreement })),
  ...(all ? [{ day: day + 2 + signers.length, by: lead, command: a.concludeAgreement }] : []),
];

const WASTE: Omit<Agreed, 'from' | 'to'> = {
  lead: 'zhzf',
  signers: ['gongan', 'zhujian'],
  title: '建筑垃圾运输执法协作办法',
  content: '建筑垃圾运输车辆违法线索互通、路面联合检查、检查结果互认。',
};
const OTHERS: Record<'fire' | 'market' | 'water', Omit<Agreed, 'from' | 'to'>> = {
  fire: {
    lead: 'yingji',
    signers: ['zhzf', 'gongan'],
    title: '烟花爆竹打非协作办法',
    content: '非法经营、储存烟花爆竹的线索移交、现场处置和物品处理分工。',
  },
  market: {
    lead: 'zhzf',
    signers: ['shijian', 'gongan'],
    title: '农贸市场周边秩序共管协议',
    content: '占道经营、无照经营、交通秩序的分工和信息通报。',
  },
  water: {
    lead: 'zhzf',
    signers: ['huanjing'],
    title: '夜间施工噪声执法协作办法',
    content: '噪声监测委托、结果采信和夜间值守。',
  },
};

/** One about to expire, one in force, one round with its signers, one draft (4-3-3). */
const agreements = (stage: Stage): Line[][] => [
  [...agreementLines(stage, -60, { ...WASTE, from: -55, to: 14 }), ...signed('zhzf', -60, WASTE.signers, true)],
  [
    ...agreementLines(stage, -30, { ...OTHERS.fire, from: -25, to: 220 }),
    ...signed('yingji', -30, OTHERS.fire.signers, true),
  ],
  [...agreementLines(stage, -3, { ...OTHERS.market, from: 5, to: 250 }), ...signed('zhzf', -3, ['gongan'], false)],
  agreementLines(stage, -1, { ...OTHERS.water, from: 10, to: 260 }),
];

type Plan = {
  lead: string;
  title: string;
  kind: string;
  targets: string;
  days: [number, number, number];
  agreement?: string;
  tasks: [unitId: string, task: string, due: number][];
};

function planLines(
  { office }: Stage,
  day: number,
  { lead, title, kind, targets, days, agreement, tasks }: Plan,
): Line[] {
  const [start, until, summary] = days;
  const dates = { startOn: office.day(start), untilOn: office.day(until), summaryOn: office.day(summary) };
  const found = async () =>
    agreement ? await db().matter.findFirst({ where: { title: agreement, state: 'IN_FORCE' } }) : null;
  const input = async () => ({ title, kind, targets, ...dates, agreementId: (await found())?.id ?? '' });
  return [
    { day, part: 0.1, by: lead, command: i.createInspection, input },
    ...tasks.map(([unitId, task, due], index): Line => {
      const given = { unitId, task, dueOn: office.day(due), remove: '' };
      return { day, part: 0.2 + index * 0.05, by: lead, command: i.assignTask, input: given };
    }),
  ];
}

const report = (
  day: number,
  by: string,
  checked: number,
  problems: number,
  rectified: number,
  result: string,
): Line => ({
  day,
  by,
  command: i.reportInspection,
  input: { checked: String(checked), problems: String(problems), rectified: String(rectified), result },
});

const RUNNING: Plan = {
  lead: 'zhzf',
  title: '建筑垃圾运输专项联合检查',
  kind: 'SPECIAL',
  targets: '辖区在建工地、消纳场和运输企业：核准手续、车辆密闭、路线和时间。',
  days: [-9, 6, 12],
  agreement: WASTE.title,
  tasks: [
    ['zhujian', '检查在建工地12处，核对核准手续和冲洗设施', -2],
    ['gongan', '路面检查不少于4次，查处超速、超载和闯禁行', 3],
    ['zhzf', '检查消纳场2处、运输企业5家', 6],
  ],
};
const DONE: Plan = {
  lead: 'yingji',
  title: '有限空间作业重点联合检查',
  kind: 'KEY',
  targets: '污水处理、食品加工等有限空间作业单位。',
  days: [-40, -28, -24],
  tasks: [
    ['yingji', '检查重点单位10家', -29],
    ['huanjing', '检查污水处理单位6家', -30],
  ],
};
const DRAFT: Plan = {
  lead: 'shijian',
  title: '校园周边食品和秩序联合检查',
  kind: 'SPECIAL',
  targets: '中小学周边200米内的食品经营户和流动摊点。',
  days: [3, 10, 16],
  tasks: [['zhzf', '整治流动摊点', 9]],
};

/** One running with a unit late, one summed up, one being drafted (4-3-3). */
const inspections = (stage: Stage): Line[][] => [
  [
    ...planLines(stage, -9, RUNNING),
    { day: -9, part: 0.6, by: 'zhzf', command: i.issueInspection },
    report(-1, 'gongan', 4, 9, 9, '查处违法行为9起，均已当场纠正。'),
  ],
  [
    ...planLines(stage, -41, DONE),
    { day: -41, part: 0.6, by: 'yingji', command: i.issueInspection },
    report(-31, 'huanjing', 6, 2, 2, '两家单位未落实先通风后作业，已整改。'),
    report(-30, 'yingji', 11, 5, 4, '未设警示标志、未配备检测仪等问题5项，1项限期整改。'),
    {
      day: -26,
      by: 'yingji',
      command: i.summariseInspection,
      input: {
        summary:
          '重点单位总体受控，主要问题是作业审批和检测不落实。剩余1项由区应急管理局复查；建议明年二季度再查一次。',
      },
    },
  ],
  planLines(stage, -1, DRAFT),
];

/** The agreements and joint inspections of the story. */
export const cooperationScenes = (stage: Stage): Scene[] =>
  [...agreements(stage), ...inspections(stage)].flatMap((lines) => scenesOf(stage, lines));
