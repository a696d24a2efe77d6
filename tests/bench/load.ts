import type pg from 'pg';
import { dutyRow } from '@/lib/kernel/duties/write';
import { withClient } from '@/lib/launch/connection.mjs';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { addDays, type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { PLAN, ROWS } from './load-sql';

const RULES = ['2-2-3', '2-2-5', '2-2-6'] as const;
const DAYS = 1900;

/** Every start day's duty as the commands would store it: due, warning, ledger. */
function dutyDays(today: LocalDate): object[] {
  const days = Array.from({ length: DAYS }, (_, back) => addDays(today, -back));
  return days.flatMap((on) =>
    RULES.map((rule) => ({
      startOn: on,
      ...dutyRow({ rule, obligorId: '', startAt: startOfDay(on) }, OFFICIAL_CALENDAR),
    })),
  );
}

const DAY_TABLE = `
  CREATE UNLOGGED TABLE bench_day AS
  SELECT "startOn" AS start_on, clause, rule, rulebook, "dueAt" AS due_at, "warnAt" AS warn_at, standing, calendar, counted
  FROM jsonb_to_recordset($1) AS d ("startOn" date, clause text, rule text, rulebook text, "dueAt" timestamptz, "warnAt" timestamptz, standing text, calendar text, counted jsonb)`;

/** The units that send and receive, each with the person who acts for it. */
const UNIT_TABLE = `
  CREATE UNLOGGED TABLE bench_unit AS
  SELECT (row_number() OVER (ORDER BY u.rank) - 1)::int AS i, u.id, u.name, u.letter_prefix AS prefix, p.id AS person_id, p.name AS person
  FROM unit u CROSS JOIN LATERAL (
    SELECT p.* FROM person p JOIN post_holding h ON h.person_id = p.id AND h.post IN ('LIAISON', 'TOWNSHIP') WHERE h.unit_id = u.id ORDER BY p.account LIMIT 1) p
  WHERE u.kind IN ('BUREAU', 'MEMBER', 'TOWNSHIP', 'OTHER')`;

const PLAIN_INDEXES = `
  SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
  WHERE i.schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)`;

/** Builds indexes one after the other on a connection of its own: two of them keep both cores busy. */
const index = (url: string, indexes: readonly { definition: string }[]): Promise<void> =>
  withClient(url, async (client: pg.Client) => {
    await client.query(`SET maintenance_work_mem = '512MB'; SET synchronous_commit = off`);
    for (const { definition } of indexes) await client.query(definition);
  });

/**
 * Fills a migrated and seeded database with `size` transfers by set-based SQL. As superuser: triggers and foreign keys
 * are off while loading (the audit's hashes are computed here, its seals left out), indexes are built afterwards.
 */
export async function load(url: string, size: number, now: number, told: (what: string) => void): Promise<void> {
  await withClient(url, async (client: pg.Client) => {
    await client.query(
      `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'; SET timezone = 'UTC'`,
    );
    await client.query('DROP TABLE IF EXISTS bench_day, bench_unit, bench_plan');
    await client.query(DAY_TABLE, [JSON.stringify(dutyDays(shanghaiDate(now)))]);
    await client.query(UNIT_TABLE);
    await client.query(PLAN.replaceAll('$1', String(size)));
    const indexes = await client.query<{ name: string; definition: string }>(PLAIN_INDEXES);
    for (const { name } of indexes.rows) await client.query(`DROP INDEX "${name}"`);
    for (const [what, sql] of Object.entries(ROWS)) {
      told(what);
      await client.query(sql);
    }
    told('indexes');
    await Promise.all(
      [0, 1].map((half) =>
        index(
          url,
          indexes.rows.filter((_, i) => i % 2 === half),
        ),
      ),
    );
    await client.query('DROP TABLE bench_day, bench_unit, bench_plan');
    told('counts');
    await client.query('SELECT rebuild_duty_counts()');
    told('vacuum');
    await client.query('VACUUM (ANALYZE, FREEZE)');
  });
}
