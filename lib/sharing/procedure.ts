import { defineProcedure } from '@/lib/rulebook/procedure';

/** The clocks that may run while something is recorded and not copied yet; which one, its kind says. */
export const CLOCKS = ['3-1-1', '3-4-1', '3-4-2', '3-4-3'] as const;

/** 三 信息共享: recorded, copied to the units concerned, corrected, withdrawn (3-1-1 … 3-4-3). */
export const SHARING = defineProcedure({
  type: 'sharing',
  title: '信息共享',
  initial: 'RECORDED',
  beside: { urge: ['recipient'], file: ['provider'] },
  parties: { provider: '报送单位', recipient: '接收单位' },
  states: {
    RECORDED: { label: '待抄送' },
    TOLD: { label: '已告知，待移交文件' },
    SENT: { label: '已抄送', final: true },
    WITHDRAWN: { label: '已撤回', final: true },
    VOID: { label: '已作废', final: true, hidden: true },
  },
  opens: [
    { rule: '3-1-1', on: 'provider', start: 'eventOn' },
    { rule: '3-4-1', on: 'provider', start: 'eventOn' },
    { rule: '3-4-2', on: 'provider', start: 'eventOn' },
    { rule: '3-4-3', on: 'provider', start: 'eventOn' },
  ],
  steps: [
    {
      from: 'RECORDED',
      on: 'tell',
      by: 'provider',
      to: 'TOLD',
      closes: ['3-4-3'],
      opens: [{ rule: '3-4-3b', on: 'provider', start: 'now' }],
      label: '登记电话或口头告知',
      clause: '3-4-3',
      primary: true,
    },
    {
      from: 'RECORDED',
      on: 'send',
      by: 'provider',
      to: 'SENT',
      closes: CLOCKS,
      label: '抄送',
      clause: '3-1-1',
      primary: true,
    },
    {
      from: 'TOLD',
      on: 'handOver',
      by: 'provider',
      to: 'SENT',
      closes: [...CLOCKS, '3-4-3b'],
      label: '移交文件',
      clause: '3-4-3',
      primary: true,
    },
    { from: ['RECORDED', 'TOLD'], on: 'save', by: 'provider', to: 'SAME', label: '修改', clause: '3-2-1' },
    {
      from: ['RECORDED', 'TOLD'],
      on: 'void',
      by: 'provider',
      to: 'VOID',
      cancels: [...CLOCKS, '3-4-3b'],
      label: '作废',
      clause: '3-1-1',
    },
    { from: 'SENT', on: 'correct', by: 'provider', to: 'SAME', label: '更正', clause: '3-2-1' },
    { from: 'SENT', on: 'add', by: 'provider', to: 'SAME', label: '补充抄送', clause: '3-1-1' },
    { from: 'SENT', on: 'retire', by: 'provider', to: 'SAME', label: '标注失效', clause: '3-3-1' },
    { from: 'SENT', on: 'withdraw', by: 'provider', to: 'WITHDRAWN', label: '撤回', clause: '3-1-1' },
  ],
});

export type SharingState = keyof typeof SHARING.states;
export type SharingEvent = (typeof SHARING.steps)[number]['on'];
