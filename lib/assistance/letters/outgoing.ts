import type { LetterContent, LetterMaterial, LetterParagraph } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, opinion, say, sayLines, sections } from '@/lib/kernel/letters/wording';

/** What a letter to a unit in charge, or a report to 区人民政府, prints. */
export type OutgoingFacts = LetterHead & {
  kind: 'hazard' | 'assistance' | 'withdrawal';
  unit: string;
  title: string;
  /** 治安隐患, 吊销证件 … */
  category: string;
  /** Printed day (and time) of the hazard, the decision, the need. */
  beganAt: string;
  documentNo: string;
  partyName: string;
  certificate: string;
  place: string;
  facts: string;
  basis: string;
  demand: string;
  /** 原文 of the clause. */
  quote: string;
  /** 签发人 of a report to 区人民政府; null for a letter to a unit. */
  approvedBy: string | null;
  materials: readonly LetterMaterial[];
};

type TitleFacts = Pick<OutgoingFacts, 'kind' | 'title' | 'category' | 'approvedBy'>;

const lines = (pairs: readonly [string, string][]): LetterParagraph[] =>
  pairs.filter(([, value]) => value !== '').map(([term, value]) => say(`${term}：${bare(value)}。`));

function opening({ kind, issuer, unit, beganAt, category, title, quote }: OutgoingFacts): string {
  const us = `我${nounOf(issuer)}`;
  const according = `根据${opinion}关于“${quote}”的规定`;
  if (kind === 'hazard')
    return `${beganAt}，${us}在执法活动中发现重大${category}（${bare(title)}）。${according}，现将有关情况通报如下：`;
  const need =
    kind === 'assistance'
      ? `${us}于${beganAt}依法作出决定（${category}），需要你${nounOf(unit)}配合执行`
      : `${us}在开展执法工作时认为，有关证件（${category}）应当依法撤销`;
  return `${need}。${according}，现将有关情况函告如下：`;
}

function body(facts: OutgoingFacts): LetterParagraph[] {
  const { documentNo, partyName, certificate, place } = facts;
  const who = lines([
    ['当事人', partyName],
    ['决定文书', documentNo],
    ['证件', certificate],
    ['地点', place],
  ]);
  return sections([
    who.length > 0 ? { heading: '基本信息', paragraphs: who } : null,
    { heading: facts.kind === 'hazard' ? '隐患情况' : '主要事实', paragraphs: sayLines(facts.facts) },
    facts.basis ? { heading: '法律依据', paragraphs: sayLines(facts.basis) } : null,
    { heading: facts.kind === 'hazard' ? '处置建议' : '请求事项', paragraphs: sayLines(facts.demand) },
  ]);
}

/** 关于……的函, without its issuer: as the letter is listed and quoted. */
export function outgoingTitle({ kind, title, category, approvedBy }: TitleFacts): string {
  if (kind !== 'hazard') return `关于${bare(title)}的函`;
  return `关于${bare(title)}重大${category}的${approvedBy === null ? '通报函' : '报告'}`;
}

/**
 * 重大隐患通报 or 报告 (4-1-1), 配合执行函 (4-3-1), 撤销证件函 (4-3-2). A report to 区人民政府 has the form of a 上行文.
 */
export function outgoingLetter(facts: OutgoingFacts): LetterContent {
  const { kind, issuer, unit, approvedBy, issuedOn } = facts;
  const report = approvedBy !== null;
  const paragraphs = [
    say(report ? opening(facts).replace('通报如下', '报告如下') : opening(facts)),
    ...body(facts),
    say(report ? '特此报告。' : `请你${nounOf(unit)}依法处理，并将处理结果书面反馈我${nounOf(issuer)}。专此函达。`),
  ];
  return letter(facts, {
    ...(report && { kind: 'qingshi' as const, imprint: { by: `${issuer}办公室`, on: issuedOn } }),
    approvedBy,
    urgency: kind === 'hazard' ? '特急' : null,
    title: `${issuer}${outgoingTitle(facts)}`,
    addressee: unit,
    paragraphs,
    attachments: facts.materials.length > 0 ? ['所附材料清单', '案件有关材料'] : [],
    materials: [...facts.materials],
  });
}
