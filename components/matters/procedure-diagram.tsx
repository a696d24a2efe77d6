import { useId } from 'react';
import { Details } from '@/components/ui/details';
import {
  boxHeight,
  layoutProcedure,
  type PlacedEdge,
  type PlacedNode,
  type ProcedureEdge,
  type ProcedureNode,
} from './procedure-layout';

/** Pixels: a wider drawing shrinks to the page, but not below this; a narrower one is never blown up. */
const LEGIBLE = 880;

/** A procedure drawn from its table, and the same in words. A way that does not exist is dashed and crossed out. */
export function ProcedureDiagram({ nodes, edges }: { nodes: ProcedureNode[]; edges: ProcedureEdge[] }) {
  const id = useId();
  const layout = layoutProcedure(nodes, edges);
  const unreachable = (node: ProcedureNode) => {
    const incoming = edges.filter((edge) => edge.to === node.id);
    return incoming.length > 0 && incoming.every((edge) => edge.forbidden);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="overflow-x-auto pt-4 pb-1" tabIndex={0} aria-label="程序图，可横向滚动">
        <svg
          className={layout.width > LEGIBLE ? 'diagram h-auto max-w-full min-w-[880px]' : 'diagram max-w-none'}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-labelledby={`${id}-title`}
        >
          <title id={`${id}-title`}>程序图，文字版见下</title>
          <marker id={`${id}-arrow`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8z" fill="#344054" />
          </marker>
          {layout.edges.map((edge) => (
            <EdgeLine key={`${edge.from} ${edge.to} ${edge.label}`} edge={edge} marker={`url(#${id}-arrow)`} />
          ))}
          {layout.nodes.map((node) => (
            <StateBox key={node.id} node={node} unreachable={unreachable(node)} />
          ))}
        </svg>
      </section>
      <Details summary="文字版">
        <EdgesInWords nodes={nodes} edges={edges} />
      </Details>
    </>
  );
}

function StateBox({ node, unreachable }: { node: PlacedNode; unreachable: boolean }) {
  const { x, y, width, label, sub, current, final } = node;
  const fill = current ? '#eaf1fb' : final ? '#f2f4f7' : '#fff';
  const middle = x + width / 2;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={boxHeight}
        rx="4"
        fill={fill}
        stroke={current ? '#1d4e9e' : '#6b7685'}
        strokeWidth={current ? 2 : 1}
        strokeDasharray={unreachable ? '4 4' : undefined}
      />
      <text x={middle} y={sub ? y + 24 : y + 34} textAnchor="middle" className={unreachable ? 'm' : 'h'}>
        {label}
      </text>
      {sub && (
        <text x={middle} y={y + 45} textAnchor="middle" className="m">
          {sub}
        </text>
      )}
    </g>
  );
}

function EdgeLine({ edge, marker }: { edge: PlacedEdge; marker: string }) {
  const { path, labelX, labelY, anchor, label, forbidden } = edge;
  return (
    <g>
      <path
        d={path}
        fill="none"
        stroke={forbidden ? '#6b7685' : '#344054'}
        strokeWidth="1.5"
        strokeDasharray={forbidden ? '4 4' : undefined}
        markerEnd={forbidden ? undefined : marker}
      />
      {forbidden && <path d={`m${labelX - 26} ${labelY - 12} 14 14m0-14-14 14`} stroke="#1b2433" strokeWidth="2.5" />}
      <text
        x={forbidden ? labelX - 6 : labelX}
        y={labelY}
        textAnchor={forbidden ? 'start' : anchor}
        className="m on-line"
      >
        {label}
      </text>
    </g>
  );
}

function EdgesInWords({ nodes, edges }: { nodes: ProcedureNode[]; edges: ProcedureEdge[] }) {
  const name = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;
  return (
    <ol className="lines">
      {edges.map(({ from, to, label, forbidden }) => (
        <li key={`${from} ${to} ${label}`}>
          {forbidden ? `没有“${name(from)} → ${name(to)}”：${label}` : `${name(from)} → ${label} → ${name(to)}`}
        </li>
      ))}
    </ol>
  );
}
