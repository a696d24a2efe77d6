/** What a meeting spoke about: the topic as it was proposed, what was said, what was decided. Plainly made up. */
export type Spoken = {
  by: string;
  title: string;
  text: string;
  reason: string;
  discussion: string;
  content: string;
  /** Whom it binds, and how many working days after the meeting; nobody where it is missing. */
  binds?: { lead: string; co: readonly string[]; days: number; deliverable: string };
};

/** Topics of the past, the oldest first; one a month. */
export const PAST_TOPICS: readonly Spoken[] = [
  {
    by: 'zhzf',
    title: '统一案件移送材料清单',
    text: '各单位移送材料的名称、份数和装订顺序不一致，退回补充较多。建议由联席会议统一移送材料清单和现场检查记录格式。',
    reason: '上半年退回补充材料的移送较多，影响办理时效。',
    discussion: '区公安分局提出涉嫌犯罪案件另有专门清单，其他单位同意统一。',
    content:
      '由区综合行政执法局牵头制定案件移送材料清单和现场检查记录样式，印发各单位执行；涉嫌犯罪案件依照专门规定办理',
    binds: { lead: 'zhzf', co: ['gongan', 'sifa'], days: 20, deliverable: '移送材料清单' },
  },
  {
    by: 'zhzf',
    title: '城区占道经营联合整治',
    text: '早夜市周边占道经营反复，单靠一家执法难以巩固。建议建立周巡查、月会商的联合整治办法。',
    reason: '群众投诉集中在三处市场周边。',
    discussion: '各单位同意分片包干；区市场监管局建议同步规范便民疏导点。',
    content: '由区综合行政执法局牵头开展城区占道经营联合整治，同步设置便民疏导点，整治情况按月通报',
    binds: { lead: 'zhzf', co: ['gongan', 'shijian'], days: 30, deliverable: '整治工作总结' },
  },
  {
    by: 'ziran',
    title: '盗采矿产资源线索移交和现场处置',
    text: '镇街巡查发现盗采线索后，现场控制、证据固定和移送环节衔接不畅。建议明确各环节责任单位。',
    reason: '两起线索因现场处置不及时，证据灭失。',
    discussion: '区公安分局同意接到通知后到场配合；区应急管理局建议同步排查停产矿点。',
    content: '盗采线索由发现单位现场控制并立即通知区自然资源局，区公安分局到场配合；由区自然资源局牵头制定现场处置规程',
    binds: { lead: 'ziran', co: ['gongan', 'yingji'], days: 18, deliverable: '现场处置规程' },
  },
  {
    by: 'zhujian',
    title: '建筑垃圾运输联合执法',
    text: '建筑垃圾运输涉及住建、交警、综合执法、生态环境多个环节，源头、途中、消纳各管一段。建议统一车辆名录并共享。',
    reason: '夜间抛洒滴漏问题反复。',
    discussion: '各单位同意共享车辆名录；区公安分局提出限行路线需先行公布。',
    content: '由区住房和城乡建设局牵头建立建筑垃圾运输车辆名录并向执法单位共享，联合执法每月不少于两次',
    binds: { lead: 'zhujian', co: ['zhzf', 'gongan', 'huanjing'], days: 22, deliverable: '运输车辆名录' },
  },
  {
    by: 'yingji',
    title: '有限空间作业安全检查分工',
    text: '有限空间作业企业分布在多个行业，检查重复和漏查并存。建议按行业明确检查单位，统一检查表。',
    reason: '同一企业一个月内被检查三次，另有企业半年未检查。',
    discussion: '各单位同意按行业分工，检查结果在平台共享。',
    content: '有限空间作业安全检查按行业主管单位分工，由区应急管理局牵头统一检查表，检查结果及时共享',
    binds: { lead: 'yingji', co: ['zhujian', 'shijian'], days: 20, deliverable: '分工方案和检查表' },
  },
  {
    by: 'sifa',
    title: '行政执法文书用印和送达规范',
    text: '各单位移送函、反馈函的用印和送达回证不规范，个别文书没有文号。建议组织一次文书评查。',
    reason: '案卷评查发现的共性问题。',
    discussion: '各单位同意开展文书评查，评查结果不作为考核依据，重在整改。',
    content: '由区司法局牵头组织一次行政执法文书评查，评查发现的问题由各单位限期整改',
    binds: { lead: 'sifa', co: ['zhzf'], days: 25, deliverable: '文书评查报告' },
  },
  {
    by: 'shangwu',
    title: '成品油经营场所检查信息互通',
    text: '商务、应急、市场监管、税务对加油站分别检查，信息没有互通。建议建立检查计划会商办法。',
    reason: '企业反映检查频次过高。',
    discussion: '各单位认为条件成熟，可以先互通年度检查计划。',
    content: '由区商务和投资促进局汇总各单位成品油经营场所年度检查计划，能联合的一次完成',
    binds: { lead: 'shangwu', co: ['yingji', 'shijian'], days: 15, deliverable: '联合检查计划' },
  },
  {
    by: 'huanjing',
    title: '餐饮油烟扰民投诉处理衔接',
    text: '餐饮油烟投诉在生态环境、综合执法、市场监管之间流转，首接单位不明确。建议明确首接负责和会商办法。',
    reason: '重复投诉较多，群众不满意。',
    discussion: '各单位同意首接负责；监测委托费用由牵头单位协调。',
    content: '餐饮油烟投诉实行首接负责，由区生态环境分局牵头制定受理、监测、处置衔接办法',
    binds: { lead: 'huanjing', co: ['zhzf', 'shijian'], days: 35, deliverable: '衔接办法' },
  },
  {
    by: 'shijian',
    title: '校外培训场所无证经营线索移送',
    text: '校外培训场所证照不全的线索发现后，教育、市场监管、消防之间没有固定移送渠道。建议统一通过平台移送。',
    reason: '线索多头登记，没有闭环。',
    discussion: '各单位同意统一通过平台移送，月底汇总一次。',
    content: '校外培训场所无证经营线索统一通过平台移送，由区市场监管局牵头建立台账并按月销号',
    binds: { lead: 'shijian', co: ['zhzf'], days: 18, deliverable: '线索台账' },
  },
  {
    by: 'zhzf',
    title: '违法建设认定协助时限',
    text: '查处违法建设需要规划、土地性质认定，协助认定没有时限，案件久拖。建议明确协助认定的时限和联系人。',
    reason: '三起案件等待认定超过一个月。',
    discussion: '区自然资源局、区住房和城乡建设局同意明确联系人，一般认定五个工作日内答复。',
    content: '协助认定一般在五个工作日内书面答复，由区住房和城乡建设局牵头编制协助认定事项和联系人名单',
    binds: { lead: 'zhujian', co: ['ziran'], days: 32, deliverable: '事项和联系人名单' },
  },
];

