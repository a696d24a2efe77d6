import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import type { AnyProcedure } from '@/lib/rulebook/procedure';

type Row = { leadUnitId: string; lateReason: string };

/** A matter that a unit carries out, as its commands load it (1-3-4, 1-2-6). */
export type CarriedSubject = Subject & { row: Row };

/** The loader of such a kind: the matter with what `rowOf` reads of its own row, or null. */
export const loadCarried =
  (procedure: AnyProcedure, rowOf: (tx: Tx, id: string) => Promise<Row>) =>
  async (tx: Tx, { id }: { id: string }): Promise<CarriedSubject | null> => {
    const subject = await loadSubject(tx, id, procedure);
    return subject && { ...subject, row: await rowOf(tx, id) };
  };

/** The columns that decisions read. */
export const CARRIED_COLUMNS = { leadUnitId: true, lateReason: true } as const;

/** OFFICE accepts with the reason that the lead gave when it proposed. */
export const carriedLateReason = (given: string | undefined, subject: CarriedSubject): string | undefined =>
  given || subject.row.lateReason || undefined;
