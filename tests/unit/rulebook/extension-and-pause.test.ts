import { describe, expect, it } from 'vitest';
import { OFFICIAL_CALENDAR as calendar } from '@/lib/rulebook/calendar';
import { deadline, explanation, ledger } from '@/lib/rulebook/deadline';
import { type ClockRows, recompute } from '@/lib/rulebook/extension-and-pause';
import { localDate, parseInstant, toInstantText } from '@/lib/rulebook/local-date';

const at = (text: string) => parseInstant(text) ?? Number.NaN;
const base = deadline({ rule: '4-2-1', startAt: at('2026-11-23T09:00:00+08:00'), calendar });
const pause = (from: string, to: string | null, removedAt: number | null = null) => ({
  pausedAt: at(from),
  resumedAt: to === null ? null : at(to),
  reason: '补正材料',
  removedAt,
});
const due = (rows: Partial<ClockRows>) => recompute(base, { pauses: [], extensions: [], ...rows }, calendar);

describe('a pause of a day clock (4-2-1, due 2026-11-30)', () => {
  it.each([
    ['the day of the pause does not count, the day it resumes does', '2026-11-25', '2026-11-27', '2026-12-02'],
    ['a weekend inside the pause costs nothing', '2026-11-27', '2026-11-30', '2026-12-01'],
    ['a pause and resumption on one day cost nothing', '2026-11-25', '2026-11-25T18:00:00+08:00', '2026-11-30'],
    ['a pause on the last day still moves it', '2026-11-30T10:00:00+08:00', '2026-12-02', '2026-12-02'],
    ['a pause that begins after the due day heals no breach', '2026-12-01', '2026-12-04', '2026-11-30'],
    ['a pause from before the start counts only from the start', '2026-11-20', '2026-11-25', '2026-12-01'],
  ])('%s', (_, from, to, expected) => {
    expect(due({ pauses: [pause(from, to)] }).dueOn).toBe(expected);
  });

  it('takes overlapping pauses out once', () => {
    const pauses = [pause('2026-11-24', '2026-11-26'), pause('2026-11-25', '2026-11-27')];
    expect(due({ pauses }).dueOn).toBe('2026-12-03');
  });

  it('shows as paused while it is open, unless it began after the breach or was removed', () => {
    expect(due({ pauses: [pause('2026-11-25', null)] })).toMatchObject({
      pausedSince: at('2026-11-25'),
      dueOn: '2026-11-30',
    });
    expect(due({ pauses: [pause('2026-12-02', null)] }).pausedSince).toBeNull();
    expect(due({ pauses: [pause('2026-11-25', null, 1)] }).pausedSince).toBeNull();
  });

  it('stands in the ledger and in the explanation', () => {
    const paused = due({ pauses: [pause('2026-11-25', '2026-11-27')] });
    expect(
      ledger(paused, calendar)
        .filter((r) => r.reason === '计时暂停（补正材料）')
        .map((r) => r.on),
    ).toEqual(['2026-11-25', '2026-11-26']);
    expect(explanation(paused, calendar)).toContain(
      '暂停：2026年11月25日 00:00起，2026年11月27日 00:00恢复（补正材料）',
    );
  });
});

describe('a pause of an hour clock (4-2-1 urgent)', () => {
  const urgent = deadline({ rule: '4-2-1', startAt: at('2026-11-23T09:00:00+08:00'), urgent: true, calendar });
  const paused = (from: string, to: string) =>
    toInstantText(recompute(urgent, { pauses: [pause(from, to)], extensions: [] }, calendar).dueAt);

  it('moves the due instant by its length', () => {
    expect(paused('2026-11-23T10:00:00+08:00', '2026-11-23T12:30:00+08:00')).toBe('2026-11-24T11:30:00+08:00');
    expect(paused('2026-11-24T09:00:00+08:00', '2026-11-24T12:00:00+08:00')).toBe('2026-11-24T09:00:00+08:00');
  });
});

describe('extensions', () => {
  const extension = (days: number, granted: string, removedAt: number | null = null) => ({
    days,
    grantedAt: at(granted),
    removedAt,
  });

  it('add up, wherever they stand in the list', () => {
    const rows = [extension(2, '2026-11-24'), extension(3, '2026-12-01')];
    expect(due({ extensions: rows }).dueOn).toBe('2026-12-07');
    expect(due({ extensions: rows.toReversed() })).toEqual(due({ extensions: rows }));
  });

  it('granted at or after the due instant heal no breach', () => {
    expect(due({ extensions: [extension(5, '2026-12-01')] })).toMatchObject({ dueOn: '2026-11-30', extendedBy: 0 });
    expect(due({ extensions: [extension(5, '2026-11-30T23:59:00+08:00')] }).extendedBy).toBe(5);
  });

  it('that were removed no longer count', () => {
    expect(due({ extensions: [extension(5, '2026-11-24', 1)] }).dueOn).toBe('2026-11-30');
  });

  it('can be recomputed from a deadline that already carries rows', () => {
    const rows = { pauses: [pause('2026-11-25', '2026-11-27')], extensions: [extension(2, '2026-11-24')] };
    const once = due(rows);
    expect(once.dueOn).toBe('2026-12-04');
    expect(recompute(once, rows, calendar)).toEqual(once);
    expect(recompute(once, { pauses: [], extensions: [] }, calendar)).toEqual(base);
  });

  it('move a supervision order’s own date on in working days (1-2-1)', () => {
    const order = deadline({ rule: '1-2-1', startAt: at('2026-11-23'), dueOn: localDate('2026-11-27'), calendar });
    expect(recompute(order, { pauses: [], extensions: [extension(1, '2026-11-24')] }, calendar).dueOn).toBe(
      '2026-11-30',
    );
  });
});
