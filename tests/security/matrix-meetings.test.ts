import { describe, expect, it } from 'vitest';
import { type Actor, POSTS } from '@/lib/kernel/actor';
import { can, type PermissionName, sees } from '@/lib/kernel/permissions';
import { MEETING } from '@/lib/meetings/procedure';
import { TOPIC } from '@/lib/meetings/procedure-topic';
import { MEETING_ACTS, meetingOracle, meetingSeen } from './oracle-meetings';

describe.each([MEETING, TOPIC])(
  'the permission matrix of a $type against the hand-written oracle (1-4-2 … 1-4-7)',
  (procedure) => {
    it('agrees with the gate in every cell of post, part, state and act, seen or not', () => {
      const wrong: string[] = [];
      let cells = 0;
      for (const post of POSTS) {
        for (const part of [null, ...Object.keys(procedure.parties)]) {
          for (const [state, { final }] of Object.entries(procedure.states) as [string, { final?: boolean }][]) {
            const held = { post, unitId: 'own', unitName: '演示单位', via: null };
            const actor: Actor = {
              personId: 'p',
              account: 'p',
              name: '演示',
              unitId: 'own',
              unitName: '演示单位',
              posts: [held],
              sessionId: 's',
              address: null,
            };
            const others = Object.keys(procedure.parties).map((one) => ({ unitId: 'elsewhere', part: one }));
            const parties = [...others, ...(part ? [{ unitId: 'own', part }] : [])];
            const matter = { id: 'm', type: procedure.type, state, confidentiality: 'PARTIES', closed: final === true };
            const gated = { matter, parties, procedure };
            if (sees(actor, gated) !== meetingSeen(post, part)) wrong.push(`${post} ${part} sees`);
            for (const name of Object.keys(MEETING_ACTS).filter((one) => one.startsWith(`${procedure.type}.`))) {
              cells += 1;
              const expected = meetingSeen(post, part) && meetingOracle(name, post, part, state);
              if (can(actor, name as PermissionName, gated) !== expected)
                wrong.push(`${post} of ${part}: ${name} in ${state} should be ${expected}`);
            }
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(cells).toBeGreaterThan(3_000);
    });
  },
);
