import { describe, expect, it } from 'vitest';
import { CalendarCoverageError, OFFICIAL_CALENDAR as calendar } from '@/lib/rulebook/calendar';
import { type Deadline, deadline, explanation, extend, ledger } from '@/lib/rulebook/deadline';
import { endOfDay, localDate, parseInstant, toInstantText } from '@/lib/rulebook/local-date';
import { type RuleId, RuleNotInForceError, ruleFor, UnknownRuleError } from '@/lib/rulebook/rules';

const at = (text: string) => parseInstant(text) ?? Number.NaN;
const due = (rule: RuleId, start: string, urgent = false): Deadline =>
  deadline({ rule, startAt: at(start), urgent, calendar });

describe('worked examples, working days (2-2-5, three days)', () => {
  it.each([
    ['2021-09-30', '2021-10-11', 'the October holiday, then the make-up Saturday 10-09 counts'],
    ['2026-02-13', '2026-02-25', 'the make-up Saturday 02-14 counts, the Spring Festival does not'],
    ['2022-12-30', '2023-01-05', '2022-12-31 stands in the notice for 2023'],
    ['2026-10-03', '2026-10-10', 'a start on a holiday; the last day is a make-up Saturday'],
    ['2026-09-30', '2026-10-10', 'from the eve of the holiday'],
    ['2026-11-23', '2026-11-26', 'an ordinary week'],
    ['2026-11-19', '2026-11-24', 'over a weekend'],
    ['2021-07-28', '2021-08-02', 'the day the 意见 was issued'],
    ['2024-02-07', '2024-02-18', 'New Year’s Eve 2024-02-09 is worked, and so is Sunday 02-18'],
  ])('from %s the last day is %s: %s', (start, expected) => {
    expect(due('2-2-5', start)).toMatchObject({ dueOn: expected, dueAt: endOfDay(localDate(expected)) });
  });

  it('does not depend on the time of day, and the due instant is exclusive', () => {
    const late = due('2-2-5', '2026-11-23T23:59:59+08:00');
    expect(late.dueOn).toBe('2026-11-26');
    expect(toInstantText(late.dueAt)).toBe('2026-11-27T00:00:00+08:00');
  });
});

describe('worked examples, other units', () => {
  const literal = (rollover: 'next' | 'none') =>
    deadline({
      rule: { ...ruleFor('2-2-3', localDate('2021-09-30')), unit: 'natural', rollover },
      startAt: at('2021-09-30'),
      calendar,
    }).dueOn;

  it('reads three natural days from 2021-09-30 as 10-08 with the roll and 10-03 without', () => {
    expect([literal('next'), literal('none')]).toEqual(['2021-10-08', '2021-10-03']);
  });

  it.each<[RuleId, string, string]>([
    ['1-4-2', '2026-10-15', '2026-09-30'],
    ['1-4-2', '2026-11-23', '2026-11-13'],
    ['7-2-1', '2026-10-10', '2026-09-30'],
    ['7-2-1', '2026-11-26', '2026-11-23'],
    ['3-4-1', '2026-11-20', '2026-11-27'],
    ['3-4-3', '2026-11-20', '2026-11-25'],
    ['6-2-1a', '2026-09-30', '2026-10-08'],
    ['6-2-1e', '2026-11-23', '2026-11-26'],
    ['6-2-2a', '2026-09-30', '2026-10-20'],
    ['6-2-2b', '2026-09-10', '2026-12-10'],
    ['6-2-2b', '2026-05-30', '2026-08-31'],
    ['6-2-2c', '2026-11-23', '2026-11-30'],
    ['6-2-2d', '2026-11-23', '2026-12-02'],
  ])('%s from %s: last day %s', (rule, start, expected) => {
    expect(due(rule, start).dueOn).toBe(expected);
  });

  it('counts hours from the instant over any holiday (4-1-1)', () => {
    const d = due('4-1-1', '2026-09-30T17:20:00+08:00');
    expect(toInstantText(d.dueAt)).toBe('2026-10-01T17:20:00+08:00');
    expect(toInstantText(d.warnAt)).toBe('2026-10-01T05:20:00+08:00');
    expect(d.dueOn).toBe('2026-10-01');
  });

  it('ends an hour clock that runs to midnight on the day that ends', () => {
    expect(due('4-1-1', '2026-09-30T00:00:00+08:00').dueOn).toBe('2026-09-30');
  });

  it('takes the matter’s own date for resolutions and supervision orders (1-3-4, 1-2-1)', () => {
    const dueOn = localDate('2026-12-18');
    for (const rule of ['1-3-4', '1-2-1'] as const) {
      expect(deadline({ rule, startAt: at('2026-11-23'), dueOn, calendar })).toMatchObject({
        dueOn,
        dueAt: endOfDay(dueOn),
      });
      expect(() => due(rule, '2026-11-23')).toThrow(/dueOn is missing/);
    }
  });
});

