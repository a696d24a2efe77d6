import type { LetterContent, LetterMaterial, LetterParagraph, LetterReceipt } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, opinion, say, sections } from '@/lib/kernel/letters/wording';
import { caseTitle, type LetterCase, quotes } from './wording';

export type TransferParty = {
  kind: 'person' | 'organisation';
  name: string;
  /** 公民身份号码 (masked) or 统一社会信用代码; null when unknown. */
  identity: string | null;
  /** Masked; null when unknown. */
  phone: string | null;
  address: string | null;
};

export type TransferFacts = LetterHead & {
  case: LetterCase & {
    /** 案件来源, e.g. 12345热线交办. */
    source: string;
    party: TransferParty;
    foundOn: string;
    place: string;
    facts: string;
    /** 初步调查情况 (2-2-1). */
    findings: string;
    /** 制止措施 (2-2-2) of a violation in progress; null when it is not in progress. */
    measures: string | null;
  };
  receiver: string;
  reasons: string;
  legalBasis: string;
  urgent: boolean;
  /** 2-3-2…4, in the order of the checklist; the letter itself (2-3-1) is not among them. */
  materials: readonly LetterMaterial[];
  /** 2-2-5: when feedback is due (2026年11月26日24:00) and how it was counted, one sentence. */
  feedback: { dueText: string; explanation: string };
};

/** 2-3-2…4 in the words of the 意见. */
export const materialCategories = {
  '2-3-2': '案源材料',
  '2-3-3': '初步证明违法行为事实情况的相关证据材料',
  '2-3-4': '其他需要移交的材料',
} as const;

/** One line each: a long number in a running sentence would tear the justified line apart. */
function partyLines(party: TransferParty): LetterParagraph[] {
  const person = party.kind === 'person';
  if (person && /^(\d{15}|\d{17}[\dXx])$/.test(party.identity ?? ''))
    throw new Error('an identity number must be masked');
  return [
    `${person ? '姓名' : '名称'}：${party.name}`,
    party.identity && `${person ? '公民身份号码' : '统一社会信用代码'}：${party.identity}`,
    party.address && `${person ? '住址' : '住所'}：${party.address}`,
    party.phone && `联系电话：${party.phone}`,
  ]
    .filter((line) => typeof line === 'string' && line !== '')
    .map((line) => say(`${line}。`));
}

function request({ urgent, feedback, receiver }: TransferFacts): string {
  const you = `你${nounOf(receiver)}`;
  const pace = urgent ? `该案情况紧急，请${you}立即开展工作，并` : `请${you}`;
  return (
    `《意见》规定：“${quotes.noRefusal}。${quotes.feedback}，${quotes.notice}；${quotes.decide}。”` +
    `${pace}于收到之日起三日内（${feedback.dueText}前）反馈意见。${bare(feedback.explanation)}。`
  );
}

function returnSlip(facts: TransferFacts, title: string): LetterReceipt {
  return {
    title: '案件移送回执',
    addressee: facts.issuer,
    text: `你${nounOf(facts.issuer)}移送案件的文书及材料收悉，现将签收情况回复如下：`,
    rows: [
      { label: '文书名称', value: title },
      { label: '发文字号', value: facts.number },
      { label: '受移送单位', value: facts.receiver },
      {
        label: '材料核对情况',
        value: `移交函1份，所附材料${facts.materials.length}项，□与清单一致　□与清单不符（说明）：`,
      },
      { label: '收到时间', value: '　　　　年　　月　　日　　时　　分' },
      { label: '收到方式', value: '□平台签收　□直接送达　□其他：' },
      { label: '收件人（签名）', value: '' },
      { label: '送件人（签名）', value: '' },
      { label: '备　　注', value: '' },
    ],
    unit: facts.receiver,
  };
}

/** 附件说明: the list, then the kinds of material there are. */
function attachmentNames(materials: readonly LetterMaterial[]): string[] {
  return materials.length === 0 ? [] : ['移送材料清单', ...new Set(materials.map(({ category }) => category))];
}

function accountOf(facts: TransferFacts): LetterParagraph[] {
  const matter = facts.case;
  return sections([
    { heading: '案件来源', paragraphs: [say(`${bare(matter.source)}。`)] },
    { heading: '当事人基本情况', paragraphs: partyLines(matter.party) },
    {
      heading: '主要事实及初步调查情况',
      paragraphs: [
        say(`发现时间：${matter.foundOn}。`),
        say(`发现地点：${bare(matter.place)}。`),
        say(matter.facts),
        say(matter.findings),
      ],
    },
    matter.measures === null ? null : { heading: '已采取的制止措施', paragraphs: [say(matter.measures)] },
    {
      heading: '移送理由及依据',
      paragraphs: [say(`移送理由：${bare(facts.reasons)}。`), say(`移送依据：${bare(facts.legalBasis)}。`)],
    },
    {
      heading: '紧急程度及反馈要求',
      paragraphs: [say(`紧急程度：${facts.urgent ? '紧急' : '一般'}。`), say(request(facts))],
    },
  ]);
}

/** 关于移交……案的函, without its issuer: as later letters quote it. */
export const transferTitle = (name: string): string => `关于移交${caseTitle(name)}的函`;

/**
 * 涉嫌违法案件移交函 (2-2-3, 2-2-4, 2-3-1) with the list of materials (2-3-2…4) and the return slip. Throws when a
 * person's identity number arrives unmasked.
 */
export function transferLetter(facts: TransferFacts): LetterContent {
  const { case: matter, issuer, receiver } = facts;
  const name = caseTitle(matter.name);
  const us = `我${nounOf(issuer)}`;
  const you = `你${nounOf(receiver)}`;
  const title = `${issuer}${transferTitle(matter.name)}`;
  return letter(facts, {
    title,
    urgency: facts.urgent ? '特急' : null,
    addressee: receiver,
    paragraphs: [
      say(
        `${us}在履行职责过程中发现${name}。经初步调查，${us}认为该案不属于${us}管辖。根据${opinion}关于“${quotes.transfer}”的规定，现将该案移送${you}。有关情况如下：`,
      ),
      ...accountOf(facts),
      say(`专此函达，请予接收，并将所附回执填写盖章后退回${us}。`),
    ],
    attachments: attachmentNames(facts.materials),
    materials: [...facts.materials],
    receipt: returnSlip(facts, title),
  });
}
