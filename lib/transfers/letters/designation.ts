import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, opinion, quoted, say, sections } from '@/lib/kernel/letters/wording';
import { caseTitle, type LetterCase, quotes } from './wording';

export type DesignationFacts = LetterHead & {
  case: LetterCase;
  /** The unit named competent: any unit, the one that transferred the case included. */
  designated: string;
  referral: { unit: string; title: string; number: string };
  /** 区政府's decision: its day, and its document where it has one. */
  decision: { on: string; number: string | null };
  reasons: string;
  /** Unit that holds the case materials now, unless it is the designated one. */
  materialsHeldBy: string | null;
  /** Unit that transferred the case and must be told of the decision (2-2-6); null when it is the designated one. */
  originalSender: string | null;
};

/**
 * 关于指定案件管辖的函 by 区人民政府办公室 (2-2-7): names the competent unit, which can only accept.
 */
export function designationLetter(facts: DesignationFacts): LetterContent {
  const { designated, referral, decision } = facts;
  const document = decision.number === null ? '' : `（${decision.number}）`;
  const name = caseTitle(facts.case.name);
  const you = `你${nounOf(designated)}`;
  const holder = facts.materialsHeldBy;
  const sender = facts.originalSender;
  return letter(facts, {
    title: `${facts.issuer}关于指定${name}管辖的函`,
    addressee: designated,
    paragraphs: [
      say(
        `${referral.unit}${quoted(referral)}收悉。根据${opinion}关于“${quotes.decide}”的规定，经区人民政府${decision.on}研究决定${document}，指定${you}管辖${name}。现就有关事项函告如下：`,
      ),
      ...sections([
        { heading: '决定理由', paragraphs: [say(`${bare(facts.reasons)}。`)] },
        { heading: '案件受理', paragraphs: [say(`请${you}依法受理并及时办理，不得拒绝接受，不得再行移送。`)] },
        holder === null
          ? null
          : { heading: '材料移交', paragraphs: [say(`请${holder}及时将案件全部材料移交${you}，并办理交接手续。`)] },
        sender === null
          ? null
          : { heading: '结果通报', paragraphs: [say(`请${you}在作出处理决定后三日内，将处理决定书面通报${sender}。`)] },
      ]),
      say('特此函告。'),
    ],
  });
}
