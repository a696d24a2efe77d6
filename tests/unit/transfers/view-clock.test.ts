import { describe, expect, it } from 'vitest';
import { type DutyFacts, dueSentence, progressWords } from '@/lib/matters/view-clock';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { endOfDay, localDate, parseInstant } from '@/lib/rulebook/local-date';
import { dutyClock, transferClock } from '@/lib/transfers/view-clock';

const at = (text: string) => parseInstant(`${text}:00+08:00`) ?? Number.NaN;
/** Arrived on Thursday 2026-11-19 at 15:20: due on Tuesday the 24th, warned from the 23rd. */
const duty: DutyFacts = {
  rule: '2-2-5',
  startedAt: at('2026-11-19T15:20'),
  dueAt: endOfDay(localDate('2026-11-24')),
  warnAt: at('2026-11-23T00:00'),
  doneAt: null,
  urgent: false,
  provisional: false,
};
const clockAt = (text: string, change: Partial<DutyFacts> = {}) =>
  dutyClock({ ...duty, ...change }, at(text), OFFICIAL_CALENDAR);

describe('the clock of a transfer in a list', () => {
  it('2-2-5: says the day, the date with its weekday, and how many of the three days are used', () => {
    const monday = clockAt('2026-11-23T16:40');
    expect(monday).toMatchObject({ kind: 'SOON', words: '剩余1个工作日', dueText: '11月24日 周二' });
    expect(monday.progress).toEqual({ used: 1, total: 3, running: true });
    expect(progressWords(monday.progress, false)).toBe('第2日/共3日');
  });

  it('counts no day on the day of arrival and none on a Sunday', () => {
    expect(clockAt('2026-11-19T16:00').progress).toEqual({ used: 0, total: 3 });
    expect(clockAt('2026-11-22T12:00').progress).toEqual({ used: 1, total: 3, running: false });
  });

  it('shows all days used once it is overdue and no day number', () => {
    const late = clockAt('2026-11-26T09:00');
    expect(late).toMatchObject({ kind: 'OVERDUE', words: '已逾期2个工作日', progress: { used: 3, total: 3 } });
    expect(progressWords(late.progress, true)).toBe('');
  });

  it('says on which day the act was done, in time or late', () => {
    expect(clockAt('2026-12-01T09:00', { doneAt: at('2026-11-24T23:59') })).toMatchObject({
      kind: 'DONE',
      words: '按期办结',
      dueText: '11月24日反馈',
    });
    expect(clockAt('2026-12-01T09:00', { doneAt: at('2026-11-25T09:00') })).toMatchObject({
      kind: 'DONE_LATE',
      words: '逾期1日办结',
    });
  });

  it('2-2-3: gives the hour of an urgent duty, because it is counted in hours', () => {
    const urgent = clockAt('2026-11-19T16:00', { urgent: true, dueAt: at('2026-11-20T15:20') });
    expect(urgent).toMatchObject({ kind: 'URGENT', dueText: '11月20日 周五 15:20 前' });
    expect(urgent.progress).toBeUndefined();
  });

  it('prints the due day of the panel exclusive of the next midnight, and another year with its number', () => {
    expect(dueSentence(duty.dueAt, duty.startedAt)).toBe('11月24日（周二）24:00 前');
    expect(dueSentence(duty.dueAt, at('2027-01-04T09:00'))).toBe('2026年11月24日（周二）24:00 前');
  });
});

describe('the clock of a transfer on which no duty runs', () => {
  const now = at('2026-11-23T16:40');
  const clock = (state: string, ended: DutyFacts | null = null) =>
    transferClock({ state, duty: ended }, now, OFFICIAL_CALENDAR);
  const answered = { ...duty, doneAt: at('2026-11-20T10:00') };

  it('2-2-7: stands still while 区政府 decides', () => {
    expect(clock('REFERRED', answered)).toMatchObject({ kind: 'PAUSED', words: '计时暂停（待区政府决定）' });
  });

  it('2-2-6: waits for the decision while the case is handled, whatever was answered in time before', () => {
    expect(clock('ACCEPTED', answered)).toMatchObject({ kind: 'IDLE', words: '作出决定后起算' });
  });

  it('ends with the duty given, and says so also when there was none', () => {
    expect(clock('CLOSED', { ...duty, doneAt: at('2026-11-25T09:00') }).kind).toBe('DONE_LATE');
    expect(clock('CLOSED')).toMatchObject({ kind: 'DONE', words: '办结' });
    expect(clock('VOID').words).toBe('未移送，已作废');
  });
});
