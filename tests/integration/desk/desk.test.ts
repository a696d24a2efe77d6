import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskParams } from '@/lib/desk/params';
import { deskFace, deskList, deskTotal } from '@/lib/desk/queries';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { replayAt } from '@/lib/kernel/replay';
import { as, instant, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  const dated = (on: string, title: string) => ({ title, foundOn: on, heldOn: on });
  await transferAt('SENT', dated('2026-03-09', '逾期案'), '2026-03-09T09:00');
  await transferAt('SENT', dated('2026-03-13', '今日案'), '2026-03-13T09:00');
  await transferAt('SIGNED', dated('2026-03-16', '本周案'), '2026-03-16T09:00');
  await transferAt('PENDING_APPROVAL', dated('2026-03-17', '待批案'), '2026-03-17T09:00');
  await transferAt('REFERRED', dated('2026-03-16', '报请案'), '2026-03-16T09:00');
  await transferAt('CLOSED', { title: '办结案' }, '2026-03-02T09:00');
  await transferAt('DRAFT', dated('2026-03-18', '草稿案'), '2026-03-18T08:00');
});
afterAll(() => portal.close());

/** The desk as an account finds it on Wednesday 2026-03-18 at 10:00. */
async function desk(account: string, address: Record<string, string> = {}) {
  const actor: Actor = await as(account);
  const params = deskParams(address);
  return replayAt(instant('2026-03-18T10:00'), async () => ({
    face: await deskFace(actor, params.day),
    list: await deskList(actor, params),
    total: await deskTotal(actor),
  }));
}
const titles = (list: { groups: { title: string; duties: { title: string }[] }[] }) =>
  list.groups.map((group) => [group.title, ...group.duties.map(({ title }) => title)]);

describe('the parties of a matter', () => {
  it('carry its end as the matter has it, so that open and closed ones are told apart by their own index', async () => {
    const [row] = await db().$queryRaw<{ ended: number; wrong: number }[]>`
      SELECT count(p.closed_at)::int AS ended, (count(*) FILTER (WHERE p.closed_at IS DISTINCT FROM m.closed_at))::int AS wrong
      FROM matter_party p JOIN matter m ON m.id = p.matter_id`;
    expect(row?.ended).toBeGreaterThan(1);
    expect(row?.wrong).toBe(0);
  });
});

describe('the desk of a receiver', () => {
  it('groups what the unit must do by the day it is due', async () => {
    const { list, face, total } = await desk('ziran');
    expect(titles(list)).toEqual([
      ['先办', '逾期案'],
      ['今天届满', '今日案'],
      ['本周届满', '本周案'],
    ]);
    expect(face.counts).toEqual({ total: 3, overdue: 1, urgent: 0, today: 1 });
    expect(total).toBe(3);
  });

  it('says what to do, verb first, by the rule (2-2-5)', async () => {
    const { list } = await desk('ziran');
    expect(list.groups[0]?.duties[0]?.todo).toBe('反馈意见');
  });

  it('shows behind every cell of the agenda as many duties as the cell says', async () => {
    const { face } = await desk('ziran');
    for (const { count, href } of face.agenda) {
      if (!href) continue;
      const { list } = await desk('ziran', Object.fromEntries(new URL(href, 'http://x').searchParams));
      expect(
        list.groups.flatMap(({ duties }) => duties),
        href,
      ).toHaveLength(count);
    }
  });

  it('lists what was done and what has ended', async () => {
    const done = (await desk('ziran', { tab: 'done' })).list.groups.flatMap(({ duties }) => duties);
    expect(done.map(({ title }) => title)).toContain('办结案');
    expect(done.every(({ clock }) => clock.kind === 'DONE')).toBe(true);
    expect((await desk('ziran', { tab: 'closed' })).list.matters.map(({ title }) => title)).toEqual(['办结案']);
  });
});

describe('the desk of the sender', () => {
  it('shows its drafts, what it began and what it waits for', async () => {
    const { face } = await desk('zhzf');
    expect(face.drafts.map(({ title }) => title)).toEqual(['草稿案']);
    expect(face.awaited.count).toBe(3);
    const started = (await desk('zhzf', { tab: 'started' })).list.matters.map(({ title }) => title);
    expect(started).toEqual(expect.arrayContaining(['逾期案', '今日案', '本周案', '报请案']));
    expect(started).not.toContain('草稿案');
  });

  it('brings what waits for approval before the 分管负责人 alone', async () => {
    expect((await desk('zhzf-fz')).face.decisions?.map(({ title }) => title)).toEqual(['待批案']);
    expect((await desk('zhzf')).face.decisions).toBeNull();
    expect((await desk('ziran-fz')).face.decisions).toEqual([]);
  });
});

describe('the other desks', () => {
  it('brings a referred case before 区政府办 (2-2-7)', async () => {
    expect((await desk('zhengfu')).face.decisions?.map(({ title }) => title)).toEqual(['报请案']);
  });

  it('opens with the dashboard for 组长 and OFFICE only', async () => {
    expect((await desk('zuzhang')).face.board?.overdue.count).toBe(1);
    expect((await desk('bangong')).face.board).not.toBeNull();
    expect((await desk('ziran')).face.board).toBeNull();
  });

  it.each(['xitong', 'anquan', 'shenji'])('shows %s tasks and no word of a case', async (account) => {
    const { face, list } = await desk(account);
    expect(face.admin).not.toBeNull();
    expect(JSON.stringify([face, list])).not.toMatch(/案"|山综执移/);
  });

  it('flags a unit without a 分管负责人 (3-2-1)', async () => {
    expect((await desk('shuiquan')).face.contacts).toMatchObject({ leaders: [], liaisons: [expect.any(String)] });
  });

  it('leaves out an address it does not understand', () => {
    expect(deskParams({ tab: 'x', day: '2026-02-30', after: '1' })).toEqual({
      tab: 'todo',
      day: null,
      after: undefined,
    });
  });
});
