import { describe, expect, it } from 'vitest';
import { type Actor, POSTS } from '@/lib/kernel/actor';
import { can, PERMISSIONS, type PermissionName } from '@/lib/kernel/permissions';
import { SHARING } from '@/lib/sharing/procedure';
import { oracleSees } from './oracle';
import { SHARING_ACTS } from './oracle-sharing';

const PLAIN = ['sharing.record', 'sharing.stage', 'sharing.import', 'sharing.receiveMany'];
const STATES = Object.keys(SHARING.states) as (keyof typeof SHARING.states)[];

function actorOf(post: (typeof POSTS)[number]): Actor {
  const held = { post, unitId: 'own', unitName: '演示单位', via: null };
  const person = { personId: 'me', account: 'me', name: '演示', sessionId: 's', address: null };
  return { ...person, unitId: 'own', unitName: '演示单位', posts: [held] };
}

describe('the permission matrix of shared information (3-1-1 … 3-4-3)', () => {
  it('knows every act', () => {
    const acts = Object.keys(PERMISSIONS).filter((name) => name.startsWith('sharing.') && !PLAIN.includes(name));
    expect(Object.keys(SHARING_ACTS).sort()).toEqual(acts.sort());
  });

  it('agrees with the hand-written oracle in every cell of post, part, act, state and confidentiality', () => {
    const wrong: string[] = [];
    let allowed = 0;
    for (const state of STATES) {
      for (const confidentiality of ['PUBLIC', 'MEMBERS', 'PARTIES', 'NAMED']) {
        for (const post of POSTS) {
          for (const part of ['provider', 'recipient', null] as const) {
            const others = ['provider', 'recipient'].map((one) => ({ unitId: 'elsewhere', part: one }));
            const parties = part ? [...others, { unitId: 'own', part }] : others;
            const closed = SHARING.states[state].final === true;
            const matter = { id: 'm', type: 'sharing', state, confidentiality, closed };
            const seen = oracleSees([{ post, parts: part ? ['sender'] : [] }], confidentiality);
            for (const [name, right] of Object.entries(SHARING_ACTS)) {
              const expected =
                seen && right.posts.includes(post) && right.part === part && right.states.includes(state);
              allowed += expected ? 1 : 0;
              if (can(actorOf(post), name as PermissionName, { matter, parties, procedure: SHARING }) !== expected)
                wrong.push(`${post} of ${part}: ${name} in ${state}, ${confidentiality}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(50);
  });
});
