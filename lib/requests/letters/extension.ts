import type { LetterContent } from '@/lib/kernel/letters/content';
import {
  bare,
  type LetterHead,
  type LetterReference,
  letter,
  nounOf,
  opinion,
  quoted,
  say,
} from '@/lib/kernel/letters/wording';

/** What a 延期告知函 prints. */
export type ExtensionFacts = LetterHead & {
  title: string;
  request: LetterReference;
  receivedOn: string;
  /** Printed days: until when it was due, and until when it is now. */
  fromOn: string;
  toOn: string;
  reason: string;
  /** 原文 of the clause. */
  quote: string;
};

/** 延期告知函, given before the due instant (4-2-1, 4-2-2, 4-2-3). */
export function extensionLetter(facts: ExtensionFacts): LetterContent {
  const { request, fromOn, toOn } = facts;
  const us = `我${nounOf(facts.issuer)}`;
  return letter(facts, {
    title: `${facts.issuer}关于延期答复${bare(facts.title)}的函`,
    addressee: request.unit,
    paragraphs: [
      say(`你${nounOf(request.unit)}${quoted(request)}于${facts.receivedOn}收悉，应于${fromOn}24:00前答复。`),
      say(
        `因${bare(facts.reason)}，${us}不能在上述期限内答复。根据${opinion}关于“${facts.quote}”的规定，现提前告知，答复期限延至${toOn}24:00。`,
      ),
      say('特此告知。'),
    ],
  });
}
