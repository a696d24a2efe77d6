import { describe, expect, it } from 'vitest';
import { diagramOf } from '@/lib/clauses/diagram';
import { factsOf, limitText } from '@/lib/clauses/facts';
import { trial, trialForm } from '@/lib/clauses/trial';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { CLAUSES, clause } from '@/lib/rulebook/clauses';
import { localDate, startOfDay } from '@/lib/rulebook/local-date';
import { RULES, ruleFor } from '@/lib/rulebook/rules';

const TODAY = localDate('2026-11-23');
const NOW = startOfDay(TODAY);
const ask = (given: Record<string, string | undefined>) =>
  trial(trialForm(given, '2-2-5', TODAY), NOW, OFFICIAL_CALENDAR);

describe('the page of a clause', () => {
  it('says who, how long, from when to when of every rule, with nothing left empty', () => {
    for (const rule of RULES)
      for (const { term, value } of factsOf(rule)) expect(value, `${rule.id} ${term}`).not.toBe('');
  });

  it.each([
    ['2-2-5', '3日，按工作日计'],
    ['1-4-2', '事前10日，按自然日倒数'],
    ['1-2-1', '以载明的日期为准'],
    ['4-1-1', '24小时，连续计算'],
  ] as const)('%s: the limit reads %s', (id, text) => {
    expect(limitText(ruleFor(id, TODAY))).toBe(text);
  });

  it('draws the transfer procedure with the states that start the clause’s clock marked (2-2-5)', () => {
    const diagram = diagramOf(clause('2-2-5'));
    expect(diagram?.nodes.filter((node) => 'current' in node && node.current).map(({ id }) => id)).toEqual([
      'SENT',
      'DESIGNATED',
    ]);
    expect(diagram?.edges.filter((edge) => 'forbidden' in edge)).toHaveLength(1);
  });

  it('draws no procedure for a clause that no table carries', () => {
    expect(
      CLAUSES.filter(({ module }) => module === 'sharing')
        .map(diagramOf)
        .every((drawn) => drawn === null),
    ).toBe(true);
  });
});

describe('试算', () => {
  it('joins the days skipped for one reason and numbers the counted ones (2-2-5)', () => {
    const result = ask({ date: '2026-09-30', time: '10:00' });
    expect(result.ok && result.cells.map(({ date, label, reason }) => `${date} ${label} ${reason}`)).toEqual([
      '9月30日 起算 10:00 起算日不计',
      '10月1—7日 不计 国庆节',
      '8日 第1日 ',
      '9日 第2日 ',
      '10日 第3日 调休上班',
    ]);
    expect(result.ok && result.due).toBe('2026年10月10日（周六）24:00 前');
  });

  it('warns beyond the calendar’s coverage', () => {
    const result = ask({ date: '2026-12-30' });
    expect(result).toMatchObject({ ok: true, provisional: true });
    expect(result.ok && result.warning).toContain('2027年');
  });

  it.each([{ date: '2026-02-30' }, { date: '2026-11-23', time: '25:00' }, { rule: '9-9-9' }, { date: '1999-01-01' }])(
    'answers %o with a message instead of a date',
    (given) => {
      const result = ask(given);
      expect(result.ok).toBe(false);
      expect(!result.ok && result.message).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it('draws three months as runs, not as ninety cells (6-2-2b)', () => {
    const result = ask({ rule: '6-2-2b', date: '2026-03-02' });
    expect(result.ok && result.cells.length).toBeLessThan(20);
  });
});
