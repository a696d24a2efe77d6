import type { LocalDate } from './local-date';
import type { RuleData } from './rule';
import { COORDINATION_RULES } from './rules/coordination';
import { COURT_ENFORCEMENT_RULES } from './rules/court-enforcement';
import { CRIMINAL_REFERRAL_RULES } from './rules/criminal-referral';
import { MEETING_RULES } from './rules/meetings';
import { SAFEGUARD_RULES } from './rules/safeguards';
import { SHARING_RULES } from './rules/sharing';
import { TRANSFER_RULES } from './rules/transfers';

const KNOWN = [
  ...MEETING_RULES,
  ...TRANSFER_RULES,
  ...SHARING_RULES,
  ...COORDINATION_RULES,
  ...CRIMINAL_REFERRAL_RULES,
  ...COURT_ENFORCEMENT_RULES,
  ...SAFEGUARD_RULES,
] as const;

/** Id of a clock: its clause's id, with a letter where one clause has several: '2-2-5', '3-4-3b', '6-2-1a'. */
export type RuleId = (typeof KNOWN)[number]['id'];

/** One clock of the rulebook, every field of it data. */
export type Rule = RuleData<RuleId>;

/** All rules, in the order of the 意见; versions of one id never overlap in time. */
export const RULES: readonly Rule[] = KNOWN;

/** No rule has this id. */
export class UnknownRuleError extends RangeError {
  override name = 'UnknownRuleError';
}

/** The rule exists, but no version of it was in force on that day. */
export class RuleNotInForceError extends RangeError {
  override name = 'RuleNotInForceError';
}

const VERSIONS = new Map<string, Rule[]>();
for (const rule of [...RULES].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))) {
  VERSIONS.set(rule.id, [...(VERSIONS.get(rule.id) ?? []), rule]);
}
const covers = (rule: Rule, on: LocalDate) =>
  rule.effectiveFrom <= on && (rule.effectiveTo === null || on <= rule.effectiveTo);

/** The newest version of the rule of that id, or null (for ids typed by people). */
export const findRule = (text: string): Rule | null => VERSIONS.get(text)?.[0] ?? null;

/** The version of a rule in force on a day. Throws UnknownRuleError, RuleNotInForceError; never falls back to another version. */
export function ruleFor(id: RuleId, on: LocalDate): Rule {
  const versions = VERSIONS.get(id);
  if (versions === undefined) throw new UnknownRuleError(`Unknown rule: ${id}`);
  const found = versions.find((rule) => covers(rule, on));
  if (found === undefined) throw new RuleNotInForceError(`Rule ${id} was not in force on ${on}`);
  return found;
}
