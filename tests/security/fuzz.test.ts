import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import type { Outcome } from '@/lib/kernel/errors';
import { formInput } from '@/lib/kernel/serve';
import { COMMANDS } from '@/lib/registry';
import { createTransfer, saveDraft } from '@/lib/transfers/commands';
import { assignment } from '@/tests/support/carried';
import { inputFor } from '@/tests/support/inputs';
import { as, execute, fingerprint, openPortal, type Portal } from '@/tests/support/portal';
import { assistanceDraft, request } from '@/tests/support/requests';
import { COMPLETE, draft, page, transferAt } from '@/tests/support/transfers';

/** FUZZ_RUNS=2000 for the full run; FUZZ_SEED repeats one. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 20210728);

let portal: Portal;
let id: string;
let assigned: string;
let asked: string;
let told: string;
const actors: Actor[] = [];

beforeAll(async () => {
  portal = await openPortal();
  id = await transferAt('SENT');
  assigned = await assignment();
  asked = await request('consultation');
  told = await assistanceDraft('assistance');
  // One of each kind: the sender, the receiver, the office, the three administrators, an outsider, a guest.
  for (const account of [
    'zhzf',
    'ziran',
    'zhzf-fz',
    'bangong',
    'zhengfu',
    'xitong',
    'anquan',
    'shenji',
    'sifa',
    'liexi',
  ]) {
    actors.push(await as(account));
  }
  console.info(`fuzz: ${RUNS} inputs per command and kind, seed ${SEED}`);
}, 120_000);
afterAll(() => portal.close());

/** Values that no field of any form takes: operators, lists of them, numbers that are none, things that are no text. */
const poison = fc.constantFrom<unknown>(
  { not: '' },
  { gt: '' },
  { contains: '%' },
  { set: 'x' },
  { $ne: null },
  [{ not: '' }],
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1.5,
  1e308,
  Symbol('x'),
  () => 'x',
  10n,
  Object.create(null),
  new Proxy({}, {}),
);

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\u001b[31m',
    '\ud800',
    '\udfff',
    '\uffff',
    '\u202e反',
    '\u200b',
    "'; DROP TABLE matter; --",
    '$1',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '9'.repeat(400),
    '龘'.repeat(20_000),
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '+275760-09-13',
    '1e999',
    'null',
    'undefined',
    '[object Object]',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ),
);

const anything = fc.oneof(poison, hostileText, fc.anything({ withBigInt: true, withNullPrototype: true, maxDepth: 2 }));

const fieldsOf = (command: Command) => Object.keys((command.input as z.ZodObject).shape);

/** The form's own fields with any values, and one thing that must spoil it: a forged field, or a value of no form. */
function spoilt(command: Command) {
  const names = fieldsOf(command);
  const base = fc.dictionary(fc.constantFrom('anything', ...names), anything, { maxKeys: names.length });
  const forged = fc
    .constantFrom(
      'unitid',
      'role',
      'createdBy',
      'senderId',
      'handlerId',
      'state',
      'posts',
      'actor',
      'toString',
      'hasOwnProperty',
      'where',
      'data',
    )
    .map((name) => [name, 'LIAISON'] as const);
  const broken = fc.tuple(fc.constantFrom('anything', ...names), poison);
  return fc
    .tuple(base, fc.oneof(forged, broken))
    .map(([input, [name, value]]) => ({ ...input, [name]: value }) as unknown);
}

/** Inputs that are no object at all, or one with a poisoned prototype. */
const shapeless = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, 0, '', [], [[]], new Map(), new Set(), Symbol('x')),
  fc.string().map((text) => text as unknown),
  fc.constant(JSON.parse('{"__proto__": {"id": "x", "polluted": true}}') as unknown),
  fc.constant(JSON.parse('{"constructor": {"prototype": {"polluted": true}}}') as unknown),
);

const CHINESE = /[\u4e00-\u9fff]/;

