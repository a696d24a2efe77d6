import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, opinion, quoted, say, sections } from '@/lib/kernel/letters/wording';
import { caseTitle, type LetterCase, quotes, type TransferReference } from './wording';

export type ReferralFacts = LetterHead & {
  case: LetterCase & { facts: string };
  /** 区人民政府, full name. */
  government: string;
  /** 签发人. */
  approvedBy: string;
  transfer: TransferReference;
  receivedOn: string;
  /** The negative feedback's own number; null when none was taken. */
  feedbackNumber: string | null;
  reasons: string;
  legalBasis: string;
  /** 关于管辖部门的建议; null when the unit proposes none. */
  proposal: string | null;
};

/** 关于报请指定……案管辖的请示, without its issuer: as later letters quote it. */
export const referralTitle = (name: string): string => `关于报请指定${caseTitle(name)}管辖的请示`;

/**
 * 关于报请指定案件管辖的请示 to 区人民政府 (2-2-7), in the form of a letter to a superior (上行文).
 */
export function referralLetter(facts: ReferralFacts): LetterContent {
  const { transfer, issuer } = facts;
  const name = caseTitle(facts.case.name);
  const us = `我${nounOf(issuer)}`;
  const feedback = facts.feedbackNumber === null ? '' : `（${facts.feedbackNumber}）`;
  return letter(facts, {
    kind: 'qingshi',
    approvedBy: facts.approvedBy,
    title: `${issuer}${referralTitle(facts.case.name)}`,
    addressee: facts.government,
    paragraphs: [
      say(
        `${facts.receivedOn}，${us}收到${transfer.unit}${quoted(transfer)}移送的${name}。经审查，${us}认为该案不属于${us}管辖，并已向${transfer.unit}书面反馈${feedback}。根据${opinion}关于“${quotes.decide}”的规定，现将有关情况请示如下：`,
      ),
      ...sections([
        { heading: '案件基本情况', paragraphs: [say(`${bare(facts.case.facts)}。`)] },
        { heading: '认为不属于本部门管辖的理由', paragraphs: [say(`${bare(facts.reasons)}。`)] },
        { heading: '依据', paragraphs: [say(`${bare(facts.legalBasis)}。`)] },
        {
          heading: '请示事项',
          paragraphs: [
            say(
              `恳请区人民政府决定该案的管辖部门。${facts.proposal === null ? '' : `${us}建议：${bare(facts.proposal)}。`}区人民政府作出决定前，${us}不再行移送，并妥善保管案件材料。`,
            ),
          ],
        },
      ]),
      say('妥否，请批示。'),
    ],
    imprint: { by: `${issuer}办公室`, on: facts.issuedOn },
  });
}
