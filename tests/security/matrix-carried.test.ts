import { describe, expect, it } from 'vitest';
import { ASSIGNMENT } from '@/lib/assignments/procedure';
import { type Actor, POSTS } from '@/lib/kernel/actor';
import { can, PERMISSIONS, type PermissionName } from '@/lib/kernel/permissions';
import { RESOLUTION } from '@/lib/resolutions/procedure';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { ORDER } from '@/lib/supervision/procedure';
import { oracleSees } from './oracle';
import { CARRIED_STEPS } from './oracle-carried';

const KINDS: readonly [string, AnyProcedure][] = [
  ['resolution', RESOLUTION],
  ['assignment', ASSIGNMENT],
  ['supervision', ORDER],
];
const PARTS = ['lead', 'co', 'office', 'obligor', 'leader', 'copied', null] as const;
const CONFIDENTIALITY = ['PUBLIC', 'MEMBERS', 'PARTIES', 'NAMED'];

function actorOf(post: (typeof POSTS)[number]): Actor {
  const held = { post, unitId: 'own', unitName: '演示单位', via: null };
  const person = { personId: 'me', account: 'me', name: '演示', sessionId: 's', address: null };
  return { ...person, unitId: 'own', unitName: '演示单位', posts: [held] };
}

describe('the permission matrix of matters that units carry out (1-3-4, 1-2-6) and of 督办 (1-2-1)', () => {
  it('knows every step', () => {
    const steps = Object.keys(PERMISSIONS).filter((name) =>
      /^(resolution|assignment)\.(?!create)|^supervision\.(sign|answer|instruct)$/.test(name),
    );
    expect(Object.keys(CARRIED_STEPS).sort()).toEqual(steps.sort());
  });

  it('agrees with the hand-written oracle in every cell of post, part, step, state and confidentiality', () => {
    const wrong: string[] = [];
    let [cells, allowed] = [0, 0];
    for (const [prefix, procedure] of KINDS) {
      for (const state of Object.keys(procedure.states)) {
        for (const confidentiality of CONFIDENTIALITY) {
          for (const post of POSTS) {
            for (const part of PARTS) {
              // Somebody else always holds what the actor's unit does not.
              const others = ['lead', 'co', 'office', 'obligor', 'leader'].map((one) => ({
                unitId: 'elsewhere',
                part: one,
              }));
              const parties = part ? [...others, { unitId: 'own', part }] : others;
              const closed = procedure.states[state]?.final === true;
              const circle = ['me'];
              const matter = { id: 'm', type: procedure.type, state, confidentiality, closed, circle };
              // To be seen it is enough to hold some part; which one does not matter.
              const seen = oracleSees([{ post, parts: part ? ['sender'] : [] }], confidentiality, true);
              for (const [name, step] of Object.entries(CARRIED_STEPS)) {
                if (!name.startsWith(`${prefix}.`)) continue;
                const expected = seen && step.posts.includes(post) && step.part === part && step.states.includes(state);
                const gate = can(actorOf(post), name as PermissionName, { matter, parties, procedure });
                cells += 1;
                allowed += expected ? 1 : 0;
                if (gate !== expected) wrong.push(`${post} of ${part}: ${name} in ${state}, ${confidentiality}`);
              }
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(8_000);
    expect(allowed).toBeGreaterThan(50);
  });
});
