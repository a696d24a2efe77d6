import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { noticeWords } from '@/lib/matter-types';
import { TOPIC } from '@/lib/meetings/procedure-topic';
import { KIND_LABELS } from '@/lib/notices/labels';
import { ORDER } from '@/lib/supervision/procedure';
import { TRANSFER } from '@/lib/transfers/procedure';
import { type TestDatabase, testDatabase } from '../support/database';
import { instant } from '../support/portal';

/** Days on which it is hardest to tell the story well: inside a long holiday, and New Year's morning beyond the notices. The scenarios tell it today. */
const TODAYS = ['2026-10-04T11:00', '2027-01-01T08:00'];

type Row = Record<string, string>;
let database: TestDatabase;
let close: () => Promise<void>;

/** Tells the story in a database of its own as if the instant were now; answers a reader of its rows. */
async function toldAt(now: number): Promise<(sql: string) => Promise<Row[]>> {
  vi.resetModules();
  database = await testDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'story-'));
  process.env.DATABASE_URL = database.appUrl;
  process.env.FILES_DIR = folder;
  process.env.AUTH_SECRET = createHash('sha256').update(folder).digest('base64');
  const { closeDatabase, db } = await import('@/lib/kernel/db/client');
  const { seedFoundation } = await import('@/prisma/seed/foundation');
  const { seedStory } = await import('@/prisma/seed/story/story');
  close = async () => {
    await closeDatabase();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  await seedFoundation();
  await seedStory(now);
  return (sql) => db().$queryRawUnsafe<Row[]>(sql);
}

afterEach(() => close());

const OPEN = 'd.done_at IS NULL AND d.cancelled_at IS NULL';
/** Papers of the office and how they stand (1-2-2, 1-3-1). */
const PAPERS = [
  'bulletin COLLECTING',
  'bulletin COMPOSING',
  'bulletin ISSUED',
  'circular COMPOSING',
  'circular ISSUED',
  'circular PENDING_SIGNATURE',
  'circular VOID',
];
/** Disputes, agreements and joint inspections and how they stand (4-3-3, 4-4-1, 4-4-2). */
const TOGETHER = [
  'agreement DRAFT',
  'agreement IN_FORCE',
  'agreement SIGNING',
  'dispute AGREED',
  'dispute CONFIRMING',
  'dispute COORDINATING',
  'dispute DECIDED',
  'dispute RAISED',
  'dispute REFERRED',
  'inspection DRAFT',
  'inspection RUNNING',
  'inspection SUMMARISED',
];
/** Requests and letters between units and how they stand (四). */
const COORDINATED = [
  'appraisal ARRIVED',
  'appraisal ASKED',
  'appraisal CLOSED',
  'appraisal SUPPLEMENTING',
  'assistance DRAFT',
  'assistance REPLIED',
  'assistance SENT',
  'consultation ARRIVED',
  'consultation CLOSED',
  'hazard CLOSED',
  'hazard HANDLING',
  'legal_service ARRIVED',
  'materials ASKED',
  'materials DRAFT',
  'materials REFUSED',
  'withdrawal HANDLING',
];
/** Problems, proposals and campaigns and how they stand (1-2-3, 1-2-4, 1-2-5). */
const OFFICE_MATTERS = [
  'campaign CLOSED',
  'campaign DEPLOYED',
  'campaign RUNNING',
  'problem CLOSED',
  'problem RAISED',
  'problem RECTIFYING',
  'problem TOPIC',
  'proposal CLOSED',
  'proposal PENDING_SIGNATURE',
  'proposal SENT',
];
/** Kinds of the joint meeting in every state that the story shows (1-3-2 … 1-4-7). */
const JOINT = `SELECT type, string_agg(DISTINCT state, ' ' ORDER BY state) AS states FROM matter
  WHERE type IN ('meeting', 'topic', 'resolution') GROUP BY type ORDER BY type`;
/** What a year of meetings had: months with one held, ad hoc ones, one put off, minutes corrected, a topic carried on. */
const YEAR = `SELECT
  (SELECT count(DISTINCT date_trunc('month', held_on))::int FROM meeting WHERE ended_at IS NOT NULL) AS months,
  (SELECT count(*)::int FROM meeting WHERE kind = 'AD_HOC') AS adhoc,
  (SELECT count(*)::int FROM meeting_date_change) AS put_off,
  (SELECT count(*)::int FROM minutes WHERE corrects_id IS NOT NULL AND signed_at IS NOT NULL) AS corrected,
  (SELECT count(*)::int FROM matter_link WHERE kind = 'CARRIED_INTO') AS carried,
  (SELECT count(*)::int FROM unit_head) AS heads,
  (SELECT count(*)::int FROM duty_extension x JOIN duty d ON d.id = x.duty_id WHERE d.rule = '1-3-4') AS extended,
  (SELECT count(*)::int FROM duty WHERE rule = '1-3-4' AND done_at IS NULL AND due_at <= to_timestamp($NOW)) AS overdue,
  (SELECT count(*)::int FROM duty WHERE rule = '1-3-4' AND done_at >= due_at AND late_reason <> '') AS late`;