describe('urgent', () => {
  it.each<[RuleId, string]>([
    ['2-2-3', '2026-11-24T10:00:00+08:00'],
    ['3-4-1', '2026-11-24T10:00:00+08:00'],
    ['3-4-3', '2026-11-23T12:00:00+08:00'],
    ['4-2-1', '2026-11-24T10:00:00+08:00'],
  ])('%s runs in hours, as an advisory clock, to %s', (rule, expected) => {
    const d = due(rule, '2026-11-23T10:00:00+08:00', true);
    expect(d).toMatchObject({ urgent: true, unit: 'hour', standing: 'ADVISORY', provisional: false });
    expect(toInstantText(d.dueAt)).toBe(expected);
  });

  it('changes nothing where the 意见 has no urgent variant (2-2-5)', () => {
    expect(due('2-2-5', '2026-11-23', true)).toEqual(due('2-2-5', '2026-11-23'));
  });
});

describe('when amber begins', () => {
  it('is the start of the last working day before the due day', () => {
    expect(toInstantText(due('2-2-5', '2026-11-18').warnAt)).toBe('2026-11-20T00:00:00+08:00');
    expect(toInstantText(due('2-2-5', '2026-11-19').warnAt)).toBe('2026-11-23T00:00:00+08:00');
  });

  it('is never before the clock starts, and twenty working days ahead for the court window (6-2-2b)', () => {
    const d = deadline({
      rule: '1-2-1',
      startAt: at('2026-11-23T15:00:00+08:00'),
      dueOn: localDate('2026-11-23'),
      calendar,
    });
    expect(d.warnAt).toBe(d.startAt);
    expect(toInstantText(due('6-2-2b', '2026-09-10').warnAt)).toBe('2026-11-12T00:00:00+08:00');
  });
});

describe('provisional', () => {
  it.each<[RuleId, string, string, boolean]>([
    ['2-2-5', '2026-12-28', '2026-12-31', false],
    ['2-2-5', '2026-12-30', '2027-01-05', true],
    ['2-2-5', '2027-02-03', '2027-02-10', true],
    ['1-4-2', '2027-01-11', '2026-12-31', true],
    ['1-4-2', '2027-01-10', '2026-12-31', false],
    ['7-2-1', '2027-01-05', '2026-12-30', true],
    ['6-2-1a', '2026-12-28', '2026-12-31', false],
    ['6-2-1a', '2026-12-29', '2027-01-04', true],
  ])('%s from %s is due %s, provisional: %s', (rule, start, dueOn, provisional) => {
    expect(due(rule, start)).toMatchObject({ dueOn, provisional });
  });

  it('is refused where not even the statutory holidays are known', () => {
    expect(() => due('2-2-5', '2036-12-30')).toThrow(CalendarCoverageError);
    expect(() => due('2-2-5', '2040-01-02')).toThrow(CalendarCoverageError);
  });
});

