import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as c from '@/lib/assignments/commands';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { assignment } from '@/tests/support/carried';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { page, stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

type Step = (typeof c)[Exclude<keyof typeof c, 'createAssignment'>];
const act = async (command: Step, account: string, id: string, input: Record<string, unknown> = {}, at?: string) =>
  execute(command, await as(account), { ...(await page(id)), ...input }, { at });
const clock = (matterId: string) => db().duty.findFirstOrThrow({ where: { matterId } });

describe('an assigned matter (1-2-6)', () => {
  it('is registered by OFFICE with its document and the duty of its own date, and told to the lead unit', async () => {
    const id = await assignment();
    expect(await clock(id)).toMatchObject({
      rule: '1-2-6',
      obligorId: 'ziran',
      dueAt: new Date(instant('2026-04-01T00:00')),
    });
    expect(await db().assignment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      documentNo: '山政字〔2026〕3号',
    });
    expect(await db().notice.count({ where: { matterId: id, unitId: 'ziran', kind: 'ASSIGNED' } })).toBe(1);
  });

  it('is reported on, extended, proposed, sent back, proposed again and accepted', async () => {
    const id = await assignment();
    await done(act(c.report, 'ziran', id, { words: '已检查三家' }));
    await done(act(c.extend, 'bangong', id, { toOn: '2026-04-10', reason: '等待检测结果' }));
    await done(act(c.propose, 'ziran', id, { achieved: '已办结' }));
    await done(act(c.sendBack, 'bangong', id, { words: '请附检测报告' }));
    await done(act(c.propose, 'ziran', id, { achieved: '已附报告' }));
    await done(act(c.accept, 'bangong-zr', id, { words: '同意' }, '2026-04-10T23:59'));
    expect(await stateOf(id)).toBe('DONE');
    expect(await clock(id)).toMatchObject({ lateReason: null, dueAt: new Date(instant('2026-04-11T00:00')) });
  });

  it('revoked by OFFICE binds nobody any more', async () => {
    const id = await assignment();
    await done(act(c.revoke, 'bangong', id, { words: '来文已废止' }));
    expect(await clock(id)).toMatchObject({ doneAt: null, cancelReason: '撤销交办：来文已废止' });
    expect(await act(c.report, 'ziran', id, { words: '进展' })).toMatchObject({ refused: true, code: 'STALE' });
  });

  it.each([
    ['a unit that cannot carry it', { leadUnitId: 'zhengfu' }, 'leadUnitId'],
    ['a document of tomorrow', { assignedOn: '2026-03-03' }, 'assignedOn'],
    ['a date that has passed', { dueOn: '2026-03-01' }, 'dueOn'],
    ['a date beyond two years', { dueOn: '2028-03-03' }, 'dueOn'],
  ])('refuses %s, with the words beside the field', async (_title, fields, field) => {
    const before = await db().matter.count();
    await expect(assignment(fields)).rejects.toThrow(field);
    expect(await db().matter.count()).toBe(before);
  });

  it.each([
    [
      'another document',
      (id: string) => `UPDATE assignment SET document_no = 'x' WHERE id = '${id}'`,
      /document says is fixed/,
    ],
    [
      'accepting beside the step',
      (id: string) => `UPDATE assignment SET accepted_at = now() WHERE id = '${id}'`,
      /accepted once/,
    ],
    ['deleting it', (id: string) => `DELETE FROM assignment WHERE id = '${id}'`, /permission denied/],
  ] as [string, (id: string) => string, RegExp][])(
    'is guarded by the database against %s',
    async (_title, sql, message) => {
      const id = await assignment();
      await expect(withClient(portal.appUrl, (client) => client.query(sql(id)))).rejects.toThrow(message);
    },
  );
});
