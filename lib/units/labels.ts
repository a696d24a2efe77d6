import type { UnitKindCode } from '@/lib/people/post-rules';

/** What kinds of unit there are, in the order of the 意见. */
export const UNIT_KINDS = ['BUREAU', 'MEMBER', 'OFFICE', 'GOV', 'TOWNSHIP', 'JUDICIAL', 'EXPERT', 'OTHER'] as const;

export const UNIT_KIND_LABELS: Readonly<Record<UnitKindCode, string>> = {
  BUREAU: '综合行政执法局',
  MEMBER: '联席会议成员单位',
  OFFICE: '联席会议办公室',
  GOV: '区政府办',
  TOWNSHIP: '镇街、开发区',
  JUDICIAL: '司法机关',
  EXPERT: '专家机构',
  OTHER: '其他单位',
};

/** Kinds of which the district has exactly one: they come with the register and are neither added nor given away. */
export const SINGLE_KINDS: readonly UnitKindCode[] = ['BUREAU', 'OFFICE', 'GOV'];

/** What the page says after an act, by the command's name. */
export const DONE_LABELS: Readonly<Record<string, string>> = {
  'unit.create': '单位已登记，请由安全管理员授予岗位。',
  'unit.edit': '单位信息已修改；已发出的文书不变。',
  'unit.close': '单位已撤销，不再列入各类选择。',
  'unit.handOver': '工作已交接，接任人、本单位和有在办事项的单位都已收到消息。',
};

/** Groups of the directory, in the order in which they stand. */
export const UNIT_GROUPS: readonly { title: string; kinds: readonly UnitKindCode[] }[] = [
  { title: '综合行政执法局和联席会议成员单位', kinds: ['BUREAU', 'MEMBER'] },
  { title: '联席会议办公室、区政府办', kinds: ['OFFICE', 'GOV'] },
  { title: '司法机关、专家机构', kinds: ['JUDICIAL', 'EXPERT'] },
  { title: '镇街、开发区', kinds: ['TOWNSHIP'] },
  { title: '其他单位', kinds: ['OTHER'] },
];
