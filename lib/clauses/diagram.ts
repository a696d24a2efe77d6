import { MATTER_TYPES } from '@/lib/matter-types';
import type { Clause } from '@/lib/rulebook/clauses';
import { type AnyProcedure, origins, target } from '@/lib/rulebook/procedure';
import { layoutProcedure } from '@/lib/rulebook/procedure-diagram';

/** How a procedure is drawn: a place (column, row) per state, short words per event (or state and event; none
 * leaves the way out of the picture, the text has it), the way that does not exist. */
type Drawing = {
  type: string;
  places: Readonly<Record<string, readonly [col: number, row: number]>>;
  words: Readonly<Record<string, string>>;
  closed: { from: string; label: string; why: string; place: readonly [col: number, row: number] };
};

/** Drawings by the module whose clauses they show. A state without a place is left out of the picture. */
const DRAWINGS: Readonly<Record<string, Drawing>> = {
  transfers: {
    type: 'transfer',
    places: {
      DRAFT: [0, 0],
      PENDING_APPROVAL: [0, 1],
      SENT: [1, 0],
      SIGNED: [2, 0],
      ACCEPTED: [3, 0],
      DECIDED: [4, 0],
      CLOSED: [5, 0],
      DECLINED: [2, 1],
      REFERRED: [3, 1],
      DESIGNATED: [4, 1],
    },
    words: {
      submit: '报批，可退回',
      recall: '',
      returnDraft: '',
      approve: '批准',
      withdraw: '签收前可撤回',
      accept: '属于管辖',
      'DESIGNATED accept': '只能接受',
      decline: '不属于管辖',
      refer: '报请',
      designate: '指定',
      decide: '作出决定',
      conclude: '自办自结',
      notify: '通报',
    },
    closed: { from: 'SIGNED', label: '再移送其他单位', why: '无此路', place: [1, 1] },
  },
};

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

/** A clause's procedure as a picture, states that start its clock marked; null where no procedure table carries it. */
export function diagramOf({ id, module }: Clause) {
  const drawing = DRAWINGS[module];
  const procedure = MATTER_TYPES.find((known) => known.type === drawing?.type)?.procedure;
  if (!drawing || !procedure) return null;
  const { closed } = drawing;
  const nodes = layoutProcedure(procedure).nodes.flatMap((node) => {
    const [col, row] = drawing.places[node.id] ?? [];
    if (col === undefined || row === undefined) return [];
    return [{ ...node, sub: node.sub || undefined, col, row, current: node.sub.split(' ').includes(id) }];
  });
  const [col, row] = closed.place;
  return {
    nodes: [...nodes, { id: 'NONE', label: closed.label, col, row }],
    edges: [...edgesOf(procedure, drawing), { from: closed.from, to: 'NONE', label: closed.why, forbidden: true }],
  };
}
