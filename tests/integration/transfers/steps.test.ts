import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { openPortal, type Portal } from '@/tests/support/portal';
import { STATES, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe('every state of a transfer (二)', () => {
  it.each(STATES)('%s is reached by commands alone', async (state) => {
    const id = await transferAt(state);
    expect(await stateOf(id)).toBe(state);
    expect(await db().auditEntry.count({ where: { matterId: id, result: 'REFUSED' } })).toBe(0);
  });
});
