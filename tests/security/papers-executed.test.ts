import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BULLETIN, CIRCULAR } from '@/lib/bulletins/procedure';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { COMMANDS } from '@/lib/registry';
import { type Paper, paperAt, paperInput } from '@/tests/support/papers';
import { as, execute, fingerprint, openPortal, type Portal } from '@/tests/support/portal';
import { PAPERS } from './oracle-papers';

const ACCOUNTS = [
  'bangong',
  'bangong-zr',
  'zuzhang',
  'zhengfu',
  'zhzf',
  'zhzf-fz',
  'gongan',
  'jiancha',
  'xitong',
  'shenji',
] as const;
const CASES = [BULLETIN, CIRCULAR].flatMap(({ type, states }) =>
  Object.keys(states).map((state) => [type as Paper['type'], state] as const),
);

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** Whether the hand-written oracle lets the actor do it to the paper in the state. */
async function allowed({ posts }: Actor, name: string, state: string, id: string): Promise<boolean> {
  const right = PAPERS.find((one) => one.name === name);
  const parties = await db().matterParty.findMany({ where: { matterId: id, until: null } });
  return posts.some(
    ({ post, unitId }) =>
      right?.posts.includes(post) &&
      right.in.includes(state) &&
      parties.some((party) => party.unitId === unitId && party.part === right.part),
  );
}

describe.each(CASES)('commands executed on a %s in %s (1-2-2, 1-3-1)', (type, state) => {
  it('do what the oracle allows and leave the database as it was otherwise', async () => {
    const commands = COMMANDS.filter(({ name }) => name.startsWith(`${type}.`) && !name.endsWith('.create'));
    expect(commands.map(({ name }) => name).sort()).toEqual(
      PAPERS.filter((one) => one.type === type)
        .map(({ name }) => name)
        .sort(),
    );
    const shared = await paperAt(type, state);
    const unexpected: string[] = [];
    let before = JSON.stringify(await fingerprint());
    for (const account of ACCOUNTS) {
      const actor = await as(account);
      for (const command of commands) {
        const may = await allowed(actor, command.name, state, shared.id);
        const paper = may ? await paperAt(type, state) : shared;
        if (may) before = JSON.stringify(await fingerprint());
        const outcome = await execute(command, actor, await paperInput(command.name, paper.id), { at: paper.at });
        const after = JSON.stringify(await fingerprint());
        const what = outcome.refused ? outcome.code : 'DONE';
        const right = may ? what === 'DONE' : ['NOT_FOUND', 'FORBIDDEN', 'STALE'].includes(what);
        if (!right || (before !== after) !== may) unexpected.push(`${account} ${command.name}: ${what}`);
        before = after;
      }
    }
    expect(unexpected).toEqual([]);
  });
});
