import { AlignmentType, LineRuleType, type Paragraph } from 'docx';
import type { LetterContent } from '../content';
import { lineHeight, measure, pt } from './page';
import { titleLines } from './title';
import { line, printable, run, sizes } from './type';

/** Sizes a title may have, and in how many lines: 二号 unless it is very long. */
const fits = [
  { size: sizes.two, most: 4 },
  { size: sizes.smallTwo, most: 4 },
  { size: sizes.three, most: 6 },
] as const;

/** Names a word list does not know; the longest first. */
const places = ['综合行政执法', '联席会议', '枣庄市山亭区', '枣庄市', '山亭区'] as const;

function fitTitle(title: string, names: readonly string[]) {
  for (const { size, most } of fits) {
    const rows = titleLines(title, Math.floor(measure / pt(size)), names, most);
    if (rows) return { size, rows };
  }
  return { size: sizes.three, rows: [title] };
}

/**
 * The title, two lines below what precedes it.
 */
export function titleOnly(content: Pick<LetterContent, 'title' | 'issuer' | 'addressee'>): Paragraph[] {
  const { size, rows } = fitTitle(printable(content.title).trim(), [content.issuer, content.addressee, ...places]);
  return rows.map((row, i) =>
    line([run(row, { font: 'title', size })], {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      outlineLevel: i === 0 ? 0 : undefined,
      spacing: {
        line: pt(size * 1.5),
        lineRule: LineRuleType.EXACT,
        before: i === 0 ? lineHeight * 2 : 0,
        after: i === rows.length - 1 ? lineHeight : 0,
      },
    }),
  );
}

/**
 * The title, and 主送机关 one line below it.
 */
export function titleAndAddressee(content: LetterContent): Paragraph[] {
  return [...titleOnly(content), line([run(`${content.addressee}：`)])];
}
