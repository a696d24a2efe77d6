import { describe, expect, it } from 'vitest';
import { redate } from '@/lib/calendar/redate';
import { noticeText } from '@/lib/calendar/words';
import type { CountedDuty } from '@/lib/kernel/duties/recount';
import { buildCalendar, OFFICIAL_CALENDAR, OFFICIAL_NOTICES, type YearNotice } from '@/lib/rulebook/calendar';
import { changedDays } from '@/lib/rulebook/calendar-change';
import { deadline } from '@/lib/rulebook/deadline';
import { endOfDay, localDate, parseInstant, shanghaiDate } from '@/lib/rulebook/local-date';
import { notice } from '@/lib/rulebook/notice';

const NEXT: YearNotice = notice(
  2027,
  '国办发明电〔2026〕9号',
  [
    ['元旦', '2027-01-01', '2027-01-03'],
    ['春节', '2027-02-05', '2027-02-12'],
    ['清明节', '2027-04-03', '2027-04-05'],
    ['劳动节', '2027-05-01', '2027-05-05'],
    ['端午节', '2027-06-09', '2027-06-09'],
    ['中秋节', '2027-09-15', '2027-09-15'],
    ['国庆节', '2027-10-01', '2027-10-07'],
  ],
  ['2027-01-30', '2027-02-14', '2027-02-20', '2027-09-26', '2027-10-09'],
);
const AFTER = buildCalendar([...OFFICIAL_NOTICES, NEXT], 'official-2026+1');
const CHANGED = changedDays(OFFICIAL_CALENDAR, AFTER, 2027).map((day) => day.on);

const at = (text: string) => {
  const found = parseInstant(text);
  if (found === null) throw new Error(text);
  return found;
};

function counted(rule: string, start: string, more: Partial<CountedDuty> = {}): CountedDuty {
  const startedAt = at(start);
  const due = deadline({ rule: rule as '2-2-5', startAt: startedAt, calendar: OFFICIAL_CALENDAR, urgent: more.urgent });
  const { dueAt, warnAt, provisional } = due;
  return {
    rule,
    startedAt,
    dueAt,
    warnAt,
    provisional,
    urgent: false,
    ownDueOn: null,
    extensions: [],
    pauses: [],
    ...more,
  };
}

describe('The days on which two calendars differ', () => {
  it('are those worked in one and not in the other, with the words of both', () => {
    const days = changedDays(OFFICIAL_CALENDAR, AFTER, 2027);
    expect(days.map((day) => day.on)).toContain('2027-02-14');
    expect(days.find((day) => day.on === '2027-02-14')).toEqual({
      on: '2027-02-14',
      before: { working: false, kind: 'WEEKEND', reason: '休息日' },
      after: { working: true, kind: 'MAKEUP', reason: '调休上班' },
    });
    expect(changedDays(AFTER, AFTER, 2027)).toEqual([]);
  });
});

