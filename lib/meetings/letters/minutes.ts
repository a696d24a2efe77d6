import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, introduced, opinion, say } from '@/lib/kernel/letters/wording';
import { heading, type MeetingHead, quotes } from './wording';

export type MinutesFacts = Omit<MeetingHead, 'contact'> & {
  heldOn: string;
  beganAt: string;
  endedAt: string;
  place: string;
  president: string;
  /** 签发人 */
  signedBy: string;
  items: readonly {
    heading: string;
    content: string;
    /** Null where the item binds nobody. */
    duty: { lead: string; co: readonly string[]; dueOn: string; deliverable: string } | null;
  }[];
  present: readonly string[];
  onLeave: readonly string[];
  /** Neither came nor asked for leave. */
  absent: readonly string[];
  guests: readonly string[];
  /** 更正 of an earlier version: its number and why. */
  corrects: { number: string; reason: string } | null;
  sentTo: readonly string[];
};

const dutyWords = ({ lead, co, dueOn, deliverable }: NonNullable<MinutesFacts['items'][number]['duty']>) =>
  `责任单位：${lead}牵头${co.length > 0 ? `，${co.join('、')}配合` : ''}；完成时限：${dueOn}；成果形式：${bare(deliverable)}。`;

/** 会议纪要 in the format of its kind (GB/T 9704-2012 10.3): not sealed, signed by 组长 (1-4-7). */
export function minutesLetter(facts: MinutesFacts): LetterContent {
  const { meeting, corrects } = facts;
  const correction = corrects
    ? [say(`本纪要更正${corrects.number}纪要，原纪要不再执行。更正原因：${bare(corrects.reason)}。`)]
    : [];
  const list = (label: string, names: readonly string[]) =>
    names.length > 0 ? [{ label, text: names.join('，') }] : [];
  return {
    kind: 'jiyao',
    issuer: facts.issuer,
    number: facts.number,
    urgency: null,
    approvedBy: facts.signedBy,
    title: `${meeting}纪要${corrects ? '（更正）' : ''}`,
    addressee: '各成员单位',
    paragraphs: introduced([
      ...correction,
      say(
        `${facts.heldOn}${facts.beganAt}至${facts.endedAt}，联席会议组长${facts.president}在${facts.place}主持召开${meeting}。根据${opinion}，会议研究了${facts.items.map((one) => bare(one.heading).replace(/^关于/, '')).join('、')}等事项。现将会议议定事项纪要如下：`,
      ),
      ...facts.items.flatMap((item, index) => [
        heading(index + 1, bare(item.heading)),
        say(`会议议定，${bare(item.content)}。`),
        ...(item.duty ? [say(dutyWords(item.duty))] : []),
      ]),
      say(`会议要求，对研究决定事项，${quotes.implement}，按时限将落实情况报联席会议办公室。`),
    ]),
    attachments: [],
    signature: { unit: facts.issuer, on: facts.issuedOn },
    note: null,
    copyTo: [...facts.sentTo],
    imprint: { by: facts.issuer.replace(/^枣庄市/, ''), on: facts.issuedOn },
    materials: [],
    receipt: null,
    present: [
      ...list('出席', facts.present),
      ...list('请假', facts.onLeave),
      ...list('缺席', facts.absent),
      ...list('列席', facts.guests),
    ],
  };
}
