import type { LocalDate } from '@/lib/rulebook/local-date';
import { RULES } from '@/lib/rulebook/rules';

/** Which duties: every tile, list, export and bulletin names them with this and nothing else. */
export type DutyFilter = {
  /** Of this unit, or of any of these. */
  unitId?: string | readonly string[];
  /** Of other units, in matters under way in which one of these takes part: what one waits for. */
  awaitedBy?: readonly string[];
  clause?: string;
  standing?: Standing;
  /**
   * open: not ended · overdue: open and past due · running: open and not past due · soon: running and past the warning ·
   * done: met · due: fell due or was met, in the period · kept, late: of those, in time or not.
   */
  status: DutyStatus;
  /** Period of the due day, both days included. */
  fromOn?: LocalDate;
  toOn?: LocalDate;
};

/**
 * How firm a limit is. STATUTORY, SOFT, ADVISORY as the rule says; OWN_DATE where the matter itself sets the day (督办,
 * 议定事项), whatever its rule says. The four are never added up into one figure.
 */
export const STANDINGS = ['STATUTORY', 'SOFT', 'ADVISORY', 'OWN_DATE'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Rules whose day is the matter's own. */
export const OWN_DATE_RULES: readonly string[] = RULES.filter((rule) => rule.unit === 'date').map((rule) => rule.id);

/** The standing under which a duty is counted. */
export const standingOf = (rule: string, standing: Exclude<Standing, 'OWN_DATE'>): Standing =>
  OWN_DATE_RULES.includes(rule) ? 'OWN_DATE' : standing;

export const DUTY_STATUSES = ['open', 'overdue', 'running', 'soon', 'done', 'due', 'kept', 'late'] as const;
export type DutyStatus = (typeof DUTY_STATUSES)[number];

/** Where the next page begins: the last row's instant (due, or done for status `done`) and id. */
export type DutyCursor = { at: number; id: string };
