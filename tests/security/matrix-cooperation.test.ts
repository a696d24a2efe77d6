import { describe, expect, it } from 'vitest';
import { AGREEMENT, INSPECTION } from '@/lib/cooperation/procedure';
import { DISPUTE } from '@/lib/disputes/procedure';
import { type Actor, POSTS } from '@/lib/kernel/actor';
import { can, PERMISSIONS, type PermissionName } from '@/lib/kernel/permissions';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { oracleSees } from './oracle';
import { BESIDE_OF, COOPERATION_ACTS, cooperationOracle } from './oracle-cooperation';

const KINDS: readonly AnyProcedure[] = [DISPUTE, AGREEMENT, INSPECTION];

function actorOf(post: (typeof POSTS)[number]): Actor {
  const held = { post, unitId: 'own', unitName: '演示单位', via: null };
  const person = { personId: 'me', account: 'me', name: '演示', sessionId: 's', address: null };
  return { ...person, unitId: 'own', unitName: '演示单位', posts: [held] };
}

describe('the permission matrix of disputes, agreements and joint inspections (4-3-3, 4-4-1, 4-4-2)', () => {
  it('knows every act', () => {
    const acts = Object.keys(PERMISSIONS).filter((name) =>
      /^(dispute|agreement|inspection)\.(?!create|raise)/.test(name),
    );
    expect(Object.keys(COOPERATION_ACTS).sort()).toEqual(acts.sort());
  });

  it('agrees with the hand-written oracle in every cell of post, part, act, state and confidentiality', () => {
    const wrong: string[] = [];
    let [cells, allowed] = [0, 0];
    for (const procedure of KINDS) {
      const names = [
        ...Object.keys(COOPERATION_ACTS).filter((name) => name.startsWith(`${procedure.type}.`)),
        ...Object.keys(BESIDE_OF[procedure.type] ?? {}),
      ];
      for (const [state, { final }] of Object.entries(procedure.states))
        for (const confidentiality of ['PUBLIC', 'PARTIES', 'NAMED'])
          for (const post of POSTS)
            for (const part of [...Object.keys(procedure.parties), null]) {
              // Somebody else always holds what the actor's unit does not.
              const others = Object.keys(procedure.parties).map((one) => ({ unitId: 'elsewhere', part: one }));
              const parties = part ? [...others, { unitId: 'own', part }] : others;
              const closed = final === true;
              const matter = { id: 'm', type: procedure.type, state, confidentiality, closed };
              // To be seen it is enough to hold some part; which one does not matter.
              const seen = oracleSees([{ post, parts: part ? ['sender'] : [] }], confidentiality);
              for (const name of names) {
                const key = name.startsWith(procedure.type) ? name : `${procedure.type} ${name}`;
                const expected = seen && cooperationOracle(key, post, part, state, closed);
                const gate = can(actorOf(post), name as PermissionName, { matter, parties, procedure });
                cells += 1;
                allowed += expected ? 1 : 0;
                if (gate !== expected) wrong.push(`${post} of ${part}: ${name} in ${state}, ${confidentiality}`);
              }
            }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(30_000);
    expect(allowed).toBeGreaterThan(200);
  });
});
