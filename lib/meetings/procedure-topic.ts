import { defineProcedure } from '@/lib/rulebook/procedure';

/** 一（四）议题: proposed by a unit, decided by 组长, studied by the members, decided in the meeting. */
export const TOPIC = defineProcedure({
  type: 'topic',
  title: '会议议题',
  initial: 'PROPOSED',
  parties: { proposer: '提出单位', office: '联席会议办公室', leader: '组长', member: '成员单位' },
  states: {
    PROPOSED: { label: '待汇总' },
    SUBMITTED: { label: '待组长审定' },
    APPROVED: { label: '审定通过，研究中' },
    RETURNED: { label: '组长退回' },
    POSTPONED: { label: '缓议' },
    MERGED: { label: '已并入其他议题', final: true },
    DECIDED: { label: '会议已研究', final: true },
    WITHDRAWN: { label: '已撤回', final: true },
  },
  steps: [
    // 各成员单位根据工作实际需要提出议题，提交联席会议办公室
    {
      from: ['PROPOSED', 'RETURNED', 'POSTPONED'],
      on: 'revise',
      by: 'proposer',
      to: 'SAME',
      label: '修改议题',
      clause: '1-4-4',
    },
    {
      from: ['PROPOSED', 'RETURNED', 'POSTPONED'],
      on: 'withdraw',
      by: 'proposer',
      to: 'WITHDRAWN',
      label: '撤回议题',
      clause: '1-4-4',
    },
    // 汇总、整理联席会议议题并提交组长审定
    { from: 'PROPOSED', on: 'submit', by: 'office', to: 'SUBMITTED', label: '报组长审定', clause: '1-3-2' },
    {
      from: 'SUBMITTED',
      on: 'approve',
      by: 'leader',
      to: 'APPROVED',
      label: '同意上会',
      clause: '1-4-3',
      primary: true,
    },
    { from: 'SUBMITTED', on: 'return', by: 'leader', to: 'RETURNED', label: '退回', clause: '1-4-3' },
    { from: 'SUBMITTED', on: 'merge', by: 'leader', to: 'MERGED', label: '并入其他议题', clause: '1-4-3' },
    { from: 'SUBMITTED', on: 'postpone', by: 'leader', to: 'POSTPONED', label: '缓议', clause: '1-4-3' },
    {
      from: ['RETURNED', 'POSTPONED'],
      on: 'comeBack',
      by: 'office',
      to: 'PROPOSED',
      label: '转入下次会议',
      clause: '1-4-2',
    },
    {
      from: ['SUBMITTED', 'APPROVED'],
      on: 'release',
      by: 'office',
      to: 'POSTPONED',
      label: '会议取消，转入下次',
      clause: '1-4-1',
    },
    { from: 'APPROVED', on: 'defer', by: 'leader', to: 'POSTPONED', label: '会议决定缓议', clause: '1-4-7' },
    { from: 'APPROVED', on: 'decide', by: 'leader', to: 'DECIDED', label: '会议研究决定', clause: '1-4-7' },
  ],
});

export type TopicState = keyof typeof TOPIC.states;
export type TopicEvent = (typeof TOPIC.steps)[number]['on'];
