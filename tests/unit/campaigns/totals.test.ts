import { describe, expect, test } from 'vitest';
import { period } from '@/lib/campaigns/letters/wording';
import { latestResults, totalsOf } from '@/lib/campaigns/totals';
import { proposalTitle } from '@/lib/proposals/letters/proposal';
import { localDate } from '@/lib/rulebook/local-date';

const day = (unitId: string, on: string, revision: number, checks: number) => ({
  unitId,
  on: localDate(on),
  revision,
  checks,
  problems: 1,
  cases: 0,
});

describe('results of a campaign (1-2-4)', () => {
  const results = [
    day('zhzf', '2026-12-01', 1, 10),
    day('zhzf', '2026-12-01', 2, 12),
    day('shijian', '2026-12-01', 1, 5),
    day('zhzf', '2026-12-02', 1, 3),
  ];

  test('a day told again counts once, as told last', () => {
    expect(latestResults(results).map((one) => [one.unitId, one.on, one.checks])).toEqual([
      ['zhzf', '2026-12-01', 12],
      ['shijian', '2026-12-01', 5],
      ['zhzf', '2026-12-02', 3],
    ]);
  });

  test('are added up per unit with its days, and altogether', () => {
    const { all, units } = totalsOf(results);
    expect(all).toEqual({ checks: 20, problems: 3, cases: 0 });
    expect(units.get('zhzf')).toEqual({ checks: 15, problems: 2, cases: 0, days: 2 });
    expect(totalsOf([]).all).toEqual({ checks: 0, problems: 0, cases: 0 });
  });
});

describe('letters of campaigns and proposals (1-2-4, 1-2-5)', () => {
  test.each([
    ['2026年12月1日', '2026年12月10日', '2026年12月1日至12月10日'],
    ['2026年12月28日', '2027年1月5日', '2026年12月28日至2027年1月5日'],
    ['2026年12月1日', '2026年12月1日', '2026年12月1日'],
  ])('the period from %s to %s is printed as %s', (startsOn, endsOn, text) => {
    expect(period({ startsOn, endsOn })).toBe(text);
  });

  test.each([
    ['明确职责边界', 'REQUEST', '关于明确职责边界的请示'],
    ['关于明确职责边界的建议', 'REPORT', '关于明确职责边界的报告'],
    ['关于明确职责边界的请示', 'REQUEST', '关于明确职责边界的请示'],
  ] as const)('the subject %s of a %s is titled %s', (subject, form, title) => {
    expect(proposalTitle(subject, form)).toBe(title);
  });
});
