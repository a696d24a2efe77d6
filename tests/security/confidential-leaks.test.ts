import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { sendRecord } from '@/lib/confidentiality/export';
import { confidentialityPage } from '@/lib/confidentiality/queries';
import { deskFace, deskList } from '@/lib/desk/queries';
import { dutiesCsv } from '@/lib/duties/export';
import { dutyPage } from '@/lib/duties/queries';
import { sendAttachment, sendLetter } from '@/lib/files/download';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { MATTER_TYPES } from '@/lib/matter-types';
import { readListAddress } from '@/lib/matters/list-address';
import { matterPage, stepPage, visibleAmong } from '@/lib/matters/queries';
import { listMatters } from '@/lib/matters/queries-list';
import { originChoices } from '@/lib/meetings/queries-topic';
import { noticePage } from '@/lib/notices/queries';
import { COMMANDS } from '@/lib/registry';
import { yearCalendar } from '@/lib/schedule/queries';
import { readSearchAddress } from '@/lib/search/address';
import { search as searchAll } from '@/lib/search/queries';
import { waitingByType } from '@/lib/shell/queries';
import { orders } from '@/lib/supervision/queries-orders';
import { oldestOverdue, risks } from '@/lib/supervision/queries-risks';
import { readAddress } from '@/lib/transfers/list-address';
import { listTransfers } from '@/lib/transfers/queries-list';
import { assignment, resolution } from '@/tests/support/carried';
import { forNamed } from '@/tests/support/confidential';
import { asked, type FilesPortal, ORIGIN, openFilesPortal } from '@/tests/support/files-portal';
import { inputFor } from '@/tests/support/inputs';
import { meetingAt } from '@/tests/support/meetings';
import { paperAt } from '@/tests/support/papers';
import { as, execute } from '@/tests/support/portal';
import { page, transferAt } from '@/tests/support/transfers';

vi.mock('next/headers', async () => (await import('@/tests/support/request-scope')).nextHeaders);

/** A matter of each kind, whom it names, and who must not find it: a colleague of those, an overseer, a stranger. */
type Kind = { type: string; make: () => Promise<string>; named: string[]; kept: string[] };

let meeting: Promise<{ id: string; topicId: string }> | undefined;
const heldMeeting = () => (meeting ??= meetingAt('ISSUED'));
const OUTSIDERS = ['gongan-fz', 'caizheng', 'jianding', 'liexi'];
const OFFICE = ['bangong-zr', 'zuzhang'];

const KINDS: Kind[] = [
  {
    type: 'transfer',
    make: () => transferAt('CLOSED'),
    named: ['zhzf', 'ziran'],
    kept: ['zhzf-fz', 'ziran-fz', ...OFFICE],
  },
  {
    type: 'transfer',
    make: () => transferAt('SIGNED'),
    named: ['zhzf', 'ziran'],
    kept: ['zhzf-fz', 'ziran-fz', ...OFFICE],
  },
  {
    type: 'meeting',
    make: async () => (await heldMeeting()).id,
    named: ['bangong', 'ziran'],
    kept: ['ziran-fz', ...OFFICE],
  },
  {
    type: 'topic',
    make: async () => (await heldMeeting()).topicId,
    named: ['bangong', 'ziran'],
    kept: ['ziran-fz', ...OFFICE],
  },
  {
    type: 'resolution',
    make: async () => resolution((await heldMeeting()).id),
    named: ['bangong', 'ziran'],
    kept: ['ziran-fz', 'yingji', ...OFFICE],
  },
  { type: 'assignment', make: () => assignment(), named: ['bangong', 'ziran'], kept: ['ziran-fz', ...OFFICE] },
  {
    type: 'bulletin',
    make: async () => (await paperAt('bulletin', 'ISSUED')).id,
    named: ['bangong', 'ziran'],
    kept: ['ziran-fz', ...OFFICE],
  },
  {
    type: 'circular',
    make: async () => (await paperAt('circular', 'ISSUED')).id,
    named: ['bangong', 'ziran'],
    kept: ['ziran-fz', ...OFFICE],
  },
];

/** Commands on a matter of any kind. */
const ANY_KIND = /^(matter|file|letter|supervision|confidentiality|carrier)\./;
/** Words that stand in nothing else. */
const CANARY = '密封线索甲乙丙';

