import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, quoted, say } from '@/lib/kernel/letters/wording';
import { aboutText } from './order';

export type AnswerFacts = LetterHead & {
  /** 督办单位, to whom the answer goes. */
  to: string;
  subject: string;
  /** The order's letter as the answer quotes it; null for orders given before they had letters. */
  order: { title: string; number: string } | null;
  words: string;
  /** 超期说明; null in time. */
  lateReason: string | null;
};

/** 督办答复函 of the supervised unit (1-2-1). */
export function answerLetter({ to, subject, order, words, lateReason, ...head }: AnswerFacts): LetterContent {
  const about = aboutText(subject);
  const received = order ? quoted({ unit: '', ...order }) : `关于${about}的督办`;
  return letter(head, {
    title: `${head.issuer}关于${about}督办事项办理情况的函`,
    addressee: to,
    paragraphs: [
      say(`你${nounOf(to)}${received}收悉。现将办理情况函复如下：`),
      ...words
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => say(`${bare(line)}。`)),
      ...(lateReason ? [say(`本函答复超过规定时限，原因说明如下：${bare(lateReason)}。`)] : []),
      say('特此函复。'),
    ],
  });
}
