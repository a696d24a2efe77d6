import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as download } from '@/app/api/files/[id]/route';
import { POST as upload } from '@/app/api/files/route';
import { db } from '@/lib/kernel/db/client';
import { asked, type FilesPortal, ORIGIN, openFilesPortal } from '@/tests/support/files-portal';
import { makeZip, SAMPLES } from '@/tests/support/sample-files';

vi.mock('next/headers', async () => (await import('@/tests/support/request-scope')).nextHeaders);

const MB = 1024 * 1024;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let portal: FilesPortal;
let sender: Awaited<ReturnType<FilesPortal['signIn']>>;
let matterId: string;

beforeAll(async () => {
  portal = await openFilesPortal();
  sender = await portal.signIn('zhzf');
  matterId = await portal.draft(sender.actor);
});
afterAll(() => portal.close());

type Sent = { name: string; content: Uint8Array; fields?: Record<string, string>; headers?: Record<string, string> };

/** Posts a form as a browser's script does. */
async function post({ name, content, fields = {}, headers = {} }: Sent): Promise<Response> {
  const form = new FormData();
  for (const [key, value] of Object.entries({ matterId, slot: '2-3-3', ...fields })) form.append(key, value);
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name);
  const encoded = new Request(`${ORIGIN}/api/files`, { method: 'POST', body: form });
  const body = Buffer.from(await encoded.arrayBuffer());
  const all = {
    'content-type': encoded.headers.get('content-type') ?? '',
    'content-length': String(body.length),
    origin: ORIGIN,
    accept: 'application/json',
    cookie: sender.cookie,
    ...headers,
  };
  return asked(new Request(`${ORIGIN}/api/files`, { method: 'POST', body, headers: all }), upload);
}

const fetchFile = (id: string, cookie: string, query = '') =>
  asked(new Request(`${ORIGIN}/api/files/${id}${query}`, { headers: { cookie } }), (request) =>
    download(request, { params: Promise.resolve({ id }) }),
  );

/** Every file below the store's folder, without the staging folder's own name. */
const stored = () =>
  fs.readdirSync(portal.files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const staged = () => stored().filter((entry) => entry.parentPath.endsWith('incoming'));
const rows = () => db().attachment.count();

describe('files up and down', () => {
  it.each([1, 9.9, 10, 10.1, 20])('brings %s MB back with the same SHA-256 (2-3-3)', async (size) => {
    const content = Buffer.concat([SAMPLES['7z'], randomBytes(Math.round(size * MB) - SAMPLES['7z'].length)]);
    const answer = await post({ name: `证据 ${size}.7z`, content });
    expect(answer.status).toBe(201);
    const kept = (await answer.json()) as { id: string; name: string; size: number; sha256: string };
    expect(kept).toMatchObject({ name: `证据 ${size}.7z`, size: content.length, sha256: sha256(content) });
    const back = await fetchFile(kept.id, sender.cookie);
    expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(kept.sha256);
    expect(back.headers.get('content-length')).toBe(String(content.length));
  });

  it('sends a file out so that nothing in it can run and nobody keeps it', async () => {
    const { id } = (await (await post({ name: '图 “1”.png', content: SAMPLES.png })).json()) as { id: string };
    const file = await fetchFile(id, sender.cookie);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-type': 'image/png',
    });
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="_ _1_\.png"; filename\*=UTF-8''/);
    const inline = await fetchFile(id, sender.cookie, '?inline=1');
    expect(inline.headers.get('content-disposition')).toMatch(/^inline;/);
    expect(inline.headers.get('content-security-policy')).toMatch(/^sandbox/);
    const text = (await (await post({ name: 'a.txt', content: SAMPLES.txt })).json()) as { id: string };
    const shown = await fetchFile(text.id, sender.cookie, '?inline=1');
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('records every download before its first byte leaves', async () => {
    const { id } = (await (await post({ name: '记录.pdf', content: SAMPLES.pdf })).json()) as { id: string };
    await (await fetchFile(id, sender.cookie)).arrayBuffer();
    await (await fetchFile(id, sender.cookie, '?inline=1')).arrayBuffer();
    const entries = await db().auditEntry.findMany({
      where: { matterId, line: { contains: '记录.pdf' } },
      orderBy: { id: 'asc' },
    });
    expect(entries.map((entry) => `${entry.command} ${entry.result}`)).toEqual([
      'file.attach DONE',
      'file.download DONE',
      'file.view VIEWED',
    ]);
  });

  it('shows nothing to a third unit, the same as for a file that does not exist', async () => {
    const { id } = (await (await post({ name: '不可见.pdf', content: SAMPLES.pdf })).json()) as { id: string };
    const third = await portal.signIn('huanjing');
    const foreign = await fetchFile(id, third.cookie);
    const absent = await fetchFile(crypto.randomUUID(), third.cookie);
    expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()]);
    expect(foreign.status).toBe(404);
    expect((await fetchFile(id, '')).status).toBe(401);
    expect((await fetchFile('../../etc/passwd', third.cookie)).status).toBe(404);
  });

  it('leads a browser without scripts back to its page, never to another site', async () => {
    const back = async (to: string) => {
      const name = `${crypto.randomUUID()}.pdf`;
      const answer = await post({ name, content: SAMPLES.pdf, fields: { to }, headers: { accept: 'text/html' } });
      expect(answer.status).toBe(303);
      return answer.headers.get('location');
    };
    expect(await back(`/transfers/${matterId}/edit?part=3#files`)).toBe(`/transfers/${matterId}/edit?part=3#files`);
    for (const to of [
      'https://evil.test/',
      '//evil.test',
      '/\\evil.test',
      '/..//evil.test',
      '/\t/evil.test',
      'javascript:alert(1)',
      '',
    ]) {
      expect(await back(to), to).toBe('/');
    }
    const refused = await post({
      name: 'x.exe',
      content: SAMPLES.exe,
      fields: { to: '/transfers' },
      headers: { accept: 'text/html' },
    });
    expect(refused.headers.get('location')).toBe('/transfers');
    expect(decodeURIComponent(refused.headers.get('set-cookie') ?? '')).toMatch(
      /^refused=不能上传这种文件.*HttpOnly; SameSite=Lax/,
    );
  });
});

