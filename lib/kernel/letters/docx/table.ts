import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { mm, pt } from './page';
import { line, printable, run, sizes } from './type';

type Cell = {
  text: string;
  font?: 'body' | 'heading';
  size?: number;
  span?: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
};

/**
 * One cell; `width` in twips, size in points (四号 by default). Line breaks in the text become paragraphs.
 */
export function cell(
  { text, font = 'body', size = sizes.four, span = 1, align = AlignmentType.LEFT }: Cell,
  width: number,
): TableCell {
  const rows = printable(text).split('\n');
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: mm(1.5), right: mm(1.5), top: mm(0.8), bottom: mm(0.8) },
    children: rows.map((row) =>
      line([run(row, { font, size })], {
        alignment: align,
        spacing: { line: pt(size * 1.4), lineRule: LineRuleType.EXACT },
      }),
    ),
  });
}

/** A table of up to so many rows is never divided between two pages; more of them would leave the page before empty. */
const WHOLE = 5;

type Shape = {
  /** The first row repeats on every page. */
  headed: boolean;
  /** Least height of a row in mm. */
  height?: number;
  /** The last row stays with what follows. */
  keepNext?: boolean;
};

/**
 * A table of fixed column widths (twips) whose rows never break across pages; a short one stays on one page.
 */
export function fixedTable(
  rows: readonly TableCell[][],
  widths: readonly number[],
  { headed, height = 9, keepNext = true }: Shape,
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      (children, i) =>
        new TableRow({
          children,
          cantSplit: true,
          keepNext: i === rows.length - 1 ? keepNext : rows.length <= WHOLE,
          tableHeader: headed && i === 0,
          height: { value: mm(height), rule: HeightRule.ATLEAST },
        }),
    ),
  });
}

/**
 * A table with a head row in 黑体 that repeats on every page; missing cells are empty. `figures`: every column but
 * the first centred; otherwise 序号 alone is. Four columns and more are set in 小四.
 */
export function grid(
  head: readonly string[],
  rows: readonly string[][],
  widths: readonly number[],
  { figures, keepNext }: { figures?: boolean; keepNext: boolean },
): Table {
  const size = figures || widths.length > 3 ? sizes.smallFour : sizes.four;
  const centred = { font: 'heading', align: AlignmentType.CENTER, size } as const;
  const headRow = widths.map((width, i) => cell({ ...centred, text: head[i] ?? '' }, width));
  const centre = (i: number) => (figures ? i > 0 : head[i] === '序号');
  const align = (i: number) => (centre(i) ? AlignmentType.CENTER : AlignmentType.LEFT);
  const body = rows.map((row) => widths.map((width, i) => cell({ text: row[i] ?? '', size, align: align(i) }, width)));
  return fixedTable([headRow, ...body], widths, { headed: true, height: figures ? 7.5 : 9, keepNext });
}
