import { formatDateTime, type LocalDate } from '@/lib/rulebook/local-date';
import { forceOf } from './force';
import { CHECK_LABELS, CHECKS, FIELD_LABELS as L } from './labels';
import { factRows } from './letters/share';
import { CATEGORIES, type ShareKind } from './procedure-kinds';
import type { ShareFields } from './schemas';

/** A version of what was shared, as the page lists it; `reason` of every one but the first. */
export type VersionFacts = { no: number; at: number; person: string; reason: string; fields: ShareFields };

/** 三项制度 of a penalty decision in lines (7-4-2); empty for kinds that do not answer for them. */
export function checkLines(fields: ShareFields): { term: string; value: string }[] {
  const lines = CHECKS.flatMap((name) => {
    const answer = fields[name];
    return answer ? [{ term: L[name], value: CHECK_LABELS[answer] }] : [];
  });
  return lines.length && fields.checkNote ? [...lines, { term: L.checkNote, value: fields.checkNote }] : lines;
}

/** 摘要: what it says, without the three systems, which have a block of their own. */
export function summaryLines(facts: {
  kind: ShareKind;
  eventOn: LocalDate;
  fields: ShareFields;
}): { term: string; value: string }[] {
  const { kind, eventOn, fields } = facts;
  const bare = { ...fields, publicity: '', fullRecord: '', legalReview: '', checkNote: '' } as const;
  return [
    { term: '类别', value: `${CATEGORIES[kind.category]} · ${kind.label}` },
    ...factRows({ kind, eventOn, fields: bare }).map(([term, value]) => ({ term, value })),
  ];
}

/** Earlier versions, the latest first: when and why each was replaced, and what it said (3-2-1). */
export function earlierVersions(versions: readonly VersionFacts[], kind: ShareKind, eventOn: LocalDate) {
  return versions.slice(1).map((version, index) => {
    const next = versions[index];
    return {
      key: version.no,
      title: `第${version.no}版 ${formatDateTime(version.at)} ${version.person}`,
      reason: next ? `${formatDateTime(next.at)}更正：${next.reason}` : '',
      lines: [...summaryLines({ kind, eventOn, fields: version.fields }), ...checkLines(version.fields)],
    };
  });
}

/** The record's own words beside its summary: force, call, end, withdrawal. */
export function standing(facts: {
  state: string;
  fields: ShareFields;
  endedOn: LocalDate | null;
  endedWords: string | null;
  withdrawReason: string | null;
  today: LocalDate;
}) {
  const { state, fields, endedOn, endedWords, withdrawReason, today } = facts;
  const { validUntil, effectiveOn } = fields;
  const force = ['SENT', 'WITHDRAWN'].includes(state)
    ? forceOf({ state, endedOn, validUntil, effectiveOn }, today)
    : null;
  const why = withdrawReason ?? endedWords;
  return force && { ...force, why: why ?? '' };
}

/** 电话或口头告知 in lines (3-4-3), or none. */
export function callLines(call: {
  calledAt: number | null;
  caller: string | null;
  callee: string | null;
  callWords: string | null;
  toldAt: number | null;
}): { term: string; value: string }[] {
  const { calledAt, caller, callee, callWords, toldAt } = call;
  if (calledAt === null || toldAt === null) return [];
  return [
    { term: L.calledAt, value: formatDateTime(calledAt) },
    { term: L.caller, value: caller ?? '' },
    { term: L.callee, value: callee ?? '' },
    { term: L.callWords, value: callWords ?? '' },
    { term: '登记时间', value: formatDateTime(toldAt) },
  ];
}
