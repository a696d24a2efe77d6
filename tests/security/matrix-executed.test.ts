import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { loadSubject } from '@/lib/kernel/matters';
import { can } from '@/lib/kernel/permissions';
import { dateOnly } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { procedureOf } from '@/lib/matter-types';
import { COMMANDS } from '@/lib/registry';
import { localDate } from '@/lib/rulebook/local-date';
import type { TransferState } from '@/lib/transfers/procedure';
import { forNamed } from '@/tests/support/confidential';
import { inputFor } from '@/tests/support/inputs';
import { as, execute, fingerprint, openPortal, type Portal, sessionOf } from '@/tests/support/portal';
import { STATES, transferAt } from '@/tests/support/transfers';
import { oracleAllows, type Part, type Standing } from './oracle';

/** Accounts of the demonstration by their relation to a transfer from zhzf to ziran, designated to yingji. */
const ACCOUNTS = [
  'zhzf',
  'zhzf-fz',
  'zhzf-2',
  'ziran',
  'ziran-fz',
  'yingji',
  'yingji-fz',
  'zhengfu',
  'zuzhang',
  'bangong',
  'bangong-zr',
  'fazhi',
  'sifa',
  'sifa-fz',
  'xiji',
  'jiancha',
  'jianding',
  'liexi',
  'xitong',
  'anquan',
  'shenji',
  'gongan',
] as const;

/** Acts that the gate allows and the facts of this cast rule out: approval is on, the case is not its own, nobody to urge, … */
function ruledOut(account: string, name: string, state: TransferState): boolean {
  if (['transfer.send', 'transfer.conclude'].includes(name)) return true;
  // Who was written to and has not signed by a step: the sender an answer, 区政府 the request, the receiver the designation.
  if (name === 'letter.sign')
    return (
      !(/DECLINED|REFERRED|DESIGNATED|ACCEPTED|DECIDED|CLOSED/.test(state) && account === 'zhzf') &&
      account !== 'zhengfu' &&
      !(account === 'ziran' && state === 'DESIGNATED')
    );
  if (name === 'file.attach') return state === 'PENDING_APPROVAL';
  if (name === 'file.remove') return state !== 'DRAFT';
  // Nobody urges 区政府, which has no clock, and nobody urges his own unit.
  return name === 'matter.urge' && (state === 'REFERRED' || (account !== 'bangong' && /DRAFT|PENDING/.test(state)));
}

let portal: Portal;
const actors = new Map<string, Actor>();
const matters = new Map<TransferState, string>();

beforeAll(async () => {
  portal = await openPortal();
  const [principal, delegate] = [await as('zhzf'), await as('zhzf-2')];
  const days = { fromOn: dateOnly(localDate('2020-01-01')), toOn: dateOnly(localDate('2099-12-31')) };
  await db().delegation.create({
    data: { principalId: principal.personId, delegateId: delegate.personId, ...days, reason: '出差' },
  });
  for (const account of ACCOUNTS) actors.set(account, await as(account));
  await db().person.update({ where: { account: 'gongan' }, data: { disabledAt: dateOnly(localDate('2026-01-01')) } });
  for (const state of STATES) matters.set(state, await transferAt(state));
}, 180_000);
afterAll(() => portal.close());

const known = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('not prepared');
  return value;
};

/** The principal as the oracle sees it, its unit's parts read from the table of parties and nothing else. */
async function standing(actor: Actor, matterId: string): Promise<Standing> {
  const parties = await db().matterParty.findMany({ where: { matterId, until: null } });
  const partsOf = (unitId: string) => parties.filter((one) => one.unitId === unitId).map((one) => one.part as Part);
  return actor.posts.map((held) => ({ post: held.post, parts: partsOf(held.unitId) }));
}

const ON_MATTER = COMMANDS.filter((command) =>
  /^(transfer\.(?!create)|supervision\.order$|file\.|letter\.)/.test(command.name),
);

