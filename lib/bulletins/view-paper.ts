import type { LetterContent } from '@/lib/kernel/letters/content';
import { type SheetView, sheetView } from '@/lib/matters/view-sheet';
import { BRIEF_MARK } from './labels-status';

/** 〔2026〕5号 → 2026年第5期, as it is printed; other words as they are. */
function issueOf(number: string): string {
  const [, year, sequence] = /〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return year ? `${year}年第${sequence}期` : number;
}

/** A 通报 as any letter; a 简报 as an issue of the year, which addresses nobody and says at its foot who receives it. */
export function paperView(letter: LetterContent): SheetView {
  const sheet = sheetView(letter);
  if (letter.kind !== 'jianbao') return sheet;
  const { issuer, number, signature, copyTo, addressee } = letter;
  return {
    ...sheet,
    mark: BRIEF_MARK,
    number: issueOf(number),
    under: [issuer, signature.on],
    addressee: null,
    signature: null,
    note: null,
    foot: [...(copyTo.length ? [`报：${copyTo.join('，')}。`] : []), `发：${addressee}。`],
  };
}
