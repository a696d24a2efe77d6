import { defineProcedure } from '@/lib/rulebook/procedure';

/** 一（二）6 研究处理区委、区政府交办的其他综合行政执法事项. */
export const ASSIGNMENT = defineProcedure({
  type: 'assignment',
  title: '交办事项',
  initial: 'RUNNING',
  beside: { urge: ['office'], file: ['lead'], office: ['office'] },
  parties: { lead: '牵头单位', office: '联席会议办公室' },
  states: {
    RUNNING: { label: '落实中' },
    PROPOSED: { label: '待销号认可' },
    DONE: { label: '已销号', final: true },
    REVOKED: { label: '已撤销', final: true },
  },
  opens: [{ rule: '1-2-6', on: 'lead', start: 'now' }],
  steps: [
    { from: 'RUNNING', on: 'propose', by: 'lead', to: 'PROPOSED', label: '申请销号', clause: '1-2-6', primary: true },
    { from: 'RUNNING', on: 'report', by: 'lead', to: 'SAME', label: '填报进展', clause: '1-2-6' },
    {
      from: 'PROPOSED',
      on: 'accept',
      by: 'office',
      to: 'DONE',
      closes: ['1-2-6'],
      label: '同意销号',
      clause: '1-2-6',
      primary: true,
    },
    { from: 'PROPOSED', on: 'sendBack', by: 'office', to: 'RUNNING', label: '退回继续落实', clause: '1-2-6' },
    { from: 'RUNNING', on: 'extend', by: 'office', to: 'SAME', label: '同意延期', clause: '1-2-6' },
    {
      from: 'RUNNING',
      on: 'revoke',
      by: 'office',
      to: 'REVOKED',
      cancels: ['1-2-6'],
      label: '撤销交办',
      clause: '1-2-6',
    },
  ],
});

export type AssignmentState = keyof typeof ASSIGNMENT.states;
export type AssignmentEvent = (typeof ASSIGNMENT.steps)[number]['on'];
