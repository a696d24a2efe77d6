import { MATTER_TYPES } from '@/lib/matter-types';
import type { Clause } from '@/lib/rulebook/clauses';
import { describeProcedure, layoutProcedure } from '@/lib/rulebook/procedure-diagram';

/** The procedures by the module whose clauses they carry out. */
const PROCEDURE_OF: Readonly<Record<string, string>> = { transfers: 'transfer' };

/** A procedure drawn from its table, states that a clause's clock enters marked; and the same in words. Null: none yet. */
export function diagramOf({ id, module }: Clause) {
  const type = MATTER_TYPES.find((known) => known.type === PROCEDURE_OF[module]);
  if (!type) return null;
  const { nodes, edges } = layoutProcedure(type.procedure);
  return {
    nodes: nodes.map((node) => ({ ...node, current: node.sub.split(' ').includes(id) })),
    edges,
    words: describeProcedure(type.procedure),
  };
}
