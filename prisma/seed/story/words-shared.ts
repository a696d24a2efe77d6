/** What a record of the demonstration says: the fields of its kind. */
export type SharedWords = {
  kind: string;
  title: string;
  documentNo?: string;
  issuer?: string;
  party?: string;
  laws?: string;
  content: string;
  validUntil?: string;
  publicity?: string;
  fullRecord?: string;
  legalReview?: string;
  checkNote?: string;
};

const CHECKED = {
  publicity: 'DONE',
  fullRecord: 'DONE',
  legalReview: 'NOT_REQUIRED',
  checkNote: '未达到重大执法决定法制审核标准，由法制员审核。',
};

const DUMPING = {
  kind: 'PENALTY',
  title: '演示石材加工厂擅自倾倒建筑垃圾案',
  documentNo: '山综执罚字（演示）31号',
  party: '演示石材加工厂',
  laws: '《城市建筑垃圾管理规定》第二十条',
  content: '责令限期清运，罚款人民币5,000元。',
  ...CHECKED,
};

/** Made-up documents over the categories of 三（三）. */
export const SHARED = {
  road: {
    kind: 'APPROVAL',
    title: '城市道路挖掘许可',
    documentNo: '山住建许字（演示）112号',
    party: '演示管网建设有限公司',
    laws: '《城市道路管理条例》第三十三条',
    content: '准予在演示路北段挖掘敷设供水管线，工期十五日，完工后恢复路面。',
  },
  land: {
    kind: 'APPROVAL',
    title: '临时用地审批',
    documentNo: '山自资临字（演示）18号',
    party: '演示新能源有限公司',
    laws: '《土地管理法》第五十七条',
    content: '准予临时使用土地2.1亩堆放施工材料，期限一年，到期复垦。',
  },
  catering: {
    kind: 'FILING',
    title: '小餐饮备案',
    documentNo: '山市监备字（演示）57号',
    party: '演示小吃店',
    laws: '《山东省食品小作坊小餐饮和食品摊点管理条例》',
    content: '经营场所位于演示街12号，已公示油烟净化设施情况。',
  },
  plan: {
    kind: 'DOCUMENT',
    title: '关于下达年度工业项目节能监察计划的通知',
    documentNo: '鲁发改环资（演示）24号',
    issuer: '省发展和改革委员会',
    content: '列入计划的用能单位名单和监察时间安排，涉及我区三家企业。',
  },
  hazard: {
    kind: 'DOCUMENT',
    title: '关于立即开展城镇燃气安全隐患排查的紧急通知',
    documentNo: '鲁应急明电（演示）9号',
    issuer: '省应急管理厅',
    content: '立即排查餐饮场所瓶装燃气使用情况，逐户登记，发现隐患当场处置。',
  },
  campaign: {
    kind: 'DOCUMENT',
    title: '关于开展货车超限超载联合治理专项行动的方案',
    documentNo: '枣公（演示）40号',
    issuer: '市公安局',
    content: '专项行动自本月起开展三个月，明确路面联合执法分工。',
  },
  oldStandard: {
    kind: 'STANDARD',
    title: '餐饮业油烟排放监测技术规范（2023年版）',
    documentNo: 'DB37/T 演示—2023',
    issuer: '省生态环境厅',
    laws: '《大气污染防治法》第八十一条',
    content: '规定采样点位、监测频次和判定方法。',
  },
  newStandard: {
    kind: 'STANDARD',
    title: '餐饮业油烟排放监测技术规范（2026年版）',
    documentNo: 'DB37/T 演示—2026',
    issuer: '省生态环境厅',
    laws: '《大气污染防治法》第八十一条',
    content: '增加在线监测数据的采信条件，调整非甲烷总烃的判定方法。',
  },
  discretion: {
    kind: 'DISCRETION',
    title: '市容环境卫生行政处罚裁量基准（试行）',
    documentNo: '山司字（演示）6号',
    issuer: '区司法局',
    laws: '《城市市容和环境卫生管理条例》',
    content: '按违法情节分为四档，明确首次轻微不罚的适用条件。',
  },
  workflow: {
    kind: 'WORKFLOW',
    title: '成品油零售经营监督检查工作流程',
    content: '检查准备、现场检查、结果公示、问题移交四个环节的步骤和时限。',
  },
  dumping: DUMPING,
  signboard: {
    kind: 'PENALTY',
    title: '演示广告部擅自设置户外广告案',
    documentNo: '山综执罚字（演示）44号',
    party: '演示广告部',
    laws: '《城市市容和环境卫生管理条例》第三十四条',
    content: '责令限期拆除，罚款人民币1,000元。',
    ...CHECKED,
    publicity: 'PENDING',
    checkNote: '公示正在办理；未达到重大执法决定法制审核标准。',
  },
  statistics: {
    kind: 'STATISTICS',
    title: '第三季度行政处罚和行政强制情况统计分析',
    content: '本季度作出行政处罚决定41件，其中占道经营18件、违法建设9件、建筑垃圾8件、其他6件。',
  },
  withdrawn: {
    kind: 'APPROVAL',
    title: '采矿权延续登记',
    documentNo: '山自资矿字（演示）3号',
    party: '演示石料有限公司',
    laws: '《矿产资源法》第三条',
    content: '准予延续登记一年。',
  },
} as const satisfies Record<string, SharedWords>;

const { kind: _kind, ...DUMPING_FIELDS } = DUMPING;
/** 更正 of the penalty decision: the amount, with its reason. */
export const CORRECTION = {
  ...DUMPING_FIELDS,
  content: '责令限期清运，罚款人民币3,000元。',
  reason: '抄送时罚款数额填写有误，以决定书载明的3,000元为准。',
};

/** The call about the urgent document. */
export const TOLD = {
  caller: '应急演示',
  callee: '综执演示',
  callWords: '已告知通知要点：今日起排查餐饮场所瓶装燃气，名单和原件随后移交。',
};