/** Studied and left at that: nobody is bound. */
export const NOTED_TOPIC: Spoken = {
  by: 'fagai',
  title: '行政执法信用信息归集',
  text: '行政处罚信用信息归集口径不一，建议明确归集范围和修复流程。',
  reason: '个别信息归集后企业申请更正。',
  discussion: '上级正在修订归集目录，各单位认为应待目录印发后再研究。',
  content: '行政执法信用信息归集待上级目录印发后执行，由区发改局及时转发',
};

/** The ad hoc meeting of the past, and why it was convened (1-4-5). */
export const URGENT_TOPIC: Spoken = {
  by: 'yingji',
  title: '极端天气期间建筑工地和户外广告安全排查',
  text: '气象部门发布大风橙色预警，建议立即联合排查在建工地塔吊、围挡和沿街户外广告。',
  reason: '预警期间安全风险突出。',
  discussion: '各单位立即行动，当日反馈排查结果。',
  content: '各单位立即开展在建工地和户外广告安全联合排查，由区应急管理局汇总排查结果，隐患当日整改或者采取防范措施',
  binds: { lead: 'yingji', co: ['zhujian', 'zhzf'], days: 8, deliverable: '排查情况报告' },
};
export const URGENT_REASON = '大风橙色预警，部署在建工地和户外广告安全排查。';

