import { CARRIED_STATES, carriedSteps } from '@/lib/matters/procedure-carried';
import { defineProcedure } from '@/lib/rulebook/procedure';

/** 一（三）4 督促议定事项的进展和落实情况，分析研究，提出处理意见. */
export const RESOLUTION = defineProcedure({
  type: 'resolution',
  title: '议定事项',
  initial: 'RUNNING',
  beside: { urge: ['office'], file: ['lead', 'co'], office: ['office'] },
  parties: { lead: '牵头单位', co: '配合单位', office: '联席会议办公室' },
  states: CARRIED_STATES,
  opens: [{ rule: '1-3-4', on: 'lead', start: 'now' }],
  steps: [
    // 督促联席会议议定事项的进展和落实情况
    ...carriedSteps('1-3-4'),
    { from: 'RUNNING', on: 'assist', by: 'co', to: 'SAME', label: '填报配合情况', clause: '1-3-4' },
    // 对其他成员单位经办过程中存在的问题和困难进行分析研究，提出处理意见
    {
      from: ['RUNNING', 'PROPOSED'],
      on: 'analyse',
      by: 'office',
      to: 'SAME',
      label: '分析问题并提出处理意见',
      clause: '1-3-4',
    },
  ],
});

export type ResolutionState = keyof typeof RESOLUTION.states;
export type ResolutionEvent = (typeof RESOLUTION.steps)[number]['on'];