describe.each(STATES)('commands executed on a transfer in %s', (state) => {
  it('leave the database as it was whenever the oracle denies them', async () => {
    const id = known(matters.get(state));
    const before = await fingerprint();
    const through: string[] = [];
    let denied = 0;
    for (const account of ACCOUNTS.filter((name) => name !== 'gongan')) {
      const actor = known(actors.get(account));
      const stand = await standing(actor, id);
      for (const command of ON_MATTER) {
        if (oracleAllows(command.name, stand, state, 'PARTIES')) continue;
        denied += 1;
        // A third of the cells in each state, another third in the next: each runs for real in some state.
        if (denied % 3 !== STATES.indexOf(state) % 3) continue;
        const outcome = await execute(command, actor, await inputFor(command.name, id));
        const expected = ['NOT_FOUND', 'FORBIDDEN', 'STALE'];
        if (!outcome.refused || !expected.includes(outcome.code)) through.push(`${account} ${command.name}`);
      }
    }
    expect(through).toEqual([]);
    expect(denied).toBeGreaterThan(200);
    expect(await fingerprint()).toEqual(before);
  });

  it('change the database whenever the oracle allows them and the facts do not rule them out', async () => {
    const unexpected: string[] = [];
    for (const account of ['zhzf', 'zhzf-fz', 'zhzf-2', 'ziran', 'yingji', 'zhengfu', 'bangong', 'zuzhang']) {
      const actor = known(actors.get(account));
      const stand = await standing(actor, known(matters.get(state)));
      for (const command of ON_MATTER) {
        if (!oracleAllows(command.name, stand, state, 'PARTIES')) continue;
        const outOfTheQuestion = ruledOut(account, command.name, state);
        // The delegate has his principal's rights; two states are enough to see it.
        if (account === 'zhzf-2' && !['DRAFT', 'SENT'].includes(state)) continue;
        const id = outOfTheQuestion ? known(matters.get(state)) : await transferAt(state);
        const input = await inputFor(command.name, id);
        const before = await fingerprint();
        const outcome = await execute(command, actor, input);
        const changed = JSON.stringify(await fingerprint()) !== JSON.stringify(before);
        const what = outcome.refused ? outcome.code : 'DONE';
        const expected = outOfTheQuestion ? 'RULE' : 'DONE';
        if (what !== expected || changed !== (expected === 'DONE'))
          unexpected.push(`${account} ${command.name} ${what} changed ${changed}`);
      }
    }
    expect(unexpected).toEqual([]);
  });
});

describe('principals who are nobody', () => {
  it('are answered that their session has ended: signed out, never signed in, disabled', async () => {
    const before = await fingerprint();
    expect(await sessionOf('gongan')).toBeNull();
    for (const command of COMMANDS) {
      const outcome = await execute(command, null, await inputFor(command.name, known(matters.get('SENT'))));
      expect(outcome, command.name).toMatchObject({ refused: true, code: 'SIGNED_OUT' });
    }
    expect(await fingerprint()).toEqual(before);
  });
});

describe('lists and details', () => {
  it('show every principal the same matters, whatever their confidentiality', async () => {
    const all = [...matters.values()];
    for (const [index, confidentiality] of (['PUBLIC', 'MEMBERS', 'NAMED', 'NAMED'] as const).entries()) {
      const id = await transferAt(index === 3 ? 'DESIGNATED' : 'ACCEPTED');
      if (confidentiality === 'NAMED') await forNamed(id, ['zhzf', index === 3 ? 'yingji' : 'bangong']);
      else await db().matter.update({ where: { id }, data: { confidentiality, version: { increment: 1 } } });
      all.push(id);
    }
    const subjects = await Promise.all(all.map((id) => loadSubject(db(), id, procedureOf)));
    const seen = new Map<string, number>();
    for (const account of ACCOUNTS.filter((name) => name !== 'gongan')) {
      const actor = known(actors.get(account));
      const rows = await db().$queryRaw<{ id: string }[]>(
        Prisma.sql`SELECT m.id::text FROM matter m WHERE ${visibleMatters(actor)} AND m.id = ANY(${all}::uuid[])`,
      );
      const details = subjects.filter((subject) => subject && can(actor, 'matter.view', subject));
      expect(rows.map((row) => row.id).sort(), account).toEqual(details.map((subject) => subject?.matter.id).sort());
      seen.set(account, rows.length);
    }
    expect(seen.get('zhzf')).toBe(all.length);
    expect(seen.get('bangong')).toBe(all.length - 1);
    expect(seen.get('zhzf-fz')).toBe(all.length - 2);
    // A member sees what is open to all and to members, a unit that is none only the former.
    expect([seen.get('sifa'), seen.get('xiji')]).toEqual([2, 1]);
    expect([seen.get('xitong'), seen.get('shenji'), seen.get('liexi')]).toEqual([0, 0, 0]);
    expect(seen.get('yingji')).toBe(4);
  });
});
