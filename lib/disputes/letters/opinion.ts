import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, letter, opinion, say, sections } from '@/lib/kernel/letters/wording';
import { type DisputeHead, disputeTitle, fellOut, quotes } from './wording';

export type OpinionFacts = DisputeHead & {
  issue: string;
  /** Meetings held, each as day and place: 2026年3月10日在区司法局会议室. */
  sessions: readonly string[];
  /** 协调意见 as the sides confirmed it. */
  agreed: string;
  /** Who confirmed it when. */
  confirmations: readonly { unit: string; on: string }[];
};

/** 执法争议协调意见书 by 区政府法制机构: what the sides have agreed, binding on them (4-4-1). */
export function opinionLetter(facts: OpinionFacts): LetterContent {
  const name = disputeTitle(facts.subject);
  const met = facts.sessions.length > 0 ? `本机关于${facts.sessions.join('、')}组织协调，` : '本机关听取各方书面意见，';
  const confirmed = facts.confirmations.map(({ unit, on }) => `${unit}（${on}）`).join('、');
  return letter(facts, {
    title: `${facts.issuer}关于${name}的协调意见书`,
    addressee: facts.sides.join('、'),
    paragraphs: [
      say(
        `${fellOut(facts)}。根据${opinion}关于执法争议“${quotes.coordinate}”的规定，${met}各方协调一致。现将协调意见印发你们，请遵照执行：`,
      ),
      ...sections([
        { heading: '争议内容', paragraphs: [say(`${bare(facts.issue)}。`)] },
        { heading: '协调意见', paragraphs: [say(`${bare(facts.agreed)}。`)] },
        { heading: '确认情况', paragraphs: [say(`本意见已经${confirmed}确认。`)] },
      ]),
    ],
  });
}
