import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { purge } from '@/lib/kernel/purge';
import { createTransfer } from '@/lib/transfers/commands';
import { unmask } from '@/lib/transfers/unmask';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

describe('a form’s key', () => {
  it('answers the same content again and refuses another content, which would be lost', async () => {
    const actor = await as('zhzf');
    const first = await done(execute(createTransfer, actor, COMPLETE, { key: 'form' }));
    const again = Object.fromEntries(Object.entries(COMPLETE).reverse());
    expect(await done(execute(createTransfer, actor, again, { key: 'form' }))).toEqual(first);
    const changed = await execute(createTransfer, actor, { ...COMPLETE, title: '改过的案件' }, { key: 'form' });
    expect(changed).toMatchObject({ code: 'STALE', message: '该表单已提交过，请从列表打开后继续修改。' });
    expect(await db().matter.count()).toBe(1);
  });

  it('never keeps an identity in clear', async () => {
    const id = await transferAt('SENT');
    const shown = await done(execute(unmask, await as('ziran'), { id, reason: '送达文书' }, { key: 'unmask' }));
    expect(shown.identity).toBe(COMPLETE.partyIdNumber);
    const kept = await db().idempotencyKey.findMany({ where: { key: 'unmask' }, select: { answer: true } });
    expect(kept).toEqual([{ answer: null }]);
    const again = await execute(unmask, await as('ziran'), { id, reason: '送达文书' }, { key: 'unmask' });
    expect(again).toMatchObject({ refused: true, message: '完整信息只显示一次，请重新申请查看' });
  });

  it('goes after 24 hours, and a count of sign-ins after one', async () => {
    const { personId } = await as('zhzf');
    await db().$executeRaw`
      INSERT INTO idempotency_key (person_id, key, command, answer, created_at)
      SELECT ${personId}::uuid, 'old ' || h, 'x', 'null', now() - make_interval(hours => h) FROM unnest(ARRAY[23, 25]) AS h`;
    await db().$executeRaw`
      INSERT INTO sign_in_window (address, minute, attempts)
      SELECT '10.0.0.9', now() - make_interval(mins => m), 1 FROM unnest(ARRAY[50, 70]) AS m`;
    expect(await purge()).toEqual({ keys: 1, windows: 1 });
    const left = await db().idempotencyKey.findMany({ where: { command: 'x' }, select: { key: true } });
    expect(left).toEqual([{ key: 'old 23' }]);
  });
});
