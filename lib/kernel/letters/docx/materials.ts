import { AlignmentType, LineRuleType, type Paragraph, type Table } from 'docx';
import type { LetterMaterial } from '../content';
import { lineHeight, measure, pt } from './page';
import { cell, fixedTable } from './table';
import { line, run, sizes } from './type';

const columns = [
  { label: '序号', share: 7 },
  { label: '类别', share: 15 },
  { label: '材料名称', share: 37 },
  { label: '份数／页数', share: 13 },
  { label: '形式', share: 11 },
  { label: 'SHA-256（前16位）', share: 17 },
] as const;

/**
 * 移送材料清单 on a page of its own, marked as the letter's first attachment; `alone` leaves the number out.
 */
export function materialsList(materials: readonly LetterMaterial[], alone: boolean): (Paragraph | Table)[] {
  if (materials.length === 0) return [];
  const widths = columns.map(({ share }) => Math.floor((share / 100) * measure));
  const centre = AlignmentType.CENTER;
  const head = columns.map(({ label }, i) =>
    cell({ text: label, font: 'heading', size: sizes.smallFour, align: centre }, widths[i] ?? 0),
  );
  const rows = materials.map((material, i) => {
    const hash = material.sha256?.slice(0, 16).replace(/(.{8})/g, '$1\n') ?? '—';
    const texts = [`${i + 1}`, material.category, material.name, material.quantity, material.form, hash];
    return texts.map((text, column) =>
      cell(
        { text, size: column === 5 ? sizes.five : sizes.smallFour, align: column === 2 ? AlignmentType.LEFT : centre },
        widths[column] ?? 0,
      ),
    );
  });
  return [
    line([run(alone ? '附件' : '附件1', { font: 'heading' })], { pageBreakBefore: true }),
    line([run('移送材料清单', { font: 'title', size: sizes.two })], {
      alignment: centre,
      spacing: { line: pt(33), lineRule: LineRuleType.EXACT, before: lineHeight, after: lineHeight / 2 },
    }),
    fixedTable([head, ...rows], widths, true),
    line([run('移交人：　　　　　　　接收人：　　　　　　　交接时间：　　　年　　月　　日', { size: sizes.four })], {
      spacing: { before: lineHeight },
    }),
  ];
}
