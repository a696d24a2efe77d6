import type { LetterParagraph } from '@/lib/kernel/letters/content';
import { type Frozen, type FrozenLine, percent } from './figures';

const cells = ({ month, before, lastYear, overdue }: FrozenLine): string[] => [
  `${month.due}`,
  `${month.kept}`,
  percent(month) ?? '—',
  percent(before) ?? '—',
  percent(lastYear) ?? '—',
  `${overdue}`,
];

const FIGURES = ['到期', '按期', '按期率', '上月\n按期率', '去年同月\n按期率', '逾期\n在办'];

/** A unit or clause without anything in the three months and nothing late needs no line. */
const has = ({ month, before, lastYear, overdue }: FrozenLine) => month.due + before.due + lastYear.due + overdue > 0;

type Table = Extract<LetterParagraph, { type: 'table' }>;

const table = (head: string[], rows: string[][], widths: number[]): Table => ({
  type: 'table',
  head,
  rows,
  widths,
  figures: true,
});

/** 各单位: statutory limits only, the total last. */
export function unitTable({ units, total }: Frozen): Table {
  const rows = units.filter(has).map((line) => [line.name, ...cells(line)]);
  return table(['单位', ...FIGURES], [...rows, ['合计', ...cells(total)]], [42, 16, 16, 19, 19, 22, 16]);
}

/** 各条款: statutory limits only. */
export function clauseTable({ clauses, total }: Frozen): Table {
  const rows = clauses.filter(has).map((line) => [line.title, ...cells(line)]);
  return table(['环节', ...FIGURES], [...rows, ['合计', ...cells(total)]], [54, 14, 14, 18, 18, 21, 15]);
}
