import { defineProcedure } from '@/lib/rulebook/procedure';

/** 一（三）1: 收集各成员单位与综合行政执法有关的工作开展情况，编制工作简报，发布工作信息. It begins with the call to the units. */
export const BULLETIN = defineProcedure({
  type: 'bulletin',
  title: '工作简报',
  initial: 'COLLECTING',
  parties: { office: '联席会议办公室', contributor: '供稿单位', reader: '收文单位' },
  beside: { office: ['office'], urge: ['office'] },
  states: {
    COLLECTING: { label: '征集中' },
    COMPOSING: { label: '编制中' },
    PENDING_APPROVAL: { label: '待主任审核' },
    ISSUED: { label: '已印发', final: true },
    VOID: { label: '已作废', final: true, calledOff: '作废' },
  },
  opens: [{ rule: '1-3-1', on: 'contributor', start: 'now' }],
  steps: [
    // 收集各成员单位与综合行政执法有关的工作开展情况: each unit meets its own duty.
    {
      from: 'COLLECTING',
      on: 'contribute',
      by: 'contributor',
      to: 'SAME',
      closesOwn: ['1-3-1'],
      label: '报送工作情况',
      clause: '1-3-1',
      primary: true,
    },
    // 编制工作简报
    {
      from: 'COLLECTING',
      on: 'compose',
      by: 'office',
      to: 'COMPOSING',
      label: '结束征集，编制简报',
      clause: '1-3-1',
      primary: true,
    },
    { from: 'COMPOSING', on: 'save', by: 'office', to: 'SAME', label: '保存', clause: '1-3-1' },
    {
      from: 'COMPOSING',
      on: 'submit',
      by: 'office',
      to: 'PENDING_APPROVAL',
      label: '报办公室主任审核',
      clause: '1-3-1',
      primary: true,
    },
    // Until it goes to be approved a unit may still report, or mend what it reported: by then it is OFFICE's turn.
    {
      from: 'COMPOSING',
      on: 'contribute',
      by: 'contributor',
      to: 'SAME',
      closesOwn: ['1-3-1'],
      label: '报送工作情况',
      clause: '1-3-1',
    },
    { from: 'PENDING_APPROVAL', on: 'recall', by: 'office', to: 'COMPOSING', label: '取回修改', clause: '1-3-1' },
    { from: 'PENDING_APPROVAL', on: 'returnDraft', by: 'office', to: 'COMPOSING', label: '退回修改', clause: '1-3-1' },
    // 发布工作信息
    {
      from: 'PENDING_APPROVAL',
      on: 'issue',
      by: 'office',
      to: 'ISSUED',
      cancels: ['1-3-1'],
      label: '同意印发',
      clause: '1-3-1',
      primary: true,
    },
    {
      from: ['COLLECTING', 'COMPOSING'],
      on: 'void',
      by: 'office',
      to: 'VOID',
      cancels: ['1-3-1'],
      label: '作废',
      clause: '1-3-1',
    },
  ],
});

/** 一（二）2: 监督并通报联席会议的落实情况. Drafted on frozen figures, approved by 办公室主任, signed by 组长. */
export const CIRCULAR = defineProcedure({
  type: 'circular',
  title: '月度通报',
  initial: 'COMPOSING',
  parties: { office: '联席会议办公室', leader: '组长', reader: '收文单位' },
  beside: { office: ['office'] },
  states: {
    COMPOSING: { label: '起草中' },
    PENDING_APPROVAL: { label: '待主任审核' },
    PENDING_SIGNATURE: { label: '待组长签发' },
    ISSUED: { label: '已印发', final: true },
    VOID: { label: '已作废', final: true, calledOff: '作废' },
  },
  opens: [{ rule: '1-2-2', on: 'office', start: 'now' }],
  steps: [
    { from: 'COMPOSING', on: 'save', by: 'office', to: 'SAME', label: '保存', clause: '1-2-2' },
    { from: 'COMPOSING', on: 'retake', by: 'office', to: 'SAME', label: '重新取数', clause: '1-2-2' },
    {
      from: 'COMPOSING',
      on: 'submit',
      by: 'office',
      to: 'PENDING_APPROVAL',
      label: '报办公室主任审核',
      clause: '1-2-2',
      primary: true,
    },
    { from: 'PENDING_APPROVAL', on: 'recall', by: 'office', to: 'COMPOSING', label: '取回修改', clause: '1-2-2' },
    { from: 'PENDING_APPROVAL', on: 'returnDraft', by: 'office', to: 'COMPOSING', label: '退回修改', clause: '1-2-2' },
    {
      from: 'PENDING_APPROVAL',
      on: 'approve',
      by: 'office',
      to: 'PENDING_SIGNATURE',
      label: '同意，报组长签发',
      clause: '1-2-2',
      primary: true,
    },
    { from: 'PENDING_SIGNATURE', on: 'sendBack', by: 'leader', to: 'COMPOSING', label: '退回修改', clause: '1-2-2' },
    {
      from: 'PENDING_SIGNATURE',
      on: 'issue',
      by: 'leader',
      to: 'ISSUED',
      closes: ['1-2-2'],
      label: '签发',
      clause: '1-2-2',
      primary: true,
    },
    {
      from: 'COMPOSING',
      on: 'void',
      by: 'office',
      to: 'VOID',
      cancels: ['1-2-2'],
      label: '作废',
      clause: '1-2-2',
    },
  ],
});

export type BulletinState = keyof typeof BULLETIN.states;
export type CircularState = keyof typeof CIRCULAR.states;
export type BulletinEvent = (typeof BULLETIN.steps)[number]['on'];
export type CircularEvent = (typeof CIRCULAR.steps)[number]['on'];
