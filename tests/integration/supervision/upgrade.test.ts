import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/lib/launch/connection.mjs';
import { migrate } from '@/lib/launch/migrate.mjs';
import { emptyDatabase, type TestDatabase } from '@/tests/support/database';

const ALL = 'prisma/migrations';
const OWN = '20261126100010_supervision_orders';
const M = '00000000-0000-7000-8000-000000000001';
const [OPEN, ANSWERED] = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a2'];

/** A transfer between two units and two orders on it, as they were kept before 督办 became a matter of its own. */
const BEFORE = `
  INSERT INTO unit (id, name, letter_name, letter_prefix, initials, kind, rank) VALUES
    ('lianxi', '办公室', '办公室', '联', 'bgs', 'OFFICE', 1), ('zhzf', '执法局', '执法局', '综', 'zfj', 'BUREAU', 2),
    ('ziran', '自然局', '自然局', '自', 'zrj', 'MEMBER', 3), ('zhengfu', '政府办', '政府办', '政', 'zfb', 'GOV', 4);
  INSERT INTO person (id, account, name, unit_id, password_hash) VALUES ('${M}', 'zuzhang', '组长', 'zhengfu', 'x');
  INSERT INTO post_holding (id, person_id, unit_id, post, from_on) VALUES (gen_random_uuid(), '${M}', 'zhengfu', 'GROUP_LEADER', '2020-01-01');
  INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES ('${M}', 'transfer', '占用耕地案', 'zhzf', 'DRAFT');
  INSERT INTO matter_party (id, matter_id, unit_id, part) VALUES (gen_random_uuid(), '${M}', 'zhzf', 'sender'), (gen_random_uuid(), '${M}', 'ziran', 'receiver');
  INSERT INTO duty (id, matter_id, clause, rule, rulebook, round, obligor_id, started_at, due_at, warn_at, done_at, standing, calendar, counted)
    SELECT gen_random_uuid(), '${M}', '1-2-1', '1-2-1', 'x', n, 'ziran', '2026-03-02T01:00Z', '2026-03-04T16:00Z', '2026-03-04T01:00Z',
      CASE n WHEN 1 THEN '2026-03-03T01:00Z'::timestamptz END, 'STATUTORY', 'x', '[]' FROM generate_series(1, 2) n;
  INSERT INTO supervision_order (id, matter_id, round, obligor_id, orderer_id, person_id, words, due_on, at, answer, answered_at, answered_by_id) VALUES
    ('${ANSWERED}', '${M}', 1, 'ziran', 'lianxi', '${M}', '抓紧', '2026-03-04', '2026-03-02T01:00Z', '已办', '2026-03-03T01:00Z', '${M}'),
    ('${OPEN}', '${M}', 2, 'ziran', 'zhengfu', '${M}', '再报', '2026-03-04', '2026-03-02T01:00Z', NULL, NULL, NULL);`;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await emptyDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'upgrade-'));
  const names = fs.readdirSync(ALL).sort();
  const copy = (some: string[]) => {
    for (const name of some) fs.cpSync(path.join(ALL, name), path.join(folder, name), { recursive: true });
  };
  copy(names.filter((name) => name < OWN));
  await migrate(database.url, { folder });
  await withClient(database.url, (client) => client.query(BEFORE));
  copy(names.filter((name) => name >= OWN));
  await migrate(database.url, { folder });
}, 60_000);
afterAll(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const rows = (sql: string) => withClient(database.url, async (client) => (await client.query(sql)).rows);

describe('orders given before 督办 was a matter of its own (1-2-1)', () => {
  it('become matters with their state, parties, clock and link; nothing about them is lost', async () => {
    expect(
      await rows(`SELECT id::text, state, title, owner_unit_id AS owner FROM matter WHERE type = 'order' ORDER BY id`),
    ).toEqual([
      { id: OPEN, state: 'ISSUED', title: '关于占用耕地案的督办', owner: 'lianxi' },
      { id: ANSWERED, state: 'ANSWERED', title: '关于占用耕地案的督办', owner: 'lianxi' },
    ]);
    expect(
      await rows(`SELECT part, unit_id AS unit FROM matter_party WHERE matter_id = '${OPEN}' ORDER BY part`),
    ).toEqual([
      { part: 'copied', unit: 'zhzf' },
      { part: 'leader', unit: 'zhengfu' },
      { part: 'obligor', unit: 'ziran' },
      { part: 'office', unit: 'lianxi' },
    ]);
    const clocks = `SELECT matter_id::text AS id, done_at IS NULL AS open FROM duty WHERE rule = '1-2-1' ORDER BY 1`;
    expect(await rows(clocks)).toEqual([
      { id: OPEN, open: true },
      { id: ANSWERED, open: false },
    ]);
    expect(
      await rows(`SELECT from_id::text AS id FROM matter_link WHERE to_id = '${M}' AND kind = 'CONCERNS' ORDER BY 1`),
    ).toEqual([{ id: OPEN }, { id: ANSWERED }]);
    const words = await rows(`SELECT words, answer FROM supervision_order WHERE concerns_id = '${M}' ORDER BY id`);
    expect(words).toEqual([
      { words: '再报', answer: null },
      { words: '抓紧', answer: '已办' },
    ]);
  });
});
