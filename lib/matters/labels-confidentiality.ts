/** 知悉范围, from the widest to the narrowest (4-2-5). */
export const LEVELS = ['PUBLIC', 'MEMBERS', 'PARTIES', 'NAMED'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  PUBLIC: '公开',
  MEMBERS: '成员单位',
  PARTIES: '案件相关单位',
  NAMED: '指定人员',
};

/** Who may know, in a sentence each. */
export const LEVEL_HINTS: Readonly<Record<Level, string>> = {
  PUBLIC: '本平台各单位的工作人员都可以查看。',
  MEMBERS: '联席会议成员单位和案件相关单位可以查看。',
  PARTIES: '只有案件相关单位和联席会议办公室、组长可以查看。',
  NAMED: '只有下面指定的人员可以查看；督查只见文号和期限，不见内容。',
};

/** What a matter holds that is masked and left out of exports (4-2-5). */
export const FLAGS = ['TRADE_SECRET', 'PRIVACY', 'MINOR', 'INFORMANT'] as const;
export type Flag = (typeof FLAGS)[number];

export const FLAG_LABELS: Readonly<Record<Flag, string>> = {
  TRADE_SECRET: '商业秘密',
  PRIVACY: '个人隐私',
  MINOR: '未成年人',
  INFORMANT: '举报人',
};

export const FLAG_HINTS: Readonly<Record<Flag, string>> = {
  TRADE_SECRET: '导出时略去案件情况。',
  PRIVACY: '个人当事人隐去姓名；导出时略去当事人和案件情况。',
  MINOR: '隐去未成年人姓名；导出时略去当事人和案件情况。',
  INFORMANT: '隐去案件来源；导出时略去来源和案件情况。',
};
