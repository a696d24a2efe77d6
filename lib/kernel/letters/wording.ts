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

/** 一, 二 … 九十九: the number of a section or an item. */
export function chineseNumber(n: number): string {
  const digits = '零一二三四五六七八九十';
  if (n <= 10) return digits[n] ?? String(n);
  if (n < 20) return `十${digits[n - 10] ?? ''}`;
  return `${digits[Math.floor(n / 10)] ?? ''}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`;
}

type Section = { heading: string; paragraphs: readonly LetterParagraph[] };

/**
 * Sections numbered 一、二、… in the order given; those that are null are left out and not counted.
 */
export function sections(parts: readonly (Section | null)[]): LetterParagraph[] {
  return parts
    .filter((part) => part !== null)
    .flatMap(({ heading, paragraphs }, i) => [
      { type: 'heading', level: 1, text: `${chineseNumber(i + 1)}、${heading}` },
      ...paragraphs,
    ]);
}

const SHORT = '，以下简称《意见》';

/** The text with the short name of 山政办发〔2021〕13号 left out where no later sentence uses it. */
export function introduced(paragraphs: readonly LetterParagraph[]): LetterParagraph[] {
  const words = paragraphs.flatMap((part) => ('text' in part ? [part.text] : []));
  const uses = words.join('').split('《意见》').length - 1;
  if (uses > 1) return [...paragraphs];
  return paragraphs.map((part) => ('text' in part ? { ...part, text: part.text.replace(SHORT, '') } : part));
}

/** A file as a letter names it: without the ending that says what kind of file it is. */
export const fileTitle = (name: string): string => name.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '');

/** How a limit of working days runs, as letters tell it beside the day on which it ends. */
export const COUNTED = '期限自收到之日的次日起计算，法定节假日和休息日不计入';

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
    paragraphs: introduced(own.paragraphs),
  };
}
