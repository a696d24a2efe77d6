import * as a from '@/lib/assistance/commands';
import type { Act, Script } from './coordinated';
import type { OfficeHours } from './office-hours';

const send = (day: number, input?: Record<string, unknown>): Act => ({
  day,
  part: 0.4,
  by: 'zhzf',
  command: a.send,
  ...(input && { input }),
});
const close = (day: number): Act => ({ day, by: 'zhzf', command: a.close });

/** 重大隐患 (4-1-1): handled and closed, reported to 区人民政府. */
const hazards = ({ day }: OfficeHours): Script[] => [
  {
    day: -14,
    create: a.createAssistance,
    input: {
      kind: 'hazard',
      title: '演示路燃气管道被违建占压',
      category: 'SAFETY',
      unitId: 'zhujian',
      beganOn: day(-14),
      beganTime: '08:40',
      place: '桑村镇演示路18号院',
      facts: '拆违检查中发现违建棚房压在燃气管道上方，棚内有明火作业。已责令停止明火作业并设置警戒。',
      demand: '请立即组织检测管道，督促燃气企业采取安全措施。',
    },
    acts: [
      send(-14),
      { day: -14, part: 0.7, by: 'zhujian', command: a.sign },
      {
        day: -12,
        by: 'zhujian',
        command: a.reply,
        input: { outcome: 'HANDLED', result: '已组织燃气企业检测，未见泄漏；占压棚房于次日拆除，管道恢复安全间距。' },
      },
      close(-11),
    ],
  },
  {
    day: -2,
    create: a.createAssistance,
    input: {
      kind: 'hazard',
      title: '演示市场摊位清退引发聚集',
      category: 'STABILITY',
      unitId: 'zhengfu',
      beganOn: day(-2),
      beganTime: '08:50',
      place: '山城街道演示市场',
      facts: '清理占道摊位时三十余名经营者聚集，要求安置，情绪激动。已暂停清理，现场劝导。',
      demand: '建议由区人民政府组织街道、市场主办方研究安置方案。',
    },
    acts: [send(-2), { day: -1, by: 'zhengfu', command: a.sign }],
  },
];

/** 函告 (4-3-1, 4-3-2): answered, on the way, late, still to be sent. */
const letters = ({ day }: OfficeHours): Script[] => [
  {
    day: -13,
    create: a.createAssistance,
    input: {
      kind: 'assistance',
      title: '吊销演示建材公司排水许可证',
      category: 'REVOKED',
      unitId: 'zhujian',
      beganOn: day(-13),
      documentNo: '山综执罚（演示）31号',
      partyName: '演示建材有限公司',
      certificate: '城镇污水排入排水管网许可证（演示）第12号',
      facts: '该公司多次向排水管网倾倒水泥浆，经责令改正拒不改正，依法作出吊销排水许可证的决定。',
      basis: '《城镇排水与污水处理条例》第五十条',
      demand: '请办理许可证注销手续，并加强对该公司排水口的监管。',
    },
    acts: [
      send(-11),
      { day: -10, by: 'zhujian', command: a.sign },
      {
        day: -5,
        by: 'zhujian',
        command: a.reply,
        input: { outcome: 'HANDLED', result: '已注销该公司排水许可证并公告，封堵违规排水口一处。' },
      },
    ],
  },
  {
    day: -3,
    create: a.createAssistance,
    input: {
      kind: 'assistance',
      title: '责令演示驿站补办占用林地手续',
      category: 'FORMALITIES',
      unitId: 'ziran',
      beganOn: day(-3),
      documentNo: '山综执责改（演示）17号',
      partyName: '演示驿站',
      facts: '演示驿站在林地上搭建凉亭，未办理占用林地手续，已责令三十日内完善手续。',
      demand: '请依法受理并督促当事人补办手续；不予批准的，请函告我局。',
    },
    acts: [send(-1)],
  },
  {
    day: -2,
    create: a.createAssistance,
    input: {
      kind: 'assistance',
      title: '责令演示停车场完善规划手续',
      category: 'FORMALITIES',
      unitId: 'zhujian',
      beganOn: day(-2),
      documentNo: '山综执责改（演示）19号',
      partyName: '演示停车服务部',
      facts: '演示停车服务部擅自改变地块用途设置停车场，已责令完善手续。',
      demand: '请依法受理并督促当事人完善规划手续。',
    },
    acts: [],
  },
  {
    day: -7,
    create: a.createAssistance,
    input: {
      kind: 'withdrawal',
      title: '撤销演示餐馆以虚假材料取得的经营许可',
      category: 'PERMIT',
      unitId: 'shijian',
      beganOn: day(-7),
      partyName: '演示餐馆',
      certificate: '食品经营许可证（演示）第208号',
      facts: '查处占道经营中发现该餐馆申请许可时提交的房屋租赁合同系伪造。',
      basis: '《行政许可法》第六十九条第二款',
      demand: '请依法撤销该许可证，并将结果函告我局。',
    },
    file: { slot: 'case', name: '租赁合同核查笔录.pdf' },
    acts: [send(-5), { day: -4, by: 'shijian', command: a.sign }],
  },
];

/** Every hazard notice and letter of the story. */
export const letterScripts = (office: OfficeHours): Script[] => [...hazards(office), ...letters(office)];
