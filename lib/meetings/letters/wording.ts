import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';
import { chineseNumber, type LetterHead, letter } from '@/lib/kernel/letters/wording';

/** What every letter of a meeting has. Dates are printed text without zeros in front (2026年11月23日). */
export type MeetingHead = LetterHead & {
  /** 2026年第11次联席会议 */
  meeting: string;
};

/** 原文 of 一（四）, quoted exactly. */
export const quotes = {
  call: '联席会议办公室应当于会前十日向各成员单位征集有关议题',
  study: '将审定的议题交各成员单位研究',
  implement: '有关单位必须积极贯彻落实',
} as const;

/** A numbered heading of the first level. */
export const heading = (n: number, text: string): LetterParagraph => ({
  type: 'heading',
  level: 1,
  text: `${chineseNumber(n)}、${text}`,
});

/** A 通知 with nothing optional in it, to be overridden. */
export const notice = (head: LetterHead, own: Parameters<typeof letter>[1]): LetterContent =>
  letter(head, { kind: 'tongzhi', ...own });
