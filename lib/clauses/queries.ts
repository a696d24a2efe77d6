import 'server-only';
import { cache } from 'react';
import { dutiesHref, type ListFilter } from '@/lib/duties/address';
import { STANDING_LABELS } from '@/lib/duties/labels';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import type { Standing } from '@/lib/kernel/duties/filter';
import { countDuties } from '@/lib/kernel/duties/select';
import { tallyOpen } from '@/lib/kernel/duties/tally';
import { CLAUSES, type Clause, findClause, INSTRUMENT } from '@/lib/rulebook/clauses';
import { ACTORS } from '@/lib/rulebook/glossary';
import { formatDateWeekday, type LocalDate, localDate, shanghaiDate, yearOf } from '@/lib/rulebook/local-date';
import { RULES, type Rule } from '@/lib/rulebook/rules';
import { contentsOf } from './chapters';
import { diagramOf } from './diagram';
import { factsOf, limitText, versionsOf } from './facts';
import { CLAUSE_STANDINGS, MODULES } from './labels';
import { trial, trialForm } from './trial';

const rulesOf = (id: string): Rule[] => RULES.filter((rule) => rule.clause === id);

/** '条款 2-2-5 三日内反馈意见', or empty when the register has no such clause. */
export function clauseTitle(id: string): string {
  const found = findClause(id);
  return found ? `条款 ${id} ${found.title}` : '';
}

/** How many open duties the actor may see under each clause. */
const openByClause = cache(async (actor: Actor): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  for (const { clause, open } of await tallyOpen(actor, (await currentMoment()).now)) {
    counts.set(clause, (counts.get(clause) ?? 0) + open);
  }
  return counts;
});

/** Every clause of the 意见 with its limit and how many duties are open under it, as far as the actor may see. */
export async function clauseIndex(actor: Actor) {
  const open = await openByClause(actor);
  return CLAUSES.map(({ id, chapter, section, title, duty, obligors, standing }) => {
    const limit = rulesOf(id).map(limitText).at(0) ?? null;
    const who = obligors.map((code) => ACTORS[code]).join('、');
    return {
      id,
      chapter,
      section,
      title,
      duty,
      who,
      standing: CLAUSE_STANDINGS[standing],
      limit,
      open: open.get(id) ?? 0,
    };
  });
}

/** The standing under which a clause is counted first: that of its first rule. */
function mainStanding(rules: readonly Rule[]): Standing | null {
  const [rule] = rules;
  if (!rule || rule.standing === 'NONE') return null;
  return rule.unit === 'date' ? 'OWN_DATE' : rule.standing;
}

async function figures(actor: Actor, id: string, standing: Standing, now: number) {
  const today = shanghaiDate(now);
  const year: { fromOn: LocalDate; toOn: LocalDate } = { fromOn: localDate(`${yearOf(today)}-01-01`), toOn: today };
  const [cells, due, kept] = await Promise.all([
    tallyOpen(actor, now, { clause: id }),
    countDuties(actor, { clause: id, standing, status: 'due', ...year }, now),
    countDuties(actor, { clause: id, standing, status: 'kept', ...year }, now),
  ]);
  const href = (filter: ListFilter) => dutiesHref(`/rulebook/${id}/duties`, filter);
  const sum = (of: Standing, key: 'open' | 'soon' | 'overdue') =>
    cells.filter((cell) => cell.standing === of).reduce((total, cell) => total + cell[key], 0);
  const figure = (status: 'open' | 'soon' | 'overdue') => ({
    count: sum(standing, status),
    href: href({ standing, status }),
  });
  const others = [...new Set(cells.map((cell) => cell.standing))].filter((other) => other !== standing);
  return {
    overdue: figure('overdue'),
    soon: figure('soon'),
    open: figure('open'),
    due: { count: due, href: href({ standing, status: 'due', ...year }) },
    kept: { count: kept, href: href({ standing, status: 'kept', ...year }) },
    apart: others.map((other) => ({
      name: `${STANDING_LABELS[other]}在办`,
      count: `${sum(other, 'open')} 项`,
      href: href({ standing: other, status: 'open' }),
    })),
  };
}

/** Everything the page of a clause shows, with a trial computation; null when the register has no such clause. */
export async function clausePage(actor: Actor, id: string, given: Record<string, unknown>) {
  const clause: Clause | null = findClause(id);
  if (clause === null) return null;
  const { now, calendar } = await currentMoment();
  const rules = rulesOf(id);
  const standing = mainStanding(rules);
  const computable = rules.filter((rule) => rule.unit !== 'date');
  const form = trialForm(given, computable[0]?.id ?? '', shanghaiDate(now));
  const known = computable.some((rule) => rule.id === form.rule);

  return {
    clause,
    facts: {
      place: `条款 ${id} · ${INSTRUMENT} ${clause.section} · ${MODULES[clause.module]}`,
      sentence: `${clause.obligors.map((code) => ACTORS[code]).join('、')}：${clause.duty}`,
    },
    contents: contentsOf(await clauseIndex(actor), clause.chapter),
    rules: [...new Map(rules.map((rule) => [rule.id, rule])).values()].map((rule) => ({
      id: rule.id,
      title: rule.title,
      facts: factsOf(rule),
      basis: rule.legalBasis,
      otherReading: rule.otherReading,
      versions: versionsOf(rules.filter((one) => one.id === rule.id)),
    })),
    figures: standing && (await figures(actor, id, standing, now)),
    diagram: diagramOf(clause),
    trial: known ? { form, choices: computable.map(choiceOf), result: trial(form, now, calendar) } : null,
  };
}

const choiceOf = ({ id, title }: Rule) => ({ value: id, label: `${id} ${title}` });

/** The calculator: every rule that counts days or hours, the form as typed, the answer. */
export async function calculator(given: Record<string, unknown>) {
  const { now, calendar } = await currentMoment();
  const form = trialForm(given, '2-2-5', shanghaiDate(now));
  return {
    form,
    choices: RULES.filter((rule) => rule.unit !== 'date').map(choiceOf),
    result: trial(form, now, calendar),
    covered: `工作日历依国务院办公厅放假通知，覆盖至${formatDateWeekday(calendar.until)}；其后为暂定。`,
  };
}
