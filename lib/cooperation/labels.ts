import type { StatusWords } from '@/lib/matters/view-status';
import type { AgreementState, InspectionState } from './procedure';

/** What a joint inspection is, in the words of 四（三）. */
export const INSPECTION_KINDS = { KEY: '重点检查', SPECIAL: '专项检查' } as const;
export type InspectionKind = keyof typeof INSPECTION_KINDS;

/** Fields by their Chinese names, for forms and errors. */
export const FIELD_LABELS = {
  title: '协作文本名称',
  signerIds: '签署单位',
  content: '协作内容',
  fromOn: '生效日期',
  toOn: '有效期至',
  reviseWords: '修改说明',
  sendBackWords: '修改意见',
  voidWords: '作废原因',
  renewWords: '续签情况',
  endWords: '终止原因',
  planTitle: '检查名称',
  kind: '检查类型',
  targets: '检查对象和内容',
  startOn: '开始日期',
  untilOn: '结束日期',
  summaryOn: '总结日期',
  agreementId: '依据的协作文本',
  unitId: '参加单位',
  task: '检查任务',
  dueOn: '完成时限',
  cancelWords: '取消原因',
  checked: '检查对象数',
  problems: '发现问题数',
  rectified: '已整改数',
  result: '检查结果',
  newDueOn: '新的时限',
  extendReason: '调整理由',
  summary: '检查总结',
} as const;

/** Kinds of the notes on either kind of matter. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  SIGNED: '同意签署',
  SENT_BACK: '修改意见',
  REVISED: '修改',
  RENEWED: '续签',
  REPORTED: '检查结果',
  EXTENDED: '调整时限',
};

/** What the page of an agreement says first, by state. */
export const AGREEMENT_WORDS: Readonly<Record<AgreementState, StatusWords>> = {
  DRAFT: {
    mine: '请上传协作文本，送各方会签。',
    others: '牵头单位正在起草。',
    rule: '综合行政执法局与相关部门可以就职能划转或者调整的事项共同订立执法协作文本（条款 4-3-3）。',
  },
  SIGNING: {
    mine: '请会签：同意签署，或者写明修改意见；各方都同意后签署生效。',
    others: '协作文本正在会签。',
    rule: '有一方提出修改意见的，退回起草，修改后重新会签（条款 4-3-3）。',
  },
  IN_FORCE: {
    mine: '协作文本正在执行；到期前续签或者终止。',
    others: '协作文本正在执行。',
    rule: '有效期届满前一个月左右提醒牵头单位续签或者终止（条款 4-3-3）。',
  },
  ENDED: { mine: '协作文本已终止。', others: '协作文本已终止。', rule: '不再执行，记录保留。' },
  VOID: { mine: '协作文本已作废。', others: '协作文本已作废。', rule: '没有生效，记录保留。' },
};

/** What the page of a joint inspection says first, by state. */
export const INSPECTION_WORDS: Readonly<Record<InspectionState, StatusWords>> = {
  DRAFT: {
    mine: '请为参加单位逐一安排任务和时限，然后印发计划。',
    others: '牵头单位正在拟订计划。',
    rule: '可以制定重点或专项联合监督检查计划，并组织实施（条款 4-3-3）。',
  },
  RUNNING: {
    mine: '请按计划检查，在时限内填报结果；全部填报后由牵头单位总结。',
    others: '参加单位正在检查。',
    rule: '各单位的时限由计划载明；需要调整的，由牵头单位在届满前写明理由（条款 4-3-3）。',
  },
  SUMMARISED: { mine: '检查已总结。', others: '检查已总结。', rule: '结果已印送参加单位。' },
  CANCELLED: { mine: '计划已取消。', others: '计划已取消。', rule: '不再检查，记录保留。' },
};

/** Kinds of material. */
export const AGREEMENT_MATERIALS = [
  { slot: 'text', name: '协作文本', hint: '送签的文本；签署后上传签章扫描件' },
] as const;
export const INSPECTION_MATERIALS = [
  { slot: 'plan', name: '计划和方案', hint: '检查方案、对象名单等' },
  { slot: 'result', name: '检查材料', hint: '检查记录、问题清单、照片等', later: true },
] as const;

export const LETTER_LABELS: Readonly<Record<string, string>> = {
  inspectionPlan: '联合检查计划',
  inspectionSummary: '联合检查总结',
};

export const AGREEMENT_NOTICES: Readonly<Record<string, string>> = {
  AGREEMENT_SIGNING: '协作文本会签',
  AGREEMENT_VOICED: '会签意见',
  AGREEMENT_IN_FORCE: '协作文本生效',
  AGREEMENT_ENDED: '协作文本终止',
};
export const INSPECTION_NOTICES: Readonly<Record<string, string>> = {
  INSPECTION_ISSUED: '联合检查计划',
  INSPECTION_REPORTED: '检查结果',
  INSPECTION_EXTENDED: '检查时限调整',
  INSPECTION_ENDED: '联合检查结束',
};
