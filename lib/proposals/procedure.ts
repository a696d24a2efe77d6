import { defineProcedure } from '@/lib/rulebook/procedure';

/** 一（二）5 研究制约综合行政执法改革顺利推进的问题，向区政府提出机制改革、创新的意见、建议. */
export const PROPOSAL = defineProcedure({
  type: 'proposal',
  title: '改革建议',
  initial: 'DRAFT',
  beside: { urge: ['office'], office: ['office'], government: ['government'] },
  parties: { office: '联席会议办公室', leader: '组长', government: '区人民政府' },
  states: {
    DRAFT: { label: '起草中' },
    PENDING_REVIEW: { label: '待主任审核' },
    PENDING_SIGNATURE: { label: '待组长签发' },
    SENT: { label: '已报区政府', awaits: 'government' },
    REPLIED: { label: '区政府已答复' },
    CLOSED: { label: '已办结', final: true },
    VOID: { label: '已作废', final: true },
  },
  steps: [
    // 研究制约综合行政执法改革顺利推进的问题
    { from: 'DRAFT', on: 'save', by: 'office', to: 'SAME', label: '修改', clause: '1-2-5' },
    {
      from: 'DRAFT',
      on: 'submit',
      by: 'office',
      to: 'PENDING_REVIEW',
      label: '报办公室主任审核',
      clause: '1-2-5',
      primary: true,
    },
    { from: 'DRAFT', on: 'void', by: 'office', to: 'VOID', label: '作废', clause: '1-2-5' },
    { from: 'PENDING_REVIEW', on: 'recall', by: 'office', to: 'DRAFT', label: '取回修改', clause: '1-2-5' },
    { from: 'PENDING_REVIEW', on: 'returnDraft', by: 'office', to: 'DRAFT', label: '退回修改', clause: '1-2-5' },
    {
      from: 'PENDING_REVIEW',
      on: 'approve',
      by: 'office',
      to: 'PENDING_SIGNATURE',
      label: '同意，报组长签发',
      clause: '1-2-5',
      primary: true,
    },
    { from: 'PENDING_SIGNATURE', on: 'sendBack', by: 'leader', to: 'DRAFT', label: '退回修改', clause: '1-2-5' },
    // 向区政府提出机制改革、创新的意见、建议
    {
      from: 'PENDING_SIGNATURE',
      on: 'issue',
      by: 'leader',
      to: 'SENT',
      label: '签发并报送区政府',
      clause: '1-2-5',
      primary: true,
    },
    {
      from: 'SENT',
      on: 'reply',
      by: 'government',
      to: 'REPLIED',
      label: '登记答复',
      clause: '1-2-5',
      primary: true,
    },
    {
      from: 'REPLIED',
      on: 'conclude',
      by: 'office',
      to: 'CLOSED',
      label: '登记落实安排并办结',
      clause: '1-2-5',
      primary: true,
    },
  ],
});

export type ProposalState = keyof typeof PROPOSAL.states;
export type ProposalEvent = (typeof PROPOSAL.steps)[number]['on'];
