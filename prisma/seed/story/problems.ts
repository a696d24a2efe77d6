import type { Command } from '@/lib/kernel/command';
import * as p from '@/lib/problems/commands';
import * as r from '@/lib/proposals/commands';
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

/** Four problems: one just raised, one on its way to the meeting, one being put right, one settled (1-2-3). */
function problems({ office }: Stage): Line[][] {
  return [
    [
      line(-1, 0.3, 'shijian', p.raiseProblem, {
        title: '无照经营线索重复派单',
        kind: 'OVERREACH',
        concerned: ['zhzf', 'shijian'],
        clause: '1-2-3',
        facts: '同一处占道无照经营，两家单位同一周分别下达整改通知，要求不一致，商户无所适从。',
        suggestion: '占道经营由综合行政执法局受理，涉及登记的一并抄告市场监管局。',
      }),
    ],
    [
      line(-9, 0.4, 'ziran', p.raiseProblem, {
        title: '非法占地案件界址测绘无人承担',
        kind: 'GAP',
        concerned: ['ziran', 'zhzf'],
        clause: '2-2-1',
        facts: '近三个月移送的6件占地案件中，4件因缺少界址测绘成果不能立案，移出和接收单位都认为应由对方补测。',
        suggestion: '由移出单位在移送前完成测绘，费用列入办案经费。',
      }),
      line(-7, 0.5, 'bangong', p.toTopic, {
        topicId: '',
        text: '非法占地案件移送前，界址测绘由哪个单位完成、费用从哪里列支，请联席会议研究明确。',
        words: '涉及多家单位的职责和经费，提交联席会议研究。',
      }),
    ],
    [
      line(-14, 0.3, 'beizhuang', p.raiseProblem, {
        title: '夜间渣土运输查处缺位',
        kind: 'ABSENCE',
        concerned: ['zhujian', 'zhzf'],
        clause: '',
        facts: '夜间22时以后渣土车撒漏举报9起，工地出口没有人员值守，路面没有巡查，均未当场处理。',
        suggestion: '',
      }),
      line(-12, 0.4, 'bangong', p.direct, {
        rectifierId: 'zhujian',
        words: '落实工地出口冲洗和夜间值守，形成与路面巡查衔接的值班表。',
        dueOn: office.day(6),
      }),
      line(-4, 0.6, 'zhujian', p.report, { words: '12处在建工地已落实出口冲洗，夜间值班表正在会签。' }),
    ],
    [
      line(-30, 0.3, 'bangong', p.raiseProblem, {
        title: '农贸市场周边油烟举报相互推诿',
        kind: 'GAP',
        concerned: ['huanjing', 'zhzf'],
        clause: '',
        facts: '同一举报在两家单位之间转办三次，超过两周没有答复举报人。',
        suggestion: '按是否安装净化设施划分受理单位。',
      }),
      line(-28, 0.4, 'bangong', p.coordinate, { words: '由办公室组织两家单位现场协调。' }),
      line(-24, 0.5, 'bangong', p.settle, {
        words: '商定：未安装净化设施的由区综合行政执法局查处，设施不正常使用的由区生态环境分局查处，首接单位负责答复。',
      }),
    ],
  ];
}

const FIRST = {
  form: 'REQUEST',
  title: '明确占地案件界址测绘职责和经费',
  ground: '今年以来移送的占地案件，近三分之一因缺少界址测绘成果不能及时立案。\n测绘职责和经费没有明确规定。',
  content: '建议由移出单位在移送前完成界址测绘。\n所需费用列入区级财政预算，由区财政局统筹安排。',
};

/** Three proposals: one to be signed, one sent, one answered and concluded (1-2-5). */
function proposals(source: { id: string }): Line[][] {
  const until = (day: number, draft: Words): Line[] => [
    line(day, 0.2, 'bangong', r.createProposal, draft),
    line(day, 0.5, 'bangong', r.submit),
    line(day + 1, 0.3, 'bangong-zr', r.approve),
  ];
  const sent = (day: number, draft: Words): Line[] => [...until(day, draft), line(day + 1, 0.6, 'zuzhang', r.issue)];
  return [
    until(-3, {
      ...FIRST,
      get sources() {
        return [source.id];
      },
    }),
    sent(-6, {
      form: 'REPORT',
      title: '镇街综合执法办公室运行情况和改进建议',
      ground: '各镇街综合执法办公室均已挂牌，派驻人员到位率不一，联合执法没有统一的派单和反馈渠道。',
      content: '建议统一派单和反馈渠道，纳入区级平台运行。\n派驻人员的日常考核由镇街提出意见。',
      sources: [],
    }),
    [
      ...sent(-35, {
        form: 'REQUEST',
        title: '建立夜间联合执法值班制度',
        ground: '夜间渣土、油烟和噪声举报占全部举报的四成，单个部门值守力量不足。',
        content: '建议由综合行政执法、公安、住建、生态环境四部门建立夜间联合值班制度，按周轮值。',
        sources: [],
      }),
      line(-29, 0.4, 'zhengfu', r.reply, {
        reply: 'PARTLY',
        words: '原则同意建立夜间联合值班制度，先在城区两个街道试行三个月，视情况推开。',
        replyNo: '山政办字（演示）31号',
        repliedOn: '',
      }),
      line(-27, 0.5, 'bangong', r.conclude, { words: '提交联席会议部署试行，由区综合行政执法局牵头排班。' }),
    ],
  ];
}

/** The scenes of all of them, for the story to play in order of time. They throw when the portal refuses. */
export function problemScenes(stage: Stage): Scene[] {
  const told = problems(stage).map((lines) => ({ lines, matter: { id: '' } }));
  const source = told[1]?.matter ?? { id: '' };
  return [
    ...told.flatMap(({ lines, matter }) => scenesOf(stage, lines, matter)),
    ...proposals(source).flatMap((lines) => scenesOf(stage, lines)),
  ];
}
