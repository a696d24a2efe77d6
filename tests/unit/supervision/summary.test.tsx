import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BoardSummary, type SummaryView } from '@/components/supervision/board-summary';
import { localDate } from '@/lib/rulebook/local-date';
import { monthsOf, periodsOf } from '@/lib/supervision/board';

const figure = (count: number) => ({ count, href: `/list/${count}` });
const rate = (kept: number, due: number) => ({ kept: figure(kept), due: figure(due) });
const summary = (kept: number, due: number): SummaryView => ({
  overdue: figure(4),
  soon: figure(7),
  open: figure(54),
  today: figure(3),
  rate: rate(kept, due),
  lastRate: rate(268, 292),
  apart: [{ name: '一般应办逾期', ...figure(1) }],
});

describe('the three numbers of the board', () => {
  it('gives a rate with its fraction', () => {
    const html = renderToStaticMarkup(<BoardSummary summary={summary(312, 331)} />);
    expect(html).toContain('94.3%');
    expect(html).toContain('312/331');
  });

  it('gives no percentage under five', () => {
    const html = renderToStaticMarkup(<BoardSummary summary={{ ...summary(3, 4), lastRate: rate(2, 2) }} />);
    expect(html).not.toContain('%');
    expect(html).toContain('不足5件，不计率');
  });

  it('keeps what is not statutory on a line of its own', () => {
    expect(renderToStaticMarkup(<BoardSummary summary={summary(312, 331)} />)).toContain('另计，不与法定期限相加');
  });
});

describe('the periods of the board', () => {
  it('compare this year to date with the same days of last year', () => {
    expect(periodsOf(localDate('2026-11-23'))).toEqual([
      { fromOn: '2026-01-01', toOn: '2026-11-23' },
      { fromOn: '2025-01-01', toOn: '2025-11-23' },
      { fromOn: '2025-11-24', toOn: '2025-12-31' },
    ]);
  });

  it('take the last of February for a leap day', () => {
    expect(periodsOf(localDate('2028-02-29'))[1].toOn).toBe('2027-02-28');
  });

  it('leave no gap on the last day of the year', () => {
    const [, , rest] = periodsOf(localDate('2026-12-31'));
    expect(rest.fromOn > rest.toOn).toBe(true);
  });

  it('put a month that spans both halves of last year together again', () => {
    const cell = { month: 11, due: 2, kept: 1 };
    const cells = [1, 2].map((period) => ({ ...cell, period }));
    expect(monthsOf(cells, localDate('2026-11-23'))[10]?.before.due.count).toBe(4);
  });
});