describe('the rulebook version', () => {
  it('refuses a start before the 意见 was in force and an unknown rule', () => {
    expect(() => due('2-2-5', '2021-07-27')).toThrow(RuleNotInForceError);
    const unknown: string = '2-2-4';
    expect(() => due(unknown as RuleId, '2026-11-23')).toThrow(UnknownRuleError);
  });

  it('is carried by the deadline together with the calendar’s', () => {
    expect(due('2-2-5', '2026-11-23')).toMatchObject({
      clause: '2-2-5',
      version: 'shanting-2021-13',
      calendarVersion: 'official-2026',
      standing: 'STATUTORY',
      startOn: '2026-11-23',
    });
  });
});

describe('the ledger', () => {
  const rows = (d: Deadline) =>
    ledger(d, calendar).map((r) => `${r.on} ${r.weekday} ${r.role} ${r.n ?? '-'} ${r.reason}`);

  it('names every day, the counted ones with their number, the skipped ones with the reason', () => {
    expect(rows(due('2-2-5', '2026-10-03'))).toEqual([
      '2026-10-03 周六 START - 起算日不计',
      '2026-10-04 周日 SKIPPED - 国庆节',
      '2026-10-05 周一 SKIPPED - 国庆节',
      '2026-10-06 周二 SKIPPED - 国庆节',
      '2026-10-07 周三 SKIPPED - 国庆节',
      '2026-10-08 周四 COUNTED 1 工作日',
      '2026-10-09 周五 COUNTED 2 工作日',
      '2026-10-10 周六 DUE 3 调休上班',
    ]);
  });

  it('shows a natural count running over days off and the roll after it (6-2-1a)', () => {
    expect(rows(due('6-2-1a', '2026-11-25')).slice(-4)).toEqual([
      '2026-11-27 周五 COUNTED 2 工作日',
      '2026-11-28 周六 COUNTED 3 休息日，顺延',
      '2026-11-29 周日 SKIPPED - 休息日，顺延',
      '2026-11-30 周一 DUE - 工作日',
    ]);
  });

  it('runs backwards from the event for a limit that counts back (1-4-2)', () => {
    const all = rows(due('1-4-2', '2026-10-15'));
    expect(all).toHaveLength(16);
    expect(all.slice(0, 2)).toEqual(['2026-10-15 周四 START - 起算日不计', '2026-10-14 周三 COUNTED 1 工作日']);
    expect(all.slice(-3)).toEqual([
      '2026-10-02 周五 SKIPPED - 国庆节，提前',
      '2026-10-01 周四 SKIPPED - 国庆节，提前',
      '2026-09-30 周三 DUE - 工作日',
    ]);
  });

  it('gives hour clocks their two ends with times, midnight as 24:00', () => {
    const ends = ledger(due('2-2-3', '2026-11-23T10:30:00+08:00', true), calendar);
    expect(ends.map((r) => `${r.role} ${r.on} ${r.time}`)).toEqual(['START 2026-11-23 10:30', 'DUE 2026-11-24 10:30']);
    expect(ledger(due('4-1-1', '2026-11-23'), calendar).at(-1)).toMatchObject({ on: '2026-11-23', time: '24:00' });
  });

  it('gives own-date clocks their two ends, and month clocks every day', () => {
    const own = deadline({ rule: '1-3-4', startAt: at('2026-11-23'), dueOn: localDate('2026-12-18'), calendar });
    expect(ledger(own, calendar).map((r) => r.on)).toEqual(['2026-11-23', '2026-12-18']);
    expect(ledger(due('6-2-2b', '2026-09-10'), calendar)).toHaveLength(92);
  });

  it('marks the days past the notices as provisional', () => {
    const marks = ledger(due('2-2-5', '2026-12-30'), calendar).map((r) => r.provisional);
    expect(marks).toEqual([false, false, true, true, true, true, true]);
  });
});

