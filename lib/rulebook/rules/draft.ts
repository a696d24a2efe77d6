import { ISSUED_ON } from '../clauses';
import type { RuleData, RuleText, Unit, Urgent } from '../rule';

/** The default rulebook of the district. */
export const VERSION = 'shanting-2021-13';

/** An urgent variant of so many hours: the words of the 意见, and the word in them that carries no number (立即, 及时). */
export const atOnce = (hours: number, words: string, word = '立即'): Urgent => ({
  amount: hours,
  unit: 'hour',
  words,
  standing: 'ADVISORY',
  basis: `“${word}”未写小时数，按${hours}小时提示`,
});

const rolloverOf = (unit: Unit, direction: 'after' | 'before') => {
  if (unit === 'hour' || unit === 'date') return 'none';
  return direction === 'before' ? 'previous' : 'next';
};

/**
 * A rule of the default rulebook with the defaults filled in: receipt on arrival, counted forward, rolled to a working
 * day, statutory, no urgent variant, no extension, no pause, amber one working day before (hour clocks: half the time).
 */
export function rule<const Id extends string>(id: Id, text: RuleText): RuleData<Id> {
  const direction = text.direction ?? 'after';
  return {
    receipt: 'arrival',
    direction,
    rollover: rolloverOf(text.unit, direction),
    standing: 'STATUTORY',
    urgent: null,
    extension: null,
    pauses: [],
    warn: text.unit === 'hour' ? { amount: 0.5, unit: 'share' } : { amount: 1, unit: 'workday' },
    ...text,
    id,
    version: VERSION,
    effectiveFrom: ISSUED_ON,
    effectiveTo: null,
  };
}
