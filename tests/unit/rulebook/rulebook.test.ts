import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAUSES, type Clause, clause, findClause, INSTRUMENT } from '@/lib/rulebook/clauses';
import { ACTORS, GLOSSARY, OBLIGORS } from '@/lib/rulebook/glossary';
import { localDate } from '@/lib/rulebook/local-date';
import { findRule, RULES, type Rule, ruleFor } from '@/lib/rulebook/rules';
import { validateRulebook } from '@/lib/rulebook/validate';

/** How many clauses each group of the register has: 1-1-x has 2, 1-2-x has 6 … */
const REGISTER: Record<string, number> = {
  ...{ '1-1': 2, '1-2': 6, '1-3': 4, '1-4': 7 },
  ...{ '2-1': 2, '2-2': 7, '2-3': 4 },
  ...{ '3-1': 2, '3-2': 1, '3-3': 7, '3-4': 3 },
  ...{ '4-1': 1, '4-2': 5, '4-3': 3, '4-4': 2, '4-5': 1 },
  ...{ '5-1': 2, '6-1': 1, '6-2': 2, '7-1': 1, '7-2': 1, '7-3': 1, '7-4': 2 },
};
const REGISTER_IDS = Object.entries(REGISTER).flatMap(([group, n]) =>
  Array.from({ length: n }, (_, i) => `${group}-${i + 1}`),
);

/** Every limit that the design lists, as amount, unit, standing. */
const LIMITS: Record<string, string> = {
  '1-2-1': 'own date STATUTORY',
  '1-2-2': 'own date STATUTORY',
  '1-2-3': 'own date STATUTORY',
  '1-2-4': 'own date STATUTORY',
  '1-2-4b': '5 workday ADVISORY',
  '1-3-1': 'own date STATUTORY',
  '1-2-6': 'own date STATUTORY',
  '1-3-3': '5 workday ADVISORY',
  '1-3-4': 'own date STATUTORY',
  '1-4-2': '10 natural before STATUTORY',
  '1-4-3a': '3 workday ADVISORY',
  '1-4-3b': '1 workday ADVISORY',
  '1-4-7': '3 workday ADVISORY',
  '2-2-3': '3 workday STATUTORY, urgent 24 hour',
  '2-2-5': '3 workday STATUTORY',
  '2-2-6': '3 workday STATUTORY',
  '2-2-7': '3 workday ADVISORY',
  '3-1-1': '5 workday ADVISORY',
  '3-4-1': '5 workday SOFT, urgent 24 hour',
  '3-4-2': '5 workday STATUTORY',
  '3-4-3': '3 workday STATUTORY, urgent 2 hour',
  '3-4-3b': '3 workday ADVISORY',
  '4-1-1': '24 hour ADVISORY',
  '4-2-1': '5 workday SOFT, urgent 24 hour',
  '4-2-2': '5 workday STATUTORY',
  '4-2-3': 'own date STATUTORY',
  '4-2-4': '5 workday ADVISORY',
  '4-3-1': '5 workday STATUTORY',
  '4-3-2': '5 workday ADVISORY',
  '4-3-3': 'own date STATUTORY',
  '4-3-3b': 'own date STATUTORY',
  '4-3-3c': '5 workday ADVISORY',
  '4-3-3d': 'own date STATUTORY',
  '4-4-1': '5 workday ADVISORY',
  '4-4-1b': '15 workday ADVISORY',
  '4-4-1c': '3 workday ADVISORY',
  '4-4-2': '10 workday ADVISORY',
  '6-2-1a': '3 natural STATUTORY',
  '6-2-1b': '24 hour STATUTORY',
  '6-2-1c': '24 hour STATUTORY',
  '6-2-1d': '3 natural STATUTORY',
  '6-2-1e': '3 natural STATUTORY',
  '6-2-1f': '3 natural STATUTORY',
  '6-2-1g': '3 natural STATUTORY',
  '6-2-1h': '3 natural STATUTORY',
  '6-2-2a': '10 workday NONE',
  '6-2-2b': '3 month STATUTORY',
  '6-2-2c': '5 workday STATUTORY',
  '6-2-2d': '7 workday STATUTORY',
  '7-2-1': '3 workday before ADVISORY',
  '7-2-1b': 'own date ADVISORY',
};

const limitText = (r: Rule) => {
  const limit = r.unit === 'date' ? 'own date' : `${r.amount} ${r.unit}${r.direction === 'before' ? ' before' : ''}`;
  return `${limit} ${r.standing}${r.urgent ? `, urgent ${r.urgent.amount} ${r.urgent.unit}` : ''}`;
};

const bare = (text: string) => text.replace(/\s+/g, '');

describe('the clauses', () => {
  it('are exactly those of the register, in its order', () => {
    expect(CLAUSES.map((c) => c.id)).toEqual(REGISTER_IDS);
  });

  const opinion = bare(readFileSync('tests/support/opinion.txt', 'utf8'));

  it.each(CLAUSES.map((c) => [c.id, c] as const))('%s quotes the 意见 word for word', (_, c) => {
    expect(opinion).toContain(bare(c.quote));
    expect(c.quote).toContain(c.focus);
    expect(c.basis[0]).toEqual({ law: INSTRUMENT, text: c.focus });
    expect(c).toMatchObject({ effectiveFrom: '2021-07-28', effectiveTo: null });
  });

  it('are found by id, and only by a known one', () => {
    expect(clause('2-2-5').title).toBe('三日内反馈意见');
    expect(findClause('2-2-8')).toBeNull();
  });
});

