import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, letter, say, sayLines } from '@/lib/kernel/letters/wording';
import { type CampaignHead, heading, opinion, period, quotes } from './wording';

export type PoliceNoticeFacts = CampaignHead & {
  /** The police, full name. */
  police: string;
  goal: string;
  /** 部署通知's number. */
  deployment: string;
  muster: string;
  request: string;
};

/** 关于开展……有关情况的函 (7-2-1), of 区综合行政执法局 to the police before the campaign begins; with a slip to answer. */
export function policeNoticeLetter(facts: PoliceNoticeFacts): LetterContent {
  const units = facts.tasks.map(({ unit }) => unit).join('、');
  const title = `${facts.issuer}关于提前通知${facts.name}有关情况的函`;
  return letter(facts, {
    kind: 'han',
    title,
    addressee: facts.police,
    paragraphs: [
      say(
        `经综合行政执法联席会议组长批准部署（${facts.deployment}），定于${period(facts)}开展${facts.name}。根据${opinion}关于“${quotes.police}”的规定，现将有关情况提前通知你局，请予以支持：`,
      ),
      heading('一、行动内容'),
      ...sayLines(facts.goal),
      say(`本次行动由${facts.lead}牵头，参加单位：${units}。`),
      heading('二、集结时间和地点'),
      say(`${bare(facts.muster)}。`),
      heading('三、需要保障的事项'),
      ...sayLines(facts.request),
      say('请你局落实人员予以保障，及时处置执法过程中发生的突发情况，并将落实人员情况函告我局，或者在平台登记。'),
    ],
    receipt: {
      title: '人员保障回执',
      addressee: facts.issuer,
      text: `《${title.slice(facts.issuer.length)}》（${facts.number}）收悉。我局落实人员保障情况如下：`,
      rows: [
        { label: '行动名称', value: facts.name },
        { label: '行动时间', value: period(facts) },
        { label: '落实警力', value: '' },
        { label: '带队人员', value: '' },
        { label: '联系电话', value: '' },
      ],
      unit: facts.police,
    },
  });
}
