import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, opinion, quoted, say, sections } from '@/lib/kernel/letters/wording';
import { caseTitle, type LetterCase, quotes, type TransferReference } from './wording';

export type FeedbackFacts = LetterHead & {
  case: LetterCase;
  transfer: TransferReference;
  receivedOn: string;
  answer:
    | { kind: 'accepted'; acceptedOn: string; handler: string | null }
    | { kind: 'notOurs'; reasons: string; legalBasis: string };
};

function answerParagraphs({ answer, issuer, transfer }: FeedbackFacts) {
  const us = `我${nounOf(issuer)}`;
  const you = `你${nounOf(transfer.unit)}`;
  if (answer.kind === 'accepted') {
    const handler = answer.handler === null ? '' : `，由${answer.handler}具体承办`;
    return [
      say(`经审查，该案属于${us}管辖，${us}已于${answer.acceptedOn}受理${handler}。`),
      say(`${us}将依法办理，并按照《意见》关于“${quotes.notice}”的规定，将处理决定书面通报${you}。`),
    ];
  }
  return [
    say(`经审查，${us}认为该案不属于${us}管辖。`),
    ...sections([
      { heading: '理由', paragraphs: [say(`${bare(answer.reasons)}。`)] },
      { heading: '依据', paragraphs: [say(`${bare(answer.legalBasis)}。`)] },
      {
        heading: '后续办理',
        paragraphs: [
          say(
            `按照《意见》关于“${quotes.decide}”的规定，${us}将报请区人民政府决定该案管辖，不再行移送。区人民政府作出决定前，${us}将妥善保管已接收的案件材料。`,
          ),
        ],
      },
    ]),
  ];
}

/**
 * 反馈意见函 (2-2-5): accepted, or not our jurisdiction with reasons and legal basis; there is no third answer.
 */
export function feedbackLetter(facts: FeedbackFacts): LetterContent {
  const name = caseTitle(facts.case.name);
  const you = `你${nounOf(facts.transfer.unit)}`;
  return letter(facts, {
    title: `${facts.issuer}关于${name}移送反馈意见的函`,
    addressee: facts.transfer.unit,
    paragraphs: [
      say(
        `${you}${quoted(facts.transfer)}及所附案件材料于${facts.receivedOn}收悉。根据${opinion}关于“${quotes.feedback}”的规定，现反馈如下：`,
      ),
      ...answerParagraphs(facts),
      say('特此函复。'),
    ],
  });
}
