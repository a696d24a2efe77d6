import { localDateOf } from '@/lib/kernel/today';
import { shortTime } from '@/lib/matters/view-clock';
import { formatDateWeekday } from '@/lib/rulebook/local-date';
import { confirmed } from './decide';
import { DISPUTE_KINDS } from './labels';
import type { DisputeSubject } from './subject';

/** A line of a summary. */
export type Line = { term: string; value: string };

const line = (term: string, value: string | null | undefined): Line[] => (value ? [{ term, value }] : []);
const nameOf = ({ units }: Pick<DisputeSubject, 'units'>, id: string) => units.get(id)?.name ?? id;

/** Units that hold the part, the one that raised the dispute first. */
export function sidesOf({ parties, row }: Pick<DisputeSubject, 'parties' | 'row'>, part: string): string[] {
  const held = parties.filter((one) => one.part === part).map((one) => one.unitId);
  return [...held.filter((id) => id === row.raiserId), ...held.filter((id) => id !== row.raiserId)];
}

/** 区综合行政执法局 ↔ 区自然资源局. */
export const routeOf = (subject: DisputeSubject): string =>
  `${nameOf(subject, subject.row.raiserId)} ↔ ${sidesOf(subject, 'respondent')
    .map((id) => nameOf(subject, id))
    .join('、')}`;

/** What was raised, as it was raised (4-4-1). */
export function summaryLines(subject: DisputeSubject): Line[] {
  const { row } = subject;
  return [
    ...line('争议类型', DISPUTE_KINDS[row.kind]),
    ...line('提出', `${nameOf(subject, row.raiserId)} ${row.raisedBy}`),
    ...line('争议内容', row.issue),
    ...line('事实和依据', row.grounds),
    ...line('自行协商', row.tried),
    ...line('提出单位意见', row.view),
    ...line('协调安排', row.acceptWords),
    ...line('不予受理', row.rejectWords),
    ...line('撤回原因', row.withdrawWords),
  ];
}

/** 临时措施 as they stand. */
export function interimLines(subject: DisputeSubject): Line[] {
  const { interimWords, interimLeadId } = subject.row;
  return [...line('临时措施', interimWords), ...line('临时牵头', interimLeadId && nameOf(subject, interimLeadId))];
}

type SessionRow = { id: string; heldOn: Date; place: string; attendees: string; words: string; recordedBy: string };

/** 协调会, first to last. */
export const sessionLines = (rows: readonly SessionRow[]) =>
  rows.map(({ id, heldOn, place, attendees, words, recordedBy }) => ({
    key: id,
    title: `${formatDateWeekday(localDateOf(heldOn))} ${place}`,
    text: `${words}（参加：${attendees}；记录：${recordedBy}）`,
  }));

/** The opinion as put to the sides, and who confirmed it; null before there is one. */
export function opinionView(subject: DisputeSubject, now: number) {
  const { opinion, proposedAt } = subject.row;
  if (!opinion || proposedAt === null) return null;
  const said = confirmed(subject);
  const at = (id: string) =>
    subject.notes.findLast((note) => note.kind === 'CONFIRMED' && note.unitId === id && note.at >= proposedAt)?.at;
  return {
    words: opinion,
    put: `${shortTime(proposedAt, now)}送各方`,
    sides: sidesOf(subject, 'side').map((id) => {
      const when = at(id);
      const done = said.includes(id) && when !== undefined;
      return { key: id, title: nameOf(subject, id), text: done ? `${shortTime(when, now)}确认` : undefined, done };
    }),
  };
}

/** How it ended at 区政府: the report and the decision (4-4-2). */
export function decisionLines(subject: DisputeSubject): Line[] {
  const { failWords, proposal, signedBy, decidedOn, decisionDoc, decisionWords, competentId } = subject.row;
  const when = decidedOn && [formatDateWeekday(localDateOf(decidedOn)), decisionDoc].filter(Boolean).join('，');
  return [
    ...line('协调不成', failWords),
    ...line('处理建议', proposal),
    ...line('签发', signedBy),
    ...line('区政府决定', when),
    ...line('决定内容', decisionWords),
    ...line('管辖单位', competentId && nameOf(subject, competentId)),
  ];
}
