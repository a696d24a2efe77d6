import { describe, expect, it } from 'vitest';
import { OFFICIAL_CALENDAR as calendar } from '@/lib/rulebook/calendar';
import { deadline } from '@/lib/rulebook/deadline';
import { parseInstant } from '@/lib/rulebook/local-date';
import { type ClockFacts, clockState } from '@/lib/rulebook/remaining';

const at = (text: string) => parseInstant(`${text}+08:00`) ?? Number.NaN;
/** Arrived on Thursday 2026-11-19: due on Tuesday 2026-11-24, amber from Monday. */
const feedback = deadline({ rule: '2-2-5', startAt: at('2026-11-19T15:20'), calendar });
const facts = (change: Partial<ClockFacts> = {}): ClockFacts => ({
  dueAt: feedback.dueAt,
  warnAt: feedback.warnAt,
  doneAt: null,
  urgent: false,
  provisional: false,
  ...change,
});
const say = (now: string, change: Partial<ClockFacts> = {}) => {
  const { kind, words, days } = clockState(facts(change), at(now), calendar);
  return `${kind} ${words} ${days}`;
};

describe('a running day clock', () => {
  it.each([
    ['2026-11-19T15:20', 'OK 剩余3个工作日 3'],
    ['2026-11-20T09:00', 'OK 剩余2个工作日 2'],
    ['2026-11-22T23:59', 'OK 剩余2个工作日 2'],
    ['2026-11-23T00:00', 'SOON 剩余1个工作日 1'],
    ['2026-11-23T16:40', 'SOON 剩余1个工作日 1'],
    ['2026-11-24T00:00', 'SOON 今日届满 0'],
    ['2026-11-24T23:59', 'SOON 今日届满 0'],
    ['2026-11-25T00:00', 'OVERDUE 已逾期1个工作日 1'],
    ['2026-11-27T18:00', 'OVERDUE 已逾期3个工作日 3'],
    ['2026-11-29T10:00', 'OVERDUE 已逾期3个工作日 3'],
  ])('says at %s: %s', (now, expected) => {
    expect(say(now)).toBe(expected);
  });

  it('is overdue without a figure until a working day has begun', () => {
    const friday = { dueAt: at('2026-11-28T00:00') };
    expect(say('2026-11-28T09:00', friday)).toBe('OVERDUE 已逾期 0');
    expect(say('2026-11-30T00:00', friday)).toBe('OVERDUE 已逾期1个工作日 1');
  });

  it('says so when only days off are left before an own date', () => {
    const sunday = { dueAt: at('2026-11-30T00:00'), warnAt: at('2026-11-27T00:00') };
    expect(say('2026-11-27T09:00', sunday)).toBe('SOON 剩余2日，均为休息日 0');
    expect(say('2026-11-29T09:00', sunday)).toBe('SOON 今日届满 0');
  });
});

describe('a running hour clock', () => {
  const hazard = deadline({ rule: '4-1-1', startAt: at('2026-11-20T10:30'), calendar });
  const hours = { dueAt: hazard.dueAt, warnAt: hazard.warnAt };

  it.each([
    ['2026-11-20T17:30', 'OK 剩余17小时 17'],
    ['2026-11-20T22:30', 'SOON 剩余12小时 12'],
    ['2026-11-21T10:00', 'SOON 剩余不足1小时 0'],
    ['2026-11-21T10:30', 'OVERDUE 已逾期1小时 1'],
    ['2026-11-22T10:29', 'OVERDUE 已逾期23小时 23'],
    ['2026-11-22T10:30', 'OVERDUE 已逾期 0'],
    ['2026-11-24T10:30', 'OVERDUE 已逾期2个工作日 2'],
  ])('says at %s: %s', (now, expected) => {
    expect(say(now, hours)).toBe(expected);
  });

  it('says 立即 while urgent, and overdue once it is', () => {
    expect(say('2026-11-20T11:00', { ...hours, urgent: true })).toBe('URGENT 紧急·应立即办理 0');
    expect(say('2026-11-21T12:30', { ...hours, urgent: true })).toBe('OVERDUE 已逾期2小时 2');
  });
});

describe('a clock that stands still or has ended', () => {
  it.each<[string, Partial<ClockFacts>, string]>([
    ['done a millisecond before the due instant', { doneAt: feedback.dueAt - 1 }, 'DONE 按期办结 0'],
    ['done at the due instant', { doneAt: feedback.dueAt }, 'DONE_LATE 逾期1日办结 1'],
    ['done two working days late', { doneAt: at('2026-11-26T09:00') }, 'DONE_LATE 逾期2日办结 2'],
    ['paused in time', { pausedSince: at('2026-11-23T09:00') }, 'PAUSED 计时暂停 0'],
    ['paused only after the breach', { pausedSince: at('2026-11-26T09:00') }, 'OVERDUE 已逾期4个工作日 4'],
    [
      'paused and then done',
      { pausedSince: at('2026-11-23T09:00'), doneAt: at('2026-11-24T09:00') },
      'DONE 按期办结 0',
    ],
  ])('says when %s: %s', (_, change, expected) => {
    expect(say('2026-11-30T12:00', change)).toBe(expected);
  });

  it('counts a late act on a day off as one day late', () => {
    expect(say('2026-12-01T00:00', { dueAt: at('2026-11-28T00:00'), doneAt: at('2026-11-28T09:00') })).toBe(
      'DONE_LATE 逾期1日办结 1',
    );
  });

  it('carries the provisional mark', () => {
    expect(clockState(facts({ provisional: true }), at('2026-11-20T09:00'), calendar).provisional).toBe(true);
  });
});
