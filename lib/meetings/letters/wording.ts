import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';

/** What every letter of a meeting has. Dates are printed text without zeros in front (2026年11月23日). */
export type MeetingHead = {
  issuer: string;
  number: string;
  issuedOn: string;
  contact: { person: string; phone: string };
  /** 2026年第11次联席会议 */
  meeting: string;
};

/** 山政办发〔2021〕13号 at its first mention in a letter. */
export const opinion =
  '《建立健全综合行政执法协调配合工作机制的意见（试行）》（山政办发〔2021〕13号，以下简称《意见》）';

/** 原文 of 一（四）, quoted exactly. */
export const quotes = {
  call: '联席会议办公室应当于会前十日向各成员单位征集有关议题',
  study: '将审定的议题交各成员单位研究',
  implement: '有关单位必须积极贯彻落实',
} as const;

/** A plain paragraph of the body. */
export const say = (text: string): LetterParagraph => ({ type: 'text', text });

/** Text without the full stop it may have been typed with. */
export const bare = (text: string) => text.trim().replace(/[。；;，,]+$/, '');

/** 一、二、… as far as a meeting goes. */
export function chinese(n: number): string {
  const digits = '零一二三四五六七八九十';
  if (n <= 10) return digits[n] ?? String(n);
  if (n < 20) return `十${digits[n - 10] ?? ''}`;
  return `${digits[Math.floor(n / 10)] ?? ''}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`;
}

/** A numbered heading of the first level. */
export const heading = (n: number, text: string): LetterParagraph => ({
  type: 'heading',
  level: 1,
  text: `${chinese(n)}、${text}`,
});

/** A 通知 with nothing optional in it, to be overridden. */
export function notice(
  head: MeetingHead,
  own: Pick<LetterContent, 'title' | 'addressee' | 'paragraphs'> & Partial<LetterContent>,
): LetterContent {
  const phone = head.contact.phone ? `，联系电话：${head.contact.phone}` : '';
  return {
    kind: 'tongzhi',
    issuer: head.issuer,
    number: head.number,
    urgency: null,
    approvedBy: null,
    attachments: [],
    signature: { unit: head.issuer, on: head.issuedOn },
    note: `联系人：${head.contact.person}${phone}`,
    copyTo: [],
    imprint: null,
    materials: [],
    receipt: null,
    ...own,
  };
}
