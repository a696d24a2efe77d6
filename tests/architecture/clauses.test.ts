import { describe, expect, it } from 'vitest';
import { CLAUSES } from '@/lib/rulebook/clauses';
import { sources } from '@/tests/support/sources';

/** 四: requests, hazard notices, letters to units in charge. */
const COORDINATION = ['4-1-1', '4-2-1', '4-2-2', '4-2-3', '4-2-4', '4-3-1', '4-3-2'];

/** The clauses whose screens are built: 二, supervision, assigned matters, 通报, 简报, who is who, 四. The others come with their modules. */
const BUILT = CLAUSES.map((one) => one.id).filter(
  (id) =>
    (id.startsWith('2-') && id !== '2-1-2') ||
    ['1-2-1', '1-2-2', '1-2-6', '1-3-1', '3-2-1', '4-5-1', ...COORDINATION].includes(id),
);

const named = (files: { text: string }[], id: string) =>
  files.some(({ text }) => new RegExp(`(?<![\\d-])${id}(?![\\d]|-\\d)`).test(expand(text)));

/** '2-2-1 to 2-2-6' and '2-3-1…4' name every clause between; here they are written out. */
function expand(text: string): string {
  return text.replace(
    /(\d-\d)-(\d)(?:…|\.\.\.| to \d-\d-)(\d)/g,
    (whole, section: string, first: string, last: string) => {
      const ids = Array.from(
        { length: Math.max(0, Number(last) - Number(first) + 1) },
        (_, n) => `${section}-${Number(first) + n}`,
      );
      return `${whole} ${ids.join(' ')}`;
    },
  );
}

const RULEBOOK = sources('lib/rulebook');
const LOGIC = sources('lib').filter((file) =>
  /\/(rules\/|procedure|labels|draft|decide|commands|schemas|urge|queries)/.test(file.path),
);
const SCREENS = [
  ...sources('app', 'components'),
  ...sources('lib').filter((file) => /\/(labels|view-|queries)/.test(file.path)),
];
const TESTS = sources('tests')
  .filter((file) => file.path.endsWith('.test.ts') || file.path.endsWith('.test.tsx'))
  .filter((file) => !file.path.startsWith('tests/architecture/'));

describe('every clause of the register', () => {
  it('stands in the rulebook with its words', () => {
    expect(CLAUSES.length).toBeGreaterThan(60);
    expect(CLAUSES.filter((one) => !named(RULEBOOK, one.id)).map((one) => one.id)).toEqual([]);
  });
});

describe.each(BUILT)('clause %s', (id) => {
  it('occurs in a rule, a procedure or what carries it out', () => expect(named(LOGIC, id)).toBe(true));
  it('occurs on a screen', () => expect(named(SCREENS, id)).toBe(true));
  it('occurs in a test', () => expect(named(TESTS, id)).toBe(true));
});

describe('the scanner itself', () => {
  it('reads ids and ranges, and takes no id for another', () => {
    expect(named([{ text: 'see 2-2-3.' }], '2-2-3')).toBe(true);
    expect(named([{ text: '2-3-1…4' }], '2-3-3')).toBe(true);
    expect(named([{ text: '2-2-1 to 2-2-6' }], '2-2-4')).toBe(true);
    expect(named([{ text: '2-2-31, 12-2-3, 2-2-3-1' }], '2-2-3')).toBe(false);
  });
});
