import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, caseTitle, type LetterCase, type LetterHead, letter, nounOf, opinion, say, sections } from './wording';

export type SupervisionFacts = LetterHead & {
  case: LetterCase;
  /** 承办单位. */
  unit: string;
  /** What is supervised and where it stands, e.g. 应于2026年11月24日24:00前反馈意见，至今未反馈. */
  matter: string;
  demand: string;
  /** When the answer is due, e.g. 2026年11月27日24:00. */
  dueText: string;
  urgent: boolean;
};

/**
 * 督办通知 by 联席会议办公室 on a transfer (1-2-1).
 */
export function supervisionLetter(facts: SupervisionFacts): LetterContent {
  const name = caseTitle(facts.case.name);
  const you = `你${nounOf(facts.unit)}`;
  return letter(facts, {
    kind: 'tongzhi',
    urgency: facts.urgent ? '加急' : null,
    title: `${facts.issuer}关于督办${name}移送事项的通知`,
    addressee: facts.unit,
    paragraphs: [
      say(
        `根据${opinion}关于“监督各成员单位履行职责及案件移送、信息共享、联动协作等配合协作机制的落实情况”的规定，现对${name}移送事项予以督办。有关要求通知如下：`,
      ),
      ...sections([
        { heading: '督办事项', paragraphs: [say(`${bare(facts.matter)}。`)] },
        { heading: '督办要求', paragraphs: [say(`${bare(facts.demand)}。`)] },
        {
          heading: '办理时限及反馈方式',
          paragraphs: [
            say(`请${you}于${facts.dueText}前办结，并以单位名义书面反馈办理情况；逾期未办结的，应当同时书面说明原因。`),
          ],
        },
      ]),
      say('特此通知。'),
    ],
  });
}
