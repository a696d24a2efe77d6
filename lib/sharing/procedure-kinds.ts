import type { ClauseId } from '@/lib/rulebook/clauses';
import { findRule, type RuleId } from '@/lib/rulebook/rules';

/** 共享目录: the seven categories of 三（三）, by their clause. */
export const CATEGORIES = {
  '3-3-1': '法律法规和标准',
  '3-3-2': '上级主管部门文件',
  '3-3-3': '审批和监管信息',
  '3-3-4': '监管执法工作流程',
  '3-3-5': '行政裁量标准',
  '3-3-6': '处罚和强制情况',
  '3-3-7': '其他执法信息',
} as const satisfies Partial<Record<ClauseId, string>>;

export type Category = keyof typeof CATEGORIES;

/** Fields that some kinds have beside title, content and date. */
export type OwnField = 'documentNo' | 'issuer' | 'party' | 'laws' | 'effectiveOn' | 'validUntil' | 'checks';

/** A kind of information: its category decides direction, clock, fields and who is proposed to receive it. */
export type ShareKind = {
  category: Category;
  label: string;
  /** Who shares it: a department (相关部门), the bureau, or either. */
  from: 'DEPARTMENT' | 'BUREAU' | 'ANY';
  /** The clock between the day and the copy; null where the 意见 sets none. */
  rule: RuleId | null;
  /** What the day is called on which the clock starts. */
  day: string;
  /** Whether the 意见 has words for an urgent one. */
  urgent?: true;
  /** Units proposed when the bureau shares it: all members, or whoever is concerned. A department's goes to the bureau. */
  to: 'MEMBERS' | 'CONCERNED';
  fields: Partial<Record<OwnField, 'required' | 'optional'>>;
  /** Its number is that of a decision of the unit itself, which is recorded once. */
  decision?: true;
  /** Whether it can be replaced or lose force, as laws and standards do. */
  expires?: true;
  hint: string;
};

const RULE_FIELDS = {
  documentNo: 'optional',
  issuer: 'required',
  laws: 'optional',
  effectiveOn: 'optional',
  validUntil: 'optional',
} as const;

