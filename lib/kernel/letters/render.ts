import { Document, Packer } from 'docx';
import { type LetterContent, letterContentSchema } from './content';
import { coreProperties } from './docx/core-properties';
import { fixZipTimes } from './docx/fixed-bytes';
import { layouts } from './docx/layouts';
import { fonts, sizes } from './docx/type';

const bodyRun = {
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: fonts.body, hint: 'eastAsia' },
  size: sizes.three * 2,
  language: { value: 'en-US', eastAsia: 'zh-CN' },
} as const;

/**
 * Renders a letter as .docx after GB/T 9704-2012. Equal content gives equal bytes: nothing in the file tells when it
 * was rendered. Throws a ZodError when the content is not a letter.
 */
export async function renderLetter(content: LetterContent): Promise<Uint8Array> {
  const letter = letterContentSchema.parse(content);
  const document = new Document({
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: bodyRun } },
      // Programs reckon character units from this style's own size, not from the defaults.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: bodyRun }],
    },
    sections: [layouts[letter.kind](letter)],
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, [coreProperties(letter.signature.on)]);
  return fixZipTimes(bytes);
}
