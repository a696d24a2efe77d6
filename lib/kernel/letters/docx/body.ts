import { AlignmentType, type IParagraphOptions, type Paragraph, type Table } from 'docx';
import type { LetterParagraph } from '../content';
import { em, lineHeight, measure } from './page';
import { grid } from './table';
import { line, lines, run } from './type';

const indented: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLineChars: 200, firstLine: em * 2 },
};

/** 一、 is set in 黑体, （一） in 楷体. */
const headingFont = { 1: 'heading', 2: 'subheading' } as const;

/** Free space between a table and the text above and below it, in twips. */
const gap = Math.floor(lineHeight / 4);

/** A last sentence of up to so many characters is a formula (特此函复。): alone it does not make a page. */
const FORMULA = 28;
/** What is shorter makes a single line. */
const LINE = 28;
/** Up to five lines are held with it; of more, two stay when they are divided. LibreOffice moves what is held whole, and would empty the page before. */
const HELD = LINE * 5;

const isTable = (paragraph: LetterParagraph | undefined) => paragraph?.type === 'table';
const isFormula = (paragraph: LetterParagraph | undefined) =>
  paragraph?.type === 'text' && [...paragraph.text].length <= FORMULA;
const isHeld = (text: string | undefined) => text !== undefined && [...text].length <= HELD;

/** How many of the texts before the closing formula stay with it: the last, and the one before where that is one line. */
function heldOf(texts: readonly string[]): number {
  const [before, last] = [texts.at(-2), texts.at(-1)];
  if (!isHeld(last)) return 0;
  return [...(last ?? '')].length < LINE && isHeld(before) ? 2 : 1;
}

/**
 * The body's paragraphs in Word's terms. The last one is held together with what follows, and a short one with what
 * stands before it, so that no page ever carries a signature alone, or with the closing formula only. What introduces
 * a table stays with it.
 */
export function body(paragraphs: readonly LetterParagraph[]): (Paragraph | Table)[] {
  const last = paragraphs.length - 1;
  return paragraphs.flatMap((paragraph, i) => {
    const [before, after] = [paragraphs[i - 1], paragraphs[i + 1]];
    return block(paragraph, {
      keepNext: i === last || isTable(after),
      closes: i === last - 1 && isFormula(after),
      spacing: { before: isTable(before) ? gap : 0, after: isTable(after) ? gap : 0 },
    });
  });
}

/** `closes`: the closing formula follows. */
type Around = { keepNext: boolean; closes: boolean; spacing: { before: number; after: number } };

/** Several lines of one paragraph: the space around it is at its two ends, and its last line stays with what follows. */
function spread(texts: readonly string[], font: 'body' | 'heading' | 'subheading', around: Around): Paragraph[] {
  const last = texts.length - 1;
  const held = around.closes ? texts.length - heldOf(texts) : texts.length;
  return texts.map((text, i) => {
    const spacing = { before: i === 0 ? around.spacing.before : 0, after: i === last ? around.spacing.after : 0 };
    const keepNext = font !== 'body' || (around.keepNext && i === last) || i >= held;
    // Where a program divides what stands before the formula, two lines go along.
    const widowControl = around.closes && (i >= held || i === last);
    return line([run(text, { font })], { ...indented, keepNext, widowControl, spacing });
  });
}

function block(paragraph: LetterParagraph, around: Around): (Paragraph | Table)[] {
  if (paragraph.type === 'text') return spread(lines(paragraph.text), 'body', around);
  if (paragraph.type === 'heading') return spread(lines(paragraph.text), headingFont[paragraph.level], around);
  if (paragraph.type === 'list') {
    const items = paragraph.items.map((item, i) => `${i + 1}.${lines(item).join('')}`);
    return spread(items, 'body', around);
  }
  const total = paragraph.widths.reduce((sum, width) => sum + width, 0);
  return [
    grid(
      paragraph.head,
      paragraph.rows,
      paragraph.widths.map((width) => Math.floor((width / total) * measure)),
      { figures: paragraph.figures, keepNext: around.keepNext || around.closes },
    ),
  ];
}
