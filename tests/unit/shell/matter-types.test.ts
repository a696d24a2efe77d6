import { describe, expect, test } from 'vitest';
import { RULES_WITH_TYPE, typeOfRule } from '@/lib/matter-types';
import { TRANSFER } from '@/lib/transfers/procedure';

describe('the type of a matter by the rule of its duty', () => {
  test('every duty that a transfer opens tells that its matter is a transfer', () => {
    const opened = TRANSFER.steps.flatMap((step) => step.opens?.map(({ rule }) => rule) ?? []);
    expect(opened.map(typeOfRule)).toEqual(opened.map(() => 'transfer'));
  });

  test('a rule whose day is set in the matter tells its type too: 督办 is a matter of its own (1-2-1)', () => {
    expect(RULES_WITH_TYPE).toContain('1-2-1');
    expect(typeOfRule('1-2-1')).toBe('order');
  });
});
