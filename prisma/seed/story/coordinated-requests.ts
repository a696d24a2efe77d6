import * as c from '@/lib/requests/commands';
import type { Act, Script } from './coordinated';
import type { OfficeHours } from './office-hours';

const FILE = { slot: 'request', name: '现场检查笔录和照片.pdf' };
const send = (day: number): Act => ({ day, part: 0.35, by: 'zhzf', command: c.send });
const close = (day: number): Act => ({ day, by: 'zhzf', command: c.close });
const asked = (kind: string, requestedId: string, title: string, question: string, facts: string) => ({
  kind,
  requestedId,
  title,
  question,
  facts,
  contactPhone: '0632-8800000',
});

/** 认定鉴定 (4-2-1): extended beforehand and answered, urgent with people on the scene, standing still, overdue. */
const appraisals = ({ day }: OfficeHours): Script[] => [
  {
    day: -20,
    create: c.createRequest,
    input: asked(
      'appraisal',
      'ziran',
      '认定演示砂石堆场占用地块的地类和面积',
      '1. 涉案地块的地类；2. 占用面积；3. 是否涉及永久基本农田。',
      '演示砂石经营部在山城街道演示村一处地块堆放砂石，现场测量约二百平方米。',
    ),
    file: FILE,
    acts: [
      send(-20),
      { day: -19, by: 'ziran', command: c.sign },
      {
        day: -16,
        by: 'ziran',
        command: c.extend,
        input: { toOn: day(-10), reason: '涉案地块边界需要实地测绘，所需时间较长' },
      },
      {
        day: -11,
        by: 'ziran',
        command: c.answer,
        input: { answer: '经实地测绘，涉案地块地类为旱地。\n占用面积二百一十三平方米。\n不涉及永久基本农田。' },
      },
      close(-10),
    ],
  },
  {
    day: -2,
    create: c.createRequest,
    input: {
      ...asked(
        'appraisal',
        'jianding',
        '鉴定演示作坊排放液体的性质',
        '现场桶装液体是否含有强酸，能否继续存放。',
        '执法中发现演示作坊在院内存放不明液体，有刺激性气味，可能被当事人转移。',
      ),
      urgent: 'on',
      place: '店子镇演示村东侧作坊',
    },
    file: FILE,
    acts: [
      send(-2),
      {
        day: -2,
        part: 0.9,
        by: 'jianding',
        command: c.attend,
        input: {
          sceneOn: day(-2),
          sceneTime: '13:20',
          words: '两名技术人员到场，现场取样三份并封存，督促转移至安全处。',
        },
      },
    ],
  },
  {
    day: -6,
    create: c.createRequest,
    input: asked(
      'appraisal',
      'zhujian',
      '认定演示小区外墙构筑物是否属于违法建设',
      '该构筑物是否取得建设工程规划许可，是否影响结构安全。',
      '演示小区住户在外墙加建构筑物，未能出示许可文件。',
    ),
    file: FILE,
    acts: [
      send(-6),
      { day: -5, by: 'zhujian', command: c.askMore, input: { words: '请补充该楼栋的门牌号和构筑物的尺寸。' } },
    ],
  },
  {
    day: -8,
    create: c.createRequest,
    input: asked(
      'appraisal',
      'huanjing',
      '认定演示饭店油烟排放是否超标',
      '油烟排放浓度是否超过标准。',
      '群众反映演示饭店油烟扰民，现场未见净化设施运行。',
    ),
    file: FILE,
    acts: [send(-8), { day: -7, by: 'huanjing', command: c.sign }],
  },
];

/** 咨询意见 (4-2-2): extended once, answered late. */
const consultations = ({ day }: OfficeHours): Script[] => [
  {
    day: -4,
    create: c.createRequest,
    input: asked(
      'consultation',
      'shijian',
      '咨询夜市摊点食品经营的许可适用',
      '固定时段的夜市摊点适用食品经营许可还是小餐饮登记。',
      '演示夜市三十余处摊点证照情况不一，需要明确适用的规定。',
    ),
    acts: [
      send(-4),
      { day: -3, by: 'shijian', command: c.sign },
      {
        day: -2,
        by: 'shijian',
        command: c.extend,
        input: { toOn: day(6), complex: 'on', reason: '涉及两类许可的衔接，需要请示上级主管部门' },
      },
    ],
  },
  {
    day: -18,
    create: c.createRequest,
    input: asked(
      'consultation',
      'zhujian',
      '咨询临时施工围挡的审批权限',
      '占用人行道设置施工围挡由哪个部门审批。',
      '演示工地占用人行道设置围挡，出示的批准文件出处不明。',
    ),
    acts: [
      send(-18),
      {
        day: -11,
        by: 'zhujian',
        command: c.answer,
        input: {
          answer: '占用城市道路的，由市政设施主管部门审批；该工地出示的文件不是占道批准文件。',
          lateReason: '承办人员外出培训，未及时交接',
        },
      },
      close(-10),
    ],
  },
];

/** 法律顾问服务 (4-2-3) by the unit's date; 调取材料 (4-2-4) provided, refused on its ground, running, withdrawn. */
const others = ({ day }: OfficeHours): Script[] => [
  {
    day: -3,
    create: c.createRequest,
    input: asked(
      'legal_service',
      'sifa',
      '审核演示公司户外广告处罚决定草案',
      '事实认定、法律适用和程序是否适当。',
      '演示公司未经批准设置大型户外广告，拟责令限期拆除并罚款。',
    ),
    acts: [send(-3), { day: -2, by: 'sifa', command: c.sign, input: { dueOn: day(5) } }],
  },
  {
    day: -1,
    create: c.createRequest,
    input: asked(
      'materials',
      'gongan',
      '调取演示路口监控录像',
      '演示路口本月上旬每日二十二时至次日六时的监控录像，电子文件一份。',
      '有车辆夜间在演示路口倾倒建筑垃圾，需要查明车辆。',
    ),
    acts: [send(-1)],
  },
  {
    day: -9,
    create: c.createRequest,
    input: asked(
      'materials',
      'shijian',
      '调取演示商行的举报人信息',
      '演示商行占道经营举报件的举报人姓名和联系方式。',
      '需要向举报人核实占道经营的时段。',
    ),
    acts: [
      send(-9),
      {
        day: -7,
        by: 'shijian',
        command: c.refuse,
        input: {
          ground: '《市场监督管理投诉举报处理暂行办法》第三十一条',
          reason: '举报人要求对个人信息保密，已向其转达核实事项，核实结果另行告知。',
        },
      },
    ],
  },
  {
    day: 0,
    create: c.createRequest,
    input: asked(
      'materials',
      'zhujian',
      '调取演示广场规划许可档案',
      '建设工程规划许可证及总平面图复印件各一份。',
      '核查演示广场临街商铺是否改变规划用途。',
    ),
    acts: [],
  },
];

/** Every request of the story. */
export const requestScripts = (office: OfficeHours): Script[] => [
  ...appraisals(office),
  ...consultations(office),
  ...others(office),
];
