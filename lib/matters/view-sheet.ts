import type { LetterContent, LetterParagraph, LetterReceipt } from '@/lib/kernel/letters/content';

/** A printed letter or paper as the screen shows it: what is printed, in its order. */
export type SheetView = {
  mark: string;
  urgency: string | null;
  number: string;
  /** 签发人 of a letter to a superior, beside its number. */
  approvedBy: string | null;
  /** Between number and title: 编发单位 and date of a 简报. */
  under: [string, string] | null;
  title: string;
  addressee: string | null;
  paragraphs: readonly LetterParagraph[];
  /** 附件说明, with numbers where there are several. */
  attachments: string[];
  signature: [string, string] | null;
  note: string | null;
  /** 报, 发, 抄送, 印发. */
  foot: string[];
  /** The return slip on the page behind. */
  receipt: LetterReceipt | null;
};

/** 文种 that are printed under the red mark “…文件”; a 函 and a 通知 bear the issuer's name alone. */
const DOCUMENTS: readonly LetterContent['kind'][] = ['qingshi', 'tongbao'];

const numbered = (names: readonly string[]) =>
  names.length > 1 ? names.map((name, i) => `${i + 1}.${name}`) : [...names];

/** The content of a letter as a sheet on the screen, with the same marks as the printed one. */
export function sheetView(letter: LetterContent): SheetView {
  const { kind, issuer, number, approvedBy, title, addressee, paragraphs, signature, note, copyTo, imprint } = letter;
  const copies = copyTo.length ? [`抄送：${copyTo.join('，')}。`] : [];
  return {
    mark: DOCUMENTS.includes(kind) ? `${issuer}文件` : issuer,
    urgency: letter.urgency,
    number,
    approvedBy,
    under: null,
    title,
    addressee,
    paragraphs,
    attachments: numbered(letter.attachments),
    signature: [signature.unit, signature.on],
    note,
    foot: [...copies, ...(imprint ? [`${imprint.by}　${imprint.on}印发`] : [])],
    receipt: letter.receipt,
  };
}

/** The same of a letter that may not be there yet. */
export const sheetOf = (letter: LetterContent | null): SheetView | null => letter && sheetView(letter);