/** States in which a clause may bind somebody. */
const BINDS = `(VALUES ('2-2-3', '{DRAFT,PENDING_APPROVAL}'::text[]), ('2-2-5', '{SENT,SIGNED,DESIGNATED}'),
  ('2-2-6', '{DECIDED}'), ('1-2-2', '{COMPOSING,PENDING_APPROVAL,PENDING_SIGNATURE}'), ('1-3-1', '{COLLECTING,COMPOSING}'), ('2-2-7', '{DECLINED}'), ('1-2-6', '{RUNNING,PROPOSED}'),
  ('1-4-2', '{PLANNED}'), ('1-4-3a', '{SUBMITTED}'), ('1-4-3b', '{DECIDED}'), ('1-3-3', '{HELD,REVIEWING}'), ('1-4-7', '{SIGNING}'), ('1-3-4', '{RUNNING,PROPOSED}'),
  ('1-2-1', '{ISSUED,SIGNED,INSTRUCTED}'), ('3-1-1', '{RECORDED}'), ('3-4-1', '{RECORDED}'), ('3-4-2', '{RECORDED}'), ('3-4-3', '{RECORDED}'), ('3-4-3b', '{TOLD}'),
  ('1-2-3', '{RECTIFYING,REPORTED}'), ('1-2-4', '{DEPLOYED,NOTIFIED,RUNNING}'), ('1-2-4b', '{RUNNING}'), ('7-2-1', '{DEPLOYED}'), ('7-2-1b', '{NOTIFIED,RUNNING}'),
  ('4-2-1', '{ASKED,ARRIVED,SUPPLEMENTING}'), ('4-2-2', '{ASKED,ARRIVED,SUPPLEMENTING}'), ('4-2-3', '{ASKED,ARRIVED,SUPPLEMENTING}'),
  ('4-2-4', '{ASKED,ARRIVED,SUPPLEMENTING}'), ('4-1-1', '{DRAFT}'), ('4-3-1', '{DRAFT}'), ('4-3-2', '{DRAFT}'),
  ('4-4-1', '{COORDINATING}'), ('4-4-1b', '{RAISED,COORDINATING,CONFIRMING}'), ('4-4-1c', '{CONFIRMING}'), ('4-4-2', '{REFERRED}'),
  ('4-3-3', '{RUNNING}'), ('4-3-3b', '{IN_FORCE}'), ('4-3-3c', '{SIGNING}'), ('4-3-3d', '{RUNNING}')) AS b (rule, states)`;

