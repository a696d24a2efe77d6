import type { LetterContent, LetterParagraph } from '@/lib/kernel/letters/content';
import { bare, say } from '@/lib/kernel/letters/wording';
import { heading, type MeetingHead, notice } from './wording';

export type NoticeFacts = MeetingHead & {
  heldOn: string;
  startsAt: string;
  place: string;
  president: string;
  agenda: readonly { title: string; minutes: number; presenter: string }[];
  /** 未销号的议定事项, reported under the standing item of the agenda (1-3-4). */
  open: readonly { title: string; lead: string; dueOn: string }[];
  guests: readonly string[];
  /** '' where there are none beyond the usual. */
  requirements: string;
};

/** What the standing item of the agenda is about: decisions not yet 销号, whose lead units report (1-3-4). */
function openItems(open: NoticeFacts['open']): LetterParagraph[] {
  return [
    say(`截至本通知印发，未销号的议定事项${open.length}项，请牵头单位在会上报告落实情况：`),
    {
      type: 'table',
      head: ['序号', '议定事项', '牵头单位', '完成时限'],
      rows: open.map(({ title, lead, dueOn }, index) => [String(index + 1), title, lead, dueOn]),
      widths: [0.8, 3.65, 2.75, 2.8],
    },
  ];
}

/** 会议通知 with its 回执 (1-3-3, 1-4-6), to members and guests. */
export function noticeLetter(facts: NoticeFacts): LetterContent {
  const { meeting, heldOn, startsAt, place, guests } = facts;
  const more = facts.requirements === '' ? '' : `${bare(facts.requirements)}。`;
  return notice(facts, {
    title: `${facts.issuer}关于召开${meeting}的通知`,
    addressee: guests.length > 0 ? '各成员单位，有关单位' : '各成员单位',
    paragraphs: [
      say(`经研究，定于${heldOn}召开${meeting}。现将有关事项通知如下：`),
      heading(1, '时间和地点'),
      say(`时间：${heldOn}${startsAt}。`),
      say(`地点：${place}。`),
      heading(2, '会议议程'),
      {
        type: 'table',
        head: ['序号', '事项', '汇报', '时长'],
        rows: facts.agenda.map((one, index) => [String(index + 1), one.title, one.presenter, `${one.minutes}分钟`]),
        widths: [0.8, 5, 2.75, 1.45],
      },
      ...(facts.open.length > 0 ? openItems(facts.open) : []),
      heading(3, '参会人员'),
      say(`会议由联席会议组长${facts.president}主持，各成员单位主要负责人参加。`),
      ...(guests.length > 0 ? [say(`列席：${guests.join('、')}。`)] : []),
      heading(4, '有关要求'),
      say(
        `请各单位主要负责人按时参会，提前十分钟到场签到；因故不能参加的，写明事由请假，并委托其他负责人参加。请于收到通知后在山亭区综合行政执法协调配合平台回复，或者填写回执。${more}`,
      ),
    ],
    receipt: {
      title: '参会回执',
      addressee: facts.issuer,
      text: `《关于召开${meeting}的通知》（${facts.number}）收悉，我单位参会情况如下：`,
      rows: [
        { label: '是否参加', value: '□参加　　□委托参加　　□请假' },
        { label: '姓名、职务', value: '' },
        { label: '请假事由', value: '' },
        { label: '联系电话', value: '' },
      ],
      unit: '单位',
    },
  });
}
