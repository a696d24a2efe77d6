import { defineProcedure } from '@/lib/rulebook/procedure';

/** 一（二）3 统筹协调解决协作配合过程中出现的管理与执法的不衔接、执法之间的越位和缺位问题. */
export const PROBLEM = defineProcedure({
  type: 'problem',
  title: '协作问题',
  initial: 'RAISED',
  beside: { urge: ['office'], file: ['raiser', 'concerned', 'rectifier'], office: ['office'] },
  parties: { raiser: '提出单位', office: '联席会议办公室', concerned: '涉及单位', rectifier: '整改单位' },
  states: {
    RAISED: { label: '待研究' },
    TOPIC: { label: '已提交联席会议' },
    COORDINATING: { label: '协调中' },
    RECTIFYING: { label: '整改中' },
    REPORTED: { label: '整改待认可' },
    CLOSED: { label: '已销号', final: true },
    WITHDRAWN: { label: '已撤回', final: true },
  },
  steps: [
    // 统筹协调解决: OFFICE examines what was raised and hands it on.
    {
      from: 'RAISED',
      on: 'direct',
      by: 'office',
      to: 'RECTIFYING',
      opens: [{ rule: '1-2-3', on: 'rectifier', start: 'now' }],
      label: '责成整改',
      clause: '1-2-3',
      primary: true,
    },
    {
      from: ['RAISED', 'COORDINATING'],
      on: 'toTopic',
      by: 'office',
      to: 'TOPIC',
      label: '提交联席会议',
      clause: '1-2-3',
    },
    { from: ['RAISED', 'TOPIC'], on: 'coordinate', by: 'office', to: 'COORDINATING', label: '协调', clause: '1-2-3' },
    { from: 'RAISED', on: 'dismiss', by: 'office', to: 'CLOSED', label: '不予处理', clause: '1-2-3' },
    { from: 'RAISED', on: 'withdraw', by: 'raiser', to: 'WITHDRAWN', label: '撤回', clause: '1-2-3' },
    {
      from: ['TOPIC', 'COORDINATING'],
      on: 'settle',
      by: 'office',
      to: 'CLOSED',
      label: '登记结果并销号',
      clause: '1-2-3',
      primary: true,
    },
    {
      from: ['TOPIC', 'COORDINATING'],
      on: 'direct',
      by: 'office',
      to: 'RECTIFYING',
      opens: [{ rule: '1-2-3', on: 'rectifier', start: 'now' }],
      label: '责成整改',
      clause: '1-2-3',
    },
    // 实现管理与执法的有效衔接: a unit puts it right by the day it was given.
    {
      from: 'RECTIFYING',
      on: 'propose',
      by: 'rectifier',
      to: 'REPORTED',
      label: '报告整改结果',
      clause: '1-2-3',
      primary: true,
    },
    { from: 'RECTIFYING', on: 'report', by: 'rectifier', to: 'SAME', label: '填报进展', clause: '1-2-3' },
    { from: 'RECTIFYING', on: 'extend', by: 'office', to: 'SAME', label: '同意延期', clause: '1-2-3' },
    {
      from: 'RECTIFYING',
      on: 'takeBack',
      by: 'office',
      to: 'RAISED',
      cancels: ['1-2-3'],
      label: '撤回整改意见',
      clause: '1-2-3',
    },
    {
      from: 'REPORTED',
      on: 'accept',
      by: 'office',
      to: 'CLOSED',
      closes: ['1-2-3'],
      label: '同意销号',
      clause: '1-2-3',
      primary: true,
    },
    { from: 'REPORTED', on: 'sendBack', by: 'office', to: 'RECTIFYING', label: '退回继续整改', clause: '1-2-3' },
  ],
});

export type ProblemState = keyof typeof PROBLEM.states;
export type ProblemEvent = (typeof PROBLEM.steps)[number]['on'];
