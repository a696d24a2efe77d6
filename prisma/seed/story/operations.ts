import * as c from '@/lib/campaigns/commands';
import type { Command } from '@/lib/kernel/command';
import { type Line, type Scene, scenesOf } from './papers';
import type { Stage } from './tell';

type Words = Record<string, unknown>;
const line = (day: number, part: number, by: string, command: Command, input: Words = {}): Line => ({
  day,
  part,
  by,
  command,
  input,
});
const beside = (day: number, part: number, by: string, command: Command, input: Words): Line => ({
  ...line(day, part, by, command, input),
  versionless: true,
});

type Plan = { title: string; basis: string; goal: string; lead: string; tasks: Readonly<Record<string, string>> };

/** Planned on a working day, with its tasks, and deployed by 组长 the next one (1-2-4). */
function deployed({ office }: Stage, day: number, [from, to]: [number, number], plan: Plan): Line[] {
  const { title, basis, goal, lead, tasks } = plan;
  const dates = { startsOn: office.day(from), endsOn: office.day(to) };
  return [
    line(day, 0.1, 'bangong', c.planCampaign, { title, basis, goal, leadUnitId: lead, ...dates }),
    ...Object.entries(tasks).map(([unitId, task], index) =>
      line(day, 0.2 + index * 0.05, 'bangong', c.assignTask, { unitId, task }),
    ),
    line(day, 0.6, 'bangong', c.submit),
    line(day + 1, 0.4, 'zuzhang', c.deploy),
  ];
}

/** The police are told and assign people, then it begins (7-2-1). */
const begun = (told: number, from: number, officers: string): Line[] => [
  line(told, 0.5, 'zhzf', c.notifyPolice, {
    muster: '行动首日8时30分，区综合行政执法局院内',
    request: `请安排警力${officers}名，维持现场秩序，处置阻碍执法等突发情况。`,
  }),
  beside(told + 1, 0.4, 'gongan', c.staff, {
    officers,
    contact: '演示带队民警',
    phone: '0632-8810110',
    people: '山城派出所、治安大队各半',
  }),
  line(from, 0.05, 'bangong', c.start),
];

const daily = ({ office }: Stage, day: number, by: string, counts: [number, number, number], words: string): Line => {
  const [checks, problems, cases] = counts.map(String);
  return beside(day, 0.9, by, c.report, { on: office.day(day), checks, problems, cases, words });
};

const STALLS: Plan = {
  title: '城乡结合部占道经营专项行动',
  basis: '联席会议议定事项；近两个月占道经营举报明显增多。',
  goal: '集中整治山城街道、西集镇三处集市周边的占道经营和流动摊点。\n做到一处一策，疏堵结合，行动后不反弹。',
  lead: 'zhzf',
  tasks: {
    zhzf: '牵头组织，检查沿街商户和流动摊点，依法查处占道经营',
    shijian: '检查经营主体资格和食品摊点，引导入市经营',
    shancheng: '做好商户宣传和疏导点设置',
  },
};
const SITES: Plan = {
  title: '岁末工地扬尘和渣土运输专项行动',
  basis: '区委、区政府关于岁末大气污染防治的部署。',
  goal: '检查在建工地扬尘防治和渣土车密闭运输。',
  lead: 'zhujian',
  tasks: { zhujian: '牵头检查工地扬尘防治措施', zhzf: '查处渣土车沿途撒漏', huanjing: '现场监测扬尘浓度' },
};
const SMOKE: Plan = {
  title: '餐饮油烟专项行动',
  basis: '群众举报集中，联席会议部署。',
  goal: '检查城区餐饮单位油烟净化设施安装和使用情况。',
  lead: 'huanjing',
  tasks: { huanjing: '牵头检查净化设施使用情况', zhzf: '查处未安装净化设施的餐饮单位' },
};
const SUMMARY =
  '行动三天，检查餐饮单位74家，发现问题19个，立案查处4件，其余当场改正。\n主要做法：分区包干、当日会商。存在问题：部分单位设施老旧。建议：纳入日常巡查，三个月后回访。';

/** Three campaigns: one over, one running, one deployed whose notice to the police is still to be sent (1-2-4, 7-2-1). */
export function operationScenes(stage: Stage): Scene[] {
  const over: Line[] = [
    ...deployed(stage, -40, [-30, -28], SMOKE),
    ...begun(-36, -30, '4'),
    daily(stage, -30, 'huanjing', [21, 6, 1], '检查城区北片，3家设施停用。'),
    daily(stage, -30, 'zhzf', [18, 5, 2], '2家未安装净化设施，已立案。'),
    daily(stage, -29, 'huanjing', [19, 4, 0], '检查城区南片，均当场改正。'),
    daily(stage, -28, 'zhzf', [16, 4, 1], '复查前两日问题单位，1家拒不改正，已立案。'),
    beside(-28, 0.95, 'huanjing', c.complete, { words: '两个片区全部检查完毕，问题清单已交接。' }),
    beside(-28, 0.96, 'zhzf', c.complete, { words: '4件立案案件按程序办理。' }),
    line(-26, 0.4, 'huanjing', c.summarise, { summary: SUMMARY }),
    line(-25, 0.5, 'bangong', c.close, { words: '同意办结，请做好回访。' }),
  ];
  const running: Line[] = [
    ...deployed(stage, -9, [-2, 5], STALLS),
    ...begun(-7, -2, '6'),
    beside(-7, 0.2, 'shijian', c.receive, {}),
    daily(stage, -2, 'zhzf', [32, 11, 2], '检查三处集市，规劝流动摊点11处，立案2件。'),
    daily(stage, -2, 'shijian', [24, 5, 0], '5户未亮照经营，当场改正。'),
    daily(stage, -1, 'zhzf', [27, 6, 1], '回头看3处，1处反弹，已立案。'),
  ];
  return [over, running, deployed(stage, -3, [7, 12], SITES)].flatMap((lines) => scenesOf(stage, lines));
}