/** The meeting whose minutes wait for 组长. */
export const SIGNING_TOPICS: readonly Spoken[] = [
  {
    by: 'ziran',
    title: '新增违法占地移送衔接',
    text: '非法占地案件移送时，界址测绘成果由哪个单位出具、移送后是否补测，认识不一致，影响查处时效。',
    reason: '今年以来六起案件因补测退回。',
    discussion: '两家单位同意由移出单位附测绘成果，费用按原渠道列支。',
    content: '非法占地案件移送时由移出单位附界址测绘成果，接收单位不再要求补测；由区自然资源局制定移送指引',
    binds: { lead: 'ziran', co: ['zhzf'], days: 22, deliverable: '移送指引' },
  },
  {
    by: 'gongan',
    title: '阻碍执法警情联动处置',
    text: '现场执法遇阻碍时，报警、到场、取证衔接不一致。建议明确联动处置流程。',
    reason: '近期发生两起阻碍执法警情。',
    discussion: '各单位同意明确报警联系人，执法记录仪全程开启。',
    content: '现场执法遇阻碍的立即报警并开启执法记录仪，由区公安分局牵头制定联动处置流程',
    binds: { lead: 'gongan', co: ['zhzf', 'shijian'], days: 25, deliverable: '联动处置流程' },
  },
];

/** The ad hoc meeting ahead. */
export const COMING_REASON = '岁末年初安全形势严峻，研究商业综合体消防和燃气安全联合检查。';
export const COMING_TOPIC = {
  by: 'yingji',
  title: '商业综合体消防和燃气安全联合检查',
  text: '建议由应急、住建、市场监管、公安联合检查商业综合体和集中用餐场所，统一检查表，一次查清。',
  reason: '岁末年初人员密集场所风险上升。',
} as const;

/** Topics of the meeting being prepared, by what 组长 made of them. */
export const PREPARED_TOPICS = {
  approved: {
    by: 'huanjing',
    title: '重污染天气应急联动执法',
    text: '重污染天气应急期间，建议明确工地、道路、工业企业的联动检查分工和信息报送时限。',
    reason: '应急响应时间短，分工不明确。',
  },
  waiting: {
    by: 'zhujian',
    title: '老旧小区违法搭建集中处理',
    text: '老旧小区改造中发现违法搭建较多，建议由联席会议明确认定、劝导、查处的顺序和责任单位。',
    reason: '三个改造小区因违法搭建停工。',
  },
  returned: {
    by: 'shangwu',
    title: '再生资源回收站点管理职责',
    text: '再生资源回收站点涉及多个单位，建议研究管理职责。',
    reason: '站点占道、扰民投诉增多。',
  },
  postponed: {
    by: 'ziran',
    title: '卫星遥感疑似图斑联合核查',
    text: '建议对第四季度疑似图斑由自然资源、综合执法、镇街一次联合核查。',
    reason: '重复核查耗费人力。',
  },
  merged: {
    by: 'zhzf',
    title: '违法搭建信访事项协同答复',
    text: '违法搭建信访事项由多个单位分别答复，口径不一。建议统一答复口径。',
    reason: '群众多头反映。',
  },
} as const;

/** Proposed after the meeting's topics went up. */
export const LATE_TOPIC = {
  by: 'shijian',
  title: '电动自行车销售改装联合检查',
  text: '建议市场监管、公安、消防联合检查电动自行车销售和改装门店。',
  reason: '非法改装引发火灾隐患。',
} as const;
/** Proposed and withdrawn. */
export const WITHDRAWN_TOPIC = {
  by: 'fagai',
  title: '项目审批与执法信息推送',
  text: '建议项目审批结果向执法单位推送。',
  reason: '事中事后监管需要。',
} as const;
