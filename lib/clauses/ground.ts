import { matterType } from '@/lib/matter-types';
import { type ClauseId, findClause } from '@/lib/rulebook/clauses';
import { type AnyProcedure, type AnyStep, type Opening, origins, target } from '@/lib/rulebook/procedure';
import { findRule } from '@/lib/rulebook/rules';
import { limitText } from './facts';

/** Steps ahead that are told; the rulebook page of the clause draws them all. */
const AHEAD = 5;

type Line = { key: string; title: string; text: string };

/** What stands beside the form of a matter that does not exist yet: its limits, the 意见, the way ahead, papers to have ready. */
export type NewGround = {
  limits: Line[];
  basis?: { section: string; words: string; clause: string };
  ahead: Line[];
  papers: Line[];
};

/** What may happen next on the ordinary way: the primary step, else whatever the party that is on turn decides between. */
function nextSteps({ steps, states, initial }: AnyProcedure, state: string): AnyStep[] {
  const leading = steps.filter((step) => origins(step).includes(state) && target(step, state) !== state);
  // Of two primary steps the ordinary one meets more duties: a call about an urgent document meets its own alone.
  const [primary] = leading
    .filter((step) => step.primary)
    .sort((a, b) => (b.closes?.length ?? 0) - (a.closes?.length ?? 0));
  if (primary) return [primary];
  const onward = leading.filter((step) => !states[target(step, state)]?.final);
  return state === initial ? onward.filter((step) => step.by === onward[0]?.by) : [];
}

/** The ordinary way from the beginning: who does what, one after the other. */
function wayAhead(procedure: AnyProcedure): Line[] {
  const lines: Line[] = [];
  const passed = new Set<string>();
  let state = procedure.initial;
  while (lines.length < AHEAD && !passed.has(state)) {
    passed.add(state);
    const next = nextSteps(procedure, state);
    const [main] = next;
    if (!main) break;
    const text = [...new Set(next.map((step) => step.label))].join('，或者');
    lines.push({ key: state, title: procedure.parties[main.by] ?? '', text });
    state = target(main, state);
  }
  return lines;
}

/** One limit: of whom, how long, from when until what. */
function limitLine({ parties }: AnyProcedure, { rule: id, on }: Opening<string>): Line[] {
  const rule = findRule(id);
  if (!rule) return [];
  const from = rule.direction === 'before' ? `以${rule.startEvent}为准` : `自${rule.startEvent}起`;
  const text = `${limitText(rule)}，${from}，至${rule.stopEvent}`;
  return [{ key: id, title: `${parties[on] ?? ''}：${rule.title}`, text }];
}

/** The openings that the way ahead meets first: those of the beginning, else of the first step that has any. */
function firstOpenings({ opens, steps }: AnyProcedure, only: ClauseId | undefined): readonly Opening<string>[] {
  const found = opens ?? steps.find((step) => step.opens?.length)?.opens ?? [];
  return only ? found.filter(({ rule }) => findRule(rule)?.clause === only) : found;
}

/** Puts into words what the table of a kind says to whoever begins such a matter; `only` where its form is for one clause. */
export function newGround(type: string, only?: ClauseId): NewGround {
  const kind = matterType(type);
  if (!kind) return { limits: [], ahead: [], papers: [] };
  const { procedure, filing } = kind;
  const openings = firstOpenings(procedure, only);
  const ruled = openings[0] && findRule(openings[0].rule)?.clause;
  const clause = findClause(only ?? ruled ?? procedure.steps[0]?.clause ?? '');
  return {
    limits: openings.flatMap((opening) => limitLine(procedure, opening)),
    basis: clause ? { section: clause.section, words: clause.focus, clause: clause.id } : undefined,
    ahead: wayAhead(procedure),
    papers: (filing?.slots ?? [])
      .filter(({ later }) => !later)
      .map(({ slot, name, hint = '' }) => ({ key: slot, title: name, text: hint })),
  };
}
