import { type Drawing, MATTER_TYPES, type MatterType } from '@/lib/matter-types';
import { CLAUSES, type Clause } from '@/lib/rulebook/clauses';
import { type AnyProcedure, origins, target } from '@/lib/rulebook/procedure';
import { layoutProcedure } from '@/lib/rulebook/procedure-diagram';
import { findRule } from '@/lib/rulebook/rules';

/** The ways between placed states; a step open in several states is drawn from the last of them. */
function edgesOf(procedure: AnyProcedure, { places, words }: Drawing) {
  const edges = new Map<string, { from: string; to: string; label: string }>();
  for (const step of procedure.steps) {
    const from = origins(step).at(-1) ?? '';
    const to = target(step, from);
    if (from === to || !places[from] || !places[to]) continue;
    const known = edges.get(`${from} ${to}`);
    const word = words[`${from} ${step.on}`] ?? words[step.on] ?? step.label;
    if (!word) continue;
    edges.set(`${from} ${to}`, { from, to, label: known ? `${known.label} / ${word}` : word });
  }
  return [...edges.values()];
}

const speaksOf = (procedure: AnyProcedure, clause: string): boolean =>
  [procedure, ...procedure.steps].some(
    (row) =>
      ('clause' in row && row.clause === clause) || row.opens?.some(({ rule }) => findRule(rule)?.clause === clause),
  );

/** The kind of matter that carries a clause: its table names it, or a table of the same module names its neighbours. */
function kindOf({ id, module }: Clause): MatterType | null {
  const neighbours = CLAUSES.filter((clause) => clause.module === module);
  return (
    MATTER_TYPES.find(({ procedure }) => speaksOf(procedure, id)) ??
    MATTER_TYPES.find(({ procedure }) => neighbours.some((clause) => speaksOf(procedure, clause.id))) ??
    null
  );
}

/** A clause's procedure as a picture, states that start its clock marked; null where no procedure table carries it. */
export function diagramOf(clause: Clause) {
  const kind = kindOf(clause);
  if (!kind) return null;
  const { procedure, drawing } = kind;
  const laid = layoutProcedure(procedure);
  const current = (sub: string) => sub.split(' ').includes(clause.id);
  if (!drawing) {
    const nodes = laid.nodes.map((node) => ({ ...node, sub: node.sub || undefined, current: current(node.sub) }));
    return { nodes, edges: laid.edges };
  }
  const nodes = laid.nodes.flatMap((node) => {
    const [col, row] = drawing.places[node.id] ?? [];
    if (col === undefined || row === undefined) return [];
    return [{ ...node, sub: node.sub || undefined, col, row, current: current(node.sub) }];
  });
  const { closed } = drawing;
  if (!closed) return { nodes, edges: edgesOf(procedure, drawing) };
  const [col, row] = closed.place;
  return {
    nodes: [...nodes, { id: 'NONE', label: closed.label, col, row }],
    edges: [...edgesOf(procedure, drawing), { from: closed.from, to: 'NONE', label: closed.why, forbidden: true }],
  };
}
