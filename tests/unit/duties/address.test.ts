import { describe, expect, it } from 'vitest';
import { conditionsOf, cursorOf, dutiesHref, filterOf, type ListFilter } from '@/lib/duties/address';
import { localDate } from '@/lib/rulebook/local-date';

const FULL: ListFilter = {
  status: 'kept',
  standing: 'STATUTORY',
  unitId: 'ziran',
  clause: '2-2-5',
  fromOn: localDate('2026-01-01'),
  toOn: localDate('2026-11-23'),
};
const read = (href: string) => Object.fromEntries(new URL(href, 'http://portal.test').searchParams);

describe('the address of a list', () => {
  it.each([FULL, { status: 'open' }, { status: 'soon', standing: 'OWN_DATE' }] as ListFilter[])(
    'reads back as the filter it was made from: %o',
    (filter) => {
      expect(filterOf(read(dutiesHref('/supervision/duties', filter)))).toEqual(filter);
    },
  );

  it('carries the cursor of the next page', () => {
    const cursor = { at: 1_795_708_800_000, id: '0190f0f0-0000-7000-8000-000000000000' };
    expect(cursorOf(read(dutiesHref('/x', FULL, cursor)))).toEqual(cursor);
  });

  it('leaves out what it does not understand instead of failing', () => {
    const given = {
      status: "open' OR 1=1",
      standing: ['SOFT', 'x'],
      unit: '../x',
      clause: '9',
      from: '2026-02-30',
      to: {},
    };
    expect(filterOf(given)).toEqual({ status: 'open' });
    expect(cursorOf({ after: '1_x' })).toBeUndefined();
  });

  it('names every condition in words and how the list is without it', () => {
    const conditions = conditionsOf(FULL, '区自然资源局');
    expect(conditions.map(({ label }) => label)).toEqual([
      '法定期限',
      '区自然资源局',
      '条款 2-2-5',
      '届满日 2026年1月1日起，2026年11月23日止',
    ]);
    expect(conditions[1]?.without.unitId).toBeUndefined();
  });
});