describe('the rules', () => {
  it('hold every limit of the design and no other', () => {
    expect(Object.fromEntries(RULES.map((r) => [r.id, limitText(r)]))).toEqual(LIMITS);
  });

  it('extend only where the 意见 or the office allows it', () => {
    const extendable = RULES.filter((r) => r.extension).map((r) => [
      r.id,
      r.extension?.max,
      r.extension?.once,
      r.extension?.priorNotice,
    ]);
    expect(extendable).toEqual([
      ['1-2-1', null, false, false],
      ['1-2-3', null, false, false],
      ['1-2-6', null, false, false],
      ['1-3-4', null, false, false],
      ['4-2-1', null, false, true],
      ['4-2-2', 10, true, true],
      ['4-2-3', null, false, true],
      ['4-3-3', null, false, false],
    ]);
  });

  it('are found by id, and only by a known one', () => {
    expect(findRule('3-4-3b')?.clause).toBe('3-4-3');
    expect(findRule('2-2-4')).toBeNull();
    expect(ruleFor('2-2-5', localDate('2021-07-28')).title).toBe('三日内反馈意见');
  });
});

describe('the validator', () => {
  const [law] = CLAUSES.filter((c) => c.id === '2-2-5');
  const [limit] = RULES.filter((r) => r.id === '2-2-3');
  if (!law || !limit) throw new Error('2-2-5 and 2-2-3 expected');
  const withClause = (change: Partial<Clause>) =>
    validateRulebook(
      CLAUSES.map((c) => (c.id === law.id ? { ...c, ...change } : c)),
      RULES,
    );
  const withRule = (change: Partial<Rule>) =>
    validateRulebook(
      CLAUSES,
      RULES.map((r) => (r.id === limit.id ? { ...r, ...change } : r)),
    );

  it('finds nothing wrong with the rulebook', () => {
    expect(validateRulebook(CLAUSES, RULES)).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a gap in the ids',
      validateRulebook(
        CLAUSES.filter((c) => c.id !== '2-2-4'),
        RULES,
      ),
      /2-2-4 before it is missing/,
    ],
    ['a clause that stands twice', validateRulebook([...CLAUSES, law], RULES), /2-2-5: it stands twice/],
    ['a focus outside the quote', withClause({ focus: '七日内反馈' }), /does not contain the focus/],
    ['a clause that obliges nobody', withClause({ obligors: [] }), /nobody is obliged/],
    ['a clause without a title', withClause({ title: '' }), /title, duty or section/],
    [
      'a clause that ends before it begins',
      withClause({ effectiveTo: localDate('2021-01-01') }),
      /ends before it begins/,
    ],
    ['a rule of an unknown clause', validateRulebook(CLAUSES.slice(0, 19), RULES), /its clause 2-2-3 is unknown/],
    ['a rule under another clause’s id', withRule({ clause: '2-2-5' }), /the id is not that of its clause/],
    ['an amount beside an own date', withRule({ unit: 'date' }), /exclude each other/],
    ['a zero amount', withRule({ amount: 0 }), /amount/],
    ['a backward limit that rolls later', withRule({ direction: 'before' }), /never rolls later/],
    ['no legal basis', withRule({ legalBasis: [] }), /no legal basis/],
    ['two versions at once', validateRulebook(CLAUSES, [...RULES, limit]), /two versions are in force/],
  ])('finds %s', (_, problems, message) => {
    expect(problems.join('; ')).toMatch(message);
  });

  it('finds urgent words that the 意见 does not have', () => {
    expect(withRule({ urgent: limit.urgent && { ...limit.urgent, words: '应当马上移送' } }).join()).toMatch(
      /urgent words/,
    );
  });

  it('accepts versions that follow each other', () => {
    const [until, from] = [localDate('2026-12-31'), localDate('2027-01-01')];
    const versions = RULES.flatMap((r) =>
      r === limit
        ? [
            { ...r, effectiveTo: until },
            { ...r, effectiveFrom: from },
          ]
        : [r],
    );
    expect(validateRulebook(CLAUSES, versions)).toEqual([]);
  });
});

describe('the glossary', () => {
  it('gives each Chinese word to one term, and every term a meaning', () => {
    const words = Object.values(GLOSSARY).map((t) => t.zh);
    expect(new Set(words).size).toBe(words.length);
    expect(Object.values(GLOSSARY).filter((t) => t.meaning.length < 10 || !/^[\u4e00-\u9fff、]+$/.test(t.zh))).toEqual(
      [],
    );
  });

  it('names every actor a clause obliges and every party a clock runs against', () => {
    expect(CLAUSES.flatMap((c) => c.obligors).filter((code) => !(code in ACTORS))).toEqual([]);
    expect(RULES.filter((r) => !(r.obligor in OBLIGORS))).toEqual([]);
  });
});
