import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorHead } from '@/lib/kernel/audit/anchor';
import { exportAudit } from '@/lib/kernel/audit/export';
import { type AuditDraft, record } from '@/lib/kernel/audit/record';
import { sealAudit } from '@/lib/kernel/audit/seal';
import { readAnchors, verify } from '@/lib/kernel/audit/verify.mjs';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { type Exported, readExport, rechained, writeExport } from '@/tests/support/audit-world';
import { type FilesPortal, openFilesPortal } from '@/tests/support/files-portal';

const WRITERS = 50;
const EVENTS = 20;
/** Entries sealed after the last anchor: the stated window in which a forger with the whole database stays unseen. */
const UNSEALED = 3;

let portal: FilesPortal;
let text: string;
let entries: Exported[];
let anchors: Map<number, string>;
const folder = () => path.join(portal.files, 'anchors');

const draft = (writer: number, event: number): AuditDraft => ({
  at: 1_795_000_000_000 + event,
  actor: null,
  as: null,
  command: 'test.write',
  result: 'DONE',
  requestId: `${writer}-${event}`,
  // Characters that some readers of lines take for a line's end.
  words: `第${event}次\u2028写入\u2029，来自${writer}\u0085。`,
});
const write = (writer: number, event: number) => db().$transaction((tx) => record(tx, draft(writer, event)));

async function exported(): Promise<string> {
  let lines = '';
  for await (const line of exportAudit(portal.database.appUrl)) lines += line;
  return lines;
}

async function sealEverything(): Promise<void> {
  while ((await sealAudit()) > 0);
}

beforeAll(async () => {
  portal = await openFilesPortal();
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let event = 0; event < EVENTS; event += 1) {
      await write(writer, event);
      if (event % 5 === 0) await sealAudit();
      if (event % 10 === 0) await anchorHead();
    }
  });
  await Promise.all(writers);
  await sealEverything();
  await anchorHead();
  for (let event = 0; event < UNSEALED; event += 1) await write(WRITERS, event);
  text = await exported();
  entries = readExport(text);
  anchors = readAnchors(fs.readFileSync(path.join(folder(), 'anchors.jsonl'), 'utf8'));
});
afterAll(() => portal.close());

const check = (lines: readonly string[], known = anchors) => verify(lines, known);
const linesOf = (whole: string) => whole.trimEnd().split('\n');

/** A small generator, so that a failure can be run again: mulberry32. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Pick = (below: number) => number;
const sealedCount = () => entries.filter((entry) => entry.position !== null).length;
const copy = () => entries.map((entry) => ({ ...entry }));
const flip = (given: string, pick: Pick): string => {
  const bytes = Buffer.from(given);
  const at = pick(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(7));
  return bytes.toString('utf8');
};

/** Every way to tamper: each takes the entries and gives an export, as careful a forger as the kind allows. */
const MUTATIONS: Record<string, (pick: Pick) => string[]> = {
  'one bit of an entry, a hash or a seal': (pick) => {
    const forged = copy();
    const entry = forged[pick(sealedCount())];
    const field = (['line', 'hash', 'seal'] as const)[pick(3)] ?? 'line';
    if (entry) entry[field] = flip(entry[field] ?? '', pick);
    return writeExport(forged);
  },
  'one bit anywhere in the file': (pick) => {
    const lines = linesOf(text);
    const at = pick(lines.length);
    lines[at] = flip(lines[at] ?? '', pick);
    return lines;
  },
  'an entry deleted': (pick) => {
    const forged = copy();
    forged.splice(pick(sealedCount()), 1);
    return writeExport(forged);
  },
  'an entry deleted and the rest numbered anew': (pick) => {
    const forged = copy();
    forged.splice(pick(sealedCount()), 1);
    return writeExport(forged.map((entry, at) => (entry.position === null ? entry : { ...entry, position: at + 1 })));
  },
  'an entry inserted': (pick) => {
    const forged = copy();
    const at = pick(sealedCount());
    const model = forged[at];
    if (model) forged.splice(at, 0, { ...model, entryId: 1_000_000 });
    return writeExport(forged);
  },
  'two entries swapped': (pick) => {
    const forged = copy();
    const [one, other] = [pick(sealedCount() - 1), 1 + pick(sealedCount() - 1)];
    const [a, b] = [forged[one], forged[other === one ? one + 1 : other]];
    if (a && b)
      [a.line, b.line, a.hash, b.hash, a.entryId, b.entryId] = [b.line, a.line, b.hash, a.hash, b.entryId, a.entryId];
    return writeExport(forged);
  },
  'the tail cut off': (pick) => writeExport(copy().slice(0, pick(sealedCount()))),
  'an entry changed and the whole chain made anew': (pick) => {
    const forged = copy();
    const entry = forged[pick(sealedCount())];
    if (entry) entry.line = entry.line.replace('"DONE"', '"VOID"');
    return writeExport(rechained(forged));
  },
  'an entry deleted and the whole chain made anew': (pick) => {
    const forged = copy();
    forged.splice(pick(sealedCount()), 1);
    return writeExport(rechained(forged));
  },
  'an unsealed entry changed': (pick) => {
    const forged = copy();
    const entry = forged[sealedCount() + pick(UNSEALED)];
    if (entry) entry.line = flip(entry.line, pick);
    return writeExport(forged);
  },
};

