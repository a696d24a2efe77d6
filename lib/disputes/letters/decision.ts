import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, letter, nounOf, opinion, quoted, say, sections } from '@/lib/kernel/letters/wording';
import { type DisputeHead, disputeTitle, fellOut, quotes } from './wording';

export type DecisionFacts = DisputeHead & {
  addressees: readonly string[];
  referral: { unit: string; title: string; number: string };
  /** 区政府's decision: its day, its document where it has one, its words. */
  decision: { on: string; number: string | null; words: string };
  /** The unit named competent for the case in dispute; null where the dispute was about something else. */
  competent: string | null;
  /** Whether the case is a transfer, which goes to that unit. */
  transferred: boolean;
};

/** 关于执法争议处理决定的函 by 区人民政府办公室: it binds; a unit named competent can only accept (4-4-2, 2-2-7). */
export function decisionLetter(facts: DecisionFacts): LetterContent {
  const name = disputeTitle(facts.subject);
  const document = facts.decision.number === null ? '' : `（${facts.decision.number}）`;
  const { competent } = facts;
  const it = competent === null ? '' : `该${nounOf(competent)}`;
  return letter(facts, {
    title: `${facts.issuer}关于${name}处理决定的函`,
    addressee: facts.addressees.join('、'),
    paragraphs: [
      say(
        `${facts.referral.unit}${quoted(facts.referral)}收悉。${fellOut(facts)}，经协调未能达成一致。根据${opinion}关于“${quotes.resolve}”的规定，区人民政府${facts.decision.on}研究决定${document}如下：`,
      ),
      ...sections([
        { heading: '处理决定', paragraphs: [say(`${bare(facts.decision.words)}。`)] },
        competent === null
          ? null
          : {
              heading: '案件管辖',
              paragraphs: [
                say(
                  `${facts.transferred ? '涉案移送' : '该事项'}由${competent}管辖。请${it}依法受理并及时办理，不得拒绝接受，不得再行移送；其他单位应当及时移交材料并予以配合。`,
                ),
              ],
            },
        {
          heading: '有关要求',
          paragraphs: [say('本决定对争议各方具有约束力，请严格执行；执行情况纳入联席会议督查。')],
        },
      ]),
      say('特此函告。'),
    ],
  });
}
