import 'server-only';
import type { Calendar } from '@/lib/rulebook/calendar';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { openingsOf } from './commit';
import type { Tx } from './db/client';
import { openDuties } from './duties/write';
import type { NoticeDraft, Spawn } from './effects';
import { maskText } from './masking';
import { timestampOf } from './today';

/** A matter that begins: whose, with whom, under which table. `now` in epoch milliseconds. */
export type MatterOpening = Omit<Spawn, 'type' | 'link' | 'row'> & {
  procedure: AnyProcedure;
  now: number;
  calendar: Calendar;
};

/**
 * Creates the matter in its procedure's initial state with its first parties, the duties of `procedure.opens` (and
 * those given beside them) and its notices. The caller writes its own row under the same id, and the record.
 */
export async function openMatter(tx: Tx, opening: MatterOpening): Promise<{ id: string; version: number }> {
  const { procedure, title, ownerUnitId, parties, urgent, confidentiality, flags, now, calendar } = opening;
  const at = timestampOf(now);
  const matter = await tx.matter.create({
    data: {
      type: procedure.type,
      title,
      ownerUnitId,
      urgent: urgent ?? false,
      confidentiality: confidentiality ?? 'PARTIES',
      flags: [...(flags ?? [])],
      state: procedure.initial,
      openedAt: at,
    },
    select: { id: true, version: true },
  });
  const matterId = matter.id;
  await tx.matterParty.createMany({
    data: parties.map(({ part, unitId }) => ({ matterId, part, unitId, since: at })),
  });
  const openings = openingsOf(procedure.opens, parties, now, opening, procedure.type);
  await openDuties(tx, matterId, [...openings, ...(opening.open ?? [])], calendar);
  if (opening.notices?.length) {
    const told = ({ text, ...notice }: NoticeDraft) => ({ matterId, createdAt: at, ...notice, text: maskText(text) });
    await tx.notice.createMany({ data: opening.notices.map(told) });
  }
  return matter;
}
