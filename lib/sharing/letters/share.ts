import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';
import { fileTitle } from '@/lib/kernel/letters/wording';
import { formatDate, type LocalDate } from '@/lib/rulebook/local-date';
import { CHECK_LABELS, CHECKS, FIELD_LABELS as L } from '../labels';
import type { ShareFields } from '../schemas';

/** What a letter that copies something says. `issuedOn` is printed text, days of the matter are LocalDates. */
export type ShareLetterFacts = {
  issuer: string;
  number: string;
  issuedOn: string;
  contact: { person: string; phone: string };
  addressees: readonly string[];
  copyTo: readonly string[];
  /** The sentence of the 意见 that asks for it, quoted exactly. */
  clause: string;
  kind: { label: string; day: string };
  urgent: boolean;
  eventOn: LocalDate;
  fields: ShareFields;
  files: readonly string[];
};

const OPINION = '《建立健全综合行政执法协调配合工作机制的意见（试行）》（山政办发〔2021〕13号）';

const say = (text: string): LetterParagraph => ({ type: 'text', text });
const day = (on: LocalDate | null) => (on ? formatDate(on) : '');
/** Text without the stop it may have been typed with. */
const bare = (text: string) => text.trim().replace(/[。；;，,]+$/, '');

/** What the information says as rows of two columns; what its kind does not have, or nobody filled in, has no row. */
export function factRows(facts: Pick<ShareLetterFacts, 'kind' | 'eventOn' | 'fields'>): [string, string][] {
  const { kind, eventOn, fields } = facts;
  const checks = CHECKS.flatMap((name): [string, string][] => {
    const answer = fields[name];
    return answer ? [[L[name], CHECK_LABELS[answer]]] : [];
  });
  const rows: [string, string][] = [
    [L.title, fields.title],
    [L.documentNo, fields.documentNo],
    [L.issuer, fields.issuer],
    [L.party, fields.party],
    [kind.day, day(eventOn)],
    [L.effectiveOn, day(fields.effectiveOn)],
    [L.validUntil, day(fields.validUntil)],
    [L.laws, fields.laws],
    [L.content, fields.content],
    ...checks,
    [L.checkNote, fields.checkNote],
  ];
  return rows.filter(([, value]) => value !== '');
}

function letterOf(facts: ShareLetterFacts, title: string, paragraphs: LetterParagraph[]): LetterContent {
  const { issuer, contact } = facts;
  return {
    kind: 'han',
    issuer,
    number: facts.number,
    urgency: facts.urgent ? '特急' : null,
    approvedBy: null,
    title,
    addressee: facts.addressees.join('、'),
    paragraphs,
    attachments: facts.files.map(fileTitle),
    signature: { unit: issuer, on: facts.issuedOn },
    note: contact.phone ? `联系人：${contact.person}，联系电话：${contact.phone}` : `联系人：${contact.person}`,
    copyTo: [...facts.copyTo],
    imprint: null,
    materials: [],
    receipt: null,
  };
}

const table = (facts: ShareLetterFacts): LetterParagraph => ({
  type: 'table',
  head: ['项目', '内容'],
  rows: factRows(facts).map((row) => [...row]),
  widths: [1, 3],
});

/** 抄送函 (3-1-1 … 3-4-3). */
export function shareLetter(facts: ShareLetterFacts): LetterContent {
  const { kind } = facts;
  return letterOf(facts, `${facts.issuer}关于抄送${kind.label}的函`, [
    say(`根据${OPINION}关于“${bare(facts.clause)}”的规定，现将${kind.label}有关情况抄送如下：`),
    table(facts),
    say('请查收，并在平台签收。'),
  ]);
}

/** 更正函: takes the place of an earlier letter (3-2-1). */
export function correctionLetter(facts: ShareLetterFacts & { replaced: string; reason: string }): LetterContent {
  const { kind, replaced, reason } = facts;
  return letterOf(facts, `${facts.issuer}关于更正${kind.label}的函`, [
    say(`我单位以${replaced}函抄送的${kind.label}，内容有更正。更正原因：${bare(reason)}。更正后的内容如下：`),
    table(facts),
    say('请以本函为准，并在平台签收。原函内容保留备查。'),
  ]);
}
