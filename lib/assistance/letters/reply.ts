import type { LetterContent } from '@/lib/kernel/letters/content';
import {
  bare,
  fileTitle,
  type LetterHead,
  type LetterReference,
  letter,
  nounOf,
  quoted,
  say,
  sayLines,
  sections,
} from '@/lib/kernel/letters/wording';

/** What the unit's answer prints. */
export type ReplyFacts = LetterHead & {
  title: string;
  request: LetterReference;
  receivedOn: string;
  /** 已依法处理 … */
  outcome: string;
  result: string;
  attachments: readonly string[];
  /** After an earlier letter on the same matter. */
  further?: boolean;
};

/** 处理结果反馈函 (4-1-1, 4-3-1, 4-3-2): 相关部门应当依法处理. */
export function replyLetter(facts: ReplyFacts): LetterContent {
  const { request, result, further } = facts;
  const lead = further ? '现将后续处理结果补充反馈如下' : '现将结果反馈如下';
  return letter(facts, {
    title: `${facts.issuer}关于${further ? '补充' : ''}反馈${bare(facts.title)}处理结果的函`,
    addressee: request.unit,
    paragraphs: [
      say(
        `你${nounOf(request.unit)}${quoted(request)}于${facts.receivedOn}收悉。我${nounOf(facts.issuer)}依法办理，${lead}：`,
      ),
      ...sections([
        { heading: '处理情况', paragraphs: [say(`${facts.outcome}。`)] },
        { heading: '处理结果', paragraphs: sayLines(result) },
      ]),
      say('特此函复。'),
    ],
    attachments: facts.attachments.map(fileTitle),
  });
}
