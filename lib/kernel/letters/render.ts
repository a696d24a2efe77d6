import { Document, type ISectionOptions, Packer } from 'docx';
import { type LetterContent, type LetterParagraph, letterContentSchema } from './content';
import { body } from './docx/body';
import { coreProperties } from './docx/core-properties';
import { fixZipTimes } from './docx/fixed-bytes';
import { titleOnly } from './docx/heading';
import { layouts } from './docx/layouts';
import { mm, pageSetUp } from './docx/page';
import { footerDistance, pageNumber } from './docx/page-number';
import { fonts, sizes } from './docx/type';

const bodyRun = {
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: fonts.body, hint: 'eastAsia' },
  size: sizes.three * 2,
  language: { value: 'en-US', eastAsia: 'zh-CN' },
} as const;

/** One section as a .docx whose bytes tell nothing but its day (2026年11月23日). */
async function packed(section: ISectionOptions, on: string): Promise<Uint8Array> {
  const document = new Document({
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: bodyRun } },
      // Programs reckon character units from this style's own size, not from the defaults.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: bodyRun }],
    },
    sections: [section],
  });
  return fixZipTimes(await Packer.pack(document, 'uint8array', undefined, [coreProperties(on)]));
}

/**
 * Renders a letter as .docx after GB/T 9704-2012. Equal content gives equal bytes: nothing in the file tells when it
 * was rendered. Throws a ZodError when the content is not a letter.
 */
export async function renderLetter(content: LetterContent): Promise<Uint8Array> {
  const letter = letterContentSchema.parse(content);
  return packed(layouts[letter.kind](letter), letter.signature.on);
}

/** A record that is printed and no letter: a title and what stands below it, made on a day (2026年11月23日). */
export type PlainRecord = { title: string; paragraphs: readonly LetterParagraph[]; on: string };

/** Renders a record as .docx on the same page as letters, without letterhead and number. */
export function renderRecord({ title, paragraphs, on }: PlainRecord): Promise<Uint8Array> {
  const children = [...titleOnly({ title, issuer: '', addressee: '' }), ...body(paragraphs)];
  const footers = { default: pageNumber('odd'), even: pageNumber('even') };
  return packed({ properties: pageSetUp(mm(15), footerDistance), footers, children }, on);
}
