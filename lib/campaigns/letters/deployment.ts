import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, letter, say, sayLines } from '@/lib/kernel/letters/wording';
import { type CampaignHead, heading, opinion, period, quotes } from './wording';

export type DeploymentFacts = CampaignHead & {
  basis: string;
  goal: string;
  /** 组长, who approved it. */
  approvedBy: string;
  /** The units, as the letter addresses them. */
  addressee: string;
};

/** 关于开展……的通知 (1-2-4): the plan as 组长 approved it, to every unit with a task. */
export function deploymentLetter(facts: DeploymentFacts): LetterContent {
  return letter(facts, {
    kind: 'tongzhi',
    title: `${facts.issuer}关于开展${facts.name}的通知`,
    addressee: facts.addressee,
    paragraphs: [
      say(
        `根据${opinion}关于“${quotes.deploy}”的规定，经联席会议组长批准，决定开展${facts.name}。现将有关事项通知如下：`,
      ),
      heading('一、行动依据'),
      ...sayLines(facts.basis),
      heading('二、目标和内容'),
      ...sayLines(facts.goal),
      heading('三、时间和牵头单位'),
      say(`行动时间为${period(facts)}，由${facts.lead}牵头组织。`),
      heading('四、任务分工'),
      ...facts.tasks.map(({ unit, task }) => say(`${unit}：${bare(task)}。`)),
      heading('五、工作要求'),
      say(
        '各单位要明确专人负责，严格依法文明规范执法。行动期间，请于每日在山亭区综合行政执法协调配合平台填报当日战果；任务完成后，报告完成情况。发现不属于本部门管辖的案件，按规定移送。行动结束后，由牵头单位总结。',
      ),
    ],
  });
}
