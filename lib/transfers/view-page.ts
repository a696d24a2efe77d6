import { maskIdentity, maskPhone } from '@/lib/kernel/masking';
import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { DECISION_LABELS, LETTER_LABELS, MATERIALS } from './labels';
import type { TransferRecord } from './record-schema';
import { shortDay, shortTime } from './view-clock';
import { actorWords, namesOf } from './view-status';

/** A line of a summary; `tag` stands before the value. */
export type Line = { term: string; value: string; tag?: string };

const line = (term: string, value: string | null | undefined, tag?: string): Line[] =>
  value ? [{ term, value, ...(tag && { tag }) }] : [];

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
    ...line('来源', [record.source, foundOn && `${foundOn}发现`].filter(Boolean).join('，')),
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
export type MaterialWords = { name: string; detail: string; there: boolean };

/** 移送材料 2-3-1…4, checked against what is in the file. */
export function materialLines(record: TransferRecord, now: number): MaterialWords[] {
  const letter = record.letters.findLast((one) => one.kind === 'transfer' && one.withdrawn_at === null);
  return MATERIALS.map((material) => {
    if (material.generated) {
      const detail = letter ? `${letter.number}，${shortTime(letter.issued_at, now)}生成` : material.hint;
      return { name: material.name, detail, there: letter !== undefined };
    }
    const files = record.files.filter((file) => file.slot === material.clause);
    const said = !material.required && record.other_materials ? record.other_materials : material.hint;
    const names = files.map((file) => file.name).join('、');
    return { name: material.name, detail: names ? `${names}，共 ${files.length} 份` : said, there: files.length > 0 };
  });
}

/** 当事人, masked. */
export function partyLines(record: TransferRecord): Line[] {
  const person = record.party_kind === 'PERSON';
  return [
    { term: person ? '姓名' : '单位', value: record.party_name || '—' },
    { term: person ? '身份证号' : '信用代码', value: maskIdentity(record.party_id_number) || '—' },
    ...line('负责人', person ? null : record.party_contact),
    { term: '电话', value: maskPhone(record.party_phone) || '—' },
  ];
}

/** 函件, issued ones first to last; a withdrawn one says why it no longer stands. */
export function letterLines(record: TransferRecord, now: number) {
  return record.letters.map((letter) => {
    const arrivals = record.receipts.filter((receipt) => receipt.letter_id === letter.id);
    const withdrawn =
      letter.withdrawn_at === null ? '' : `${shortTime(letter.withdrawn_at, now)}撤回：${letter.withdraw_reason ?? ''}`;
    // The act that issued it, of the same instant, knows whom its signatory stood in for.
    const act = record.acts.findLast(({ at, name }) => at === letter.issued_at && name === letter.issued_by);
    return {
      key: letter.id,
      number: letter.number,
      name: letter.title || (LETTER_LABELS[letter.kind] ?? '函'),
      href: `/api/letters/${letter.id}`,
      note: withdrawn || undefined,
      issued: `${act ? actorWords(act) : letter.issued_by} ${shortDay(shanghaiDate(letter.issued_at), now).split(' ')[0]}`,
      delivered: arrivals[0] ? shortTime(arrivals[0].arrived_at, now) : undefined,
    };
  });
}

/** 签收记录: one line for every unit a letter was sent to. */
export function receiptLines(record: TransferRecord, now: number) {
  return record.receipts.map((receipt) => ({
    key: receipt.id,
    unit: record.units[receipt.unit_id]?.name ?? receipt.unit_id,
    person: [receipt.signed_by, record.letters.find((one) => one.id === receipt.letter_id)?.number]
      .filter(Boolean)
      .join(' · '),
    arrived: shortTime(receipt.arrived_at, now),
    signed: receipt.signed_at ? shortTime(receipt.signed_at, now) : receipt.voided_at ? '已撤回' : '待签收',
    way: receipt.signed_at ? '平台签收' : undefined,
  }));
}

/** Bytes in the words of a file list. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** 附件 with their hashes. */
export function fileLines(record: TransferRecord, now: number) {
  return record.files.map((file) => ({
    id: file.id,
    slot: file.slot,
    name: file.name,
    href: `/api/files/${file.id}`,
    kind: MATERIALS.find((material) => material.clause === file.slot)?.name ?? '其他材料',
    size: sizeWords(file.size),
    sha256: file.sha256,
    added: shortTime(file.uploaded_at, now),
    by: file.uploaded_by,
  }));
}

const POST_WORDS: Readonly<Record<string, string>> = {
  LIAISON: '联络员',
  TOWNSHIP: '经办',
  JUDICIAL: '经办',
  UNIT_LEADER: '分管负责人',
  GOV_OFFICE: '区政府办',
};

/** 双方联络: every unit that takes part, with its people as of today; gaps are said. */
export function contactLines(record: TransferRecord, now: number): { key: string; title: string; text: string }[] {
  const units = [...new Set(record.parties.map((party) => party.unitId))];
  return units.map((unitId) => {
    const people = record.contacts
      .filter((contact) => contact.unit_id === unitId)
      .map(({ post, name, via, until }) =>
        via && until
          ? `代理${via} ${name}（至${shortDay(until, now).split(' ')[0]}）`
          : `${POST_WORDS[post] ?? ''} ${name}`,
      );
    return {
      key: unitId,
      title: record.units[unitId]?.name ?? unitId,
      text: people.join(' · ') || '未设联络员，请在单位联络中补齐',
    };
  });
}
