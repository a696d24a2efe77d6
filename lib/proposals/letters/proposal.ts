import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';
import { FORMS, type ProposalForm } from '../labels';

/** What a proposal prints. Dates are printed text without zeros in front (2026年11月23日). */
export type ProposalFacts = {
  /** 发文机关, full name. */
  issuer: string;
  number: string;
  issuedOn: string;
  contact: { person: string; phone: string };
  /** 签发人. */
  approvedBy: string;
  form: ProposalForm;
  /** What it is about, without 关于 and without the 文种. */
  subject: string;
  ground: string;
  content: string;
};

/** 区人民政府, full name, as the one addressee of a letter to a superior. */
const GOVERNMENT = '枣庄市山亭区人民政府';
const OPINION = '《建立健全综合行政执法协调配合工作机制的意见（试行）》（山政办发〔2021〕13号）';
const QUOTE = '研究制约综合行政执法改革顺利推进的问题，向区政府提出机制改革、创新的意见、建议';

const say = (text: string): LetterParagraph => ({ type: 'text', text });
const heading = (text: string): LetterParagraph => ({ type: 'heading', level: 1, text });
/** Every line that was typed is a paragraph of its own. */
const lines = (text: string): LetterParagraph[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(say);

/** 关于……的请示（报告）: the typed subject without 关于 in front and its 文种 behind. */
export const proposalTitle = (subject: string, form: ProposalForm): string =>
  `关于${subject.replace(/^关于/, '').replace(/的?(请示|报告)$|的建议$/, '')}的${FORMS[form]}`;

/** 请示 or 报告 to 区人民政府 (1-2-5), in the form of a letter to a superior (上行文). */
export function proposalLetter(facts: ProposalFacts): LetterContent {
  const { issuer, form, contact } = facts;
  const asks = form === 'REQUEST';
  const phone = contact.phone ? `，联系电话：${contact.phone}` : '';
  return {
    kind: 'qingshi',
    issuer,
    number: facts.number,
    urgency: null,
    approvedBy: facts.approvedBy,
    title: `${issuer}${proposalTitle(facts.subject, form)}`,
    addressee: GOVERNMENT,
    paragraphs: [
      say(`根据${OPINION}关于“${QUOTE}”的规定，经联席会议研究，现将有关情况${asks ? '请示' : '报告'}如下：`),
      heading('一、问题和依据'),
      ...lines(facts.ground),
      heading('二、意见建议'),
      ...lines(facts.content),
      say(asks ? '妥否，请批示。' : '特此报告。'),
    ],
    attachments: [],
    signature: { unit: issuer, on: facts.issuedOn },
    note: `联系人：${contact.person}${phone}`,
    copyTo: [],
    imprint: { by: issuer, on: facts.issuedOn },
    materials: [],
    receipt: null,
  };
}
