import type { LetterHead } from '@/lib/kernel/letters/wording';

/** 原文 of 四（四）, quoted exactly. */
export const quotes = {
  coordinate: '按照密切联系、有利处置原则由区政府法制机构依据《山东省行政程序规定》第 21 条协调处理',
  resolve: '协调不成的报区人民政府解决',
} as const;

/** What every letter of a dispute has. Dates are printed text without zeros in front. */
export type DisputeHead = LetterHead & {
  /** 争议事项, e.g. 砂石堆场占地案件管辖. */
  subject: string;
  /** Full names of the units that are at odds, the one that raised it first. */
  sides: readonly string[];
  /** The matter over which they fell out, as letters name it; null for a dispute of its own. */
  about: string | null;
};

/** What they fell out over, without 争议 and without its question: 砂石堆场占地案件管辖. */
const matterOf = (subject: string): string =>
  subject
    .trim()
    .replace(/(的?执法争议|的?争议)$/, '')
    .replace(/由(?:谁|哪个单位|哪个部门)(管辖|查处|负责|牵头)$/, '$1');

/** 关于某某事项的执法争议, with 争议 said once. */
export const disputeTitle = (subject: string): string => `${matterOf(subject)}执法争议`;

/** 甲与乙、丙就某某事项发生执法争议: who fell out with whom, over what. */
export const fellOut = ({ sides, subject, about }: Pick<DisputeHead, 'sides' | 'subject' | 'about'>): string =>
  `${between(sides)}就${matterOf(subject)}发生执法争议${concerning(about)}`;

/** 关于报请解决……执法争议的请示, without its issuer: as the decision quotes it. */
export const referralTitle = (subject: string): string => `关于报请解决${disputeTitle(subject)}的请示`;

/** 甲与乙、丙: who fell out with whom. */
function between(sides: readonly string[]): string {
  const [first = '', ...others] = sides;
  return `${first}与${others.join('、')}`;
}

/** （涉及山综执移〔2026〕5号某某案） or nothing. */
const concerning = (about: string | null): string => (about === null ? '' : `（涉及${about}）`);
