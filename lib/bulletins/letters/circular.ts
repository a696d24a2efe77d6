import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';
import { ADDRESSEE, REPORTED_TO } from '../labels';
import type { Frozen } from './figures';
import { clauseTable, unitTable } from './tables';
import { apartText, monthText, openText, RATE_NOTE, summaryText } from './wording';

/** What every paper of the office has. Dates are printed text (2026年11月3日). */
export type PaperHead = {
  issuer: string;
  number: string;
  issuedOn: string;
  contact: { person: string; phone: string };
};

export type CircularFacts = PaperHead & {
  figures: Frozen;
  /** The texts around the figures; empty ones are left out. */
  lead: string;
  problems: string;
  demands: string;
};

const say = (text: string): LetterParagraph => ({ type: 'text', text });

/** Sections numbered 一、二、…; those without a paragraph are left out and not counted. */
export function sections(parts: readonly { heading: string; paragraphs: LetterParagraph[] }[]): LetterParagraph[] {
  return parts
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .flatMap(({ heading, paragraphs }, i) => [
      { type: 'heading' as const, level: 1 as const, text: `${'一二三四五六七八九十'[i] ?? i + 1}、${heading}` },
      ...paragraphs,
    ]);
}

const contactNote = ({ person, phone }: PaperHead['contact']) =>
  phone ? `联系人：${person}，联系电话：${phone}` : `联系人：${person}`;

const typed = (text: string): LetterParagraph[] => (text.trim() ? [say(text)] : []);

/** What the paper is called. */
export const circularTitle = (month: string) => `关于${monthText(month)}综合行政执法协调配合机制落实情况的通报`;

/** 通报 of a month (1-2-2): frozen figures with the office's words around them. */
export function circularLetter({ figures, lead, problems, demands, ...head }: CircularFacts): LetterContent {
  return {
    kind: 'tongbao',
    issuer: head.issuer,
    number: head.number,
    urgency: null,
    approvedBy: null,
    title: `${head.issuer}${circularTitle(figures.month)}`,
    addressee: ADDRESSEE,
    paragraphs: [
      say(
        `根据《建立健全综合行政执法协调配合工作机制的意见（试行）》（山政办发〔2021〕13号）关于“监督并通报联席会议的落实情况”的规定，现将${monthText(figures.month)}有关情况通报如下：`,
      ),
      ...sections([
        {
          heading: '总体情况',
          paragraphs: [say(summaryText(figures)), say(openText(figures)), say(apartText(figures)), ...typed(lead)],
        },
        { heading: '各单位落实情况', paragraphs: [unitTable(figures), say(RATE_NOTE)] },
        { heading: '各环节落实情况', paragraphs: [clauseTable(figures)] },
        { heading: '存在问题', paragraphs: typed(problems) },
        { heading: '工作要求', paragraphs: typed(demands) },
      ]),
    ],
    attachments: [],
    signature: { unit: head.issuer, on: head.issuedOn },
    note: contactNote(head.contact),
    copyTo: [...REPORTED_TO],
    imprint: { by: head.issuer, on: head.issuedOn },
    materials: [],
    receipt: null,
  };
}
