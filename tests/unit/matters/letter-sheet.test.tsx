import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LetterSheet } from '@/components/matters/letter-sheet';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { sheetView } from '@/lib/matters/view-sheet';
import { allLetterSamples } from '@/tests/support/letter-samples-all';

/** What a letter prints on its own pages, without the list of materials behind it. */
function printed(letter: LetterContent): string[] {
  const { receipt, urgency, approvedBy, note, imprint } = letter;
  return [
    ...[letter.issuer, letter.number, letter.title, `${letter.addressee}：`, urgency, approvedBy, note].filter(
      (text) => text !== null,
    ),
    ...letter.paragraphs.flatMap((part) => {
      if (part.type === 'table') return [...part.head, ...part.rows.flat()];
      return part.type === 'list' ? part.items : part.text.split('\n');
    }),
    ...letter.attachments,
    ...[letter.signature.unit, letter.signature.on, ...letter.copyTo],
    ...(imprint ? [imprint.by, `${imprint.on}印发`] : []),
    ...(receipt ? [receipt.title, receipt.text, ...receipt.rows.flatMap(({ label, value }) => [label, value])] : []),
  ];
}

const letters = Object.entries(allLetterSamples).filter(([, { kind }]) => kind !== 'jianbao' && kind !== 'jiyao');

test.each(letters)('the sheet on the screen says all that %s prints', (_name, letter) => {
  const shown = renderToStaticMarkup(<LetterSheet sheet={sheetView(letter)} />).replace(/<[^>]*>|\n/g, '');
  for (const text of printed(letter)) expect(shown).toContain(text.replaceAll('\n', ''));
});
