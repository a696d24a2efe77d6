import { AlignmentType, LineRuleType, type Paragraph, type Table } from 'docx';
import type { LetterReceipt } from '../content';
import { em, lineHeight, measure, pt } from './page';
import { cell, fixedTable } from './table';
import { line, run, sizes } from './type';

/**
 * The return slip on a page of its own: filled in, stamped and sent back by the receiver.
 */
export function receiptPage(receipt: LetterReceipt | null): (Paragraph | Table)[] {
  if (receipt === null) return [];
  const label = Math.floor(measure * 0.26);
  const widths = [label, measure - label];
  const rows = receipt.rows.map((row) => [
    cell({ text: row.label, font: 'heading', align: AlignmentType.CENTER }, label),
    cell({ text: row.value }, measure - label),
  ]);
  const right = { alignment: AlignmentType.RIGHT, indent: { right: em * 4 } };
  return [
    line([run(receipt.title, { font: 'title', size: sizes.two })], {
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      spacing: { line: pt(33), lineRule: LineRuleType.EXACT, before: lineHeight, after: lineHeight },
    }),
    line([run(`${receipt.addressee}：`)]),
    line([run(receipt.text)], {
      indent: { firstLineChars: 200, firstLine: em * 2 },
      spacing: { after: Math.floor(lineHeight / 2) },
    }),
    fixedTable(rows, widths, { headed: false, height: 11 }),
    line([run(`${receipt.unit}（盖章）`)], {
      ...right,
      indent: { right: em * 2 },
      keepNext: true,
      spacing: { before: lineHeight * 2 },
    }),
    line([run('年　　月　　日')], right),
  ];
}
