import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerCommand } from '@/lib/api/commands';
import { answerDeadline } from '@/lib/api/deadlines';
import { openApi } from '@/lib/api/openapi';
import { db } from '@/lib/kernel/db/client';
import { API_COMMANDS } from '@/lib/registry';
import { createQuietly } from '@/lib/transfers/actions';
import { asked, type FilesPortal, ORIGIN, openFilesPortal } from '@/tests/support/files-portal';

vi.mock('next/headers', async () => (await import('@/tests/support/request-scope')).nextHeaders);

const run = promisify(execFile);
let portal: FilesPortal;
beforeAll(async () => {
  portal = await openFilesPortal();
});
afterAll(() => portal.close());

const ask = (query: Record<string, string>) =>
  answerDeadline(new Request(`${ORIGIN}/api/v1/deadlines?${new URLSearchParams(query)}`));

describe('GET /api/v1/deadlines', () => {
  it.each([
    ['2-2-5', '2026-09-30', false],
    ['2-2-3', '2026-02-13', true],
    ['1-4-2', '2026-10-15', false],
    ['2-2-6', '2026-12-30', false],
  ] as const)('answers %s from %s (urgent: %s) exactly as the command line does', async (rule, start, urgent) => {
    const args = ['lib/launch/run.mjs', 'lib/rulebook/deadline-cli.ts', rule, start, '--json'];
    const { stdout } = await run('node', urgent ? [...args, '--urgent'] : args);
    const response = await ask({ rule, start, urgent: String(urgent) });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(JSON.parse(stdout));
  });

  it('takes a plus sign that was not encoded for what it was', async () => {
    const url = `${ORIGIN}/api/v1/deadlines?rule=2-2-5&start=2026-09-30T10:00:00+08:00`;
    const response = await answerDeadline(new Request(url));
    expect((await response.json()).dueOn).toBe('2026-10-10');
  });

  it.each([
    [{ rule: '9-9-9', start: '2026-09-30' }, '没有这条期限规则'],
    [{ rule: '2-2-5', start: '2026-02-30' }, '无法识别'],
    [{ rule: '2-2-5' }, '请给出'],
    [{ rule: '2-2-5', start: '2026-09-30', urgent: 'yes' }, 'urgent'],
    [{ rule: '2-2-5', start: '2026-09-30', days: '9' }, 'days'],
  ] as [Record<string, string>, string][])('refuses %o with 400 and a message', async (query, words) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect((await response.json()).message).toContain(words);
  });
});

type Post = { name?: string; cookie?: string; origin?: string | null; key?: string; body?: string; type?: string };

function post({
  name = 'transfer.create',
  cookie,
  origin = ORIGIN,
  key,
  body = '{}',
  type = 'application/json',
}: Post) {
  const headers = new Headers({ 'content-type': type });
  if (cookie) headers.set('cookie', cookie);
  if (origin) headers.set('origin', origin);
  if (key) headers.set('idempotency-key', key);
  const request = new Request(`${ORIGIN}/api/v1/commands/${name}`, { method: 'POST', headers, body });
  return asked(request, (one) => answerCommand(one, name));
}

const DRAFT = JSON.stringify({
  title: '接口起草的案件',
  partyKind: 'ORGANISATION',
  ...Object.fromEntries(
    [
      ...[
        'partyName',
        'partyIdNumber',
        'partyContact',
        'partyPhone',
        'place',
        'facts',
        'source',
        'foundOn',
        'findings',
      ],
      ...['measures', 'receiverId', 'reason', 'legalBasis', 'heldOn', 'contactPhone', 'otherMaterials'],
    ].map((field) => [field, '']),
  ),
});

describe('POST /api/v1/commands/{name}', () => {
  it('asks for a session, an own page, a known command, and JSON', async () => {
    const { cookie } = await portal.signIn('zhzf');
    expect((await post({})).status).toBe(401);
    expect((await post({ cookie, origin: null })).status).toBe(403);
    expect((await post({ cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post({ cookie, name: 'transfer.retransfer' })).status).toBe(404);
    expect((await post({ cookie, body: '{' })).status).toBe(422);
    expect((await post({ cookie, type: 'text/plain' })).status).toBe(422);
  });

  it('refuses input as the form does, with the messages per field', async () => {
    const { cookie } = await portal.signIn('zhzf');
    const response = await post({
      cookie,
      body: JSON.stringify({ ...JSON.parse(DRAFT), title: { not: '' }, extra: 1 }),
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'INVALID', fields: { title: [expect.any(String)] } });
  });

  it('refuses a post that may not do it', async () => {
    const { cookie } = await portal.signIn('zuzhang');
    expect((await post({ cookie, body: DRAFT })).status).toBe(403);
  });

  it('does the act once however often the same key is sent', async () => {
    const { cookie } = await portal.signIn('zhzf');
    const before = await db().matter.count();
    const answers = await Promise.all([1, 2, 3].map(() => post({ cookie, body: DRAFT, key: 'once-0001' })));
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(bodies.map(({ result }) => result.id)).size).toBe(1);
    expect(await db().matter.count()).toBe(before + 1);
  });

  it('answers a stale page with 409 and a hidden matter with 404', async () => {
    const { cookie } = await portal.signIn('zhzf');
    const { result } = await (await post({ cookie, body: DRAFT })).json();
    const step = (version: number) => JSON.stringify({ id: result.id, version, words: '重复' });
    expect((await post({ cookie, name: 'transfer.void', body: step(99) })).status).toBe(409);
    const stranger = await portal.signIn('shijian');
    expect((await post({ cookie: stranger.cookie, name: 'transfer.void', body: step(1) })).status).toBe(404);
  });
});

describe('GET /api/v1/openapi.json', () => {
  it('describes every command that it serves, with its input', () => {
    const paths = openApi().paths as Record<string, { post?: { requestBody: unknown } }>;
    for (const { name } of API_COMMANDS) {
      expect(paths[`/api/v1/commands/${name}`]?.post?.requestBody, name).toMatchObject({
        content: { 'application/json': { schema: { type: 'object', additionalProperties: false } } },
      });
    }
  });
});

describe('a form’s action', () => {
  it('answers an ended session with its code and what was typed, so that a page can wait for the next sign-in', async () => {
    const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
    const typed = new FormData();
    typed.set('title', '仍在页面上的案由');
    const request = new Request(`${ORIGIN}/transfers/new`, { method: 'POST', headers, body: '' });
    const answer = await asked(request, () => createQuietly({ status: 'idle' }, typed));
    expect(answer).toMatchObject({ status: 'refused', code: 'SIGNED_OUT', values: { title: '仍在页面上的案由' } });
  });
});
