import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, opinion, say, sections } from '@/lib/kernel/letters/wording';

/** 原文 of 一（二）1, quoted exactly. */
const DUTY = '监督各成员单位履行职责及案件移送、信息共享、联动协作等配合协作机制的落实情况';

export type OrderFacts = LetterHead & {
  /** 承办单位. */
  unit: string;
  /** What is supervised, as the title names it, e.g. 涉嫌擅自占用耕地案办理工作. */
  subject: string;
  /** Where the matter stands, a sentence; null for an order without one. */
  matter: string | null;
  demand: string;
  /** When the answer is due, e.g. 2026年11月27日24:00. */
  dueText: string;
};

/** Characters of a subject that a letter's title has room for. */
const ROOM = 80;

/** What an order is about, as titles of letters name it: its own quotation marks would stand inside others. */
export function aboutText(subject: string): string {
  const plain = [...subject.replace(/[“”]/g, '')];
  return `“${plain.length > ROOM ? `${plain.slice(0, ROOM).join('')}…` : plain.join('')}”`;
}

/** 督办通知 of 联席会议办公室 (1-2-1). */
export function orderLetter(facts: OrderFacts): LetterContent {
  const about = `${aboutText(facts.subject)}事项`;
  return letter(facts, {
    kind: 'tongzhi',
    title: `${facts.issuer}关于督办${about}的通知`,
    addressee: facts.unit,
    paragraphs: [
      say(`根据${opinion}关于“${DUTY}”的规定，现对${about}予以督办。有关要求通知如下：`),
      ...sections([
        facts.matter === null ? null : { heading: '督办事项', paragraphs: [say(`${bare(facts.matter)}。`)] },
        { heading: '督办要求', paragraphs: [say(`${bare(facts.demand)}。`)] },
        {
          heading: '办理时限及答复方式',
          paragraphs: [
            say(
              `请你${nounOf(facts.unit)}于${facts.dueText}前办结，并以单位名义书面答复办理情况。逾期未答复的，将报告联席会议组长；逾期答复的，应当同时书面说明原因。`,
            ),
          ],
        },
      ]),
      say('特此通知。'),
    ],
  });
}
