import { describe, expect, it } from 'vitest';
import { CAMPAIGN } from '@/lib/campaigns/procedure';
import { type Actor, POSTS } from '@/lib/kernel/actor';
import { can, type PermissionName } from '@/lib/kernel/permissions';
import { PROBLEM } from '@/lib/problems/procedure';
import { PROPOSAL } from '@/lib/proposals/procedure';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { meetingSeen } from './oracle-meetings';
import { OFFICE_ACTS } from './oracle-office';

const KINDS: readonly AnyProcedure[] = [PROBLEM, PROPOSAL, CAMPAIGN];

function actorOf(post: (typeof POSTS)[number]): Actor {
  const held = { post, unitId: 'own', unitName: '演示单位', via: null };
  const person = { personId: 'me', account: 'me', name: '演示', sessionId: 's', address: null };
  return { ...person, unitId: 'own', unitName: '演示单位', posts: [held] };
}

describe.each(KINDS)('the permission matrix of a $type (1-2-3, 1-2-4, 1-2-5, 7-2-1)', (procedure) => {
  it('agrees with the hand-written oracle in every cell of post, part, state and act', () => {
    const parts = Object.keys(procedure.parties);
    const names = Object.keys(OFFICE_ACTS).filter((name) => name.startsWith(`${procedure.type}.`));
    const wrong: string[] = [];
    let allowed = 0;
    for (const [state, { final }] of Object.entries(procedure.states)) {
      for (const post of POSTS) {
        for (const part of [null, ...parts]) {
          // Somebody else always holds every part: rights must not leak from other units' parts.
          const others = parts.map((one) => ({ unitId: 'elsewhere', part: one }));
          const parties = part ? [{ unitId: 'own', part }, ...others] : others;
          const matter = { id: 'm', type: procedure.type, state, confidentiality: 'PARTIES', closed: final === true };
          for (const name of names) {
            const right = OFFICE_ACTS[name];
            const held = part !== null && right?.parts.includes(part) && right.posts.includes(post);
            const timely = right?.states === '*' || right?.states.includes(state);
            const expected = meetingSeen(post, part) && held && timely;
            allowed += expected ? 1 : 0;
            if (can(actorOf(post), name as PermissionName, { matter, parties, procedure }) !== Boolean(expected))
              wrong.push(`${post} of ${part}: ${name} in ${state}, should be ${expected}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(15);
  });
});
