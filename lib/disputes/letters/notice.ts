import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, letter, opinion, say, sections } from '@/lib/kernel/letters/wording';
import { type DisputeHead, disputeTitle, fellOut, quotes } from './wording';

export type NoticeFacts = DisputeHead & {
  issue: string;
  /** What the unit that raised it asks for. */
  view: string;
  arrangement: string;
  respondents: readonly string[];
  /** 2026年3月9日24:00 */
  answerBy: string;
};

/** 关于协调处理执法争议的函 by 区政府法制机构, to the sides: accepted, and the answer asked for (4-4-1). */
export function noticeLetter(facts: NoticeFacts): LetterContent {
  const [raiser = ''] = facts.sides;
  const name = disputeTitle(facts.subject);
  return letter(facts, {
    title: `${facts.issuer}关于协调处理${name}的函`,
    addressee: facts.sides.join('、'),
    paragraphs: [
      say(
        `${fellOut(facts)}，由${raiser}提请协调。根据${opinion}关于执法争议“${quotes.coordinate}”的规定，本机关已予受理。现就有关事项函告如下：`,
      ),
      ...sections([
        { heading: '争议内容', paragraphs: [say(`${bare(facts.issue)}。`)] },
        { heading: '提出单位意见', paragraphs: [say(`${bare(facts.view)}。`)] },
        {
          heading: '书面答复',
          paragraphs: [
            say(
              `请${facts.respondents.join('、')}于${facts.answerBy}前，就争议的事实、依据和处理意见书面答复，并附有关材料。`,
            ),
          ],
        },
        { heading: '协调安排', paragraphs: [say(`${bare(facts.arrangement)}。`)] },
      ]),
      say(`协调期间，请各方继续履行各自职责，防止因争议贻误查处、扩大危害。`),
      say('特此函告。'),
    ],
  });
}
