import type { LocalDate } from '@/lib/rulebook/local-date';

/** Counts of a day, of a unit, or of all. */
export type Counts = { checks: number; problems: number; cases: number };
/** 战果 of a unit on a day, with its revision. */
export type DayResult = Counts & { unitId: string; on: LocalDate; revision: number };

const NONE: Counts = { checks: 0, problems: 0, cases: 0 };
const add = (a: Counts, b: Counts): Counts => ({
  checks: a.checks + b.checks,
  problems: a.problems + b.problems,
  cases: a.cases + b.cases,
});

/** What stands: of each unit and day the latest revision, in the order given. */
export function latestResults<Result extends DayResult>(results: readonly Result[]): Result[] {
  return results.filter(
    ({ unitId, on, revision }) =>
      !results.some((other) => other.unitId === unitId && other.on === on && other.revision > revision),
  );
}

/** All results together, and per unit with how many days it told of; a corrected day counts once (1-2-4). */
export function totalsOf(results: readonly DayResult[]): {
  all: Counts;
  units: ReadonlyMap<string, Counts & { days: number }>;
} {
  const units = new Map<string, Counts & { days: number }>();
  let all = NONE;
  for (const result of latestResults(results)) {
    const known = units.get(result.unitId) ?? { ...NONE, days: 0 };
    units.set(result.unitId, { ...add(known, result), days: known.days + 1 });
    all = add(all, result);
  }
  return { all, units };
}
