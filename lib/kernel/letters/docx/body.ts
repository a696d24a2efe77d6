import { AlignmentType, type IParagraphOptions, type Paragraph, type Table } from 'docx';
import type { LetterParagraph } from '../content';
import { em, measure } from './page';
import { grid } from './table';
import { line, lines, run } from './type';

const indented: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLineChars: 200, firstLine: em * 2 },
};

/** 一、 is set in 黑体, （一） in 楷体. */
const headingFont = { 1: 'heading', 2: 'subheading' } as const;

/**
 * The body's paragraphs in Word's terms. The last one is held together with what follows, so that no page ever carries
 * a signature alone.
 */
export function body(paragraphs: readonly LetterParagraph[]): (Paragraph | Table)[] {
  return paragraphs.flatMap((paragraph, i) => block(paragraph, i === paragraphs.length - 1));
}

function block(paragraph: LetterParagraph, keepNext: boolean): (Paragraph | Table)[] {
  if (paragraph.type === 'text')
    return lines(paragraph.text).map((text) => line([run(text)], { ...indented, keepNext }));
  if (paragraph.type === 'heading') {
    const font = headingFont[paragraph.level];
    return lines(paragraph.text).map((text) => line([run(text, { font })], { ...indented, keepNext: true }));
  }
  if (paragraph.type === 'list') {
    return paragraph.items.map((item, i) => line([run(`${i + 1}.${lines(item).join('')}`)], { ...indented, keepNext }));
  }
  const total = paragraph.widths.reduce((sum, width) => sum + width, 0);
  return [
    grid(
      paragraph.head,
      paragraph.rows,
      paragraph.widths.map((width) => Math.floor((width / total) * measure)),
      paragraph.figures,
    ),
  ];
}
