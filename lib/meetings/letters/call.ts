import type { LetterContent } from '@/lib/kernel/letters/content';
import { opinion, say } from '@/lib/kernel/letters/wording';
import { heading, type MeetingHead, notice, quotes } from './wording';

export type CallFacts = MeetingHead & { heldOn: string; startsAt: string; place: string };

/** 关于征集议题的通知 (1-4-2), to every member. */
export function callLetter(facts: CallFacts): LetterContent {
  const { meeting, heldOn, startsAt, place } = facts;
  return notice(facts, {
    title: `${facts.issuer}关于征集${meeting}议题的通知`,
    addressee: '各成员单位',
    paragraphs: [
      say(
        `${meeting}定于${heldOn}${startsAt}在${place}召开。根据${opinion}关于“${quotes.call}”的规定，现就征集议题有关事项通知如下：`,
      ),
      heading(1, '议题范围'),
      say(
        '案件移送、信息共享、联动协作中衔接不畅、职责不清、越位缺位等需要联席会议研究的问题；需要联席会议部署的重大执法活动和专项行动；其他需要联席会议研究的事项。',
      ),
      heading(2, '提出方式'),
      say(
        '请各成员单位根据工作实际需要，通过山亭区综合行政执法协调配合平台提出议题，写明议题内容和提出理由，并关联有关案件或者事项。联席会议办公室汇总后，报联席会议组长审定。',
      ),
      heading(3, '有关要求'),
      say('请各成员单位高度重视，认真梳理，及时提出；没有议题的，请在平台签收本通知。'),
    ],
  });
}
