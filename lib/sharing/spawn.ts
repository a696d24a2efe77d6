import type { Spawn } from '@/lib/kernel/effects';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { clocksOf } from './clock';
import { SHARING } from './procedure';
import { type KindCode, SHARE_KINDS } from './procedure-kinds';
import type { ShareFields } from './schemas';

/** What a record begins with: its kind, day and recipients, what its first version says, and whose hand wrote it. */
export type ShareOpening = {
  kind: KindCode;
  eventOn: LocalDate;
  recipientIds: readonly string[];
  fields: ShareFields;
  personId: string;
  person: string;
};

/** A penalty decision as the matter in which it was taken knows it; empty where it does not. */
export type PenaltyDecision = Pick<ShareFields, 'title' | 'documentNo' | 'party' | 'content'> & {
  bureauId: string;
  decidedOn: LocalDate;
  /** 相关部门: the units concerned besides the bureau. */
  concerned: readonly string[];
  flags: Spawn['flags'];
  by: Pick<ShareOpening, 'personId' | 'person'>;
};

const EMPTY: ShareFields = {
  ...{ title: '', documentNo: '', issuer: '', party: '', laws: '', content: '' },
  effectiveOn: null,
  validUntil: null,
  ...{ publicity: '', fullRecord: '', legalReview: '', checkNote: '' },
};

/**
 * 应抄送未抄送 of a penalty decision of 区综合行政执法局 (3-4-2): recorded with its clock from the day of the decision and
 * what is known of it, for the bureau to complete and copy, or to give up with a reason. `now` in epoch milliseconds.
 */
export function penaltySpawn(decision: PenaltyDecision, now: number): Spawn {
  const { bureauId, decidedOn, concerned, flags, by, ...known } = decision;
  return {
    type: SHARING.type,
    title: known.title,
    ownerUnitId: bureauId,
    parties: [{ part: 'provider', unitId: bureauId }],
    link: 'ARISES_FROM',
    flags,
    ...clocksOf(SHARE_KINDS.PENALTY, { bureau: true, unitId: bureauId, eventOn: decidedOn, urgent: false }, now),
    row: {
      ...{ kind: 'PENALTY', eventOn: decidedOn, recipientIds: concerned, ...by },
      fields: { ...EMPTY, ...known },
    } satisfies ShareOpening,
  };
}