describe.each(TODAYS)('The story told at %s', (today) => {
  test('it shows every state, every step, every kind of lateness, and no day to come', {
    timeout: 400_000,
  }, async () => {
    const now = instant(today);
    const rows = await toldAt(now);
    const states = await rows(`SELECT state, count(*)::int AS n FROM matter WHERE type = 'transfer' GROUP BY state`);
    expect(states.map((row) => row.state).sort()).toEqual(Object.keys(TRANSFER.states).sort());
    expect(states.reduce((sum, row) => sum + Number(row.n), 0)).toBeGreaterThan(110);

    const orders = await rows(`SELECT DISTINCT state FROM matter WHERE type = 'order' ORDER BY 1`);
    expect(orders.map((row) => row.state)).toEqual(Object.keys(ORDER.states).sort());
    const escalated = await rows(`SELECT unit_id FROM notice WHERE kind = 'ESCALATED'`);
    expect(escalated.length).toBeGreaterThan(1);

    const papers = await rows(
      `SELECT DISTINCT type || ' ' || state AS at FROM matter WHERE type IN ('bulletin', 'circular') ORDER BY 1`,
    );
    expect(papers.map((row) => row.at)).toEqual(PAPERS);
    const coordinated = await rows(
      `SELECT DISTINCT type || ' ' || state AS at FROM matter WHERE type = ANY('{appraisal,consultation,legal_service,materials,hazard,assistance,withdrawal}') ORDER BY 1`,
    );
    expect(coordinated.map((row) => row.at)).toEqual(COORDINATED);

    const joint = await rows(
      `SELECT DISTINCT type || ' ' || state AS at FROM matter WHERE type IN ('dispute', 'agreement', 'inspection') ORDER BY 1`,
    );
    expect(joint.map((row) => row.at)).toEqual(TOGETHER);
    const kinds = await rows('SELECT DISTINCT kind FROM notice');
    const told = kinds.map((row) => String(row.kind));
    expect(told.filter((kind) => (KIND_LABELS[kind] ?? noticeWords(kind)) === null)).toEqual([]);

    const commands = await rows(
      `SELECT DISTINCT e.command, (e.line::jsonb)->'step'->>'from' AS "from" FROM audit_entry e`,
    );
    const taken = new Set(commands.flatMap((row) => [`${row.command}`, `${row.command} ${row.from}`]));
    // A transfer that follows the decision on a dispute does so from one of its states (4-4-2).
    expect(taken).toContain('transfer.settle');
    const steps = TRANSFER.steps
      .filter(({ on }) => on !== 'settle')
      .flatMap(({ on, from }) => [from].flat().map((state) => `transfer.${on} ${state}`));
    expect(steps.filter((step) => !taken.has(step))).toEqual([]);
    for (const beside of [
      'matter.urge',
      'supervision.order',
      'supervision.answer',
      'delegation.create',
      'file.attach',
    ]) {
      expect(taken).toContain(beside);
    }

    const loose = await rows(`SELECT m.state, d.rule FROM duty d JOIN matter m ON m.id = d.matter_id
      WHERE ${OPEN} AND NOT EXISTS (SELECT 1 FROM ${BINDS} WHERE b.rule = d.rule AND m.state = ANY (b.states))`);
    expect(loose).toEqual([]);

    const assigned =
      await rows(`SELECT m.state, count(x.id)::int AS extended FROM matter m JOIN duty d ON d.matter_id = m.id
      LEFT JOIN duty_extension x ON x.duty_id = d.id WHERE m.type = 'assignment' GROUP BY m.id, m.state ORDER BY 1, 2`);
    expect(assigned).toEqual([
      { state: 'DONE', extended: 0 },
      { state: 'RUNNING', extended: 0 },
      { state: 'RUNNING', extended: 1 },
    ]);

    expect(await rows(JOINT)).toEqual([
      { type: 'meeting', states: 'ARCHIVED CANCELLED ISSUED NOTIFIED PLANNED SIGNING SUBMITTED' },
      { type: 'resolution', states: 'DONE PROPOSED RUNNING' },
      { type: 'topic', states: Object.keys(TOPIC.states).sort().join(' ') },
    ]);
    const [year] = await rows(YEAR.replace('$NOW', String(now / 1000)));
    expect(year).toMatchObject({ adhoc: 2, put_off: 1, corrected: 1, carried: 1, heads: 11, extended: 2 });
    expect(Number(year?.months)).toBeGreaterThanOrEqual(11);
    expect(Number(year?.late)).toBeGreaterThanOrEqual(1);
    expect(Number(year?.overdue)).toBeGreaterThanOrEqual(1);
    const shared = await rows(`SELECT DISTINCT state FROM matter WHERE type = 'sharing' ORDER BY 1`);
    expect(shared.map((row) => row.state)).toEqual(['RECORDED', 'SENT', 'TOLD', 'VOID', 'WITHDRAWN']);
    const office = await rows(`SELECT type || ' ' || state AS at FROM matter
      WHERE type IN ('problem', 'proposal', 'campaign') ORDER BY 1`);
    expect(office.map((row) => row.at)).toEqual(OFFICE_MATTERS);

    const refused = await rows(`SELECT line FROM audit_entry WHERE result <> 'DONE'`);
    expect(refused).toEqual([]);
    const future = await rows(`SELECT line FROM audit_entry WHERE ((line::jsonb)->>'instant')::bigint > ${now}`);
    expect(future).toEqual([]);
    expect(await rows('SELECT entry_id::text FROM audit_tail')).toEqual([]);
    const broken = await rows(`SELECT s.position::text FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id
      LEFT JOIN audit_seal p ON p.position = s.position - 1
      WHERE s.seal <> encode(sha256(convert_to(coalesce(p.seal, repeat('0', 64)) || e.hash, 'UTF8')), 'hex')`);
    expect(broken).toEqual([]);

    const due = await rows(`SELECT
      count(*) FILTER (WHERE ${OPEN} AND d.due_at <= to_timestamp(${now / 1000}))::int AS overdue,
      count(*) FILTER (WHERE d.done_at >= d.due_at AND d.late_reason <> '')::int AS late,
      count(*) FILTER (WHERE d.done_at >= d.due_at AND d.late_reason IS NULL)::int AS unexplained
      FROM duty d WHERE d.standing = 'STATUTORY' AND d.rule <> '1-3-4' AND d.rule NOT LIKE '4-3-3%'`);
    expect(due[0]).toMatchObject({ unexplained: 0 });
    expect(Number(due[0]?.overdue)).toBeGreaterThanOrEqual(4);
    expect(Number(due[0]?.overdue)).toBeLessThanOrEqual(12);
    expect(Number(due[0]?.late)).toBeGreaterThan(5);
  });
});
