import type { LocalDate } from '@/lib/rulebook/local-date';

/** What a step on a dispute writes; what it does not mention stays. Instants in epoch milliseconds. */
export type DisputeRow = {
  set?: {
    acceptWords?: string;
    rejectWords?: string;
    withdrawWords?: string;
    interimWords?: string;
    interimLeadId?: string | null;
    opinion?: string;
    proposedAt?: number;
    failWords?: string;
    proposal?: string;
    signedBy?: string;
    referredAt?: number;
    decidedOn?: LocalDate;
    decisionDoc?: string | null;
    decisionWords?: string;
    competentId?: string | null;
  };
  session?: { heldOn: LocalDate; place: string; attendees: string; words: string; recordedBy: string };
};