describe('the explanation', () => {
  it('says due, start, every day, words of the 意见 and method (2-2-5)', () => {
    expect(explanation(due('2-2-5', '2026-09-30T10:00:00+08:00'), calendar)).toEqual([
      '届满日：2026年10月10日（周六）24:00前',
      '起算：2026年9月30日（周三）10:00 移交函到达，当日不计，次日起算',
      '逐日：10月1日至10月7日（国庆节，不计）、10月8日（第1日）、10月9日（第2日）、10月10日（调休上班，第3日，届满）',
      '依据：山政办发〔2021〕13号 二（二）“接受移送的部门要在三日内反馈意见”。条款 2-2-5',
      expect.stringMatching(
        /^算法：3个工作日（规则 shanting-2021-13，2021年7月28日起）。.*日历：国办2026年放假安排，覆盖至2026年12月31日$/,
      ),
    ]);
  });

  it('warns when the date is provisional', () => {
    expect(explanation(due('2-2-5', '2026-12-30'), calendar).at(-1)).toContain('尚未录入2027年放假安排');
    expect(explanation(due('2-2-5', '2026-11-23'), calendar).join()).not.toContain('暂定');
  });

  it('counts back, in hours, in months and to a given date in the words of each', () => {
    expect(explanation(due('1-4-2', '2026-10-15'), calendar).slice(0, 2)).toEqual([
      '最迟：2026年9月30日（周三）24:00前',
      '倒数：2026年10月15日（周四） 会议召开日，当日不计，自前一日起倒数',
    ]);
    const urgent = explanation(due('2-2-3', '2026-11-23T10:00:00+08:00', true), calendar);
    expect(urgent[0]).toBe('届满：2026年11月24日 10:00前');
    expect(urgent[2]).toContain('“情况紧急的，应当立即移送”');
    expect(urgent[3]).toBe(
      '算法：24小时（规则 shanting-2021-13，2021年7月28日起），提示期限。“立即”未写小时数，按24小时提示',
    );
    expect(explanation(due('6-2-2b', '2026-09-10'), calendar).join()).toContain('算法：3个月');
  });
});

describe('extending', () => {
  const consultation = due('4-2-2', '2026-11-23');

  it('moves a consultation on from its original due date, once, by at most ten working days (4-2-2)', () => {
    const moved = extend(consultation, { days: 10, calendar });
    expect(moved).toMatchObject({ dueOn: '2026-12-14', originalDueOn: '2026-11-30', extendedBy: 10 });
    if ('refused' in moved) throw new Error('refused');
    expect(extend(moved, { days: 1, calendar })).toMatchObject({
      refused: true,
      message: '已经延期一次，不得再次延期，最迟为2026年12月14日（周一）',
    });
    expect(explanation(moved, calendar)).toContain('延期：原届满日2026年11月30日，延长10个工作日');
    expect(ledger(moved, calendar).at(-1)).toMatchObject({ on: '2026-12-14', n: 15, role: 'DUE' });
  });

  it('refuses an eleventh day and names the latest date (4-2-2)', () => {
    expect(extend(consultation, { days: 11, calendar })).toEqual({
      refused: true,
      message: '延长期限不得超过10个工作日，最迟可延至2026年12月14日（周一）',
      latestOn: '2026-12-14',
    });
  });

  it('refuses a rule without extension, a notice after the due instant, and no days', () => {
    expect(extend(due('2-2-5', '2026-11-23'), { days: 1, calendar })).toMatchObject({
      message: '“三日内反馈意见”不得延期',
    });
    expect(extend(consultation, { days: 1, calendar, noticeAt: consultation.dueAt })).toMatchObject({ refused: true });
    expect(extend(consultation, { days: 1, calendar, noticeAt: consultation.dueAt - 1 })).toMatchObject({
      extendedBy: 1,
    });
    expect(extend(consultation, { days: 0, calendar })).toMatchObject({ message: '延长天数应为正整数' });
  });

  it('lets an appraisal be extended again, without a cap (4-2-1)', () => {
    const first = extend(due('4-2-1', '2026-11-23'), { days: 10, calendar });
    if ('refused' in first) throw new Error('refused');
    expect(extend(first, { days: 5, calendar })).toMatchObject({ extendedBy: 15, dueOn: '2026-12-21' });
  });
});
