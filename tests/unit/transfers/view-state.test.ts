import { describe, expect, it } from 'vitest';
import { STATUS_WORDS } from '@/lib/transfers/labels-status';
import { TRANSFER, type TransferState } from '@/lib/transfers/procedure';
import { actingPart, stateView } from '@/lib/transfers/view-state';

const parts = { sender: 'zhzf', receiver: 'ziran', handler: null, decider: null };
const states = Object.keys(TRANSFER.states) as TransferState[];
const names = { sender: '甲局', receiver: '乙局', handler: '丙局' };

describe('the state of a transfer as a unit reads it', () => {
  it.each([
    ['DRAFT', 'sender'],
    ['PENDING_APPROVAL', 'sender'],
    ['SENT', 'receiver'],
    ['SIGNED', 'receiver'],
    ['DECLINED', 'receiver'],
    ['REFERRED', 'decider'],
    ['DESIGNATED', 'handler'],
    ['ACCEPTED', 'handler'],
    ['DECIDED', 'handler'],
    ['CLOSED', null],
    ['VOID', null],
  ])('%s waits for the %s', (state, part) => {
    expect(actingPart(state)).toBe(part);
  });

  it('is one word to the unit whose turn it is and another to the unit that waits', () => {
    expect(stateView('SIGNED', parts, ['ziran'])).toEqual({ at: 'mine', words: '待反馈' });
    expect(stateView('SIGNED', parts, ['zhzf'])).toEqual({ at: 'waiting', words: '待对方反馈' });
  });

  it('has no 对方 for a reader who is no party', () => {
    expect(stateView('SIGNED', parts, [])).toEqual({ at: 'waiting', words: '待反馈' });
  });

  it('is ended for everybody once it is closed', () => {
    expect(stateView('CLOSED', parts, ['ziran'])).toEqual({ at: 'done', words: '办结' });
  });
});

describe('the sentences of a transfer', () => {
  it.each(states)('%s tells the one who acts, everybody else, and the rule, each in a full sentence', (state) => {
    const words = STATUS_WORDS[state];
    for (const say of [words.mine, words.others, words.rule]) expect(say(names)).toMatch(/^\S{4,}。$/);
  });

  it('2-2-7: offer no second transfer and no refusal anywhere', () => {
    const all = states.flatMap((state) => Object.values(STATUS_WORDS[state]).map((say) => say(names))).join('');
    expect(all).not.toMatch(/拒收|再移送/);
  });

  it('are imperative to the one who acts, in every state that waits for somebody', () => {
    const waiting = states.filter((state) => actingPart(state) !== null);
    for (const state of waiting) expect(STATUS_WORDS[state].mine(names)).toMatch(/^请/);
  });

  it('2-2-6: name no notice to oneself where the sender handles its own case', () => {
    const own = { ...names, handler: names.sender };
    expect(STATUS_WORDS.ACCEPTED.rule(own)).not.toContain('通报');
  });
});
