import { describe, expect, it } from 'vitest';
import { type Actor, POSTS, type PostCode } from '@/lib/kernel/actor';
import { can, type Gated, PERMISSIONS, type PermissionName, sees } from '@/lib/kernel/permissions';
import { COMMANDS } from '@/lib/registry';
import { TRANSFER, type TransferState } from '@/lib/transfers/procedure';
import { BESIDE, oracleAllows, oracleSees, type Part, PLAIN, SELF, STEPS, type Standing } from './oracle';
import { CARRIED_STEPS } from './oracle-carried';
import { COOPERATION_ACTS } from './oracle-cooperation';
import { BUREAU_ONLY, COORDINATION_STEPS } from './oracle-coordination';
import { MEETING_ACTS } from './oracle-meetings';
import { OFFICE_ACTS } from './oracle-office';
import { PAPERS } from './oracle-papers';
import { SHARING_ACTS } from './oracle-sharing';

const STATES = Object.keys(TRANSFER.states) as TransferState[];
/** Every level, the narrow ones twice: the first unit is a member or not, the person is named or not (4-2-5). */
const LEVELS = [
  { level: 'PUBLIC', inside: false },
  { level: 'MEMBERS', inside: false },
  { level: 'MEMBERS', inside: true },
  { level: 'PARTIES', inside: false },
  { level: 'NAMED', inside: false },
  { level: 'NAMED', inside: true },
];
type Level = (typeof LEVELS)[number];
const ON_MATTER = [...Object.keys(STEPS), ...Object.keys(BESIDE)] as PermissionName[];
/** What a unit may be to a matter: nothing, one part, or several at once. */
const RELATIONS: Part[][] = [
  [],
  ['sender'],
  ['receiver'],
  ['handler'],
  ['decider'],
  ['receiver', 'handler'],
  ['sender', 'handler'],
  ['sender', 'receiver', 'handler', 'decider'],
];

type Principal = { title: string; standing: Standing; actor: Actor; parties: Gated['parties'] };

/** A principal whose posts sit each in a unit of its own, with that unit's relation to the matter. */
function principal(held: readonly [PostCode, Part[]][], via: boolean): Principal {
  const posts = held.map(([post], index) => ({
    post,
    unitId: `unit-${index}`,
    unitName: '演示单位',
    via: via ? { personId: 'p', name: '演示' } : null,
  }));
  const actor = {
    personId: 'me',
    account: 'me',
    name: '演示',
    unitId: 'unit-0',
    unitName: '演示单位',
    posts,
    sessionId: 's',
    address: null,
  };
  const own = held.flatMap(([, parts], index) => parts.map((part) => ({ unitId: `unit-${index}`, part })));
  // Somebody else always holds what the principal does not: rights must not leak from other units' parts.
  const others = (['sender', 'receiver', 'decider'] as const).map((part) => ({ unitId: 'elsewhere', part }));
  const title = held
    .map(([post, parts]) => `${post}${via ? ' (delegate)' : ''} of ${parts.join('+') || 'no party'}`)
    .join(' and ');
  return { title, standing: held.map(([post, parts]) => ({ post, parts })), actor, parties: [...own, ...others] };
}

const SINGLE = POSTS.flatMap((post) =>
  RELATIONS.flatMap((parts) => [principal([[post, parts]], false), principal([[post, parts]], true)]),
);
const DOUBLE = POSTS.flatMap((one) =>
  POSTS.flatMap((two) => [
    principal(
      [
        [one, ['sender']],
        [two, ['receiver']],
      ],
      false,
    ),
    principal(
      [
        [one, []],
        [two, ['handler']],
      ],
      false,
    ),
  ]),
);

function subject({ parties }: Principal, state: TransferState, { level, inside }: Level): Gated {
  const closed = state === 'CLOSED' || state === 'VOID';
  const circle = inside ? ['me', 'unit-0'] : ['somebody', 'elsewhere'];
  const sender = parties.find(({ part, unitId }) => part === 'sender' && unitId !== 'elsewhere');
  const ownerUnitId = sender?.unitId ?? 'elsewhere';
  const matter = { id: 'm', type: 'transfer', state, confidentiality: level, closed, circle, ownerUnitId };
  return { matter, parties, procedure: TRANSFER };
}

/** The principal as the oracle sees it under a level. */
const standingIn = ({ standing }: Principal, { inside }: Level): Standing =>
  standing.map((held, index) => ({ ...held, member: inside && index === 0 }));

describe('the permission matrix against the hand-written oracle', () => {
  it('knows every command and every kind of page', () => {
    const papers = PAPERS.map(({ name }) => name);
    const known = [...ON_MATTER, ...papers, ...Object.keys(CARRIED_STEPS), ...Object.keys(MEETING_ACTS)];
    known.push(...Object.keys(COORDINATION_STEPS), ...Object.keys(BUREAU_ONLY));
    known.push(...Object.keys(SHARING_ACTS));
    known.push(...Object.keys(COOPERATION_ACTS));
    known.push(...Object.keys(OFFICE_ACTS));
    expect([...known, ...Object.keys(PLAIN), ...SELF].sort()).toEqual(Object.keys(PERMISSIONS).sort());
    for (const command of COMMANDS) expect(Object.keys(PERMISSIONS)).toContain(command.name);
  });

  it('agrees with the gate in every cell of principal, command, state, relation and confidentiality', () => {
    let cells = 0;
    let allowed = 0;
    const wrong: string[] = [];
    for (const who of [...SINGLE, ...DOUBLE]) {
      for (const state of STATES) {
        for (const one of LEVELS) {
          const standing = standingIn(who, one);
          const gated = subject(who, state, one);
          for (const name of ON_MATTER) {
            const expected = oracleAllows(name, standing, state, one.level, one.inside);
            cells += 1;
            allowed += expected ? 1 : 0;
            if (can(who.actor, name, gated) === expected) continue;
            wrong.push(`${who.title}: ${name} in ${state}, ${one.level} ${one.inside}, should be ${expected}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(20_000);
    expect(allowed).toBeGreaterThan(1_000);
  });

  it('agrees with the gate on who sees a matter at all', () => {
    for (const who of [...SINGLE, ...DOUBLE]) {
      for (const one of LEVELS) {
        const { matter, parties } = subject(who, 'SENT', one);
        expect(sees(who.actor, { matter, parties }), `${who.title}, ${one.level} ${one.inside}`).toBe(
          oracleSees(standingIn(who, one), one.level, one.inside),
        );
      }
    }
  });

  it('agrees with the gate on every act that is on no matter', () => {
    for (const who of [...SINGLE, ...DOUBLE]) {
      for (const [name, posts] of Object.entries(PLAIN)) {
        const expected = who.standing.some((held) => posts.includes(held.post));
        expect(can(who.actor, name as PermissionName), `${who.title}: ${name}`).toBe(expected);
      }
    }
  });

  it('gives nothing to somebody without a post, and no act on a matter without the matter', () => {
    const nobody = principal([], false);
    for (const name of Object.keys(PERMISSIONS) as PermissionName[])
      expect(can(nobody.actor, name), name).toBe(SELF.includes(name));
    for (const who of SINGLE)
      for (const name of ON_MATTER) expect(can(who.actor, name, null), `${who.title}: ${name}`).toBe(false);
  });
});
