import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, letter, opinion, say, sections } from '@/lib/kernel/letters/wording';
import { type DisputeHead, fellOut, quotes, referralTitle } from './wording';

export type ReferralFacts = DisputeHead & {
  /** 枣庄市山亭区人民政府 */
  government: string;
  /** 签发人 */
  approvedBy: string;
  issue: string;
  /** What each side holds: its name and its words. */
  views: readonly { unit: string; words: string }[];
  sessions: readonly string[];
  failure: string;
  proposal: string;
};

/** 关于报请解决执法争议的请示 to 区人民政府, by 区政府法制机构 (4-4-2). */
export function referralLetter(facts: ReferralFacts): LetterContent {
  const met =
    facts.sessions.length > 0
      ? `我局${facts.sessions.length > 1 ? '先后' : ''}于${facts.sessions.join('、')}组织协调。`
      : '我局书面听取了各方意见。';
  return letter(facts, {
    kind: 'qingshi',
    title: `${facts.issuer}${referralTitle(facts.subject)}`,
    addressee: facts.government,
    approvedBy: facts.approvedBy,
    paragraphs: [
      say(`${fellOut(facts)}，经协调未能达成一致。根据${opinion}关于“${quotes.resolve}”的规定，现将有关情况请示如下：`),
      ...sections([
        { heading: '争议内容', paragraphs: [say(`${bare(facts.issue)}。`)] },
        {
          heading: '各方意见',
          paragraphs: facts.views.map(({ unit, words }) => say(`${unit}：${bare(words)}。`)),
        },
        { heading: '协调情况', paragraphs: [say(`${met}${bare(facts.failure)}。`)] },
        { heading: '处理建议', paragraphs: [say(`${bare(facts.proposal)}。`)] },
      ]),
      say('妥否，请批示。'),
    ],
    imprint: { by: `${facts.issuer}办公室`, on: facts.issuedOn },
  });
}
