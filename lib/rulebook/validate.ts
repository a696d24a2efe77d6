import type { Clause, ClauseId } from './clauses';
import type { Rule } from './rules';

const repeated = <T>(items: readonly T[]) => items.filter((item, i) => items.indexOf(item) !== i);

function clauseProblems(c: Clause): string[] {
  return [
    ...(c.quote.includes(c.focus) ? [] : [`Clause ${c.id}: the quote does not contain the focus`]),
    ...(c.obligors.length > 0 ? [] : [`Clause ${c.id}: nobody is obliged`]),
    ...(c.title && c.duty && c.section.startsWith(c.chapter)
      ? []
      : [`Clause ${c.id}: title, duty or section is wrong`]),
    ...(c.effectiveTo !== null && c.effectiveTo < c.effectiveFrom ? [`Clause ${c.id}: it ends before it begins`] : []),
  ];
}

/** Ids inside a group (1-2-x) must run from 1 without a gap. */
function gaps(ids: readonly ClauseId[]): string[] {
  return ids.flatMap((id) => {
    const [group, last] = [id.slice(0, id.lastIndexOf('-')), +id.slice(id.lastIndexOf('-') + 1)];
    const missing = last > 1 && !ids.includes(`${group}-${last - 1}` as ClauseId);
    return missing ? [`Clause ${id}: ${group}-${last - 1} before it is missing`] : [];
  });
}

function ruleProblems(rule: Rule, clauses: readonly Clause[]): string[] {
  const law = clauses.find((c) => c.id === rule.clause);
  const own = rule.unit === 'date';
  const back = rule.direction === 'before';
  const named = rule.id === rule.clause || /^[a-z]$/.test(rule.id.slice(rule.clause.length));
  return [
    ...(law ? [] : [`Rule ${rule.id}: its clause ${rule.clause} is unknown`]),
    ...(rule.id.startsWith(rule.clause) && named ? [] : [`Rule ${rule.id}: the id is not that of its clause`]),
    ...((rule.amount === null) === own ? [] : [`Rule ${rule.id}: an amount and unit 'date' exclude each other`]),
    ...(rule.amount === null || (Number.isInteger(rule.amount) && rule.amount > 0) ? [] : [`Rule ${rule.id}: amount`]),
    ...(back && rule.rollover === 'next' ? [`Rule ${rule.id}: a limit that counts back never rolls later`] : []),
    ...(rule.urgent && law && !law.quote.includes(rule.urgent.words)
      ? [`Rule ${rule.id}: urgent words not in the 原文`]
      : []),
    ...(rule.legalBasis.length > 0 ? [] : [`Rule ${rule.id}: no legal basis`]),
  ];
}

function overlaps(rules: readonly Rule[]): string[] {
  return rules.flatMap((a, i) =>
    rules
      .slice(i + 1)
      .filter((b) => a.id === b.id)
      .filter((b) => a.effectiveFrom <= (b.effectiveTo ?? '9') && b.effectiveFrom <= (a.effectiveTo ?? '9'))
      .map(() => `Rule ${a.id}: two versions are in force at once`),
  );
}

/**
 * What is wrong with a rulebook, as English sentences; empty when it is sound: ids single and without gaps, every focus
 * inside its quote, somebody obliged, every rule under a known clause with a coherent limit, no two versions at once.
 */
export function validateRulebook(clauses: readonly Clause[], rules: readonly Rule[]): string[] {
  const ids = clauses.map((c) => c.id);
  return [
    ...repeated(ids).map((id) => `Clause ${id}: it stands twice`),
    ...gaps(ids),
    ...clauses.flatMap(clauseProblems),
    ...rules.flatMap((rule) => ruleProblems(rule, clauses)),
    ...overlaps(rules),
  ];
}