/** Every word of a refusal is for people: in Chinese, without a trace of the machine. */
function expectCivil(outcome: Outcome<unknown>): void {
  expect(outcome.refused).toBe(true);
  if (!outcome.refused) return;
  const words = [outcome.message, ...Object.values(outcome.fields ?? {}).flat()];
  for (const word of words) {
    expect(word).toMatch(CHINESE);
    expect(word).not.toMatch(/prisma|postgres|Error|undefined|\[object|Invalid/i);
  }
}

async function fuzz(command: Command, inputs: fc.Arbitrary<unknown>, runs: number): Promise<void> {
  const before = await fingerprint();
  const property = fc.asyncProperty(inputs, fc.constantFrom(...actors), async (input, actor) => {
    expectCivil(await execute(command, actor, input));
  });
  await fc.assert(property, { numRuns: runs, seed: SEED });
  expect(await fingerprint()).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

describe.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (_name, command) => {
  it('answers spoilt input in Chinese, writes nothing and never breaks', () => fuzz(command, spoilt(command), RUNS));

  it('answers what is no form at all the same way', () => {
    // A command without fields takes an empty form, and a Map or a Set looks like one.
    const inputs = shapeless.filter(
      (input) => fieldsOf(command).length > 0 || !(input instanceof Map || input instanceof Set),
    );
    return fuzz(command, inputs, Math.ceil(RUNS / 5));
  });
});

describe('well-formed input', () => {
  const text = fc.oneof(hostileText, fc.string({ unit: 'grapheme', maxLength: 60 }));

  it('about a matter from somebody who may not, is refused and writes nothing, whatever the words', async () => {
    const outsiders = actors.filter((actor) => ['xitong', 'anquan', 'shenji', 'sifa', 'liexi'].includes(actor.account));
    const about: Record<string, string> = { assignment: assigned, request: asked, assistance: told };
    const onMatter = COMMANDS.filter(
      (command) =>
        fieldsOf(command).includes('id') &&
        /^(transfer|supervision|letter|assignment|request|assistance)\./.test(command.name),
    );
    const before = await fingerprint();
    const property = fc.asyncProperty(
      fc.constantFrom(...onMatter),
      fc.constantFrom(...outsiders),
      text,
      async (command, actor, words) => {
        const input = await inputFor(command.name, about[command.name.split('.')[0] ?? ''] ?? id);
        const spoken = Object.fromEntries(
          Object.entries(input ?? {}).map(([name, value]) => [name, name === 'words' ? words : value]),
        );
        expectCivil(await execute(command, actor, spoken));
      },
    );
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
    expect(await fingerprint()).toEqual(before);
  });

  it('is stored as it was typed or refused in words, never anything between', async () => {
    const actor = actors[0] as Actor;
    const mine = await draft('zhzf');
    const property = fc.asyncProperty(fc.dictionary(fc.constantFrom(...Object.keys(COMPLETE)), text), async (typed) => {
      const answer = await execute(saveDraft, actor, { ...COMPLETE, ...typed, ...(await page(mine)) });
      if (answer.refused) return expectCivil(answer);
      const { title } = await db().matter.findUniqueOrThrow({ where: { id: mine } });
      expect(title).toBe((typed.title ?? COMPLETE.title).trim());
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
  });

  it('with a hostile key is refused or done, and never breaks', async () => {
    const actor = actors[8] as Actor;
    const property = fc.asyncProperty(hostileText, async (key) => {
      const answer = await execute(createTransfer, actor, COMPLETE, { key });
      if (answer.refused) expectCivil(answer);
    });
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 5), seed: SEED });
  });
});

describe('forged fields', () => {
  it.each([
    'unitId',
    'senderId',
    'ownerUnitId',
    'handlerId',
    'state',
    'role',
    'post',
    'createdBy',
    'drafterId',
    'number',
    'approvedBy',
    'version2',
  ])('named %s are refused, not ignored', async (name) => {
    const answer = await execute(createTransfer, actors[0] as Actor, { ...COMPLETE, [name]: 'ziran' });
    expect(answer).toMatchObject({ refused: true, code: 'INVALID' });
  });

  it('sent twice arrive as a list and are refused', async () => {
    const data = new FormData();
    for (const [name, value] of Object.entries(COMPLETE)) data.append(name, value);
    data.append('receiverId', 'fagai');
    data.append('$ACTION_ID_x', '1');
    expect(await execute(createTransfer, actors[0] as Actor, formInput(data))).toMatchObject({
      refused: true,
      fields: { receiverId: [expect.stringMatching(CHINESE)] },
    });
  });

  it('named __proto__ in a form neither pollute nor pass', async () => {
    const data = new FormData();
    for (const [name, value] of Object.entries(COMPLETE)) data.append(name, value);
    data.append('__proto__', 'polluted');
    data.append('constructor', 'polluted');
    expect((await execute(createTransfer, actors[0] as Actor, formInput(data))).refused).toBe(true);
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
  });
});
