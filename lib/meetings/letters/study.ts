import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, opinion, say } from '@/lib/kernel/letters/wording';
import { heading, type MeetingHead, notice, quotes } from './wording';

export type StudyFacts = MeetingHead & {
  heldOn: string;
  topics: readonly { title: string; proposer: string; text: string }[];
};

/** 关于研究议题的通知 (1-4-3): the approved topics, to every member. */
export function studyLetter(facts: StudyFacts): LetterContent {
  const { meeting, topics } = facts;
  return notice(facts, {
    title: `${facts.issuer}关于研究${meeting}议题的通知`,
    addressee: '各成员单位',
    paragraphs: [
      say(
        `${meeting}议题已经联席会议组长审定。根据${opinion}关于“${quotes.study}”的规定，现将审定的议题印发你们，请认真研究，于${facts.heldOn}会议召开前在山亭区综合行政执法协调配合平台提出研究意见。`,
      ),
      ...topics.flatMap(({ title, proposer, text }, index) => [
        heading(index + 1, `${bare(title)}（${proposer}提出）`),
        say(`${bare(text)}。`),
      ]),
    ],
  });
}
