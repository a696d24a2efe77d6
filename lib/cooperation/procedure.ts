import { defineProcedure } from '@/lib/rulebook/procedure';

/** 四（三）共同订立执法协作文本. */
export const AGREEMENT = defineProcedure({
  type: 'agreement',
  title: '协作文本',
  initial: 'DRAFT',
  beside: { urge: ['lead'], file: ['lead'] },
  parties: { lead: '牵头单位', party: '签署单位' },
  states: {
    DRAFT: { label: '起草' },
    SIGNING: { label: '会签中' },
    IN_FORCE: { label: '执行中' },
    ENDED: { label: '已终止', final: true },
    VOID: { label: '已作废', final: true },
  },
  steps: [
    {
      from: 'DRAFT',
      on: 'circulate',
      by: 'lead',
      to: 'SIGNING',
      opens: [{ rule: '4-3-3c', on: 'party', start: 'now' }],
      label: '送各方会签',
      clause: '4-3-3',
      primary: true,
    },
    { from: 'DRAFT', on: 'revise', by: 'lead', to: 'SAME', label: '修改', clause: '4-3-3' },
    {
      from: ['DRAFT', 'SIGNING'],
      on: 'void',
      by: 'lead',
      to: 'VOID',
      cancels: ['4-3-3c'],
      label: '作废',
      clause: '4-3-3',
    },
    {
      from: 'SIGNING',
      on: 'sign',
      by: 'party',
      to: 'SAME',
      closesOwn: ['4-3-3c'],
      label: '同意签署',
      clause: '4-3-3',
      primary: true,
    },
    {
      from: 'SIGNING',
      on: 'sendBack',
      by: 'party',
      to: 'DRAFT',
      closesOwn: ['4-3-3c'],
      cancels: ['4-3-3c'],
      label: '提出修改意见',
      clause: '4-3-3',
    },
    {
      from: 'SIGNING',
      on: 'conclude',
      by: 'lead',
      to: 'IN_FORCE',
      cancels: ['4-3-3c'],
      opens: [{ rule: '4-3-3b', on: 'lead', start: '生效' }],
      label: '签署生效',
      clause: '4-3-3',
      primary: true,
    },
    {
      from: 'IN_FORCE',
      on: 'renew',
      by: 'lead',
      to: 'SAME',
      closes: ['4-3-3b'],
      opens: [{ rule: '4-3-3b', on: 'lead', start: '续签' }],
      label: '续签',
      clause: '4-3-3',
    },
    { from: 'IN_FORCE', on: 'end', by: 'lead', to: 'ENDED', closes: ['4-3-3b'], label: '终止', clause: '4-3-3' },
  ],
});

/** 四（三）制定重点或专项联合监督检查计划，并组织实施. */
export const INSPECTION = defineProcedure({
  type: 'inspection',
  title: '联合检查',
  initial: 'DRAFT',
  beside: { urge: ['lead'], file: ['lead', 'unit'] },
  parties: { lead: '牵头单位', unit: '参加单位' },
  states: {
    DRAFT: { label: '拟订计划' },
    RUNNING: { label: '实施中' },
    SUMMARISED: { label: '已总结', final: true },
    CANCELLED: { label: '已取消', final: true },
  },
  steps: [
    // 制定重点或专项联合监督检查计划
    { from: 'DRAFT', on: 'assign', by: 'lead', to: 'SAME', label: '安排任务', clause: '4-3-3' },
    {
      from: 'DRAFT',
      on: 'issue',
      by: 'lead',
      to: 'RUNNING',
      opens: [
        { rule: '4-3-3', on: 'unit', start: 'now' },
        { rule: '4-3-3d', on: 'lead', start: 'now' },
      ],
      label: '印发计划',
      clause: '4-3-3',
      primary: true,
    },
    {
      from: ['DRAFT', 'RUNNING'],
      on: 'cancel',
      by: 'lead',
      to: 'CANCELLED',
      cancels: ['4-3-3', '4-3-3d'],
      label: '取消计划',
      clause: '4-3-3',
    },
    // 并组织实施
    {
      from: 'RUNNING',
      on: 'report',
      by: 'unit',
      to: 'SAME',
      closesOwn: ['4-3-3'],
      label: '填报检查结果',
      clause: '4-3-3',
      primary: true,
    },
    { from: 'RUNNING', on: 'extend', by: 'lead', to: 'SAME', label: '调整任务时限', clause: '4-3-3' },
    {
      from: 'RUNNING',
      on: 'summarise',
      by: 'lead',
      to: 'SUMMARISED',
      closes: ['4-3-3d'],
      cancels: ['4-3-3'],
      label: '总结并印送',
      clause: '4-3-3',
      primary: true,
    },
  ],
});

export type AgreementState = keyof typeof AGREEMENT.states;
export type InspectionState = keyof typeof INSPECTION.states;
