import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/lib/launch/connection.mjs';
import { openPortal, type Portal } from '@/tests/support/portal';

let portal: Portal;
const ID = '0192d1c0-0000-7000-8000-0000000000a1';
const TOPIC_ID = '0192d1c0-0000-7000-8000-0000000000b1';
const PERSON = '0192d1c0-0000-7000-8000-0000000000c1';

const run = (sql: string) => withClient(portal.appUrl, (client) => client.query(sql));
const to = (...states: string[]) =>
  states.map((state) => `UPDATE matter SET state = '${state}', version = version + 1 WHERE id = '${ID}';`).join('\n');
const minutes = (version: number, corrects = 'NULL', reason = '') =>
  `INSERT INTO minutes (id, meeting_id, version, corrects_id, correct_reason, items, drafted_by)
   VALUES (gen_random_uuid(), '${ID}', ${version}, ${corrects}, '${reason}', '[{"content":"a"}]', '演示');`;
const SIGN = `UPDATE minutes SET signed_at = now(), signed_by = '组长演示', signed_by_id = '${PERSON}' WHERE meeting_id = '${ID}' AND signed_at IS NULL;`;

beforeAll(async () => {
  portal = await openPortal();
  await run(`
    INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES ('${ID}', 'meeting', '2026年第1次联席会议', 'lianxi', 'PLANNED'), ('${TOPIC_ID}', 'topic', '衔接', 'ziran', 'PROPOSED');
    INSERT INTO meeting (id, kind, year, ordinal, held_on, starts_at, place, convened_by_id, convened_by)
    VALUES ('${ID}', 'MONTHLY', 2026, 1, '2026-11-18', '14:30', '区政府第二会议室', '${PERSON}', '办公演示');
    INSERT INTO topic (id, proposer_id, proposed_by, text, reason) VALUES ('${TOPIC_ID}', 'ziran', '演示', '移送衔接', '反复补测');`);
}, 60_000);
afterAll(() => portal.close());

describe('composition (1-1-1, 1-1-2)', () => {
  it('begins with the ten units of the 意见 and can be read for any past day', async () => {
    const { rows } = await run(
      `SELECT count(*)::int AS n FROM membership WHERE daterange(from_on, to_on, '[]') @> DATE '2024-05-05'`,
    );
    expect(rows[0].n).toBe(10);
  });

  it.each([
    [
      'two memberships at once',
      `INSERT INTO membership (id, unit_id, from_on, basis) VALUES (gen_random_uuid(), 'ziran', '2026-01-01', 'x')`,
      /two at the same time/,
    ],
    ['a rewritten beginning', `UPDATE membership SET from_on = '2020-01-01' WHERE unit_id = 'ziran'`, /only its end/],
    ['a deleted past', `DELETE FROM membership`, /permission denied/],
  ])('refuses %s', async (_title, sql, answer) => {
    await expect(run(sql)).rejects.toThrow(answer);
  });
});

