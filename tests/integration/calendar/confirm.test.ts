import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmCalendar } from '@/lib/calendar/commands';
import { type Preview, previewPage } from '@/lib/calendar/queries';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { instantOf } from '@/lib/kernel/today';
import { withClient } from '@/lib/launch/connection.mjs';
import { noticePage } from '@/lib/notices/queries';
import { formatDue } from '@/lib/rulebook/local-date';
import { proposed } from '@/tests/support/calendar';
import { forNamed } from '@/tests/support/confidential';
import { orderOn } from '@/tests/support/orders';
import { entriesOf } from '@/tests/support/people';
import { as, done, execute, fingerprint, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

const at = '2027-02-04T10:00';
const held = { foundOn: '2027-02-04', heldOn: '2027-02-04' };

let portal: Portal;
let notice: { id: string; version: number };
let open: string[];
let ended: string;
let march: string;
let matter: string;
let order: string;
let named: string;
let asked: Preview | null;
beforeAll(async () => {
  portal = await openPortal();
  open = [await transferAt('SENT', held, at), await transferAt('SENT', held, at)];
  ended = await transferAt('ACCEPTED', held, at);
  march = await transferAt('SENT', { foundOn: '2027-03-01', heldOn: '2027-03-01' }, '2027-03-01T10:00');
  matter = open[0] ?? '';
  order = await orderOn(matter, { dueOn: '2027-02-10' }, 'bangong', at);
  named = await transferAt('SENT', held, at);
  await forNamed(named, ['zhzf', 'ziran']);
  notice = await proposed(at);
});
afterAll(() => portal.close());

const duties = (id: string) => db().duty.findMany({ where: { matterId: id }, orderBy: { clause: 'asc' } });
const due = async (id: string, rule: string) => {
  const row = await db().duty.findFirstOrThrow({ where: { matterId: id, rule } });
  return { due: formatDue(instantOf(row.dueAt)), provisional: row.provisional, calendar: row.calendar };
};

describe('确认放假安排', () => {
  it('is not for the one who entered it, not from a stale page, not for anybody else', async () => {
    const before = await fingerprint();
    const answers = [
      await execute(confirmCalendar, await as('xitong'), notice, { at }),
      await execute(confirmCalendar, await as('anquan'), { ...notice, version: 2 }, { at }),
      await execute(confirmCalendar, await as('bangong-zr'), notice, { at }),
      await execute(confirmCalendar, await as('anquan'), { id: matter, version: 1 }, { at }),
    ];
    expect(answers.map((one) => one.refused && one.code)).toEqual(['FORBIDDEN', 'STALE', 'FORBIDDEN', 'NOT_FOUND']);
    expect(await fingerprint()).toEqual(before);
  });

  it('leaves everything as it was when one duty cannot be counted', async () => {
    const broken = `INSERT INTO duty (id, matter_id, clause, rule, rulebook, round, obligor_id, started_at, due_at, warn_at, standing, calendar, counted)
      SELECT gen_random_uuid(), matter_id, '9-9-9', '9-9-9', rulebook, 1, obligor_id, started_at, due_at, warn_at, standing, calendar, counted
      FROM duty WHERE matter_id = $1 AND rule = '2-2-5'`;
    await withClient(portal.appUrl, (client) => client.query(broken, [matter]));
    const before = await fingerprint();
    await expect(execute(confirmCalendar, await as('anquan'), notice, { at })).rejects.toThrow(/unknown rule/);
    expect(await fingerprint()).toEqual(before);
    expect(await entriesOf('duty.redate')).toEqual([]);
    const mend = `UPDATE duty SET cancelled_at = now(), cancel_reason = 'test' WHERE rule = '9-9-9'`;
    await withClient(portal.appUrl, (client) => client.query(mend));
  });

  it('re-dates open duties only, in one transaction', async () => {
    asked = await previewPage(await as('anquan'), notice.id, (await moment(db())).calendar);
    const before = await duties(ended);
    const own = await due(order, '1-2-1');
    expect(await due(matter, '2-2-5')).toMatchObject({ due: '2027年2月11日 24:00', provisional: true });
    const result = await done(execute(confirmCalendar, await as('anquan'), notice, { at }));
    expect(result).toMatchObject({ moved: 3, firm: 1 });
    for (const id of [...open, named])
      expect(await due(id, '2-2-5')).toEqual({
        due: '2027年2月16日 24:00',
        provisional: false,
        calendar: 'official-2026+1',
      });
    expect(await due(march, '2-2-5')).toEqual({
      due: '2027年3月4日 24:00',
      provisional: false,
      calendar: 'official-2026+1',
    });
    expect((await due(order, '1-2-1')).due).toBe(own.due);
    expect(await duties(ended)).toEqual(before);
    expect((await moment(db())).calendar.until).toBe('2027-12-31');
  });

  it('freezes the new ledger day by day beside the date', async () => {
    const row = await db().duty.findFirstOrThrow({ where: { matterId: matter, rule: '2-2-5' } });
    const days = row.counted as { on: string; role: string; reason: string }[];
    expect(days.find((day) => day.on === '2027-02-14')).toMatchObject({ role: 'COUNTED', reason: '调休上班' });
    expect(days.at(-1)).toMatchObject({ on: '2027-02-16', role: 'DUE' });
  });

  it('records every change with before and after, and nothing of the case', async () => {
    const entries = await entriesOf('duty.redate');
    const moved = entries.filter((entry) => entry.before?.dueAt !== entry.after?.dueAt);
    expect(moved.map((entry) => entry.matterId).sort()).toEqual([...open, named].sort());
    expect(moved[0]).toMatchObject({
      actor: { account: 'anquan' },
      title: null,
      before: { clause: '2-2-5', dueAt: '2027-02-12T00:00:00+08:00', provisional: true },
      after: { clause: '2-2-5', dueAt: '2027-02-17T00:00:00+08:00', provisional: false },
    });
    expect(await entriesOf('calendar.confirm')).toHaveLength(1);
  });

  it('tells each unit affected once', async () => {
    const told = await db().notice.findMany({ where: { kind: 'CALENDAR', matterId: null } });
    expect(told.map((one) => one.unitId)).toEqual(['ziran']);
    expect(told[0]?.text).toContain('本单位3项在办期限随之调整');
    expect(told[0]?.text).toContain('另有1项指定人员事项');
    expect(told[0]?.text).toContain('1项暂定期限已确定');
  });

  it('names a matter for named people to them alone, and not on the page that asks for the confirmation (4-2-5)', async () => {
    const { number } = await db().matter.findUniqueOrThrow({ where: { id: named } });
    if (!number) throw new Error('a transfer that was sent has its number');
    const read = async (account: string) => JSON.stringify((await noticePage(await as(account), false)).notices);
    expect(await read('ziran')).toContain(`${number}（条款2-2-5）由2027年2月11日`);
    expect(await read('ziran-fz')).not.toContain(number);
    const shown = JSON.stringify(asked?.moving);
    expect(shown).toContain('指定人员事项');
    expect(shown).not.toContain(number);
  });

  it('names no longer, to others, what is for named people since the notice was given (4-2-5)', async () => {
    const read = async (account: string) => JSON.stringify((await noticePage(await as(account), false)).notices);
    const [sealed = '', other = ''] = open;
    const numberOf = async (id: string) => (await db().matter.findUniqueOrThrow({ where: { id } })).number ?? '';
    expect(await read('ziran-fz')).toContain(await numberOf(sealed));
    await forNamed(sealed, ['zhzf', 'ziran']);
    expect(await read('ziran-fz')).not.toContain(await numberOf(sealed));
    expect(await read('ziran-fz')).toContain('仅限指定人员查看的事项（条款');
    expect(await read('ziran-fz')).toContain(await numberOf(other));
    expect(await read('ziran')).toContain(await numberOf(sealed));
  });

  it('cannot be confirmed a second time', async () => {
    expect(await execute(confirmCalendar, await as('anquan'), notice, { at })).toMatchObject({ code: 'STALE' });
  });

  it('a later notice for the same year wins', async () => {
    const corrected = await proposed(at, { documentNo: '国办发明电〔2027〕1号' });
    expect(await done(execute(confirmCalendar, await as('anquan'), corrected, { at }))).toMatchObject({ moved: 0 });
    expect((await moment(db())).calendar.version).toBe('official-2026+2');
    expect(await db().notice.count({ where: { kind: 'CALENDAR', matterId: null } })).toBe(1);
  });
});
