import { type AnyProcedure, origins, target } from './procedure';

/** A state in the diagram: grid place from 0, `sub` names the clocks that start on entering it. */
export type DiagramNode = { id: string; label: string; sub: string; col: number; row: number; final: boolean };

/** A way between two states; several events between the same two share one edge. */
export type DiagramEdge = { from: string; to: string; label: string };

/** A procedure laid out on a grid, left to right. */
export type Diagram = { nodes: DiagramNode[]; edges: DiagramEdge[] };

function edgesOf({ steps, states }: AnyProcedure): DiagramEdge[] {
  const edges = new Map<string, DiagramEdge>();
  for (const step of steps) {
    for (const from of origins(step)) {
      const to = target(step, from);
      if (from === to || states[from]?.hidden || states[to]?.hidden) continue;
      const known = edges.get(`${from}>${to}`);
      if (known === undefined) edges.set(`${from}>${to}`, { from, to, label: step.label });
      else known.label += ` / ${step.label}`;
    }
  }
  return [...edges.values()];
}

/** Steps from the initial state by the shortest way: every state stands one column right of the first that leads to it. */
function columns(initial: string, edges: readonly DiagramEdge[]): Map<string, number> {
  const column = new Map([[initial, 0]]);
  for (const [state, col] of column) {
    for (const edge of edges) if (edge.from === state && !column.has(edge.to)) column.set(edge.to, col + 1);
  }
  return column;
}

function clocksInto(procedure: AnyProcedure, state: string): string {
  const first = state === procedure.initial ? (procedure.opens ?? []) : [];
  const opening = procedure.steps.filter((step) =>
    origins(step).some((from) => from !== state && target(step, from) === state),
  );
  const openings = [...first, ...opening.flatMap((step) => step.opens ?? [])];
  return [...new Set(openings.map((o) => o.rule))].join(' ');
}

/** Nodes on a grid of columns and rows, and the edges between them; hidden states and steps that stay are left out. */
export function layoutProcedure(procedure: AnyProcedure): Diagram {
  const edges = edgesOf(procedure);
  const taken = new Map<number, number>();
  const nodes = [...columns(procedure.initial, edges)].map(([id, col]) => {
    const row = taken.get(col) ?? 0;
    taken.set(col, row + 1);
    const { label = id, final = false } = procedure.states[id] ?? {};
    return { id, label, sub: clocksInto(procedure, id), col, row, final };
  });
  return { nodes, edges };
}

/** The table in words, one line a step: 待反馈 —属于本部门管辖→ 待处理决定（关闭 2-2-5）. */
export function describeProcedure(procedure: AnyProcedure): string[] {
  const label = (state: string) => procedure.states[state]?.label ?? state;
  return procedure.steps.flatMap((step) => {
    const part = (word: string, rules: readonly string[] = []) =>
      rules.length > 0 ? [`${word} ${rules.join('、')}`] : [];
    const duties = [
      ...part(
        '开始',
        step.opens?.map((o) => o.rule),
      ),
      ...part('关闭', step.closes),
      ...part('取消', step.cancels),
    ];
    const note = duties.length > 0 ? `（${duties.join('，')}）` : '';
    return origins(step).map((from) => `${label(from)} —${step.label}→ ${label(target(step, from))}${note}`);
  });
}
