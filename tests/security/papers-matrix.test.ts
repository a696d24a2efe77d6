import { describe, expect, it } from 'vitest';
import { BULLETIN, CIRCULAR } from '@/lib/bulletins/procedure';
import { type Actor, POSTS, type PostCode } from '@/lib/kernel/actor';
import { can, type PermissionName } from '@/lib/kernel/permissions';
import { PAPERS } from './oracle-papers';

const PARTS = ['office', 'contributor', 'leader', 'reader'];
const ADMINS: PostCode[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'];

function actor(post: PostCode): Actor {
  const held = { post, unitId: 'mine', unitName: '演示单位', via: null };
  const who = { personId: 'me', account: 'me', name: '演示', unitId: 'mine', unitName: '演示单位' };
  return { ...who, posts: [held], sessionId: 's', address: null };
}

describe('papers (1-2-2, 1-3-1): the permission matrix against the hand-written oracle', () => {
  it('agrees with the gate in every cell of post, part, state and command', () => {
    const wrong: string[] = [];
    let allowed = 0;
    for (const procedure of [BULLETIN, CIRCULAR]) {
      for (const [state, info] of Object.entries(procedure.states)) {
        for (const post of POSTS) {
          for (const part of [null, ...PARTS]) {
            // Somebody else always holds every part: rights must not leak from other units' parts.
            const others = PARTS.map((one) => ({ unitId: 'elsewhere', part: one }));
            const parties = part ? [{ unitId: 'mine', part }, ...others] : others;
            const matter = { id: 'm', type: procedure.type, state, confidentiality: 'PARTIES', closed: !!info.final };
            for (const right of PAPERS.filter(({ type }) => type === procedure.type)) {
              const may = right.posts.includes(post) && right.part === part && right.in.includes(state);
              const expected = may && !ADMINS.includes(post);
              allowed += expected ? 1 : 0;
              if (can(actor(post), right.name as PermissionName, { matter, parties, procedure }) !== expected)
                wrong.push(`${post} as ${part}: ${right.name} in ${state}, should be ${expected}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(50);
  });
});
