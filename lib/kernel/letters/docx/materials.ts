import { AlignmentType, LineRuleType, type Paragraph, type Table, type TableCell } from 'docx';
import type { LetterContent, LetterMaterial } from '../content';
import { fileTitle } from '../wording';
import { lineHeight, measure, pt } from './page';
import { cell, fixedTable } from './table';
import { line, run, sizes } from './type';

const columns = [
  { label: '序号', share: 8 },
  { label: '材料名称', share: 46 },
  { label: '份数／页数', share: 17 },
  { label: '形式', share: 13 },
  { label: 'SHA-256\n前16位', share: 16 },
] as const;

const widths = columns.map(({ share }) => Math.floor((share / 100) * measure));
const centre = AlignmentType.CENTER;
const signOff = '移交人：　　　　　接收人：　　　　　交接时间：　　年　月　日';

function row({ name, quantity, form, sha256 }: LetterMaterial, number: number): TableCell[] {
  const hash = sha256?.slice(0, 16).replace(/^(.{8})/, '$1\n') ?? '—';
  return [`${number}`, fileTitle(name), quantity, form, hash].map((text, column) => {
    const align = column === 1 ? AlignmentType.LEFT : centre;
    return cell({ text, align, size: column === 4 ? sizes.five : sizes.smallFour }, widths[column] ?? 0);
  });
}

/** The rows of one 类别 under a row that names it; numbers run through all of them. */
function rowsByCategory(materials: readonly LetterMaterial[]): TableCell[][] {
  const categories = [...new Set(materials.map(({ category }) => category))];
  const total = widths.reduce((sum, width) => sum + width, 0);
  let number = 0;
  return categories.flatMap((category) => {
    const title = cell({ text: category, font: 'heading', size: sizes.smallFour, span: columns.length }, total);
    return [[title], ...materials.filter((one) => one.category === category).map((one) => row(one, ++number))];
  });
}

/**
 * 材料清单 on a page of its own, under the name of the letter's first attachment, which it is; the only one has no number.
 */
export function materialsList({ materials, attachments }: LetterContent): (Paragraph | Table)[] {
  if (materials.length === 0) return [];
  const [name = '移送材料清单'] = attachments;
  const alone = attachments.length <= 1;
  const head = columns.map(({ label }, i) =>
    cell({ text: label, font: 'heading', size: sizes.smallFour, align: centre }, widths[i] ?? 0),
  );
  return [
    line([run(alone ? '附件' : '附件1', { font: 'heading' })], { pageBreakBefore: true }),
    line([run(name, { font: 'title', size: sizes.two })], {
      alignment: centre,
      spacing: { line: pt(33), lineRule: LineRuleType.EXACT, before: lineHeight, after: Math.floor(lineHeight / 2) },
    }),
    fixedTable([head, ...rowsByCategory(materials)], widths, { headed: true }),
    line([run(signOff, { size: sizes.four })], { spacing: { before: Math.floor(lineHeight / 2) } }),
  ];
}
