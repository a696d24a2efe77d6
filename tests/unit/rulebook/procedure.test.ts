import { describe, expect, it } from 'vitest';
import { defineProcedure, procedureProblems, stepFor, stepsFrom, target } from '@/lib/rulebook/procedure';
import { describeProcedure, layoutProcedure } from '@/lib/rulebook/procedure-diagram';

type State = 'SENT' | 'ACCEPTED' | 'ASKED' | 'CLOSED' | 'GONE';
type Event = 'accept' | 'decline' | 'designate' | 'notify' | 'supplement' | 'drop';
type Party = 'sender' | 'receiver' | 'gov';

const sample = defineProcedure<State, Event, Party>({
  type: 'sample',
  title: '移送',
  initial: 'SENT',
  states: {
    SENT: { label: '待反馈' },
    ACCEPTED: { label: '待通报' },
    ASKED: { label: '待指定' },
    CLOSED: { label: '办结', final: true },
    GONE: { label: '作废', final: true, hidden: true },
  },
  parties: { sender: '移送部门', receiver: '接受部门', gov: '区人民政府' },
  opens: [{ rule: '2-2-5', on: 'receiver', start: 'now' }],
  steps: [
    {
      from: 'SENT',
      on: 'accept',
      by: 'receiver',
      to: 'ACCEPTED',
      opens: [{ rule: '2-2-6', on: 'receiver', start: 'decidedOn' }],
      closes: ['2-2-5'],
      label: '属于本部门管辖',
      clause: '2-2-5',
      primary: true,
    },
    {
      from: 'SENT',
      on: 'decline',
      by: 'receiver',
      to: 'ASKED',
      closes: ['2-2-5'],
      label: '不属于本部门管辖',
      clause: '2-2-7',
    },
    { from: 'ASKED', on: 'designate', by: 'gov', to: 'SENT', label: '指定管辖', clause: '2-2-7' },
    {
      from: 'ACCEPTED',
      on: 'notify',
      by: 'receiver',
      to: 'CLOSED',
      closes: ['2-2-6'],
      label: '通报处理决定',
      clause: '2-2-6',
    },
    { from: ['SENT', 'ACCEPTED'], on: 'supplement', by: 'sender', to: 'SAME', label: '补充材料', clause: '2-3-4' },
    { from: 'SENT', on: 'drop', by: 'sender', to: 'GONE', cancels: ['2-2-5'], label: '作废', clause: '2-2-3' },
  ],
});

describe('a procedure table', () => {
  it('answers which steps leave a state, and where they lead', () => {
    const accept = stepFor(sample, 'SENT', 'accept');
    expect(accept && target(accept, 'SENT')).toBe('ACCEPTED');
    expect(stepFor(sample, 'CLOSED', 'accept')).toBeNull();
    expect(stepsFrom(sample, 'SENT').map((s) => s.on)).toEqual(['accept', 'decline', 'supplement', 'drop']);
    const supplement = stepFor(sample, 'ACCEPTED', 'supplement');
    expect(supplement && target(supplement, 'ACCEPTED')).toBe('ACCEPTED');
  });

  it('refuses to compile a state, event, party, rule or clause that does not exist', () => {
    type Table = Parameters<typeof defineProcedure<State, Event, Party>>[0];
    type Row = Table['steps'][number];
    const row = { from: 'SENT', on: 'accept', by: 'receiver', to: 'ACCEPTED', label: '反馈', clause: '2-2-5' } as const;
    const rows: Row[] = [
      row,
      // @ts-expect-error no such state
      { ...row, from: 'SNET' },
      // @ts-expect-error no such target
      { ...row, to: 'ACEPTED' },
      // @ts-expect-error no such event
      { ...row, on: 'acept' },
      // @ts-expect-error no such party
      { ...row, by: 'reciever' },
      // @ts-expect-error no such rule
      { ...row, closes: ['2-2-4'] },
      // @ts-expect-error no such clause
      { ...row, clause: '2-2-8' },
    ];
    expect(rows).toHaveLength(7);
  });

  it('infers states and parties from the table and still refuses misspelt ones', () => {
    const inferred = () =>
      defineProcedure({
        type: 'inferred',
        title: '推断',
        initial: 'OPEN',
        states: { OPEN: { label: '在办' }, DONE: { label: '办结', final: true } },
        parties: { unit: '单位' },
        // @ts-expect-error DNOE is no state
        steps: [{ from: 'OPEN', on: 'finish', by: 'unit', to: 'DNOE', label: '办结', clause: '1-2-1' }],
      });
    expect(inferred).toThrow(/DONE cannot be reached/);
  });

  it.each<[string, Partial<Parameters<typeof procedureProblems>[0]>, RegExp]>([
    [
      'a state nothing leads to',
      { states: { ...sample.states, LOST: { label: '丢失', final: true } } },
      /LOST cannot be reached/,
    ],
    ['a dead end', { states: { ...sample.states, CLOSED: { label: '办结' } } }, /CLOSED has no way on/],
    [
      'a final state with a way on',
      { states: { ...sample.states, ASKED: { label: '待指定', final: true } } },
      /ASKED is final/,
    ],
    [
      'two steps for one event',
      { steps: [...sample.steps, ...sample.steps.slice(0, 1)] },
      /SENT on accept has two steps/,
    ],
    [
      'a duty that never ends',
      { opens: [{ rule: '2-2-3', on: 'sender', start: 'now' }] },
      /2-2-3 is opened but never closed/,
    ],
    ['a duty that never begins', { opens: [] }, /2-2-5 is closed but never opened/],
  ])('is refused for %s', (_, change, message) => {
    expect(procedureProblems({ ...sample, ...change }).join('; ')).toMatch(message);
  });

  it('is sound as it stands', () => {
    expect(procedureProblems(sample)).toEqual([]);
  });
});

describe('the diagram', () => {
  it('stands on a grid, left to right, each place taken once, hidden states left out', () => {
    const { nodes, edges } = layoutProcedure(sample);
    expect(nodes.map((n) => `${n.id} ${n.col},${n.row} ${n.sub}${n.final ? ' final' : ''}`)).toEqual([
      'SENT 0,0 2-2-5',
      'ACCEPTED 1,0 2-2-6',
      'ASKED 1,1 ',
      'CLOSED 2,0  final',
    ]);
    expect(edges).toEqual([
      { from: 'SENT', to: 'ACCEPTED', label: '属于本部门管辖' },
      { from: 'SENT', to: 'ASKED', label: '不属于本部门管辖' },
      { from: 'ASKED', to: 'SENT', label: '指定管辖' },
      { from: 'ACCEPTED', to: 'CLOSED', label: '通报处理决定' },
    ]);
  });

  it('has a text version, one line a step and origin', () => {
    expect(describeProcedure(sample)).toEqual([
      '待反馈 —属于本部门管辖→ 待通报（开始 2-2-6，关闭 2-2-5）',
      '待反馈 —不属于本部门管辖→ 待指定（关闭 2-2-5）',
      '待指定 —指定管辖→ 待反馈',
      '待通报 —通报处理决定→ 办结（关闭 2-2-6）',
      '待反馈 —补充材料→ 待反馈',
      '待通报 —补充材料→ 待通报',
      '待反馈 —作废→ 作废（取消 2-2-5）',
    ]);
  });
});
