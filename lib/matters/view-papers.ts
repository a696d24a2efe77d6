import { matterHref, matterType, stateLabel, titleOf } from '@/lib/matter-types';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { LINK_LABELS, POST_WORDS } from './labels';
import type { MatterRecord } from './record-schema';
import { shortDay, shortTime } from './view-clock';
import { actorWords } from './view-status';

/** 函件, issued ones first to last; a withdrawn one says why it no longer stands. */
export function letterLines(record: MatterRecord, now: number) {
  return record.letters.map((letter) => {
    const arrivals = record.receipts.filter((receipt) => receipt.letter_id === letter.id);
    const withdrawn =
      letter.withdrawn_at === null ? '' : `${shortTime(letter.withdrawn_at, now)}撤回：${letter.withdraw_reason ?? ''}`;
    // The act that issued it, of the same instant, knows whom its signatory stood in for.
    const act = record.acts.findLast(({ at, name }) => at === letter.issued_at && name === letter.issued_by);
    return {
      key: letter.id,
      number: letter.number,
      name: letter.title || (matterType(record.type)?.letters?.[letter.kind] ?? '函'),
      href: `/api/letters/${letter.id}`,
      note: withdrawn || undefined,
      issuedBy: act ? actorWords(act) : letter.issued_by,
      issued: shortDay(shanghaiDate(letter.issued_at), now).split(' ')[0] ?? '',
      delivered: arrivals[0] ? shortTime(arrivals[0].arrived_at, now) : undefined,
    };
  });
}

/** 签收记录: one line for every unit a letter was sent to. */
export function receiptLines(record: MatterRecord, now: number) {
  return record.receipts.map((receipt) => ({
    key: receipt.id,
    letter: receipt.letter_id,
    /** Sent, and neither signed for nor withdrawn. */
    waits: !receipt.signed_at && !receipt.voided_at,
    unit: record.units[receipt.unit_id]?.name ?? receipt.unit_id,
    person: [receipt.signed_by, record.letters.find((one) => one.id === receipt.letter_id)?.number]
      .filter(Boolean)
      .join(' · '),
    signatory: receipt.signed_by ?? '',
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
export function fileLines(record: MatterRecord, now: number) {
  return record.files.map((file) => ({
    id: file.id,
    slot: file.slot,
    name: file.name,
    href: `/api/files/${file.id}`,
    kind: matterType(record.type)?.filing?.slots.find((one) => one.slot === file.slot)?.name ?? '其他材料',
    size: sizeWords(file.size),
    sha256: file.sha256,
    added: shortTime(file.uploaded_at, now),
    by: file.uploaded_by,
  }));
}

/** 联络: every unit that takes part, with its people as of today; gaps are said. */
export function contactLines(record: MatterRecord, now: number): { key: string; title: string; text: string }[] {
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

/** 关联事项, with the words of the link; only those in `seen` have an address, their title and their id. */
export function linkLines(record: MatterRecord, seen: ReadonlySet<string>) {
  const labels: Readonly<Record<string, { out: string; in: string }>> = LINK_LABELS;
  return record.links.map((link, index) => ({
    key: `${link.kind} ${seen.has(link.id) ? link.id : index}`,
    kind: link.kind,
    relation: labels[link.kind]?.[link.out ? 'out' : 'in'] ?? '相关事项',
    title: seen.has(link.id) ? titleOf(link.type, link.title) : '您无权查看的事项',
    href: seen.has(link.id) ? matterHref(link.type, link.id) : undefined,
    number: (seen.has(link.id) && link.number) || undefined,
    state: seen.has(link.id) ? stateLabel(link.type, link.state) : '',
  }));
}
