import { describe, expect, it } from 'vitest';
import { ASSISTANCE } from '@/lib/assistance/procedure';
import { type Actor, POSTS } from '@/lib/kernel/actor';
import { can, PERMISSIONS, type PermissionName } from '@/lib/kernel/permissions';
import { REQUESTS } from '@/lib/requests/procedure';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { oracleSees } from './oracle';
import { BUREAU_ONLY, COORDINATION_STEPS } from './oracle-coordination';

const KINDS: readonly [string, AnyProcedure, string[]][] = [
  ...Object.values(REQUESTS).map((one): [string, AnyProcedure, string[]] => ['request', one, ['asker', 'requested']]),
  ...Object.values(ASSISTANCE).map((one): [string, AnyProcedure, string[]] => ['assistance', one, ['bureau', 'unit']]),
];
const CONFIDENTIALITY = ['PUBLIC', 'MEMBERS', 'PARTIES', 'NAMED'];

function actorOf(post: (typeof POSTS)[number], unitKind?: string): Actor {
  const held = { post, unitId: 'own', unitName: '演示单位', via: null, ...(unitKind && { unitKind }) };
  const person = { personId: 'me', account: 'me', name: '演示', sessionId: 's', address: null };
  return { ...person, unitId: 'own', unitName: '演示单位', posts: [held] };
}

describe('the permission matrix of requests and letters to units in charge (四)', () => {
  it('knows every step', () => {
    const steps = Object.keys(PERMISSIONS).filter((name) => /^(request|assistance)\.(?!create)/.test(name));
    expect(Object.keys(COORDINATION_STEPS).sort()).toEqual(steps.sort());
  });

  it('agrees with the hand-written oracle in every cell of kind, post, part, step, state and confidentiality', () => {
    const wrong: string[] = [];
    let [cells, allowed] = [0, 0];
    for (const [prefix, procedure, parts] of KINDS) {
      for (const state of Object.keys(procedure.states)) {
        for (const confidentiality of CONFIDENTIALITY) {
          for (const post of POSTS) {
            for (const part of [...parts, null]) {
              const others = parts.map((one) => ({ unitId: 'elsewhere', part: one }));
              const parties = part ? [...others, { unitId: 'own', part }] : others;
              const closed = procedure.states[state]?.final === true;
              const matter = { id: 'm', type: procedure.type, state, confidentiality, closed };
              const seen = oracleSees([{ post, parts: part ? ['sender'] : [] }], confidentiality);
              for (const [name, step] of Object.entries(COORDINATION_STEPS)) {
                if (!name.startsWith(`${prefix}.`)) continue;
                const kind = !step.types || step.types.includes(procedure.type);
                const expected =
                  seen && kind && step.posts.includes(post) && step.part === part && step.states.includes(state);
                const gate = can(actorOf(post), name as PermissionName, { matter, parties, procedure });
                cells += 1;
                allowed += expected ? 1 : 0;
                if (gate !== expected) wrong.push(`${post} of ${part}: ${name} in ${state} of ${procedure.type}`);
              }
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(60_000);
    expect(allowed).toBeGreaterThan(500);
  });

  it('lets the hands of 区综合行政执法局 begin them, and nobody else', () => {
    for (const [name, posts] of Object.entries(BUREAU_ONLY)) {
      for (const post of POSTS) {
        expect(can(actorOf(post, 'BUREAU'), name as PermissionName), post).toBe(posts.includes(post));
        expect(can(actorOf(post, 'MEMBER'), name as PermissionName), post).toBe(false);
        expect(can(actorOf(post), name as PermissionName), post).toBe(false);
      }
    }
  });
});
