import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/kernel/actor';
import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/transfers/commands';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { CAST, page, STEP_INPUT, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
let sender: Actor;
let receiver: Actor;
beforeAll(async () => {
  portal = await openPortal();
  sender = await as(CAST.sender);
  receiver = await as(CAST.receiver);
}, 60_000);
afterAll(() => portal.close());

type Try = { command: Command<{ id: string }>; actor: Actor; to: string; input?: Record<string, unknown> };

/** Fifty tries at once on one page of one matter, in a shuffled but fixed order. Returns what each was answered. */
async function race(id: string, tries: Try[]) {
  const opened = await page(id);
  const fifty = Array.from({ length: 50 }, (_, n) => tries[(n * 7) % tries.length] as Try);
  const answers = await Promise.all(fifty.map((one) => execute(one.command, one.actor, { ...opened, ...one.input })));
  return fifty.map((one, n) => ({ ...one, answer: answers[n] }));
}

const entries = (id: string, result: string) =>
  db().auditEntry.findMany({ where: { matterId: id, result }, orderBy: { id: 'asc' } });

describe('fifty people acting on one transfer at once', () => {
  it.each([1, 2, 3, 4, 5])(
    'leave one winner, one entry and one state: accept, decline, withdraw, sign (round %i)',
    async () => {
      const id = await transferAt('SENT');
      const before = await entries(id, 'DONE');
      const opened = await page(id);
      const results = await race(id, [
        { command: c.accept, actor: receiver, to: 'ACCEPTED' },
        { command: c.decline, actor: receiver, to: 'DECLINED', input: STEP_INPUT.decline },
        { command: c.withdraw, actor: sender, to: 'DRAFT', input: STEP_INPUT.withdraw },
        { command: c.sign, actor: receiver, to: 'SIGNED' },
      ]);
      const winners = results.filter((one) => one.answer?.refused === false);
      expect(winners).toHaveLength(1);
      expect(await stateOf(id)).toBe(winners[0]?.to);
      const losers = results.flatMap((one) => (one.answer?.refused ? [one.answer.code] : []));
      expect(losers).toHaveLength(49);
      expect(losers.filter((code) => !['STALE', 'NOT_FOUND', 'FORBIDDEN'].includes(code))).toEqual([]);
      const fresh = (await entries(id, 'DONE')).slice(before.length);
      expect(fresh.map((one) => one.command)).toEqual([winners[0]?.command.name]);
      expect(await entries(id, 'REFUSED')).toHaveLength(49);
      expect((await page(id)).version).toBe(opened.version + 1);
      const open = await db().duty.count({ where: { matterId: id, doneAt: null, cancelledAt: null } });
      expect(open).toBe({ ACCEPTED: 0, DECLINED: 1, DRAFT: 1, SIGNED: 1 }[winners[0]?.to ?? '']);
    },
  );

  it('designate one unit and never two, so that the case is never transferred again (2-2-7)', async () => {
    const id = await transferAt('REFERRED');
    const gov = await as(CAST.gov);
    const to = ['yingji', 'fagai', 'gongan', 'zhzf'].map((unitId) => ({
      command: c.designate,
      actor: gov,
      to: 'DESIGNATED',
      input: { ...STEP_INPUT.designate, unitId },
    }));
    const results = await race(id, to);
    const winners = results.filter((one) => one.answer?.refused === false);
    expect(winners).toHaveLength(1);
    const handlers = await db().matterParty.findMany({ where: { matterId: id, part: 'handler', until: null } });
    expect(handlers.map((one) => one.unitId)).toEqual([winners[0]?.input?.unitId]);
    expect(await db().letter.count({ where: { matterId: id, kind: 'designation' } })).toBe(1);
  });

  it('send a draft once: one letter, one number, one receiver (2-2-4)', async () => {
    const id = await transferAt('PENDING_APPROVAL');
    const leader = await as(CAST.leader);
    const results = await race(id, [
      { command: c.approve, actor: leader, to: 'SENT' },
      { command: c.returnDraft, actor: leader, to: 'DRAFT', input: STEP_INPUT.returnDraft },
      { command: c.recall, actor: sender, to: 'DRAFT' },
    ]);
    expect(results.filter((one) => one.answer?.refused === false)).toHaveLength(1);
    expect(await db().letter.count({ where: { matterId: id } })).toBe((await stateOf(id)) === 'SENT' ? 1 : 0);
  });

  it('work on fifty different transfers without waiting for one lock or stopping one another', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => transferAt('SENT')));
    const answers = await Promise.all(ids.map(async (id) => done(execute(c.accept, receiver, await page(id)))));
    expect(answers.map((one) => one.id)).toEqual(ids);
    const letters = await db().letter.findMany({
      where: { unitId: 'ziran', kind: 'feedback' },
      orderBy: { sequence: 'asc' },
    });
    expect(letters.map((one) => one.sequence)).toEqual(letters.map((_, n) => n + 1));
  });
});
