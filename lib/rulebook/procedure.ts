import type { ClauseId } from './clauses';
import type { RuleId } from './rules';

/** A duty that a step opens: its rule, the party it runs against, and the start: the step itself, or a field that holds the day. */
export type Opening<Party extends string> = {
  readonly rule: RuleId;
  readonly on: Party;
  readonly start: 'now' | (string & {});
};

/** One row of a procedure table, one sentence of the 意见: in this state, on this event, by this party, to that state. */
export type Step<State extends string, Event extends string, Party extends string> = {
  readonly from: State | readonly State[];
  readonly on: Event;
  readonly by: Party;
  readonly to: State | 'SAME';
  readonly opens?: readonly Opening<Party>[];
  readonly closes?: readonly RuleId[];
  /** Closed for the acting unit alone, where several units hold the part and each answers for itself. */
  readonly closesOwn?: readonly RuleId[];
  readonly cancels?: readonly RuleId[];
  /** Chinese button text, verb first. */
  readonly label: string;
  readonly clause: ClauseId;
  readonly primary?: boolean;
};

/**
 * A state: its Chinese label, whether the matter ends there, whether diagrams leave it out. `awaits`: whom 催办 reminds
 * there while no clock runs. `calledOff`: what a duty was that ended because the matter ended here, not because it was
 * met (作废).
 */
export type StateInfo<Party extends string = string> = {
  readonly label: string;
  readonly final?: boolean;
  readonly hidden?: boolean;
  readonly awaits?: Party;
  readonly calledOff?: string;
};

/** Which parts do what beside the table. */
export type BesideParts<Party extends string> = {
  /** 催办: remind the unit that owes. */
  readonly urge?: readonly Party[];
  /** Add files, and take them out of a draft. */
  readonly file?: readonly Party[];
  /** Held by 区人民政府, for which 区政府办 acts. */
  readonly government?: readonly Party[];
  /** Held by 联席会议办公室, for which its clerks act. */
  readonly office?: readonly Party[];
  /** Held by 区政府法制机构, for which LEGAL acts. */
  readonly legal?: readonly Party[];
};

/** A whole procedure as data. Buttons, checks, diagram and permission matrix all read this table. */
export type Procedure<State extends string, Event extends string, Party extends string> = {
  readonly type: string;
  readonly title: string;
  readonly initial: State;
  readonly states: Readonly<Record<State, StateInfo<Party>>>;
  readonly parties: Readonly<Record<Party, string>>;
  /** Duties that begin with the matter itself, before any step. */
  readonly opens?: readonly Opening<Party>[];
  readonly beside?: BesideParts<Party>;
  readonly steps: readonly Step<State, Event, Party>[];
};

/** A procedure whose states, events and parties are not known to the type: for what reads any table. */
export type AnyProcedure = Procedure<string, string, string>;

/** A row of such a table. */
export type AnyStep = Step<string, string, string>;

/** The states a step starts from, always as a list. */
export const origins = <S extends string>(step: Pick<Step<S, string, string>, 'from'>): readonly S[] =>
  typeof step.from === 'string' ? [step.from] : step.from;

/** The state a step leads to from a given state: its own for 'SAME'. */
export const target = <S extends string>(step: Pick<Step<S, string, string>, 'to'>, state: S): S =>
  step.to === 'SAME' ? state : step.to;

function reachable(procedure: AnyProcedure): Set<string> {
  const seen = new Set([procedure.initial]);
  for (const state of seen) {
    for (const step of procedure.steps) if (origins(step).includes(state)) seen.add(target(step, state));
  }
  return seen;
}

/**
 * What is wrong with a table, as English sentences; empty when it is sound: one step per state and event, every state
 * reachable, no way from a final state but to another (what was shared is withdrawn), others with a way on, every opened
 * duty closed or cancelled somewhere, no closing of a duty that nothing opens.
 */
export function procedureProblems(procedure: AnyProcedure): string[] {
  const { states, steps } = procedure;
  const pairs = steps.flatMap((step) => origins(step).map((state) => `${state} on ${step.on}`));
  const seen = reachable(procedure);
  const leaves = (state: string) =>
    steps.some((step) => origins(step).includes(state) && target(step, state) !== state);
  const reopens = (state: string) =>
    steps.some((step) => origins(step).includes(state) && !states[target(step, state)]?.final);
  const opened = new Set([procedure, ...steps].flatMap((opener) => opener.opens?.map((o) => o.rule) ?? []));
  const ended = new Set(
    steps.flatMap((step) => [...(step.closes ?? []), ...(step.closesOwn ?? []), ...(step.cancels ?? [])]),
  );
  const say = (items: Iterable<string>, fault: string) =>
    [...items].map((item) => `${procedure.type}: ${item} ${fault}`);
  const names = Object.keys(states);
  return [
    ...say(
      pairs.filter((pair, i) => pairs.indexOf(pair) !== i),
      'has two steps',
    ),
    ...say(
      names.filter((s) => !seen.has(s)),
      'cannot be reached',
    ),
    ...say(
      names.filter((s) => states[s]?.final && reopens(s)),
      'is final but has a way on',
    ),
    ...say(
      names.filter((s) => !states[s]?.final && !leaves(s)),
      'has no way on but is not final',
    ),
    ...say(
      [...opened].filter((rule) => !ended.has(rule)),
      'is opened but never closed',
    ),
    ...say(
      [...ended].filter((rule) => !opened.has(rule)),
      'is closed but never opened',
    ),
  ];
}

/**
 * A checked procedure. States come from the keys of `states`, parties from the keys of `parties`: a step that misspells
 * one, or names an unknown rule or clause, does not compile; give the three unions as type arguments to pin the events
 * too. Throws RangeError with every fault of procedureProblems.
 */
export function defineProcedure<const State extends string, const Event extends string, const Party extends string>(
  procedure: Omit<Procedure<State, Event, Party>, 'initial' | 'states' | 'opens' | 'beside' | 'steps'> & {
    readonly initial: NoInfer<State>;
    readonly states: Readonly<Record<State, StateInfo<NoInfer<Party>>>>;
    readonly beside?: BesideParts<NoInfer<Party>>;
    readonly opens?: readonly Opening<NoInfer<Party>>[];
    readonly steps: readonly Step<NoInfer<State>, Event, NoInfer<Party>>[];
  },
): Procedure<State, Event, Party> {
  const problems = procedureProblems(procedure);
  if (problems.length > 0) throw new RangeError(problems.join('; '));
  return procedure;
}

/** The step that an event takes from a state, or null: there is no such way. */
export const stepFor = <S extends string, E extends string, P extends string>(
  procedure: Procedure<S, E, P>,
  state: S,
  event: E,
): Step<S, E, P> | null => procedure.steps.find((step) => step.on === event && origins(step).includes(state)) ?? null;

/** The part whose turn it is in a state: by its primary step, else its first; null where the matter has ended. */
export const actingPart = <S extends string, E extends string, P extends string>(
  procedure: Procedure<S, E, P>,
  state: S,
): P | null => {
  const steps = stepsFrom(procedure, state);
  return procedure.states[state]?.final ? null : ((steps.find((step) => step.primary) ?? steps[0])?.by ?? null);
};

/** Every step that leaves or stays in a state, in the table's order. */
export const stepsFrom = <S extends string, E extends string, P extends string>(
  procedure: Procedure<S, E, P>,
  state: S,
): Step<S, E, P>[] => procedure.steps.filter((step) => origins(step).includes(state));
