import { maskIdentity, maskName, maskPhone } from '@/lib/kernel/masking';
import { shortTime } from '@/lib/matters/view-clock';
import { formatDateWeekday } from '@/lib/rulebook/local-date';
import { DECISION_LABELS, MATERIALS } from './labels';
import type { TransferRecord } from './record-schema';
import { namesOf } from './view-status';

/** A line of a summary; `tag` stands before the value. */
export type Line = { term: string; value: string; tag?: string };

const line = (term: string, value: string | null | undefined, tag?: string): Line[] =>
  value ? [{ term, value, ...(tag && { tag }) }] : [];

/** 来源; where it would name an informant it is not shown (4-2-5). */
const sourceWords = ({ flags, source }: TransferRecord): string =>
  flags.includes('INFORMANT') ? '举报线索（举报人信息已隐去）' : source;

/** 摘要: the case as the sender put it. */
export function summaryLines(record: TransferRecord): Line[] {
  const foundOn = record.found_on && formatDateWeekday(record.found_on);
  return [
    ...line('违法地点', record.place || '—'),
    ...line('主要违法事实', record.facts),
    ...line('初步调查', record.findings || '—'),
    ...line(
      '制止措施',
      record.in_progress ? record.measures || '—' : '违法行为已结束，无须当场制止',
      record.in_progress ? '正在进行' : undefined,
    ),
    ...line('移送理由', record.reason),
    ...line('法律依据', record.legal_basis),
    ...line('来源', [sourceWords(record), foundOn && `${foundOn}发现`].filter(Boolean).join('，')),
  ];
}

/** What the receiver, 区政府 and the handler have answered and decided since. */
export function outcomeLines(record: TransferRecord): Line[] {
  const decision = record.decision_kind && [
    DECISION_LABELS[record.decision_kind],
    record.decision_on && formatDateWeekday(record.decision_on),
    record.decision_doc,
  ];
  const designation = record.designated_at !== null && [`指定${namesOf(record).handler}管辖`, record.designation_doc];
  return [
    ...line('不属于管辖的理由', record.decline_reason),
    ...line('反馈依据', record.decline_basis),
    ...line('报请事由', record.refer_words),
    ...line('区政府决定', designation ? designation.filter(Boolean).join('，') : null),
    ...line('决定内容', record.designation_words),
    ...line('处理决定', decision ? decision.filter(Boolean).join('，') : null),
    ...line('处理内容', record.decision_words),
  ];
}

/** One of the four materials of 二（三) and whether it is there. */
export type MaterialWords = { name: string; detail: string; there: boolean; words: string };

/** 移送材料 2-3-1…4, checked against what is in the file. */
export function materialLines(record: TransferRecord, now: number): MaterialWords[] {
  const letter = record.letters.findLast((one) => one.kind === 'transfer' && one.withdrawn_at === null);
  return MATERIALS.map((material) => {
    if (material.generated) {
      const detail = letter ? `${letter.number}，${shortTime(letter.issued_at, now)}生成` : material.hint;
      return { name: material.name, detail, there: letter !== undefined, words: letter ? '齐备' : '待生成' };
    }
    const files = record.files.filter((file) => file.slot === material.clause);
    const said = !material.required && record.other_materials ? record.other_materials : material.hint;
    const names = files.map((file) => file.name).join('、');
    const there = files.length > 0;
    const detail = there ? `${names}，共 ${files.length} 份` : said;
    return { name: material.name, detail, there, words: there ? '齐备' : '未附' };
  });
}

/** 当事人, masked; the name of a person too where the matter is marked for it (4-2-5). */
export function partyLines(record: TransferRecord): Line[] {
  const person = record.party_kind === 'PERSON';
  const hidden = person && record.flags.some((flag) => flag === 'MINOR' || flag === 'PRIVACY');
  return [
    { term: person ? '姓名' : '单位', value: (hidden ? maskName(record.party_name) : record.party_name) || '—' },
    { term: person ? '身份证号' : '信用代码', value: maskIdentity(record.party_id_number) || '—' },
    ...line('负责人', person ? null : record.party_contact),
    { term: '电话', value: maskPhone(record.party_phone) || '—' },
  ];
}
