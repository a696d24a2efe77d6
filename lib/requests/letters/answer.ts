import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';
import {
  bare,
  fileTitle,
  type LetterHead,
  type LetterReference,
  letter,
  nounOf,
  opinion,
  quoted,
  say,
  sayLines,
} from '@/lib/kernel/letters/wording';

/** What an answer to a 协助函 prints: an answer, a refusal on its statutory ground, or an addition. */
export type AnswerFacts = LetterHead & {
  title: string;
  request: LetterReference;
  receivedOn: string;
  answer: { kind: 'answer' | 'addition'; words: string } | { kind: 'refusal'; words: string; ground: string };
  /** 原文 of the clause. */
  quote: string;
  attachments: readonly string[];
};

function body({ answer, quote, issuer, request }: AnswerFacts): LetterParagraph[] {
  const paragraphs = sayLines(answer.words);
  if (answer.kind !== 'refusal') return paragraphs;
  const us = `我${nounOf(issuer)}`;
  return [
    say(`${opinion}规定：“${quote}”。经审查，你${nounOf(request.unit)}请求提供的材料属于法定不予提供的情形。`),
    say(`法定事由：${bare(answer.ground)}。`),
    ...paragraphs,
    say(`据此，${us}对上述材料不予提供。`),
  ];
}

const TITLES = { answer: '复函', addition: '补充复函', refusal: '复函' } as const;

/** 答复函 (4-2-1 to 4-2-4). */
export function answerLetter(facts: AnswerFacts): LetterContent {
  const { request, answer } = facts;
  const lead = answer.kind === 'addition' ? '现补充答复如下：' : '现答复如下：';
  return letter(facts, {
    title: `${facts.issuer}关于${bare(facts.title)}的${TITLES[answer.kind]}`,
    addressee: request.unit,
    paragraphs: [
      say(`你${nounOf(request.unit)}${quoted(request)}于${facts.receivedOn}收悉。经研究，${lead}`),
      ...body(facts),
      say('特此函复。'),
    ],
    attachments: facts.attachments.map(fileTitle),
  });
}