/** Every kind of information that is shared, in the order of 三（三）. */
export const SHARE_KINDS = {
  LAW: {
    category: '3-3-1',
    label: '法律法规规章',
    from: 'ANY',
    rule: '3-1-1',
    day: '公布或变动日期',
    to: 'MEMBERS',
    fields: RULE_FIELDS,
    expires: true,
    hint: '涉及已划转行政处罚职能的法律、法规、规章及其更新情况',
  },
  STANDARD: {
    category: '3-3-1',
    label: '标准和技术规范',
    from: 'ANY',
    rule: '3-1-1',
    day: '发布或变动日期',
    to: 'MEMBERS',
    fields: RULE_FIELDS,
    expires: true,
    hint: '相关国家标准、技术规范及其更新情况',
  },
  DOCUMENT: {
    category: '3-3-2',
    label: '上级文件',
    from: 'ANY',
    rule: '3-4-3',
    day: '收文日期',
    urgent: true,
    to: 'MEMBERS',
    fields: { documentNo: 'required', issuer: 'required', laws: 'optional', validUntil: 'optional' },
    expires: true,
    hint: '年度工作计划、专项行动方案、业务培训等与划转职能有关的文件',
  },
  APPROVAL: {
    category: '3-3-3',
    label: '行政审批',
    from: 'DEPARTMENT',
    rule: '3-4-1',
    day: '审批日期',
    urgent: true,
    to: 'CONCERNED',
    fields: { documentNo: 'required', party: 'required', laws: 'optional', validUntil: 'optional' },
    decision: true,
    hint: '与划转职能相关的行政审批事项',
  },
  FILING: {
    category: '3-3-3',
    label: '行政备案、行政确认',
    from: 'DEPARTMENT',
    rule: '3-1-1',
    day: '备案或确认日期',
    to: 'CONCERNED',
    fields: { documentNo: 'optional', party: 'required', laws: 'optional', validUntil: 'optional' },
    hint: '与划转职能有关的备案和确认',
  },
  INSPECTION: {
    category: '3-3-3',
    label: '监督检查',
    from: 'DEPARTMENT',
    rule: '3-1-1',
    day: '检查日期',
    to: 'CONCERNED',
    fields: { documentNo: 'optional', party: 'optional', laws: 'optional' },
    hint: '监督检查的对象、发现的问题和处理情况',
  },
  WORKFLOW: {
    category: '3-3-4',
    label: '工作流程',
    from: 'ANY',
    rule: '3-1-1',
    day: '制定或变动日期',
    to: 'MEMBERS',
    fields: { documentNo: 'optional', laws: 'optional', effectiveOn: 'optional', validUntil: 'optional' },
    expires: true,
    hint: '各类行政监督、管理、执法工作流程',
  },
  DISCRETION: {
    category: '3-3-5',
    label: '裁量标准',
    from: 'ANY',
    rule: '3-1-1',
    day: '制定或变动日期',
    to: 'MEMBERS',
    fields: RULE_FIELDS,
    expires: true,
    hint: '涉及已划转行政处罚职能的行政裁量标准',
  },
  PENALTY: {
    category: '3-3-6',
    label: '行政处罚决定',
    from: 'BUREAU',
    rule: '3-4-2',
    day: '决定日期',
    to: 'CONCERNED',
    fields: { documentNo: 'required', party: 'required', laws: 'required', checks: 'required' },
    decision: true,
    hint: '区综合行政执法局作出的行政处罚决定',
  },
  COERCION: {
    category: '3-3-6',
    label: '行政强制',
    from: 'BUREAU',
    rule: null,
    day: '实施日期',
    to: 'CONCERNED',
    fields: { documentNo: 'required', party: 'required', laws: 'optional' },
    decision: true,
    hint: '区综合行政执法局实施的行政强制',
  },
  STATISTICS: {
    category: '3-3-6',
    label: '统计分析数据',
    from: 'BUREAU',
    rule: null,
    day: '数据截止日期',
    to: 'MEMBERS',
    fields: {},
    hint: '处罚、强制情况的统计分析，向相关部门通报执法情况',
  },
  OTHER: {
    category: '3-3-7',
    label: '其他信息',
    from: 'ANY',
    rule: null,
    day: '形成日期',
    to: 'CONCERNED',
    fields: { documentNo: 'optional', party: 'optional', laws: 'optional', validUntil: 'optional' },
    hint: '其他需要共享的综合行政执法信息',
  },
} as const satisfies Record<string, ShareKind>;

export type KindCode = keyof typeof SHARE_KINDS;

/** Every kind's code, in the order of 三（三）. */
export const KIND_CODES = Object.keys(SHARE_KINDS) as KindCode[];

/** Kinds that can be replaced, and take the place of others: laws, standards, documents, workflows, discretion. */
export const EXPIRING: readonly KindCode[] = KIND_CODES.filter((code) => (SHARE_KINDS[code] as ShareKind).expires);

/** The kind of a code; the rows read from the database are of known kinds by its own constraint. */
export const kindOf = (code: string): ShareKind => {
  if (!Object.hasOwn(SHARE_KINDS, code)) throw new RangeError(`no kind of shared information: ${code}`);
  return SHARE_KINDS[code as KindCode];
};

/** Whether a unit shares information of the kind: 相关部门, the bureau, or either. */
export const sharedBy = (kind: ShareKind, bureau: boolean): boolean =>
  kind.from === 'ANY' || (kind.from === 'BUREAU') === bureau;

/** The rule that binds whoever shares it: departments under 3-1-1, 3-4-1, 3-4-3, the bureau under 3-4-2; null for none. */
export function ruleOf(kind: ShareKind, bureau: boolean): RuleId | null {
  const rule = kind.rule && findRule(kind.rule);
  return rule && (rule.obligor === 'BUREAU') === bureau ? rule.id : null;
}

/** The clause under which it is shared: that of its clock, else 3-1-2 for the bureau and the category for others. */
export function clauseOf(kind: ShareKind, bureau: boolean): ClauseId {
  const rule = ruleOf(kind, bureau);
  return (rule && findRule(rule)?.clause) ?? (bureau ? '3-1-2' : kind.category);
}
