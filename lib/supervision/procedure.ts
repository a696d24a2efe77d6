import { defineProcedure } from '@/lib/rulebook/procedure';

/** 一（二）1 监督各成员单位履行职责及配合协作机制的落实情况: an order, its answer, and 组长's word when the answer is overdue. */
export const ORDER = defineProcedure({
  type: 'order',
  title: '督办',
  initial: 'ISSUED',
  beside: { urge: ['office'], file: ['obligor'], office: ['office'] },
  parties: { obligor: '承办单位', office: '联席会议办公室', leader: '组长', copied: '有关单位' },
  states: {
    ISSUED: { label: '待签收', awaits: 'obligor' },
    SIGNED: { label: '待答复', awaits: 'obligor' },
    INSTRUCTED: { label: '组长已批示', awaits: 'obligor' },
    ANSWERED: { label: '已答复', final: true },
    ENDED: { label: '已终止', final: true, calledOff: '终止' },
  },
  opens: [{ rule: '1-2-1', on: 'obligor', start: 'now' }],
  steps: [
    { from: 'ISSUED', on: 'sign', by: 'obligor', to: 'SIGNED', label: '签收', clause: '1-2-1', primary: true },
    {
      from: ['ISSUED', 'SIGNED', 'INSTRUCTED'],
      on: 'answer',
      by: 'obligor',
      to: 'ANSWERED',
      closes: ['1-2-1'],
      label: '答复督办',
      clause: '1-2-1',
      primary: true,
    },
    // Overdue and unanswered it is before 组长, whose word goes back to the unit; the clock has run out and stays so.
    {
      from: ['ISSUED', 'SIGNED', 'INSTRUCTED'],
      on: 'instruct',
      by: 'leader',
      to: 'INSTRUCTED',
      label: '批示',
      clause: '1-2-1',
    },
    // Nobody is left who could answer: the transfer that it was about was withdrawn (2-2-4).
    {
      from: ['ISSUED', 'SIGNED', 'INSTRUCTED'],
      on: 'end',
      by: 'office',
      to: 'ENDED',
      cancels: ['1-2-1'],
      label: '督办终止',
      clause: '1-2-1',
    },
  ],
});

export type OrderState = keyof typeof ORDER.states;
