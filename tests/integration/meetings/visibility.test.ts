import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLetter } from '@/lib/files/queries';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { loadSubject } from '@/lib/kernel/matters';
import { sees } from '@/lib/kernel/permissions';
import { visibleMatters } from '@/lib/kernel/visibility';
import { MEETING } from '@/lib/meetings/procedure';
import { TOPIC } from '@/lib/meetings/procedure-topic';
import { PEOPLE } from '@/prisma/seed/people';
import { DAY, does, meetingAt, PLAN, planned, propose, take } from '@/tests/support/meetings';
import { as, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

/** What the account sees of these, by list and by detail; a test of its own that both agree. */
async function seen(account: string, ids: readonly string[]): Promise<string[]> {
  const actor = await as(account);
  const rows = await db().$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT m.id::text FROM matter m WHERE ${visibleMatters(actor)} AND m.id = ANY(${[...ids]}::uuid[])`,
  );
  const kinds = (type: string) => [MEETING, TOPIC].find((one) => one.type === type) ?? null;
  const subjects = await Promise.all(
    ids.map((id) => loadSubject(db(), id, kinds as Parameters<typeof loadSubject>[2])),
  );
  const details = subjects.filter((one) => one && sees(actor, one)).map((one) => one?.matter.id ?? '');
  expect(rows.map((row) => row.id).sort(), account).toEqual([...details].sort());
  return ids.filter((id) => details.includes(id));
}

describe('an invitee (1-4-6)', () => {
  it('sees the meeting it is invited to and nothing else: no other meeting, no topic, no transfer', async () => {
    const { id, topicId } = await meetingAt('DISTRIBUTED');
    const other = await planned({ ...PLAN, heldOn: '2026-04-15' }, '2026-03-20T09:00');
    const transfer = await transferAt('SENT');
    const all = [id, topicId, other, transfer];
    expect(await seen('liexi', all)).toEqual([]);
    await does('invite', 'bangong', id, { unitId: 'caizheng', guest: '财政局长演示', remove: '' }, DAY.distributed);
    expect(await seen('liexi', all)).toEqual([id]);
    await does('notifyMeeting', 'bangong', id, { requirements: '' }, DAY.notified);
    await does('replyToNotice', 'liexi', id, { reply: 'ATTEND', person: '财政局长演示', reason: '' }, DAY.replied);
    const letter = await db().letter.findFirstOrThrow({
      where: { matterId: id, kind: 'notice' },
      select: { id: true },
    });
    expect(await findLetter(await as('liexi'), letter.id)).not.toBeNull();
    expect(await findLetter(await as('fayuan'), letter.id)).toBeNull();
    const refused = await take('opine', 'liexi', topicId, { stance: 'AGREE', words: '同意' }, DAY.replied);
    expect(refused).toMatchObject({ code: 'NOT_FOUND' });
    for (const step of ['setAgenda', 'holdMeeting', 'cancelMeeting', 'signIn'] as const)
      expect(await take(step, 'liexi', id, { words: '越权' }, DAY.replied), step).toMatchObject({ refused: true });
  });

  it('that is struck off again sees nothing any more', async () => {
    const { id } = await meetingAt('DISTRIBUTED');
    await does('invite', 'bangong', id, { unitId: 'fayuan', guest: '', remove: '' }, DAY.distributed);
    expect(await seen('fayuan', [id])).toEqual([id]);
    await does('invite', 'bangong', id, { unitId: 'fayuan', guest: '', remove: 'on' }, DAY.distributed);
    expect(await seen('fayuan', [id])).toEqual([]);
    await does('notifyMeeting', 'bangong', id, { requirements: '' }, DAY.notified);
    expect(await db().meetingAttendance.count({ where: { meetingId: id } })).toBe(10);
  });
});

describe('a topic (1-4-3)', () => {
  it('is seen by its proposer, OFFICE and 组长 until it is approved, by the members from then on', async () => {
    const { topicId } = await meetingAt('SUBMITTED');
    const waiting = await propose('zhzf');
    const insiders = ['ziran', 'bangong', 'bangong-zr', 'zuzhang'];
    for (const { account } of PEOPLE.filter((one) => one.unitId !== 'ziran')) {
      const may = insiders.includes(account);
      expect((await seen(account, [topicId])).length, account).toBe(may ? 1 : 0);
    }
    await does('approveTopic', 'zuzhang', topicId, { words: '' }, DAY.decided);
    expect(await seen('shangwu', [topicId, waiting])).toEqual([topicId]);
    expect(await seen('zhzf', [topicId, waiting])).toEqual([topicId, waiting]);
    expect(await seen('caizheng', [topicId, waiting])).toEqual([]);
  });
});
