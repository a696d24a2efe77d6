import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, PostCode } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { MEETING } from '@/lib/meetings/procedure';
import { TOPIC } from '@/lib/meetings/procedure-topic';
import { COMMANDS } from '@/lib/registry';
import { RESOLUTION } from '@/lib/resolutions/procedure';
import { resolution } from '@/tests/support/carried';
import { jointInput, newMeeting, TOPIC_AT } from '@/tests/support/meeting-inputs';
import { DAY, planned } from '@/tests/support/meetings';
import { as, done, execute, fingerprint, openPortal, type Portal } from '@/tests/support/portal';
import { CARRIED_STEPS } from './oracle-carried';
import { MEETING_ACTS, meetingOracle, meetingSeen } from './oracle-meetings';

/** Members, guests, the office, 组长, and those who have nothing to do with it. */
const ACCOUNTS = [
  'bangong',
  'bangong-zr',
  'zuzhang',
  'ziran',
  'ziran-fz',
  'yingji',
  'shangwu',
  'caizheng',
  'fayuan',
  'liexi',
  'zhengfu',
  'xitong',
  'shenji',
] as const;
/** Those who between them hold every post and part that may do something. */
const DOERS: readonly string[] = ['bangong', 'bangong-zr', 'zuzhang', 'ziran', 'yingji'];

let portal: Portal;
const actors = new Map<string, Actor>();
beforeAll(async () => {
  portal = await openPortal();
  for (const account of ACCOUNTS) actors.set(account, await as(account));
}, 180_000);
afterAll(() => portal.close());

async function resolutionIn(state: string): Promise<string> {
  const id = await resolution(await planned());
  const take = async (name: string, account: string) => {
    const command = COMMANDS.find((one) => one.name === name);
    if (command) await done(execute(command, await as(account), await jointInput(name, id)));
  };
  if (state !== 'RUNNING') await take('resolution.propose', 'ziran');
  if (state === 'DONE') await take('resolution.accept', 'bangong');
  return id;
}

const carried = (name: string, post: PostCode, part: string | null, state: string) => {
  const step = CARRIED_STEPS[name];
  return step?.posts.includes(post) === true && step.part === part && step.states.includes(state);
};
const atMeeting = (name: string, post: PostCode, part: string | null, state: string) =>
  meetingSeen(post, part) && meetingOracle(name, post, part, state);

/** The instant at which a state's acts are tried: the day on which its meeting stands there. */
const AT: Readonly<Record<string, string>> = {
  PLANNED: DAY.planned,
  CALLED: DAY.called,
  SUBMITTED: DAY.submitted,
  DECIDED: DAY.decided,
  DISTRIBUTED: DAY.distributed,
  APPROVED: DAY.distributed,
  NOTIFIED: DAY.notified,
  PROPOSED: DAY.proposed,
  RUNNING: DAY.planned,
};

/** Acts that the gate allows and the facts of these matters rule out. */
const RULED_OUT: Readonly<Record<string, (state: string) => boolean>> = {
  'meeting.submitTopics': (state) => state === 'PLANNED', // a monthly one calls first
  'meeting.concludeTopics': () => true, // a topic waits
  'meeting.reply': (state) => state !== 'NOTIFIED',
  'meeting.receive': (state) => ['PLANNED', 'CANCELLED'].includes(state), // nothing came to sign for
  'meeting.signIn': () => true, // not the day
  'meeting.hold': () => true, // not the day
  'meeting.submitMinutes': () => true, // nothing written
  'topic.merge': () => true, // no other topic
  'topic.opine': (state) => state !== 'APPROVED',
};

const KINDS = [
  { ...MEETING, make: newMeeting, allows: atMeeting, names: Object.keys(MEETING_ACTS) },
  {
    ...TOPIC,
    make: (state: string) => TOPIC_AT[state]?.() ?? Promise.reject(new Error(state)),
    allows: atMeeting,
    names: Object.keys(MEETING_ACTS),
  },
  { ...RESOLUTION, make: resolutionIn, allows: carried, names: Object.keys(CARRIED_STEPS) },
] as const;
/** Everything that the database holds; and, quickly told, how many acts it has recorded. */
const whole = async () => JSON.stringify(await fingerprint());
const acts = async () => JSON.stringify(await db().auditEntry.count({ where: { result: 'DONE' } }));

const CASES = KINDS.flatMap((kind) => Object.keys(kind.states).map((state) => [kind.type, state, kind] as const));

describe.each(CASES)('commands executed on a %s in %s (1-3-2 … 1-4-7)', (type, state, kind) => {
  const commands = COMMANDS.filter(({ name }) => kind.names.includes(name) && name.startsWith(`${type}.`));
  const at = AT[state] ?? DAY.signed;

  async function allowed({ posts }: Actor, name: string, id: string): Promise<boolean> {
    const parties = await db().matterParty.findMany({ where: { matterId: id, until: null } });
    return posts.some(({ post, unitId }) =>
      [null, ...parties.filter((one) => one.unitId === unitId).map((one) => one.part)].some((part) =>
        kind.allows(name, post, part, state),
      ),
    );
  }

  it('leave the database as it was whenever the oracle denies them', async () => {
    const id = await kind.make(state);
    const inputs = new Map<string, object>();
    for (const { name } of commands) inputs.set(name, await jointInput(name, id));
    const before = await fingerprint();
    const through: string[] = [];
    let denied = Object.keys(kind.states).indexOf(state);
    for (const account of ACCOUNTS) {
      const actor = actors.get(account);
      for (const command of commands) {
        if (!actor || (await allowed(actor, command.name, id))) continue;
        denied += 1;
        // Half of the cells in each state, the other half in the next: each runs for real in some state.
        if (denied % 2) continue;
        const outcome = await execute(command, actor, inputs.get(command.name), { at });
        const what = outcome.refused ? outcome.code : 'DONE';
        if (!['NOT_FOUND', 'FORBIDDEN', 'STALE'].includes(what)) through.push(`${account} ${command.name}: ${what}`);
      }
    }
    expect(through).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  });

  it('change it whenever the oracle allows them and the facts do not rule them out', async () => {
    const unexpected: string[] = [];
    const alike = await kind.make(state);
    for (const account of DOERS) {
      const actor = actors.get(account);
      for (const command of commands) {
        // The director does what the clerk does; what is his alone stands in REVIEWING.
        if (!actor || (account === 'bangong-zr' && state !== 'REVIEWING' && type === 'meeting')) continue;
        if (!(await allowed(actor, command.name, alike))) continue;
        const id = await kind.make(state);
        const input = await jointInput(command.name, id);
        const out = RULED_OUT[command.name]?.(state) === true;
        const mark = out ? whole : acts;
        const before = await mark();
        const outcome = await execute(command, actor, input, { at });
        const changed = (await mark()) !== before;
        const right = out ? outcome.refused && ['RULE', 'INVALID'].includes(outcome.code) : !outcome.refused;
        if (!right || changed === out)
          unexpected.push(`${account} ${command.name}: ${outcome.refused ? outcome.code : 'DONE'} changed ${changed}`);
      }
    }
    expect(unexpected).toEqual([]);
  });
});
