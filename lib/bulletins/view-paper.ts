import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';
import { BRIEF_MARK } from './labels-status';

/** A paper as the screen shows it: what is printed, in its order. */
export type PaperView = {
  mark: string;
  number: string;
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

/** 〔2026〕5号 → 2026年第5期, as it is printed; other words as they are. */
function issueOf(number: string): string {
  const [, year, sequence] = /〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return year ? `${year}年第${sequence}期` : number;
}

/** The content of a letter as a paper on the screen, with the same marks as the printed one. */
export function paperView({ kind, issuer, number, ...content }: LetterContent): PaperView {
  const { title, addressee, paragraphs, signature, note, copyTo } = content;
  const shared = { title, paragraphs };
  if (kind === 'jianbao')
    return {
      ...shared,
      mark: BRIEF_MARK,
      number: issueOf(number),
      under: [issuer, signature.on],
      addressee: null,
      signature: null,
      note: null,
      foot: [...(copyTo.length ? [`报：${copyTo.join('，')}。`] : []), `发：${addressee}。`],
    };
  return {
    ...shared,
    mark: `${issuer}文件`,
    number,
    under: null,
    addressee,
    signature: [signature.unit, signature.on],
    note,
    foot: copyTo.length ? [`抄送：${copyTo.join('，')}。`] : [],
  };
}
