import type { LetterContent, LetterParagraph } from './content';

/**
 * What every letter of a unit has. Dates are printed text without zeros in front (2026年11月23日), names are the
 * units' full names, phones are those of the office, not of a party ('' where there is none).
 */
export type LetterHead = {
  /** 发文机关. */
  issuer: string;
  /** 文号, e.g. 山综执移〔2026〕5号. */
  number: string;
  issuedOn: string;
  contact: { person: string; phone: string };
  copyTo?: readonly string[];
};

/** An issued letter as later letters quote it. */
export type LetterReference = { unit: string; title: string; number: string; sentOn: string };

/** 山政办发〔2021〕13号 at its first mention in a letter. */
export const opinion =
  '《建立健全综合行政执法协调配合工作机制的意见（试行）》（山政办发〔2021〕13号，以下简称《意见》）';

/** What a unit is called in short after 我 and 你; the longest ending first. */
const nouns = [
  ['办公室', '办'],
  ['管理委员会', '委'],
  ['管委会', '委'],
  ['街道办事处', '街道'],
  ['镇人民政府', '镇'],
  ['中心', '中心'],
  ['检察院', '院'],
  ['法院', '院'],
  ['局', '局'],
] as const;

/**
 * 局, 办, 院…: the noun for 我局 and 你局; 单位 when the name ends in none of the known words.
 */
export function nounOf(unit: string): string {
  return nouns.find(([ending]) => unit.endsWith(ending))?.[1] ?? '单位';
}

/**
 * 《关于……的函》（山综执移〔2026〕5号）: another letter as a reply quotes it, without its issuer's name in front.
 */
export function quoted({ unit, title, number }: Pick<LetterReference, 'unit' | 'title' | 'number'>): string {
  const short = title.startsWith(unit) ? title.slice(unit.length) : title;
  return `《${short.replaceAll('《', '〈').replaceAll('》', '〉')}》（${number}）`;
}

/** Text without the full stop it may have been typed with. */
export const bare = (text: string) => text.trim().replace(/[。；;，,]+$/, '');

/** A plain paragraph of the body. */
export const say = (text: string): LetterParagraph => ({ type: 'text', text });

/** What was typed in several lines as paragraphs, each ending as a sentence does. */
export const sayLines = (text: string): LetterParagraph[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => say(/[。；：！？”）]$/.test(line) ? line : `${bare(line)}。`));

type Section = { heading: string; paragraphs: readonly LetterParagraph[] };

/**
 * Sections numbered 一、二、… in the order given; those that are null are left out and not counted.
 */
export function sections(parts: readonly (Section | null)[]): LetterParagraph[] {
  return parts
    .filter((part) => part !== null)
    .flatMap(({ heading, paragraphs }, i) => [
      { type: 'heading', level: 1, text: `${'一二三四五六七八九十'[i] ?? i + 1}、${heading}` },
      ...paragraphs,
    ]);
}

/**
 * A 函 with nothing optional in it, to be overridden.
 */
export function letter(
  head: LetterHead,
  own: Pick<LetterContent, 'title' | 'addressee' | 'paragraphs'> & Partial<LetterContent>,
): LetterContent {
  return {
    kind: 'han',
    issuer: head.issuer,
    number: head.number,
    urgency: null,
    approvedBy: null,
    attachments: [],
    signature: { unit: head.issuer, on: head.issuedOn },
    note: `联系人：${head.contact.person}${head.contact.phone && `，联系电话：${head.contact.phone}`}`,
    copyTo: [...(head.copyTo ?? [])],
    imprint: null,
    materials: [],
    receipt: null,
    ...own,
  };
}