let portal: FilesPortal;
const matters: (Kind & { id: string; letters: string[]; files: string[] })[] = [];

/** Lays a file into the matter, past the upload. */
async function layFile(matterId: string): Promise<string> {
  const sha256 = randomUUID().replaceAll('-', '').repeat(2);
  await db().blob.create({ data: { sha256, size: 1n, mediaType: 'application/pdf' } });
  const by = await as('zhzf');
  const content = { sha256, size: 1n, mediaType: 'application/pdf', name: `${CANARY}.pdf`, slot: 'supplement' };
  const made = await db().attachment.create({
    data: { ...content, id: randomUUID(), matterId, unitId: by.unitId, uploadedById: by.personId, uploadedBy: by.name },
  });
  return made.id;
}

const types = MATTER_TYPES.map(({ type }) => type);
/** Open duties in the number beside each place of the navigation, before the matters were for named people. */
const waitingBefore = new Map<string, number>();
const total = (waiting: Record<string, number>) => Object.values(waiting).reduce((sum, n) => sum + n, 0);
const everybody = [...new Set([...KINDS.flatMap(({ kept }) => kept), ...OUTSIDERS])];

beforeAll(async () => {
  portal = await openFilesPortal();
  for (const kind of KINDS) {
    const id = await kind.make();
    const { version } = await page(id);
    await db().matter.update({ where: { id }, data: { title: `${CANARY}${kind.type}`, version: version + 1 } });
    await db().notice.create({ data: { matterId: id, unitId: 'ziran', kind: 'URGED', text: `催办：${CANARY}` } });
    const letters = await db().letter.findMany({ where: { matterId: id }, select: { id: true } });
    matters.push({ ...kind, id, letters: letters.map((one) => one.id), files: [await layFile(id)] });
  }
  for (const account of everybody) waitingBefore.set(account, total(await waitingByType(await as(account))));
  for (const { id, named } of matters) await forNamed(id, named);
}, 240_000);
afterAll(() => portal.close());

/** Everything that lists, counts, finds, sorts, tells and exports, as the actor gets it. */
async function surfaces(actor: Actor): Promise<[name: string, text: string][]> {
  const found: [string, unknown][] = [];
  const add = async (name: string, answer: Promise<unknown>) => found.push([name, await answer]);
  for (const tab of ['mine', 'open', 'ended', 'all'] as const) {
    await add(`list ${tab}`, listMatters(actor, types, readListAddress({ tab })));
    await add(`sort ${tab}`, listMatters(actor, types, readListAddress({ tab, sort: 'due' })));
  }
  const search = await listMatters(actor, types, readListAddress({ tab: 'all', q: CANARY }));
  expect([search.total, search.rows.length, search.tabs.map((one) => one.count)], `${actor.account} search`).toEqual([
    0,
    0,
    [0, 0, 0, 0],
  ]);
  for (const walked of [4000, 1])
    await add(`查询 ${walked}`, searchAll(actor, readSearchAddress({ q: CANARY }), walked));
  const transfers = await listTransfers(actor, readAddress({ tab: 'all', q: CANARY }));
  expect(transfers?.total ?? 0, `${actor.account} transfers`).toBe(0);
  for (const tab of ['todo', 'done', 'waiting', 'started', 'closed'] as const)
    await add(`desk ${tab}`, deskList(actor, { tab, day: null, after: undefined }));
  await add('desk face', deskFace(actor, null));
  await add('notices', noticePage(actor, false));
  await add('calendar', yearCalendar(actor, 2026));
  await add('origins', originChoices(actor, undefined));
  await add('orders', orders(actor, { tab: 'all', unit: '', q: '' }));
  for (const status of ['open', 'overdue', 'done'] as const) await add(`duties ${status}`, dutyPage(actor, { status }));
  await add('risks', Promise.all([risks(actor, 200), oldestOverdue(actor).then((map) => [...map])]));
  const lines: string[] = [];
  for await (const line of dutiesCsv(actor, { status: 'open' })) lines.push(line);
  return [
    ...found.map(([name, answer]): [string, string] => [name, JSON.stringify(answer)]),
    ['export', lines.join('')],
  ];
}

