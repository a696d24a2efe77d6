import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/kernel/db/client';
import { instantOf, localDateOf } from '@/lib/kernel/today';
import type { YearNotice } from '@/lib/rulebook/calendar';

/** Where an entered notice stands. */
export type NoticeStatus = 'PENDING' | 'CONFIRMED' | 'REJECTED';

/** A notice somebody entered, with the people who had a hand in it. Instants in epoch milliseconds. */
export type StoredNotice = YearNotice & {
  id: string;
  version: number;
  status: NoticeStatus;
  proposedById: string;
  proposer: string;
  proposedAt: number;
  decider: string | null;
  decidedAt: number | null;
  rejectReason: string | null;
};

const names = z.record(z.string(), z.string());
const person = { select: { name: true } } as const;

/** Entered notices, newest first; one by its id where given. */
export async function storedNotices(tx: Tx, id?: string): Promise<StoredNotice[]> {
  const rows = await tx.calendarNotice.findMany({
    where: id === undefined ? {} : { id },
    include: { proposer: person, confirmer: person, rejecter: person },
    orderBy: { proposedAt: 'desc' },
    take: 50,
  });
  return rows.map((row) => {
    const decidedAt = row.confirmedAt ?? row.rejectedAt;
    return {
      id: row.id,
      version: row.version,
      year: row.year,
      documentNo: row.documentNo,
      off: row.off.map(localDateOf),
      makeup: row.makeup.map(localDateOf),
      names: names.parse(row.names),
      status: row.confirmedAt ? 'CONFIRMED' : row.rejectedAt ? 'REJECTED' : 'PENDING',
      proposedById: row.proposedById,
      proposer: row.proposer.name,
      proposedAt: instantOf(row.proposedAt),
      decider: row.confirmer?.name ?? row.rejecter?.name ?? null,
      decidedAt: decidedAt ? instantOf(decidedAt) : null,
      rejectReason: row.rejectReason,
    };
  });
}