describe('before the meeting', () => {
  it.each([
    [
      'a second meeting of one number',
      `INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES ('${PERSON}', 'meeting', 'x', 'lianxi', 'PLANNED'); INSERT INTO meeting SELECT '${PERSON}', kind, year, ordinal, held_on, starts_at, place, reason, convened_by_id, convened_by FROM meeting`,
      /meeting_ordinal_once/,
    ],
    [
      'an ad hoc meeting without a reason (1-4-5)',
      `INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES ('${PERSON}', 'meeting', 'x', 'lianxi', 'PLANNED'); INSERT INTO meeting (id, kind, year, ordinal, held_on, starts_at, place, convened_by_id, convened_by) VALUES ('${PERSON}', 'AD_HOC', 2026, 9, '2026-11-18', '14:30', 'x', '${PERSON}', 'x')`,
      /meeting_ad_hoc_has_reason/,
    ],
    [
      'a meeting that begins held',
      `INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES ('${PERSON}', 'meeting', 'x', 'lianxi', 'HELD')`,
      /begins as HELD/,
    ],
    ['putting off without the reason on record', `UPDATE meeting SET held_on = '2026-11-25'`, /reason on record/],
    ['a change of who convened it', `UPDATE meeting SET convened_by = 'x'`, /are fixed/],
    ['minutes before the meeting', minutes(1), /draft after the meeting/],
    [
      'an attendance before the notice',
      `INSERT INTO meeting_attendance (meeting_id, unit_id, part) VALUES ('${ID}', 'ziran', 'MEMBER')`,
      /between the notice and the meeting/,
    ],
    [
      'an opinion on a topic not approved (1-4-3)',
      `INSERT INTO topic_opinion VALUES ('${TOPIC_ID}', 'zhzf', 'AGREE', '同意', '${PERSON}', '演示', now())`,
      /while it is studied/,
    ],
    ['a topic that changes its proposer', `UPDATE topic SET proposer_id = 'zhzf'`, /who proposed it is fixed/],
    [
      'a topic merged outside its step',
      `UPDATE topic SET merged_into_id = gen_random_uuid()`,
      /merged once, by its step/,
    ],
  ])('the database refuses %s', async (_title, sql, answer) => {
    await expect(run(sql)).rejects.toThrow(answer);
  });

  it('a meeting is put off with its reason, which stands for good (1-4-1)', async () => {
    await run(
      `INSERT INTO meeting_date_change VALUES (gen_random_uuid(), '${ID}', '2026-11-18', '2026-11-25', '会场冲突', '${PERSON}', now()); UPDATE meeting SET held_on = '2026-11-25'`,
    );
    await expect(run(`UPDATE meeting_date_change SET reason = 'x'`)).rejects.toThrow(/permission denied|append-only/);
  });
});

describe('signed minutes (1-4-7)', () => {
  it('are frozen against the application’s own role; a correction is a new version linked with the signed one', async () => {
    await run(to('CALLED', 'SUBMITTED', 'DECIDED', 'DISTRIBUTED', 'NOTIFIED', 'HELD'));
    await run(minutes(1));
    await expect(run(minutes(2, '(SELECT id FROM minutes)', '更正'))).rejects.toThrow(/signed one before it/);
    await expect(run(SIGN)).rejects.toThrow(/by the step that signs/);
    await run(to('REVIEWING'));
    await expect(run(`UPDATE minutes SET items = '[]'`)).rejects.toThrow(/before review/);
    await run(to('SIGNING', 'ISSUED') + SIGN);
    for (const set of [
      `items = '[]'`,
      `signed_by = 'x'`,
      'signed_at = NULL, signed_by = NULL, signed_by_id = NULL',
      `return_words = 'x'`,
    ]) {
      await expect(run(`UPDATE minutes SET ${set}`), set).rejects.toThrow(/signed minutes never change/);
    }
    await expect(run('DELETE FROM minutes')).rejects.toThrow(/permission denied/);
    await expect(run('ALTER TABLE minutes DISABLE TRIGGER ALL')).rejects.toThrow(/must be owner/);
    await expect(run(minutes(2))).rejects.toThrow(/draft after the meeting/);
    await run(to('HELD') + minutes(2, '(SELECT id FROM minutes WHERE version = 1)', '期限写错'));
    const { rows } = await run(
      'SELECT version, corrects_id IS NOT NULL AS linked, signed_at IS NOT NULL AS signed FROM minutes ORDER BY 1',
    );
    expect(rows).toEqual([
      { version: 1, linked: false, signed: true },
      { version: 2, linked: true, signed: false },
    ]);
  });

  it('belong to a meeting that can no longer be moved', async () => {
    const moved = `INSERT INTO meeting_date_change VALUES (gen_random_uuid(), '${ID}', '2026-11-25', '2026-12-02', 'x', '${PERSON}', now()); UPDATE meeting SET held_on = '2026-12-02'`;
    await expect(run(moved)).rejects.toThrow(/not put off/);
  });
});
