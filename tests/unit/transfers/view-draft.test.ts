import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OwnClock } from '@/components/transfers/draft-side';
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

const clockOf = (heldOn: string, urgent = false) =>
  draftClock({ heldOn: localDate(heldOn), urgent }, now, OFFICIAL_CALENDAR);

describe("the sender's own clock beside the form (2-2-3)", () => {
  it('counts three working days from the day after it held the case not its own', () => {
    const clock = clockOf('2026-11-20');
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
    expect(draftClock({ heldOn: null, urgent: false }, now, OFFICIAL_CALENDAR)).toBeNull();
    expect(clockOf('2026-11-24')).toBeNull();
  });

  it('shows an urgent case the hours of 立即 first, then the three days, which stay what they are', () => {
    const clock = clockOf('2026-11-23', true);
    expect(clock?.urgent).toMatchObject({ clock: { kind: 'URGENT' }, due: '11月24日（周二）16:40 前' });
    expect(clock).toMatchObject({ ...clockOf('2026-11-23'), urgent: clock?.urgent });
    expect(clock?.due).toBe('11月26日（周四）24:00 前');
    const shown = renderToStaticMarkup(createElement(OwnClock, { clock }));
    const places = ['11月24日（周二）16:40 前', '三日期限照常计算', '11月26日（周四）24:00 前'].map((one) =>
      shown.indexOf(one),
    );
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('counts 立即 from the declaration on record, and says nothing of it where nothing is urgent', () => {
    const declared = parseInstant('2026-11-23T09:05:00+08:00') ?? Number.NaN;
    const start = { heldOn: localDate('2026-11-23'), urgent: true, since: [declared] };
    expect(draftClock(start, now, OFFICIAL_CALENDAR)?.urgent?.due).toBe('11月24日（周二）09:05 前');
    expect(clockOf('2026-11-23')?.urgent).toBeNull();
    expect(renderToStaticMarkup(createElement(OwnClock, { clock: clockOf('2026-11-23') }))).not.toContain('立即移送：');
  });
});
