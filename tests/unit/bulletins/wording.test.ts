import { describe, expect, it } from 'vitest';
import { change, type Frozen, percent } from '@/lib/bulletins/letters/figures';
import { unitTable } from '@/lib/bulletins/letters/tables';
import { apartText, keptText, openText, summaryText } from '@/lib/bulletins/letters/wording';
import { circularSample } from '@/tests/support/paper-samples';

describe('rates (1-2-2)', () => {
  it.each([
    [{ due: 4, kept: 4 }, null],
    [{ due: 5, kept: 5 }, '100%'],
    [{ due: 34, kept: 32 }, '94.1%'],
    [{ due: 7, kept: 0 }, '0%'],
  ])('%o is %s: no percentage under five', (figure, words) => {
    expect(percent(figure)).toBe(words);
  });

  it('are compared in points, or not at all', () => {
    expect(change({ due: 10, kept: 9 }, { due: 10, kept: 8 })).toBe('提高10个百分点');
    expect(change({ due: 8, kept: 7 }, { due: 10, kept: 9 })).toBe('下降2.5个百分点');
    expect(change({ due: 10, kept: 9 }, { due: 20, kept: 18 })).toBe('持平');
    expect(change({ due: 10, kept: 9 }, { due: 4, kept: 4 })).toBeNull();
  });
});

describe('the text that writes itself (1-2-2)', () => {
  const figures: Frozen = circularSample;

  it('tells the month against the last one and a year ago', () => {
    expect(summaryText(figures)).toBe(
      '2026年10月，全区移送案件12件（上月10件，去年同月8件），办结9件。法定期限到期34件，按期办理32件，按期率94.1%，比上月提高4.1个百分点，去年同月到期4件、按期4件。',
    );
  });

  it('names who is late, the most first, and keeps the other standings apart', () => {
    expect(openText(figures)).toBe(
      '截至2026年11月3日16:40，在办的法定期限事项18件，其中逾期3件：区自然资源局2件、区市场监管局1件。',
    );
    expect(apartText(figures)).toContain('均另行统计，不计入以上数字');
    expect(keptText({ due: 0, kept: 0 })).toBe('没有到期的法定期限事项');
  });

  it('prints a dash for a rate under five', () => {
    expect(unitTable(figures).rows.find(([unit]) => unit === '区市场监管局')).toEqual([
      '区市场监管局',
      '4',
      '3',
      '—',
      '—',
      '—',
      '1',
    ]);
  });
});
