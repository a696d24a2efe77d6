import type { LetterContent } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, opinion, say, sections } from '@/lib/kernel/letters/wording';

/** 原文 of 四（三）, quoted exactly. */
const QUOTE = '共同订立执法协作文本，制定重点或专项联合监督检查计划，并组织实施';

export type PlanFacts = LetterHead & {
  /** 建筑垃圾运输专项联合检查 */
  name: string;
  addressees: readonly string[];
  targets: string;
  /** 2026年3月9日至2026年3月20日 */
  period: string;
  tasks: readonly { unit: string; task: string; dueOn: string }[];
  summaryOn: string;
  /** The agreement it rests on, or null. */
  agreement: string | null;
};

const inspectionName = (name: string) => (/(检查|行动)$/.test(name.trim()) ? name.trim() : `${name.trim()}联合检查`);

/** 关于印送联合监督检查计划的函, with every unit's task and day (4-3-3). */
export function planLetter(facts: PlanFacts): LetterContent {
  const name = inspectionName(facts.name);
  const basis = facts.agreement === null ? '' : `和《${facts.agreement.replace(/[《》]/g, '')}》`;
  return letter(facts, {
    title: `${facts.issuer}关于印送${name}计划的函`,
    addressee: facts.addressees.join('、'),
    paragraphs: [
      say(`根据${opinion}关于“${QUOTE}”的规定${basis}，经商有关单位，制定${name}计划。现印送你们，请认真组织实施：`),
      ...sections([
        { heading: '检查对象和内容', paragraphs: [say(`${bare(facts.targets)}。`)] },
        { heading: '检查时间', paragraphs: [say(`${facts.period}。`)] },
        {
          heading: '任务分工',
          paragraphs: [
            {
              type: 'table',
              head: ['单位', '检查任务', '完成时限'],
              rows: facts.tasks.map(({ unit, task, dueOn }) => [unit, bare(task), dueOn]),
              widths: [3.1, 4, 2.9],
            },
          ],
        },
        {
          heading: '有关要求',
          paragraphs: [
            say(
              `各单位于完成时限前在山亭区综合行政执法协调配合平台填报检查结果；发现不属于本部门管辖的违法行为，按规定移送。牵头单位于${facts.summaryOn}前总结检查情况，印送各单位。`,
            ),
          ],
        },
      ]),
      say('特此函告。'),
    ],
  });
}

export type SummaryFacts = LetterHead & {
  name: string;
  addressees: readonly string[];
  plan: string;
  period: string;
  results: readonly { unit: string; checked: number; problems: number; rectified: number }[];
  summary: string;
};

/** 关于联合监督检查情况的函: every unit's result and the sum (4-3-3). */
export function summaryLetter(facts: SummaryFacts): LetterContent {
  const name = inspectionName(facts.name);
  const sum = (of: (one: SummaryFacts['results'][number]) => number) =>
    facts.results.reduce((total, one) => total + of(one), 0);
  const [checked, problems, rectified] = [sum((o) => o.checked), sum((o) => o.problems), sum((o) => o.rectified)];
  const row = (unit: string, ...figures: number[]) => [unit, ...figures.map(String)];
  return letter(facts, {
    title: `${facts.issuer}关于${name}情况的函`,
    addressee: facts.addressees.join('、'),
    paragraphs: [
      say(
        `按照${name}计划（${facts.plan}），${facts.period}，各单位共检查${checked}家（处），发现问题${problems}项，已整改${rectified}项。现将有关情况函告如下：`,
      ),
      ...sections([
        {
          heading: '各单位检查情况',
          paragraphs: [
            {
              type: 'table',
              head: ['单位', '检查数', '问题数', '已整改'],
              rows: [
                ...facts.results.map((one) => row(one.unit, one.checked, one.problems, one.rectified)),
                row('合计', checked, problems, rectified),
              ],
              widths: [4, 1.6, 1.6, 1.6],
              figures: true,
            },
          ],
        },
        { heading: '总结和下一步工作', paragraphs: [say(`${bare(facts.summary)}。`)] },
      ]),
      say('特此函告。'),
    ],
  });
}