describe('what is refused leaves nothing behind', () => {
  /** The answer's status, after making sure that neither a row nor a staged file nor a content is left. */
  async function refusedPost(sent: Sent): Promise<{ status: number; message: string }> {
    const before = { rows: await rows(), files: stored().length };
    const answer = await post(sent);
    expect({ rows: await rows(), files: stored().length }).toEqual(before);
    expect(staged()).toEqual([]);
    return { status: answer.status, ...((await answer.json()) as { message: string }) };
  }

  it('cuts a file over the limit whose length was not announced, and says the limit', async () => {
    const content = Buffer.concat([SAMPLES['7z'], randomBytes(22 * MB)]);
    const { status, message } = await refusedPost({ name: '大.7z', content, headers: { 'content-length': '1000' } });
    expect(status).toBe(413);
    expect(message).toContain('不能超过 21 MB');
  });

  it('refuses an announced length over the limit before reading', async () => {
    const { status } = await refusedPost({
      name: '大.7z',
      content: SAMPLES['7z'],
      headers: { 'content-length': String(23 * MB) },
    });
    expect(status).toBe(413);
  });

  it('refuses a body that is shorter than announced, or ends in the middle', async () => {
    const short = await post({ name: '短.7z', content: SAMPLES['7z'], headers: { 'content-length': '20000' } });
    expect(short.status).toBe(400);
    const body =
      '--b\r\nContent-Disposition: form-data; name="matterId"\r\n\r\n' +
      matterId +
      '\r\n--b\r\nContent-Disposition: form-data; name="slot"\r\n\r\n2-3-3\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 cut';
    const headers = {
      origin: ORIGIN,
      accept: 'application/json',
      cookie: sender.cookie,
      'content-type': 'multipart/form-data; boundary=b',
    };
    const before = await rows();
    const cut = await asked(new Request(`${ORIGIN}/api/files`, { method: 'POST', body, headers }), upload);
    expect(cut.status).toBe(400);
    expect(await rows()).toBe(before);
    expect(staged()).toEqual([]);
  });

  it('refuses wrong kinds, empty files, bombs and state secrets with words that help', async () => {
    expect((await refusedPost({ name: 'x.exe', content: SAMPLES.exe })).message).toContain('pdf、jpg');
    expect((await refusedPost({ name: 'x.pdf', content: SAMPLES.exe })).message).toContain('内容与扩展名不符');
    expect((await refusedPost({ name: 'x.pdf', content: Buffer.alloc(0) })).message).toContain('空');
    const bomb = makeZip([{ name: 'a', data: Buffer.alloc(8 * MB) }]);
    expect((await refusedPost({ name: 'x.zip', content: bomb })).message).toContain('展开后过大');
    expect((await refusedPost({ name: '绝密★通知.pdf', content: SAMPLES.pdf })).message).toContain('机要渠道');
  });

  it('refuses foreign pages, missing origins, the signed-out, third units and unknown matters before keeping a byte', async () => {
    const file = { name: 'x.pdf', content: SAMPLES.pdf };
    expect((await refusedPost({ ...file, headers: { origin: 'http://evil.test' } })).status).toBe(403);
    expect((await refusedPost({ ...file, headers: { origin: '' } })).status).toBe(403);
    expect((await refusedPost({ ...file, headers: { cookie: '' } })).status).toBe(401);
    const third = await portal.signIn('huanjing');
    expect((await refusedPost({ ...file, headers: { cookie: third.cookie } })).status).toBe(404);
    const leader = await portal.signIn('zhzf-fz');
    expect((await refusedPost({ ...file, headers: { cookie: leader.cookie } })).status).toBe(403);
    expect((await refusedPost({ ...file, fields: { matterId: crypto.randomUUID() } })).status).toBe(404);
    expect((await refusedPost({ ...file, fields: { matterId: "' OR 1=1" } })).status).toBe(404);
    expect((await refusedPost({ ...file, headers: { 'content-type': 'application/json' } })).status).toBe(400);
  });
});
