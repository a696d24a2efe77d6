import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, opinion, quoted, say, sections } from '@/lib/kernel/letters/wording';
import { caseTitle, type LetterCase, quotes, type TransferReference } from './wording';

export type NoticeFacts = LetterHead & {
  case: LetterCase;
  transfer: TransferReference;
  decision: {
    kind: 'penalty' | 'noPenalty' | 'closed';
    decidedOn: string;
    /** 决定文书 with its number; null when there is no document. */
    document: { title: string; number: string } | null;
    content: string;
  };
};

const outcomes = { penalty: '给予行政处罚', noPenalty: '不予行政处罚', closed: '撤销案件' } as const;

/**
 * 处理决定通报函 (2-2-6): tells the unit that transferred the case what was decided.
 */
export function noticeLetter(facts: NoticeFacts): LetterContent {
  const { decision, transfer } = facts;
  const name = caseTitle(facts.case.name);
  const us = `我${nounOf(facts.issuer)}`;
  const document =
    decision.document === null ? '' : `，决定文书为《${decision.document.title}》（${decision.document.number}）`;
  return letter(facts, {
    title: `${facts.issuer}关于通报${name}处理决定的函`,
    addressee: transfer.unit,
    paragraphs: [
      say(
        `你${nounOf(transfer.unit)}于${transfer.sentOn}以${quoted(transfer)}移送的${name}，${us}已依法办理并作出处理决定。根据${opinion}关于“${quotes.notice}”的规定，现通报如下：`,
      ),
      ...sections([
        {
          heading: '处理决定',
          paragraphs: [say(`${us}于${decision.decidedOn}作出${outcomes[decision.kind]}的决定${document}。`)],
        },
        { heading: '主要内容', paragraphs: [say(`${bare(decision.content)}。`)] },
      ]),
      say('特此通报。'),
    ],
  });
}
