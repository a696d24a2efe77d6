import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachFile, removeFile } from '@/lib/files/commands';
import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import { urge } from '@/lib/matters/urge';
import { answerSupervision, orderSupervision } from '@/lib/supervision/commands';
import * as c from '@/lib/transfers/commands';
import type { TransferState } from '@/lib/transfers/procedure';
import { faultsIn } from '@/tests/support/faults';
import { inputFor } from '@/tests/support/inputs';
import { orderOn } from '@/tests/support/orders';
import { as, execute, fingerprint, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, page, transferAt } from '@/tests/support/transfers';

let portal: Portal;
let breakAt: (statement: number) => Promise<void>;
beforeAll(async () => {
  portal = await openPortal();
  ({ breakAt } = await faultsIn(portal.ownerUrl));
}, 60_000);
afterAll(() => portal.close());

/** Each command with who may, the state it acts in and the fewest writing statements it is made of. */
const ACTS: [Command, string, TransferState, number][] = [
  [c.saveDraft, 'zhzf', 'DRAFT', 4],
  [c.submit, 'zhzf', 'DRAFT', 4],
  [c.recall, 'zhzf', 'PENDING_APPROVAL', 2],
  [c.returnDraft, 'zhzf-fz', 'PENDING_APPROVAL', 4],
  [c.voidDraft, 'zhzf', 'DRAFT', 3],
  [c.approve, 'zhzf-fz', 'PENDING_APPROVAL', 9],
  [c.withdraw, 'zhzf', 'SENT', 7],
  [c.sign, 'ziran', 'SENT', 4],
  [c.accept, 'ziran', 'SIGNED', 8],
  [c.decline, 'ziran', 'SIGNED', 8],
  [c.refer, 'ziran', 'DECLINED', 8],
  [c.designate, 'zhengfu', 'REFERRED', 8],
  [c.decideCase, 'ziran', 'ACCEPTED', 4],
  [c.notify, 'ziran', 'DECIDED', 7],
  [urge, 'zhzf', 'SENT', 4],
  [attachFile, 'zhzf', 'SENT', 5],
  [removeFile, 'zhzf', 'DRAFT', 2],
  [orderSupervision, 'bangong', 'SENT', 12],
] as [Command, string, TransferState, number][];

/** Breaks the command at its first statement, then its second, … until it passes; returns how many there were. */
async function breakEverywhere(attempt: () => ReturnType<Command['execute']>): Promise<number> {
  const before = await fingerprint();
  const entries = await db().auditEntry.count();
  for (let statement = 1; statement < 60; statement += 1) {
    await breakAt(statement);
    const outcome = await attempt().catch((error: Error) => error);
    await breakAt(0);
    if (!(outcome instanceof Error)) {
      expect(outcome.refused).toBe(false);
      return statement - 1;
    }
    expect(outcome.message).toContain('fault injected');
    expect(await fingerprint()).toEqual(before);
    expect(await db().auditEntry.count()).toBe(entries);
  }
  throw new Error('it never passed');
}

describe('an act that breaks half-way leaves nothing of itself', () => {
  it.each(ACTS.map((act) => [act[0].name, ...act] as const))(
    '%s, broken at each of its statements',
    async (_name, command, account, state, fewest) => {
      const id = await transferAt(state);
      const actor = await as(account);
      const input = await inputFor(command.name, id);
      const statements = await breakEverywhere(() => execute(command, actor, input, { key: `${command.name} ${id}` }));
      expect(statements).toBeGreaterThanOrEqual(fewest);
    },
  );

  it('transfer.create, broken at each of its statements, gives its key back', async () => {
    const actor = await as('zhzf');
    const statements = await breakEverywhere(() => execute(c.createTransfer, actor, COMPLETE, { key: 'create' }));
    expect(statements).toBeGreaterThanOrEqual(7);
    expect(await db().idempotencyKey.count({ where: { key: 'create' } })).toBe(1);
  });

  it('supervision.answer, broken at each of its statements (1-2-1)', async () => {
    const id = await orderOn(await transferAt('SENT'));
    const actor = await as('ziran');
    const input = { ...(await page(id)), words: '已办理' };
    const statements = await breakEverywhere(() => execute(answerSupervision, actor, input));
    expect(statements).toBeGreaterThanOrEqual(8);
  });
});
