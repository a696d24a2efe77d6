import { CARRIED_STATES, carriedSteps } from '@/lib/matters/procedure-carried';
import { defineProcedure } from '@/lib/rulebook/procedure';

/** 一（二）6 研究处理区委、区政府交办的其他综合行政执法事项. */
export const ASSIGNMENT = defineProcedure({
  type: 'assignment',
  title: '交办事项',
  initial: 'RUNNING',
  beside: { urge: ['office'], file: ['lead'], office: ['office'] },
  parties: { lead: '牵头单位', office: '联席会议办公室' },
  states: { ...CARRIED_STATES, REVOKED: { label: '已撤销', final: true, calledOff: '撤销' } },
  opens: [{ rule: '1-2-6', on: 'lead', start: 'now' }],
  steps: [
    ...carriedSteps('1-2-6'),
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
