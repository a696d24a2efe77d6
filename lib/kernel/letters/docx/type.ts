import { type IParagraphOptions, LineRuleType, Paragraph, Tab, TextRun } from 'docx';
import { charSpacing, lineHeight, pt } from './page';

/** The typefaces of GB/T 9704-2012, by name only: they are licensed and live on the office's machines. */
export const fonts = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  pageNumber: '宋体',
} as const;

/** 字号 in points. */
export const sizes = { two: 22, smallTwo: 18, three: 16, four: 14, smallFour: 12, five: 10.5 } as const;

export const red = 'FF0000';

type Face = { font?: keyof typeof fonts; size?: number; color?: string };

/** Control characters but line breaks, reordering marks, lone surrogates and code points that are no characters. */
const forbidden = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

/**
 * The text as a letter may carry it: without control characters (not XML), lone surrogates, and the marks that
 * reorder what a reader sees; tabs become spaces. Line breaks stay, see `lines`.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(forbidden, '');
}

/**
 * The printable, non-empty lines of a text: one paragraph each.
 */
export const lines = (text: string) =>
  printable(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * A run of text in a typeface; size in points, 三号 by default.
 */
export function run(text: string, { font = 'body', size = sizes.three, color }: Face = {}): TextRun {
  const latin = font === 'pageNumber' ? fonts.pageNumber : 'Times New Roman';
  return new TextRun({
    text: printable(text).replaceAll('\n', ' '),
    size: size * 2,
    font: { ascii: latin, hAnsi: latin, eastAsia: fonts[font], hint: 'eastAsia' },
    ...(size === sizes.three ? { characterSpacing: charSpacing } : {}),
    ...(color ? { color } : {}),
  });
}

/**
 * A jump to the next tab stop.
 */
export const tab = () => new TextRun({ children: [new Tab()] });

/**
 * A paragraph on the page's fixed line pitch, unless `spacing` says otherwise. Punctuation never hangs in the margin:
 * LibreOffice does not print what does.
 */
export function line(children: IParagraphOptions['children'], options: IParagraphOptions = {}): Paragraph {
  const spacing = { line: lineHeight, lineRule: LineRuleType.EXACT, before: 0, after: 0, ...options.spacing };
  return new Paragraph({ widowControl: false, overflowPunctuation: true, ...options, spacing, children });
}

/**
 * Width of a printed text in twips at a size in points: a Chinese character is one em, an ASCII character half.
 */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + pt(char < '\u0080' ? size / 2 : size), 0);
}