describe('the offline verifier', () => {
  it('finds 1,000 of 1,000 random mutations, of ten kinds, and names a place each time', async () => {
    const kinds = Object.entries(MUTATIONS);
    const missed: string[] = [];
    for (let seed = 0; seed < 1000; seed += 1) {
      const [kind, mutate] = kinds[seed % kinds.length] ?? ['', () => []];
      const verdict = await check(mutate(random(seed)));
      if (verdict.ok || !/position \d+|unsealed entry \d+/.test(verdict.problem ?? ''))
        missed.push(`${kind}, seed ${seed}`);
    }
    expect(missed).toEqual([]);
  });

  it('raises no false alarm in 20 clean runs, while the record goes on growing', async () => {
    for (let run = 0; run < 20; run += 1) {
      await write(100, run);
      if (run % 2 === 0) await sealEverything();
      if (run % 3 === 0) await anchorHead();
      const known = readAnchors(fs.readFileSync(path.join(folder(), 'anchors.jsonl'), 'utf8'));
      expect(await check(linesOf(await exported()), known)).toMatchObject({ ok: true, problem: null });
    }
  });

  it('names the first wrong position', async () => {
    const forged = copy();
    const entry = forged[41];
    if (entry) entry.line = entry.line.replace('"DONE"', '"VOID"');
    expect((await check(writeExport(forged))).problem).toMatch(/^position 42: /);
  });

  it('reports an unsealed tail and does not fail it', async () => {
    expect(await check(linesOf(text))).toMatchObject({ ok: true, sealed: WRITERS * EVENTS, unsealed: UNSEALED });
  });

  it('refuses anchors that contradict each other or are no anchors', () => {
    const anchor = { position: 1, seal: 'a'.repeat(64), at: 1 };
    expect(() =>
      readAnchors(`${JSON.stringify(anchor)}\n${JSON.stringify({ ...anchor, seal: 'b'.repeat(64) })}\n`),
    ).toThrow('contradict');
    expect(() => readAnchors('{"position":0}')).toThrow('no anchor');
  });

  it('is one file that runs alone: exit code 0 when all is well, 1 with the place when not, 2 without files', async () => {
    const away = fs.mkdtempSync(path.join(portal.files, 'auditor-'));
    const tool = path.join(away, 'check.mjs');
    fs.copyFileSync('lib/kernel/audit/verify.mjs', tool);
    const put = (name: string, content: string) => {
      fs.writeFileSync(path.join(away, name), content);
      return path.join(away, name);
    };
    const anchored = put(
      'anchors.jsonl',
      [...anchors].map(([position, seal]) => JSON.stringify({ position, seal, at: 1 })).join('\n'),
    );
    const run = (...files: string[]) =>
      promisify(execFile)(process.execPath, [tool, ...files], { cwd: away, env: { NODE_ENV: 'production' } }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
      );
    expect(await run(put('good.jsonl', text), anchored)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`OK: ${WRITERS * EVENTS} sealed`),
    });
    const cut = put('cut.jsonl', `${writeExport(copy().slice(0, 10)).join('\n')}\n`);
    expect(await run(cut, anchored)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('WRONG at position 11'),
    });
    expect(await run(put('half.jsonl', text.slice(0, text.length / 2)), anchored)).toMatchObject({ code: 1 });
    expect(await run(path.join(away, 'absent.jsonl'), anchored)).toMatchObject({ code: 2 });
    expect(await run()).toMatchObject({ code: 2 });
  });
});

describe('sealing under load', () => {
  it(`chains ${WRITERS} writers × ${EVENTS} events without a fork, every entry sealed once`, () => {
    const sealed = entries.filter((entry) => entry.position !== null);
    expect(sealed.map((entry) => entry.position)).toEqual(Array.from({ length: WRITERS * EVENTS }, (_, at) => at + 1));
    expect(new Set(sealed.map((entry) => entry.entryId)).size).toBe(WRITERS * EVENTS);
    expect(new Set(sealed.map((entry) => JSON.parse(entry.line).requestId)).size).toBe(WRITERS * EVENTS);
  });

  it('writes an anchor when the head moved, none when it did not, and stops when the chain lost its last anchor', async () => {
    await sealEverything();
    await anchorHead();
    expect(await anchorHead()).toBe('UNCHANGED');
    await write(200, 1);
    await sealEverything();
    expect(await anchorHead()).toBe('WRITTEN');
    await withClient(portal.database.url, async (client) => {
      await client.query('ALTER TABLE audit_seal DISABLE TRIGGER USER');
      await client.query(
        "UPDATE audit_seal SET seal = repeat('f', 64) WHERE position = (SELECT max(position) FROM audit_seal)",
      );
    });
    expect(await anchorHead()).toBe('BROKEN');
  });
});
