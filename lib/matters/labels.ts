import type { LinkKind } from '@/lib/kernel/links';

/** How a linked matter is called, seen from the matter the link leads from (`out`) and to (`in`). */
export const LINK_LABELS: Readonly<Record<LinkKind, { out: string; in: string }>> = {
  ARISES_FROM: { out: '来自', in: '由此提出' },
  TAKEN_UP_BY: { out: '列入', in: '议题' },
  CORRECTS: { out: '更正', in: '已更正为' },
  CONCERNS: { out: '涉及', in: '相关事项' },
  CARRIED_INTO: { out: '转入', in: '结转事项' },
  REPLACED_BY: { out: '已被替代为', in: '替代了' },
};

/** Posts of a unit's contacts, as they are called beside their names. */
export const POST_WORDS: Readonly<Record<string, string>> = {
  LIAISON: '联络员',
  TOWNSHIP: '经办',
  JUDICIAL: '经办',
  EXPERT: '经办',
  UNIT_LEADER: '分管负责人',
  GOV_OFFICE: '区政府办',
  OFFICE_CLERK: '经办',
  LEGAL: '法制机构',
};

/** Tabs of every list of matters. */
export const LIST_TABS = { mine: '待我办理', open: '办理中', ended: '已办结', all: '全部' } as const;
export type ListTab = keyof typeof LIST_TABS;

/** Kinds of unit as lists to choose from group them. */
export const UNIT_KIND_WORDS: Readonly<Record<string, string>> = {
  BUREAU: '综合行政执法部门',
  MEMBER: '成员单位',
  TOWNSHIP: '镇街、开发区',
  JUDICIAL: '司法机关',
  EXPERT: '专家机构',
  GOV: '区人民政府',
  OTHER: '其他单位',
};
