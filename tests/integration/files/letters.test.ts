import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as letter } from '@/app/api/letters/[id]/route';
import { db } from '@/lib/kernel/db/client';
import { transferLetter } from '@/lib/transfers/letters/transfer';
import { asked, type FilesPortal, ORIGIN, openFilesPortal } from '@/tests/support/files-portal';
import { sampleFacts } from '@/tests/support/letter-samples';
import { unzip } from '@/tests/support/unzip';

vi.mock('next/headers', async () => (await import('@/tests/support/request-scope')).nextHeaders);

let portal: FilesPortal;
let cookie: string;
let id: string;

beforeAll(async () => {
  portal = await openFilesPortal();
  const sender = await portal.signIn('zhzf');
  cookie = sender.cookie;
  const content = transferLetter(sampleFacts);
  const row = {
    id: randomUUID(),
    matterId: await portal.draft(sender.actor),
    unitId: 'zhzf',
    kind: 'transfer',
    year: 2026,
  };
  const issued = { number: content.number, sequence: 47, title: content.title, content: content as unknown as object };
  const made = await db().letter.create({
    data: {
      ...row,
      ...issued,
      issuedAt: (await db().matter.findFirstOrThrow()).openedAt,
      issuedById: sender.actor.personId,
    },
  });
  id = made.id;
});
afterAll(() => portal.close());

const get = (headers: Record<string, string>, which = id) =>
  asked(new Request(`${ORIGIN}/api/letters/${which}`, { headers }), (request) =>
    letter(request, { params: Promise.resolve({ id: which }) }),
  );

describe('a letter as a file (2-3-1)', () => {
  it('is a .docx named by number and title, the same bytes every time', async () => {
    const [first, again] = [await get({ cookie }), await get({ cookie })];
    const name = decodeURIComponent(first.headers.get('content-disposition')?.split("UTF-8''")[1] ?? '');
    expect(name).toMatch(/^山综执移〔2026〕47号 .+\.docx$/);
    const bytes = new Uint8Array(await first.arrayBuffer());
    expect(unzip(bytes).get('word/document.xml')).toContain('〔2026〕47号');
    expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('answers 304 to who has it already', async () => {
    const etag = (await get({ cookie })).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect((await get({ cookie, 'if-none-match': etag })).status).toBe(304);
  });

  it('is not there for a third unit, nor for the signed-out; a browser is led to the entrance', async () => {
    const third = await portal.signIn('huanjing');
    const [foreign, absent] = [await get({ cookie: third.cookie }), await get({ cookie: third.cookie }, randomUUID())];
    expect([foreign.status, await foreign.text()]).toEqual([404, await absent.text()]);
    expect((await get({})).status).toBe(401);
    expect((await get({ accept: 'text/html' })).headers.get('location')).toBe(`/sign-in?to=%2Fapi%2Fletters%2F${id}`);
  });
});