describe('A duty under another calendar', () => {
  it('moves when a day of its count is no longer worked (2-2-5)', () => {
    const found = redate(counted('2-2-5', '2027-02-04T10:00:00+08:00'), AFTER, CHANGED);
    expect(found?.change).toBe('MOVED');
    expect(found?.due.dueOn).toBe('2027-02-16');
    expect(found?.due.provisional).toBe(false);
  });

  it('stays but becomes firm when only its mark changes', () => {
    const duty = counted('2-2-5', '2027-03-01T10:00:00+08:00');
    expect(duty.provisional).toBe(true);
    const found = redate(duty, AFTER, CHANGED);
    expect(found?.change).toBe('FIRM');
    expect(found?.due.dueAt).toBe(duty.dueAt);
  });

  it('is left alone when neither date, mark nor count is touched, and always when hours are counted', () => {
    expect(redate(counted('2-2-5', '2026-11-23T10:00:00+08:00'), AFTER, CHANGED)).toBeNull();
    expect(redate(counted('2-2-3', '2027-02-05T10:00:00+08:00', { urgent: true }), AFTER, CHANGED)).toBeNull();
  });

  it('keeps a date of its own (1-2-1)', () => {
    const dueAt = endOfDay(localDate('2027-02-10'));
    const due = deadline({ rule: '1-2-1', startAt: at('2027-01-04'), calendar: AFTER, dueOn: localDate('2027-02-10') });
    const duty = {
      ...counted('2-2-5', '2027-01-04'),
      rule: '1-2-1',
      dueAt,
      provisional: false,
      warnAt: due.warnAt,
      ownDueOn: due.dueOn,
    };
    expect(redate(duty, AFTER, CHANGED)).toBeNull();
  });

  it('keeps the working days of an extension, whatever becomes of its dates (4-2-2)', () => {
    const plain = counted('4-2-2', '2027-01-20T10:00:00+08:00');
    const days = 3;
    const extendedDue = endOfDay(localDate('2027-02-01'));
    expect(shanghaiDate(plain.dueAt - 1)).toBe('2027-01-27');
    const extensions = [{ days, grantedAt: at('2027-01-22'), removedAt: null }];
    const found = redate({ ...plain, dueAt: extendedDue, extensions }, AFTER, CHANGED);
    expect(found?.due.extendedBy).toBe(days);
    expect(found?.due.dueOn).toBe('2027-01-30');
  });

  it('throws on a rule nobody knows, never guesses', () => {
    expect(() => redate({ ...counted('2-2-5', '2027-01-04'), rule: '9-9-9' }, AFTER, CHANGED)).toThrow(/unknown rule/);
  });
});

describe('What a unit is told', () => {
  const of = { documentNo: '国办发明电〔2026〕9号', year: 2027 };
  const moved = (matter: string, to: string, named = false) => ({
    moved: true,
    matter,
    named,
    clause: '2-2-5',
    from: endOfDay(localDate('2027-02-05')),
    to: endOfDay(localDate(to)),
  });

  it('names the earliest three, counts the rest and the firm ones', () => {
    const changes = [
      moved('甲〔2027〕4号', '2027-02-20'),
      moved('甲〔2027〕1号', '2027-02-16'),
      moved('案件移送', '2027-02-14'),
      moved('甲〔2027〕3号', '2027-02-19'),
      { ...moved('甲〔2027〕9号', '2027-02-05'), moved: false },
    ];
    expect(noticeText(of, changes)).toBe(
      '2027年放假安排（国办发明电〔2026〕9号）已生效。本单位4项在办期限随之调整：' +
        '案件移送（条款2-2-5）由2027年2月5日（周五）改为2027年2月14日（周日）；' +
        '甲〔2027〕1号（条款2-2-5）由2027年2月5日（周五）改为2027年2月16日（周二）；' +
        '甲〔2027〕3号（条款2-2-5）由2027年2月5日（周五）改为2027年2月19日（周五）等4项，均为24:00前。' +
        '1项暂定期限已确定，日期不变。请到工作台按新的日期办理。',
    );
  });

  it('counts what is for named people, without a number (4-2-5)', () => {
    const hidden = moved('甲〔2027〕7号', '2027-02-14', true);
    const mixed = noticeText(of, [moved('甲〔2027〕1号', '2027-02-16'), hidden]);
    expect(mixed).toContain(
      '本单位2项在办期限随之调整：甲〔2027〕1号（条款2-2-5）由2027年2月5日（周五）改为2027年2月16日（周二），均为24:00前；' +
        '另有1项指定人员事项，已另行告知指定人员。',
    );
    expect(noticeText(of, [hidden])).toContain('本单位1项在办期限随之调整：1项指定人员事项');
    expect(mixed).not.toContain('7号');
  });

  it('says only that dates are firm when none moved', () => {
    const text = noticeText(of, [{ ...moved('甲〔2027〕9号', '2027-02-05'), moved: false }]);
    expect(text).toBe('2027年放假安排（国办发明电〔2026〕9号）已生效。1项暂定期限已确定，日期不变。');
  });
});
