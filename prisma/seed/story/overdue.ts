import * as i from '@/lib/cooperation/commands';
import * as a from '@/lib/cooperation/commands-agreement';
import * as d from '@/lib/disputes/commands';
import { raiseDispute } from '@/lib/disputes/raise';
import * as r from '@/lib/requests/commands';
import { formatTime, shanghaiDate } from '@/lib/rulebook/local-date';
import * as s from '@/lib/sharing/commands';
import { filing } from './draft';
import { pdf } from './files';
import { type Line, type Scene, scenesOf } from './scenes';
import type { Stage } from './tell';

const LATE = '承办人员变动，工作交接不及时，已补办。';
const REQUEST = { contactPhone: '0632-8800000', facts: '演示街商户私设广告设施，拟立案查处。' };

const request = (day: number, fields: Record<string, unknown>, file?: string): Line[] => [
  { day, part: 0.2, by: 'zhzf', command: r.createRequest, input: { ...REQUEST, ...fields } },
  ...(file
    ? [{ day, part: 0.25, by: 'zhzf', command: r.send, file: (id: string) => filing(id, 'request', sheet(file)) }]
    : []),
  { day, part: 0.3, by: 'zhzf', command: r.send },
];
const sheet = (title: string) => ({ name: `${title}.pdf`, content: pdf([title, '（演示文本）']) });

/** Three requests nobody answered: nobody at the scene (4-2-1), no legal opinion (4-2-3), no materials (4-2-4). */
const requests = ({ office }: Stage): Line[][] => [
  request(
    -3,
    {
      kind: 'appraisal',
      requestedId: 'jianding',
      title: '鉴定演示仓库渗漏物',
      question: '渗漏物是否属于危险废物。',
      urgent: 'on',
      place: '桑村镇演示仓库',
    },
    '现场检查记录',
  ),
  [
    ...request(-9, {
      kind: 'legal_service',
      requestedId: 'sifa',
      title: '论证演示广场广告设施拆除方案',
      question: '强制拆除的程序和主体是否适当。',
      wishedOn: office.day(-3),
    }),
    { day: -8, by: 'sifa', command: r.sign },
  ],
  request(-10, {
    kind: 'materials',
    requestedId: 'fagai',
    title: '调取演示充电站项目备案材料',
    question: '项目备案证明和附图复印件各一份。',
  }),
];

/** A superior document told by telephone, its paper never handed over (3-4-3). */
const document = ({ office }: Stage): Line[] => {
  const called = office.at(-6, 0.2);
  return [
    {
      day: -6,
      part: 0.25,
      by: 'shangwu',
      command: s.recordInformation,
      input: {
        kind: 'DOCUMENT',
        title: '关于开展成品油流通专项整治的紧急通知',
        documentNo: '鲁商明电（演示）5号',
        issuer: '省商务厅',
        content: '立即排查流动加油车和无证加油点，名单三日内上报。',
        eventOn: office.day(-6),
        urgent: 'true',
        recipients: ['zhzf'],
        next: 'keep',
      },
    },
    {
      day: -6,
      part: 0.25,
      by: 'shangwu',
      command: s.tellByPhone,
      input: {
        calledAt: `${shanghaiDate(called)}T${formatTime(called)}`,
        caller: '商务演示',
        callee: '综执演示',
        callWords: '已告知排查要求，文件随后移交。',
      },
    },
  ];
};

/** An agreement signed late by a party and run out, a joint inspection that its lead has not summed up (4-3-3). */
const joint = ({ office }: Stage): Line[][] => {
  const by = 'shijian';
  const text = { title: '成品油市场执法协作办法', content: '无证加油点线索互通、联合检查和检验结果互认。' };
  const plan = { title: '成品油市场专项联合检查', kind: 'SPECIAL', targets: '辖区加油站和流动加油车。' };
  const [fromOn, toOn] = [office.day(-31), office.day(-2)];
  const dates = { startOn: office.day(-8), untilOn: office.day(-4), summaryOn: office.day(-2) };
  const task = { unitId: 'shangwu', task: '检查加油站5座，核对经营资格', dueOn: office.day(-4), remove: '' };
  const result = { checked: '5', problems: '1', rectified: '1', result: '1座加油站台账不全，已补齐。' };
  return [
    [
      {
        day: -40,
        part: 0.1,
        by,
        command: a.createAgreement,
        input: { ...text, signerIds: ['shangwu'], fromOn, toOn },
      },
      { day: -40, part: 0.2, by, command: a.createAgreement, file: (id) => filing(id, 'text', sheet(text.title)) },
      { day: -40, by, command: a.circulateAgreement },
      { day: -32, by: 'shangwu', command: a.signAgreement, input: { lateReason: LATE } },
      { day: -31, by, command: a.concludeAgreement },
    ],
    [
      { day: -8, part: 0.1, by, command: i.createInspection, input: { ...plan, ...dates, agreementId: '' } },
      { day: -8, part: 0.2, by, command: i.assignTask, input: task },
      { day: -8, by, command: i.issueInspection },
      { day: -5, by: 'shangwu', command: i.reportInspection, input: result },
    ],
  ];
};

/** A dispute in which a side spoke late, 法制机构 reported late, and 区政府 has not decided in time (4-4-1, 4-4-2). */
const dispute: Line[] = [
  {
    day: -34,
    by: 'yingji',
    command: raiseDispute,
    input: {
      title: '加油站周边堆放可燃物监管职责',
      kind: 'COOPERATION',
      issue: '加油站周边堆放可燃物的日常监管由谁负责，双方认识不一致。',
      grounds: '《安全生产法》第十条。',
      tried: '双方科室会商一次，未达成一致。',
      view: '由属地和行业主管部门共同负责。',
      respondentIds: 'shangwu',
      aboutId: '',
    },
  },
  { day: -33, by: 'fazhi', command: d.acceptDispute, input: { words: '先书面答复，再组织协调。' } },
  { day: -31, by: 'shangwu', command: d.answerDispute, input: { words: '站外堆放物不属于行业监管范围。' } },
  { day: -24, by: 'fazhi', command: d.proposeOpinion, input: { words: '站内由商务部门负责，站外由应急部门牵头。' } },
  { day: -23, by: 'yingji', command: d.confirmOpinion },
  {
    day: -17,
    by: 'shangwu',
    command: d.objectToOpinion,
    input: { words: '站内消防安全另有主管部门，不能由本局负责。', lateReason: LATE },
  },
  {
    day: -13,
    by: 'fazhi',
    command: d.failDispute,
    input: {
      words: '双方对站内外划分不能达成一致。',
      proposal: '建议由区应急管理局牵头，区商务和投资促进局配合。',
      signatory: '',
      lateReason: LATE,
    },
  },
];

/** Limits of 三 and 四 that were missed: by those who have not acted yet, and by those who acted late with their reason. */
export const overdueScenes = (stage: Stage): Scene[] =>
  [...requests(stage), document(stage), ...joint(stage), dispute].flatMap((lines) => scenesOf(stage, lines));
