import { expect, test } from 'vitest';
import {
  boxHeight,
  layoutProcedure,
  type ProcedureEdge,
  type ProcedureNode,
} from '@/components/matters/procedure-layout';

const nodes: ProcedureNode[] = [
  { id: 'draft', label: '草稿', col: 0, row: 0 },
  { id: 'sent', label: '待签收', sub: '到达即起算', col: 1, row: 0 },
  { id: 'reply', label: '待反馈', col: 2, row: 0 },
  { id: 'asked', label: '报请区人民政府决定管辖', col: 2, row: 1 },
];
const edges: ProcedureEdge[] = [
  { from: 'draft', to: 'sent', label: '批准' },
  { from: 'sent', to: 'draft', label: '签收前可撤回' },
  { from: 'sent', to: 'reply', label: '签收' },
  { from: 'reply', to: 'asked', label: '不属于管辖' },
  { from: 'draft', to: 'asked', label: '无此路', forbidden: true },
];

test('no two boxes of a procedure overlap and all lie inside the drawing', () => {
  const layout = layoutProcedure(nodes, edges);
  for (const a of layout.nodes) {
    expect(a.x + a.width).toBeLessThanOrEqual(layout.width);
    expect(a.y + boxHeight).toBeLessThanOrEqual(layout.height);
    for (const b of layout.nodes.filter((node) => node.id !== a.id)) {
      const apart = a.x + a.width < b.x || b.x + b.width < a.x || a.y + boxHeight < b.y || b.y + boxHeight < a.y;
      expect(apart, `${a.id} and ${b.id}`).toBe(true);
    }
  }
});

test('a step back and a step across rows run in lanes of their own', () => {
  const lanes = layoutProcedure(nodes, edges).edges.filter(({ path }) => /V[\d.]+H/.test(path));
  expect(lanes.map(({ label }) => label)).toEqual(['签收前可撤回', '无此路']);
  expect(new Set(lanes.map(({ path }) => /V([\d.]+)H/.exec(path)?.[1])).size).toBe(2);
});

test('an edge to a state that does not exist is an error, not a line to nowhere', () => {
  expect(() => layoutProcedure(nodes, [{ from: 'draft', to: 'lost', label: '移送' }])).toThrow('lost');
});
