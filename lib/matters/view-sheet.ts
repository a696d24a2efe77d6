import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';

/** A printed letter or paper as the screen shows it: what is printed, in its order. */
export type SheetView = {
  mark: string;
  number: string;
  /** 签发人 of a letter to a superior, beside its number. */
  approvedBy: string | null;
  /** Between number and title: 编发单位 and date of a 简报. */
  under: [string, string] | null;
  title: string;
  addressee: string | null;
  paragraphs: readonly LetterParagraph[];
  signature: [string, string] | null;
  note: string | null;
  /** 报, 发, 抄送. */
  foot: string[];
};

/** 文种 that are printed under the red mark “…文件”; a 函 and a 通知 bear the issuer's name alone. */
const DOCUMENTS: readonly LetterContent['kind'][] = ['qingshi', 'tongbao'];

/** The content of a letter as a sheet on the screen, with the same marks as the printed one. */
export function sheetView(letter: LetterContent): SheetView {
  const { kind, issuer, number, approvedBy, title, addressee, paragraphs, signature, note, copyTo } = letter;
  return {
    mark: DOCUMENTS.includes(kind) ? `${issuer}文件` : issuer,
    number,
    approvedBy,
    under: null,
    title,
    addressee,
    paragraphs,
    signature: [signature.unit, signature.on],
    note,
    foot: copyTo.length ? [`抄送：${copyTo.join('，')}。`] : [],
  };
}

/** The same of a letter that may not be there yet. */
export const sheetOf = (letter: LetterContent | null): SheetView | null => letter && sheetView(letter);
