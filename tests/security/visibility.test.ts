import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { can } from '@/lib/kernel/permissions';
import { visibleMatters } from '@/lib/kernel/visibility';
import { procedureOf } from '@/lib/matter-types';
import * as c from '@/lib/transfers/commands';
import { readAddress } from '@/lib/transfers/list-address';
import { transferPage } from '@/lib/transfers/queries';
import { listTransfers } from '@/lib/transfers/queries-list';
import { PEOPLE } from '@/prisma/seed/people';
import { forNamed } from '@/tests/support/confidential';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { draft, page, STATES, transferAt } from '@/tests/support/transfers';
import { oracleSees, type Part } from './oracle';

/** Members by 一（一） and the two institutions that sit with them, and whom the matter for named people names. */
const MEMBERS = ['zhzf', 'gongan', 'fagai', 'sifa', 'zhujian', 'shangwu', 'shijian', 'huanjing', 'ziran', 'yingji'];
const NAMED = ['zhzf', 'yingji-fz', 'zuzhang', 'sifa'];

let portal: Portal;
let subjects: Subject[];

beforeAll(async () => {
  portal = await openPortal();
  for (const state of STATES) await transferAt(state);
  // Units of every kind hand cases to units of every kind; those here need no approval.
  for (const [sender, receiver] of [
    ['fagai', 'zhzf'],
    ['shangwu', 'xiji'],
    ['xiji', 'huanjing'],
    ['xiji', 'jiancha'],
    ['jiancha', 'gongan'],
    ['kaifaqu', 'fayuan'],
    ['fagai', 'caizheng'],
  ] as const) {
    const id = await draft(sender, { receiverId: receiver });
    await done(execute(c.send, await as(sender), await page(id)));
  }
  for (const confidentiality of ['PUBLIC', 'MEMBERS'] as const) {
    const id = await transferAt('DESIGNATED');
    await db().matter.update({ where: { id }, data: { confidentiality, version: { increment: 1 } } });
  }
  await forNamed(await transferAt('DESIGNATED'), NAMED);
  const rows = await db().matter.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  const loaded = await Promise.all(rows.map(({ id }) => loadSubject(db(), id, procedureOf)));
  subjects = loaded.filter((subject) => subject !== null);
}, 180_000);
afterAll(() => portal.close());

describe('a portal with cases between many units, seen by everybody in it', () => {
  it('shows each the same matters in the list, in the details and in the oracle, and the same number above the list', async () => {
    expect(subjects.length).toBe(STATES.length + 10);
    for (const { account } of PEOPLE) {
      const actor = await as(account);
      const rows = await db().$queryRaw<{ id: string }[]>(
        Prisma.sql`SELECT m.id::text FROM matter m WHERE ${visibleMatters(actor)}`,
      );
      const details = subjects
        .filter((subject) => can(actor, 'matter.view', subject))
        .map((subject) => subject.matter.id);
      expect(rows.map((row) => row.id).sort(), account).toEqual([...details].sort());
      const byHand = subjects.filter(({ matter, parties }) => {
        const partsOf = (unitId: string) =>
          parties.filter((one) => one.unitId === unitId).map((one) => one.part as Part);
        const member = (unitId: string) => MEMBERS.includes(unitId);
        return oracleSees(
          actor.posts.map((held) => ({ post: held.post, parts: partsOf(held.unitId), member: member(held.unitId) })),
          matter.confidentiality,
          NAMED.includes(account),
        );
      });
      expect(
        byHand.map((subject) => subject.matter.id),
        account,
      ).toEqual(details);
      const list = await listTransfers(actor, readAddress({ tab: 'all' }));
      // The list of transfers is the unit's own: what is open to others is found by 查询 and links.
      const concerned = ({ matter, parties }: Subject) =>
        !['PUBLIC', 'MEMBERS'].includes(matter.confidentiality) ||
        can(actor, 'supervision.view') ||
        actor.posts.some((held) => parties.some((one) => one.unitId === held.unitId));
      const standing = subjects.filter(
        (subject) => details.includes(subject.matter.id) && subject.matter.state !== 'VOID' && concerned(subject),
      );
      expect(Number(list?.total ?? 0), account).toBe(standing.length);
    }
  });

  it('opens the page of exactly these matters', async () => {
    for (const [index, { account }] of PEOPLE.entries()) {
      const actor = await as(account);
      for (const subject of subjects.filter((_, n) => n % 4 === index % 4)) {
        const opened = await transferPage(actor, subject.matter.id, 'test');
        expect(opened !== null, `${account} ${subject.matter.id}`).toBe(can(actor, 'matter.view', subject));
      }
    }
  });
});
