import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';
import { chineseNumber } from '@/lib/kernel/letters/wording';
import { ADDRESSEE, REPORTED_TO } from '../labels';
import type { PaperHead } from './circular';
import type { Frozen } from './figures';
import { unitTable } from './tables';
import { monthText, openText, RATE_NOTE, summaryText } from './wording';

export type BriefFacts = PaperHead & {
  figures: Frozen;
  lead: string;
  /** The units' own texts, in the brief's order. */
  contributions: readonly { unit: string; title: string; text: string }[];
};

/** What the paper is called. */
export const briefTitle = (month: string) => `${monthText(month)}综合行政执法工作情况`;

/** 工作简报 of a month (1-3-1): the data, then what the units report, each in its own words. */
export function briefLetter({ figures, lead, contributions, ...head }: BriefFacts): LetterContent {
  const reports = contributions.flatMap(({ unit, title, text }, index): LetterParagraph[] => [
    { type: 'heading', level: 2, text: `（${chineseNumber(index + 1)}）${title}` },
    { type: 'text', text },
    { type: 'text', text: `（${unit}供稿）` },
  ]);
  const opening: LetterParagraph[] = lead.trim() ? [{ type: 'text', text: lead }] : [];
  const work: LetterParagraph[] = reports.length
    ? [{ type: 'heading', level: 1, text: '二、工作动态' }, ...reports]
    : [];
  return {
    kind: 'jianbao',
    issuer: head.issuer,
    number: head.number,
    urgency: null,
    approvedBy: null,
    title: briefTitle(figures.month),
    addressee: ADDRESSEE,
    paragraphs: [
      ...opening,
      { type: 'heading', level: 1, text: '一、本月数据' },
      { type: 'text', text: summaryText(figures) },
      { type: 'text', text: openText(figures) },
      unitTable(figures),
      { type: 'text', text: RATE_NOTE },
      ...work,
    ],
    attachments: [],
    signature: { unit: head.issuer, on: head.issuedOn },
    note: null,
    copyTo: [...REPORTED_TO],
    imprint: null,
    materials: [],
    receipt: null,
  };
}
