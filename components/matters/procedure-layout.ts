/** A state of a procedure, placed on a grid of columns and rows (from 0). */
export type ProcedureNode = {
  id: string;
  label: string;
  sub?: string;
  col: number;
  row: number;
  current?: boolean;
  final?: boolean;
};

/** A step from one state to another; `forbidden` is a way that does not exist, drawn to say so. */
export type ProcedureEdge = { from: string; to: string; label: string; forbidden?: boolean };

/** A placed box, in pixels. */
export type PlacedNode = ProcedureNode & { x: number; y: number; width: number };

/** A routed line: SVG path data and where its label stands. */
export type PlacedEdge = ProcedureEdge & { path: string; labelX: number; labelY: number; anchor: 'middle' | 'start' };

/** The whole drawing, in pixels. */
export type ProcedureLayout = { width: number; height: number; nodes: PlacedNode[]; edges: PlacedEdge[] };

export const boxHeight = 58;
const letter = 14;
const lane = 26;
const portStep = 18;

/**
 * Places boxes on their grid and routes every edge: straight between neighbours, otherwise through a lane of its own
 * in the corridor between two rows. Edges that name an unknown state are an error.
 */
export function layoutProcedure(nodes: ProcedureNode[], edges: ProcedureEdge[]): ProcedureLayout {
  const grid = new Grid(nodes, edges);
  const straight = edges.filter((edge) => grid.isStraight(edge));
  const placed = new Map<ProcedureEdge, PlacedEdge>();
  for (const edge of straight) placed.set(edge, grid.straight(edge));
  for (const edge of edges) if (!placed.has(edge)) placed.set(edge, grid.throughCorridor(edge));
  const { width, height } = grid;
  return { width, height, nodes: [...grid.boxes.values()], edges: [...placed.values()] };
}

class Grid {
  readonly boxes = new Map<string, PlacedNode>();
  readonly width: number;
  readonly height: number;
  private readonly lanesTaken = new Map<number, number>();
  private readonly portsTaken = new Map<string, number>();

  constructor(
    private readonly nodes: ProcedureNode[],
    edges: ProcedureEdge[],
  ) {
    const columns = Math.max(...nodes.map(({ col }) => col)) + 1;
    const rows = Math.max(...nodes.map(({ row }) => row)) + 1;
    const lefts = this.columnLefts(columns, edges);
    const tops = this.rowTops(rows, edges);
    for (const node of nodes) {
      const width = columnWidth(nodes, node.col);
      this.boxes.set(node.id, { ...node, x: lefts[node.col] ?? 0, y: tops[node.row] ?? 0, width });
    }
    this.width = (lefts[columns] ?? 0) + 2;
    this.height = (tops[rows] ?? 0) + 2;
  }

  private columnLefts(columns: number, edges: ProcedureEdge[]): number[] {
    const lefts = [1];
    for (let col = 0; col < columns; col++) {
      const words = edges.filter((edge) => this.isBeside(edge, col)).map((edge) => textWidth(edge.label) + 28);
      const gap = col === columns - 1 ? 90 : Math.max(48, ...words);
      lefts.push((lefts[col] ?? 0) + columnWidth(this.nodes, col) + gap);
    }
    return lefts;
  }

  private rowTops(rows: number, edges: ProcedureEdge[]): number[] {
    const tops = [1];
    for (let row = 0; row < rows; row++) {
      const lanes = edges.filter((edge) => !this.isStraight(edge) && this.corridor(edge) === row).length;
      const space = row === rows - 1 ? lanes * lane + 8 : Math.max(60, (lanes + 1) * lane + 20);
      tops.push((tops[row] ?? 0) + boxHeight + space);
    }
    return tops;
  }

  private node(id: string): ProcedureNode {
    const found = this.nodes.find((node) => node.id === id);
    if (!found) throw new Error(`The procedure has no state "${id}"`);
    return found;
  }

  private box(id: string): PlacedNode {
    const found = this.boxes.get(id);
    if (!found) throw new Error(`The procedure has no state "${id}"`);
    return found;
  }

  private isBeside({ from, to }: ProcedureEdge, col: number): boolean {
    const [a, b] = [this.node(from), this.node(to)];
    return a.row === b.row && a.col === col && b.col === col + 1;
  }

  /** Neighbours in a row going forward, or in a column either way. */
  isStraight({ from, to }: ProcedureEdge): boolean {
    const [a, b] = [this.node(from), this.node(to)];
    if (a.row === b.row) return b.col === a.col + 1;
    return a.col === b.col && Math.abs(a.row - b.row) === 1;
  }

  /** The corridor an edge uses is named by the row above it. */
  private corridor({ from, to }: ProcedureEdge): number {
    const [a, b] = [this.node(from), this.node(to)];
    return a.row === b.row ? a.row : Math.min(a.row, b.row);
  }

  straight(edge: ProcedureEdge): PlacedEdge {
    const [a, b] = [this.box(edge.from), this.box(edge.to)];
    if (a.row === b.row) {
      const [y, x1, x2] = [a.y + boxHeight / 2, a.x + a.width, b.x];
      return { ...edge, path: `M${x1} ${y}H${x2 - 2}`, labelX: (x1 + x2) / 2 - 3, labelY: y - 8, anchor: 'middle' };
    }
    const down = b.row > a.row;
    const x = this.port(a, down ? 'bottom' : 'top');
    this.port(b, down ? 'top' : 'bottom');
    const [y1, y2] = down ? [a.y + boxHeight, b.y - 2] : [a.y, b.y + boxHeight + 2];
    return { ...edge, path: `M${x} ${y1}V${y2}`, labelX: x + 8, labelY: (y1 + y2) / 2 + 5, anchor: 'start' };
  }

  throughCorridor(edge: ProcedureEdge): PlacedEdge {
    const [a, b] = [this.box(edge.from), this.box(edge.to)];
    const row = this.corridor(edge);
    const number = (this.lanesTaken.get(row) ?? 0) + 1;
    this.lanesTaken.set(row, number);
    const aboveCorridor = this.nodes.find((node) => node.row === row);
    const y = (aboveCorridor ? this.box(aboveCorridor.id).y : 0) + boxHeight + number * lane + 4;
    const x1 = this.port(a, a.y < y ? 'bottom' : 'top');
    const x2 = this.port(b, b.y < y ? 'bottom' : 'top');
    const y1 = a.y < y ? a.y + boxHeight : a.y;
    const y2 = b.y < y ? b.y + boxHeight + 2 : b.y - 2;
    return { ...edge, path: `M${x1} ${y1}V${y}H${x2}V${y2}`, labelX: (x1 + x2) / 2, labelY: y - 6, anchor: 'middle' };
  }

  /** The next free point on a side of a box: the middle first, then left and right of it. */
  private port(box: PlacedNode, side: 'top' | 'bottom'): number {
    const key = `${box.id} ${side}`;
    const taken = this.portsTaken.get(key) ?? 0;
    this.portsTaken.set(key, taken + 1);
    const offset = Math.ceil(taken / 2) * portStep * (taken % 2 === 1 ? -1 : 1);
    return box.x + box.width / 2 + offset;
  }
}

function columnWidth(nodes: ProcedureNode[], col: number): number {
  const widths = nodes
    .filter((node) => node.col === col)
    .flatMap(({ label, sub }) => [textWidth(label), textWidth(sub)]);
  return Math.max(96, ...widths.map((width) => width + 24));
}

/** Width of a text at 14 px: a Chinese character is one em, anything else a little more than half. */
function textWidth(text = ''): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? letter : letter * 0.6), 0);
}
