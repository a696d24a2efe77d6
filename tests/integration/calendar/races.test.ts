import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmCalendar } from '@/lib/calendar/commands';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { instantOf } from '@/lib/kernel/today';
import { withClient } from '@/lib/launch/connection.mjs';
import { deadline } from '@/lib/rulebook/deadline';
import type { RuleId } from '@/lib/rulebook/rules';
import { send } from '@/lib/transfers/commands';
import { proposed } from '@/tests/support/calendar';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { draft, page, transferAt } from '@/tests/support/transfers';

const at = '2027-02-04T10:00';
const held = { foundOn: '2027-02-04', heldOn: '2027-02-04' };

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe('A calendar confirmed while others work', () => {
  it('leaves no open duty counted by the old one', async () => {
    const drafts: string[] = [];
    for (let i = 0; i < 8; i++) drafts.push(await draft('fagai', held, at));
    const notice = await proposed(at);
    const [sender, security] = [await as('fagai'), await as('anquan')];
    const pages = await Promise.all(drafts.map(page));
    const sends = pages.map((one) => execute(send, sender, one, { at }));
    const [confirmed, ...sent] = await Promise.all([execute(confirmCalendar, security, notice, { at }), ...sends]);
    expect(confirmed.refused).toBe(false);
    expect(sent.map((one) => one.refused)).toEqual(sent.map(() => false));
    const { calendar } = await moment(db());
    const open = await db().duty.findMany({ where: { rule: '2-2-5', doneAt: null, cancelledAt: null } });
    expect(open).toHaveLength(8);
    for (const duty of open) {
      const due = deadline({ rule: duty.rule as RuleId, startAt: instantOf(duty.startedAt), calendar });
      expect({ dueAt: instantOf(duty.dueAt), provisional: duty.provisional }).toEqual({
        dueAt: due.dueAt,
        provisional: false,
      });
    }
  });

  it('a duty counted by a calendar no longer in force does not enter the database', async () => {
    const id = await transferAt('SENT', held, at);
    const copy = `INSERT INTO duty (id, matter_id, clause, rule, rulebook, round, obligor_id, started_at, due_at, warn_at, standing, calendar, counted)
      SELECT gen_random_uuid(), matter_id, clause, rule, rulebook, 99, obligor_id, started_at, due_at, warn_at, standing, $2, counted
      FROM duty WHERE matter_id = $1 AND rule = '2-2-5'`;
    const insert = (label: string) => withClient(portal.appUrl, (client) => client.query(copy, [id, label]));
    await expect(insert('official-2026')).rejects.toThrow(/no longer in force/);
    await expect(insert('official-2026+1')).resolves.toMatchObject({ rowCount: 1 });
  });

  it('of two confirmations side by side one wins', async () => {
    const notice = await proposed(at, { documentNo: '国办发明电〔2027〕2号' });
    const security = await as('anquan');
    const both = await Promise.all([1, 2].map(() => execute(confirmCalendar, security, notice, { at })));
    expect(both.map((one) => (one.refused ? one.code : 'DONE')).sort()).toEqual(['DONE', 'STALE']);
  });

  it('re-dates thousands in batches, each recorded once', async () => {
    const id = await transferAt('SENT', held, at);
    const many = `INSERT INTO duty (id, matter_id, clause, rule, rulebook, round, obligor_id, started_at, due_at, warn_at, standing, provisional, calendar, counted)
      SELECT gen_random_uuid(), matter_id, clause, rule, rulebook, 100 + n, obligor_id, started_at, due_at, warn_at, standing, true, calendar, counted
      FROM duty, generate_series(1, 2500) n WHERE matter_id = $1 AND rule = '2-2-5'`;
    await withClient(portal.appUrl, (client) => client.query(many, [id]));
    const notice = await proposed(at, { documentNo: '国办发明电〔2027〕3号' });
    const result = await done(execute(confirmCalendar, await as('anquan'), notice, { at }));
    expect(result.firm).toBe(2500);
    expect(await db().duty.count({ where: { matterId: id, provisional: true } })).toBe(0);
    expect(
      await db().auditEntry.count({
        where: { command: 'duty.redate', matterId: id, line: { contains: '"provisional":true' } },
      }),
    ).toBe(2500);
  });
});
