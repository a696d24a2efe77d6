import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposeCalendar, rejectCalendar } from '@/lib/calendar/commands';
import { calendarPage, previewPage } from '@/lib/calendar/queries';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { NOTICE_2027, NOTICE_2027_TEXT, proposed } from '@/tests/support/calendar';
import { account } from '@/tests/support/people';
import { as, done, execute, fingerprint, instant, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

const at = '2026-12-30T10:00';
const later = '2027-02-04T10:00';
const held = { foundOn: '2027-02-04', heldOn: '2027-02-04' };

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe('录入放假安排', () => {
  it('stores the reading and changes nothing else; the calendar in force stays', async () => {
    const before = await moment(db());
    const { id } = await proposed(at);
    const row = await db().calendarNotice.findUniqueOrThrow({ where: { id } });
    expect(row.off).toHaveLength(28);
    expect(row.makeup).toHaveLength(6);
    expect(row.names).toMatchObject({ '2027-02-05': '春节' });
    expect((await moment(db())).calendar).toBe(before.calendar);
  });

  it.each([
    ['a second one for the year', NOTICE_2027, 'year'],
    ['a year that leaves a gap', { ...NOTICE_2027, year: 2028 }, 'year'],
    ['a year that is over', { ...NOTICE_2027, year: 2025 }, 'year'],
    ['a text that contradicts itself', { ...NOTICE_2027, text: NOTICE_2027_TEXT.replace('共8天', '共7天') }, 'text'],
    ['an empty document number', { ...NOTICE_2027, documentNo: ' ' }, 'documentNo'],
  ])('refuses %s and names the field', async (_, input, field) => {
    const before = await fingerprint();
    const answer = await execute(proposeCalendar, await as('xitong'), input, { at });
    expect(answer.refused && Object.keys(answer.fields ?? {})).toEqual([field]);
    expect(await fingerprint()).toEqual(before);
  });

  it('names the line of the fault', async () => {
    const text = NOTICE_2027_TEXT.replace('2月14日（周日）', '2月14日（周六）');
    const answer = await execute(proposeCalendar, await as('xitong'), { ...NOTICE_2027, text }, { at });
    expect(answer).toMatchObject({
      fields: { text: ['第3行：2027年2月14日是星期日，文中写作星期六，请核对年份和日期'] },
    });
  });

  it.each(['anquan', 'shenji', 'bangong-zr', 'zhzf'])('is not for %s', async (name) => {
    expect(await execute(proposeCalendar, await as(name), NOTICE_2027, { at })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('核对', () => {
  it('shows every day and every open duty that would move, without a word of a case', async () => {
    const id = await transferAt('SENT', held, later);
    const { number, title } = await db().matter.findUniqueOrThrow({ where: { id } });
    const [notice] = await db().calendarNotice.findMany();
    const { calendar } = await moment(db());
    const preview = await previewPage(await as('anquan'), notice?.id ?? '', calendar);
    expect(preview?.days.map((day) => day.on)).toEqual(
      expect.arrayContaining(['2027-01-30', '2027-02-09', '2027-02-12', '2027-02-14']),
    );
    expect(preview?.days.find((day) => day.on === '2027-02-14')).toMatchObject({
      date: '2027年2月14日（周日）',
      before: '不上班（休息日）',
      after: '上班（调休上班）',
    });
    expect(preview?.moving).toEqual([
      {
        id: expect.any(String),
        number,
        unit: '区自然资源局',
        clause: '2-2-5',
        from: '2027年2月11日（周四）',
        to: '2027年2月16日（周二）',
      },
    ]);
    expect(JSON.stringify(preview)).not.toContain(title);
    expect(preview).toMatchObject({ mayConfirm: true, mayReject: true, own: false });
  });

  it('offers the one who entered it no confirmation, and shows liaisons nothing', async () => {
    const [notice] = await db().calendarNotice.findMany();
    const { calendar, now } = await moment(db());
    expect(await previewPage(await as('xitong'), notice?.id ?? '', calendar)).toMatchObject({
      mayConfirm: false,
      own: true,
    });
    expect(await previewPage(await as('zhzf'), notice?.id ?? '', calendar)).toBeNull();
    expect(await calendarPage(await as('shenji'), calendar, now)).toBeNull();
  });

  it('warns sixty days before the calendar runs out', async () => {
    const { calendar } = await moment(db());
    const admin = await as('xitong');
    expect(await calendarPage(admin, calendar, instant('2026-11-03T12:00'))).toMatchObject({
      missingSoon: true,
      next: 2027,
    });
    expect(await calendarPage(admin, calendar, instant('2026-11-01T12:00'))).toMatchObject({ missingSoon: false });
  });
});

describe('退回', () => {
  it('keeps the reason, frees the year and never takes effect', async () => {
    const [notice] = await db().calendarNotice.findMany();
    const input = { id: notice?.id, version: 1, reason: '第三段日期有误' };
    await done(execute(rejectCalendar, await as('anquan'), input, { at }));
    expect(await execute(rejectCalendar, await as('anquan'), input, { at })).toMatchObject({ code: 'STALE' });
    expect((await moment(db())).calendar.version).toBe('official-2026');
    const { id } = await proposed(at);
    await done(execute(rejectCalendar, await as('xitong'), { id, version: 1, reason: '本人录错' }, { at }));
  });

  it('needs its reason', async () => {
    const { id } = await proposed(at);
    expect(await execute(rejectCalendar, await as('anquan'), { id, version: 1, reason: ' ' }, { at })).toMatchObject({
      fields: { reason: ['请填写退回原因'] },
    });
  });
});

describe('The database repeats the rules for notices', () => {
  const run = (sql: string, values: unknown[]) => withClient(portal.appUrl, (client) => client.query(sql, values));
  const pending = () => db().calendarNotice.findFirstOrThrow({ where: { confirmedAt: null, rejectedAt: null } });

  it('the one who entered cannot confirm', async () => {
    const { id, proposedById } = await pending();
    const sql = 'UPDATE calendar_notice SET confirmed_by_id = $2, confirmed_at = now() WHERE id = $1';
    await expect(run(sql, [id, proposedById])).rejects.toThrow(/calendar_notice_two_people/);
  });

  it('the days cannot be changed after they were entered, nor a decision taken back or skipped', async () => {
    const { id } = await pending();
    const [rejected] = await db().calendarNotice.findMany({ where: { rejectedAt: { not: null } } });
    const other = await account('anquan');
    await expect(run(`UPDATE calendar_notice SET off = '{2027-01-01}' WHERE id = $1`, [id])).rejects.toThrow(
      /only its confirmation/,
    );
    const revive =
      'UPDATE calendar_notice SET rejected_at = NULL, rejected_by_id = NULL, reject_reason = NULL WHERE id = $1';
    await expect(run(revive, [rejected?.id])).rejects.toThrow(/only its confirmation/);
    const both =
      'UPDATE calendar_notice SET confirmed_by_id = $2, confirmed_at = now(), rejected_at = now() WHERE id = $1';
    await expect(run(both, [id, other.id])).rejects.toThrow(/calendar_notice_one_end/);
    await expect(run('DELETE FROM calendar_notice WHERE id = $1', [id])).rejects.toThrow(/permission denied/);
  });
});
