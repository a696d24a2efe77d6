import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachFile, removeFile } from '@/lib/files/commands';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { admitFile } from '@/lib/kernel/files/admit';
import { fileStore } from '@/lib/kernel/files/store';
import { clockNow } from '@/lib/kernel/today';
import { withClient } from '@/lib/launch/connection.mjs';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { send } from '@/lib/transfers/commands';
import { type FilesPortal, openFilesPortal } from '@/tests/support/files-portal';

let portal: FilesPortal;
let sender: Actor;

beforeAll(async () => {
  portal = await openFilesPortal();
  sender = (await portal.signIn('zhzf')).actor;
});
afterAll(() => portal.close());

const admit = (name: string, text = name) =>
  admitFile(fileStore(), { name, source: Readable.from([Buffer.from(text)]), maxBytes: 1000 });
const attach = async (id: string, name: string, slot = '2-3-2', actor = sender) =>
  attachFile.execute({ actor, requestId: 'test' }, { id, slot, file: await admit(name) });
const remove = (id: string, attachmentId: string, words = '传错了') =>
  removeFile.execute({ actor: sender, requestId: 'test' }, { id, attachmentId, words });
const version = async (id: string) => (await db().matter.findUniqueOrThrow({ where: { id } })).version;
/** Moves a matter on by hand, as the owner of the tables: these tests are about files, not about steps. */
const putIn = (id: string, state: string, receiver?: string) =>
  withClient(portal.database.url, async (client) => {
    await client.query('UPDATE matter SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
    const part =
      "INSERT INTO matter_party (id, matter_id, unit_id, part) VALUES (gen_random_uuid(), $1, $2, 'receiver')";
    if (receiver) await client.query(part, [id, receiver]);
  });

describe('files of a matter', () => {
  it('2-3-2: an upload into a draft leaves its version, so the form being typed stays fresh', async () => {
    const id = await portal.draft(sender);
    const before = await version(id);
    expect((await attach(id, '检查记录.txt')).refused).toBe(false);
    expect(await version(id)).toBe(before);
    expect(await db().notice.count({ where: { matterId: id } })).toBe(0);
  });

  it('takes a removed file out of the draft and leaves its row and reason', async () => {
    const id = await portal.draft(sender);
    const done = await attach(id, '错.txt');
    const attachmentId = done.refused ? '' : (done.result as { id: string }).id;
    expect(await remove(id, attachmentId)).toMatchObject({ refused: false });
    const row = await db().attachment.findUniqueOrThrow({ where: { id: attachmentId } });
    expect([row.removedAt !== null, row.removeReason]).toEqual([true, '传错了']);
    expect(await remove(id, attachmentId)).toMatchObject({ refused: true, code: 'NOT_FOUND' });
  });

  it('2-3-4: after sending a file is a supplement: the version grows, the receiver is told, nothing is removed', async () => {
    const id = await portal.draft(sender);
    const first = await attach(id, '原件.txt');
    await putIn(id, 'SENT', 'ziran');
    const before = await version(id);
    expect(await attach(id, '补充.txt', 'supplement')).toMatchObject({ refused: false });
    expect(await version(id)).toBe(before + 1);
    expect(await db().notice.findMany({ where: { matterId: id } })).toMatchObject([
      { unitId: 'ziran', kind: 'SUPPLEMENTED' },
    ]);
    const attachmentId = first.refused ? '' : (first.result as { id: string }).id;
    expect(await remove(id, attachmentId)).toMatchObject({ refused: true, code: 'RULE' });
    const receiver = (await portal.signIn('ziran')).actor;
    expect(await attach(id, '受理方.txt', 'supplement', receiver)).toMatchObject({ refused: true, code: 'FORBIDDEN' });
  });

  it('takes nothing while the leader decides, nor after the end, nor under an unknown kind, nor twice', async () => {
    const id = await portal.draft(sender);
    expect(await attach(id, 'a.txt', '2-3-1')).toMatchObject({ refused: true, fields: { slot: ['请选择材料类别'] } });
    expect(await attach(id, 'a.txt', 'supplement')).toMatchObject({ refused: true });
    expect(await attach(id, 'a.txt')).toMatchObject({ refused: false });
    expect(await attach(id, 'a.txt')).toMatchObject({ refused: true, code: 'RULE' });
    await putIn(id, 'PENDING_APPROVAL');
    expect(await attach(id, 'b.txt')).toMatchObject({ refused: true, code: 'RULE' });
    const ended = await portal.draft(sender);
    await withClient(portal.database.url, (client) =>
      client.query("UPDATE matter SET state = 'VOID', closed_at = now(), version = version + 1 WHERE id = $1", [ended]),
    );
    expect(await attach(ended, 'b.txt')).toMatchObject({ refused: true, code: 'FORBIDDEN' });
  });

  it('attaches nothing that this process did not admit: knowing a hash is not having the file', async () => {
    const id = await portal.draft(sender);
    const real = await admit('真.txt');
    const forged = { ...real };
    const outcome = await attachFile.execute({ actor: sender, requestId: 'test' }, { id, slot: '2-3-2', file: forged });
    expect(outcome).toMatchObject({ refused: true, code: 'INVALID' });
    expect(await db().attachment.count({ where: { matterId: id } })).toBe(0);
  });

  it('2-3-2…4: a file that arrives while the transfer leaves is either in its letter or a supplement, never neither', async () => {
    const { actor } = await portal.signIn('fagai');
    const today = shanghaiDate(clockNow());
    const words = Object.fromEntries(
      ['partyName', 'place', 'source', 'facts', 'findings', 'reason', 'legalBasis', 'contactPhone'].map((field) => [
        field,
        '演示',
      ]),
    );
    const seen = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const id = await portal.draft(actor, { ...words, foundOn: today, heldOn: today, receiverId: 'ziran' });
      for (const slot of ['2-3-2', '2-3-3']) await attach(id, `${slot}.txt`, slot, actor);
      const file = await admit('同时.txt', `round ${round}`);
      const run = { actor, requestId: 'test' };
      const acts = [
        () => send.execute(run, { id, version: 1 }),
        () => attachFile.execute(run, { id, slot: '2-3-4', file }),
      ];
      const outcomes = await Promise.all((round % 2 ? acts : acts.reverse()).map((act) => act()));
      expect(outcomes.map((outcome) => outcome.refused)).toEqual([false, false]);
      const letter = await db().letter.findFirstOrThrow({ where: { matterId: id } });
      const listed = JSON.stringify(letter.content).includes(file.sha256);
      const told = (await db().notice.count({ where: { matterId: id, kind: 'SUPPLEMENTED' } })) > 0;
      expect(listed).toBe(!told);
      seen.add(listed ? 'listed' : 'supplement');
    }
    expect([...seen].sort()).toEqual(['listed', 'supplement']);
  });
});
