import { describe, expect, it } from 'vitest';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { localDate, parseInstant } from '@/lib/rulebook/local-date';
import { draftSteps } from '@/lib/transfers/draft-steps';
import { createInput } from '@/lib/transfers/schemas';
import { draftClock } from '@/lib/transfers/view-draft';

const now = parseInstant('2026-11-23T16:40:00+08:00') ?? Number.NaN;
const blank = Object.fromEntries(Object.keys(createInput.shape).map((name) => [name, '']));
const draft = (fields: Record<string, unknown> = {}) =>
  createInput.parse({ ...blank, partyKind: 'ORGANISATION', ...fields });
const status = (fields: Record<string, unknown>, slots: string[] = []) =>
  draftSteps(draft(fields), slots, 'zhzf').map((step) => step.status);

describe('the steps of a draft', () => {
  it('say 未填 where nothing was begun and how much is missing where something was', () => {
    expect(status({})).toEqual(['未填', '未填', '缺第 2、3 项']);
    expect(status({ title: '演示案', place: '演示路', heldOn: '2026-11-23' })[0]).toBe('还缺 5 项');
  });

  it('2-2-2: miss the measures only while the violation goes on', () => {
    const facts = {
      title: '案',
      partyName: '甲',
      place: '乙',
      source: '丙',
      foundOn: '2026-11-20',
      facts: '丁',
      findings: '戊',
    };
    expect(status(facts)[0]).toBe('已填');
    expect(status({ ...facts, inProgress: 'on' })[0]).toBe('还缺 1 项');
  });

  it('2-3-2, 2-3-3: are complete with the two required materials', () => {
    expect(status({}, ['2-3-2', '2-3-3'])[2]).toBe('必备项已齐');
    expect(status({}, ['2-3-2'])[2]).toBe('缺第 3 项');
  });
});

describe("the sender's own clock beside the form (2-2-3)", () => {
  it('counts three working days from the day after it held the case not its own', () => {
    const clock = draftClock(localDate('2026-11-20'), false, now, OFFICIAL_CALENDAR);
    expect(clock).toMatchObject({ due: '11月25日（周三）24:00 前', heldOn: '11月20日' });
    expect(clock?.days.map((day) => `${day.date} ${day.label}`)).toEqual([
      '11月20日 认定',
      '21日 不计',
      '22日 不计',
      '23日 第1日',
      '24日 第2日',
      '25日 第3日',
    ]);
  });

  it('shows nothing without the day or for a day to come', () => {
    expect(draftClock(null, false, now, OFFICIAL_CALENDAR)).toBeNull();
    expect(draftClock(localDate('2026-11-24'), false, now, OFFICIAL_CALENDAR)).toBeNull();
  });

  it('is urgent in its words and keeps the three days', () => {
    const clock = draftClock(localDate('2026-11-23'), true, now, OFFICIAL_CALENDAR);
    expect(clock?.clock.kind).toBe('URGENT');
    expect(clock?.due).toBe('11月26日（周四）24:00 前');
  });
});