describe('a matter for named people', () => {
  it.each(everybody)('is in no list, count, search, sort, notice, calendar or export of %s', async (account) => {
    const actor = await as(account);
    const hidden = matters.filter(({ kept }) => kept.includes(account) || OUTSIDERS.includes(account));
    const leaks = (await surfaces(actor)).flatMap(([name, text]) =>
      text.includes(CANARY) || hidden.some(({ id }) => text.includes(id)) ? [name] : [],
    );
    expect(leaks).toEqual([]);
    expect([
      ...(await visibleAmong(
        actor,
        hidden.map(({ id }) => id),
      )),
    ]).toEqual([]);
  });

  it('is not in the number of what waits, but for overseers, who count every limit', async () => {
    for (const account of ['ziran-fz', 'zhzf-fz', 'yingji', 'caizheng']) {
      const actor = await as(account);
      const units = actor.posts.map((held) => held.unitId);
      const sealed = await db().duty.count({
        where: {
          matterId: { in: matters.map(({ id }) => id) },
          obligorId: { in: units },
          doneAt: null,
          cancelledAt: null,
        },
      });
      expect(total(await waitingByType(actor)), account).toBe((waitingBefore.get(account) ?? 0) - sealed);
    }
    const leader = await as('zuzhang');
    expect(total(await waitingByType(leader))).toBe(waitingBefore.get('zuzhang'));
    const told = await dutyPage(leader, { status: 'open' });
    expect(told.lines.some(({ title, href }) => title === '仅限指定人员查看的事项' && href === undefined)).toBe(true);
  });

  it('answers by no page, file, letter or export, and not otherwise than what does not exist', async () => {
    const nothing = randomUUID();
    for (const { type, id, kept, letters, files } of matters) {
      for (const account of [kept[0] ?? '', kept.at(-1) ?? '', 'caizheng']) {
        const { actor, cookie } = await portal.signIn(account);
        expect(await matterPage(actor, type, id, 'test'), `${account} ${type}`).toBeNull();
        expect(await stepPage(actor, type, id, 'supervise')).toBeNull();
        expect(await confidentialityPage(actor, id, 'test')).toBeNull();
        const get = async (send: (request: Request, id: string) => Promise<Response>, which: string) => {
          const answer = await asked(new Request(`${ORIGIN}/api`, { headers: { cookie } }), (request) =>
            send(request, which),
          );
          return [answer.status, await answer.text()];
        };
        for (const letter of letters) expect(await get(sendLetter, letter)).toEqual(await get(sendLetter, nothing));
        for (const file of files) expect(await get(sendAttachment, file)).toEqual(await get(sendAttachment, nothing));
        expect(await get(sendRecord, id)).toEqual(await get(sendRecord, nothing));
      }
    }
  });

  it('refuses every command of its kind and of any kind with the words for what does not exist', async () => {
    const wrong: string[] = [];
    for (const { type, id, kept } of matters.slice(1)) {
      const actor = await as(kept[0] ?? '');
      const prefix = MATTER_TYPES.find((one) => one.type === type)?.prefix ?? '';
      const mine = COMMANDS.filter(({ name, input }) => {
        const takesId = Object.keys((input as z.ZodObject).shape).includes('id');
        return takesId && (name.startsWith(`${prefix}.`) || ANY_KIND.test(name));
      });
      expect(mine.length, type).toBeGreaterThan(6);
      for (const command of mine) {
        const input = (await inputFor(command.name, id).catch(() => null)) ?? { ...(await page(id)), words: '了解' };
        const answer = await execute(command, actor, input);
        const absent = await execute(command, actor, { ...input, id: randomUUID() });
        if (JSON.stringify(answer) !== JSON.stringify(absent) || !answer.refused)
          wrong.push(`${command.name}: ${JSON.stringify(answer)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is there for the people it names', async () => {
    for (const { type, id, named } of matters) {
      const actor = await as(named.at(-1) ?? '');
      const list = await listMatters(actor, [type], readListAddress({ tab: 'all', q: CANARY }));
      expect(
        list.rows.map((row) => row.id),
        `${named.at(-1)} ${type}`,
      ).toContain(id);
    }
  });
});
