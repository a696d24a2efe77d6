import 'server-only';
import type { Calendar } from '@/lib/rulebook/calendar';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { openingsOf } from './commit';
import type { Tx } from './db/client';
import { openDuties } from './duties/write';
import type { LetterDraft, NoticeDraft, Spawn } from './effects';
import { idAt } from './ids';
import { issueLetters } from './letters/issue';
import { maskText } from './masking';
import { timestampOf } from './today';

/** A matter that begins: whose, with whom, under which table. `now` in epoch milliseconds. */
export type MatterOpening = Omit<Spawn, 'type' | 'link' | 'row' | 'letters'> & {
  procedure: AnyProcedure;
  /** Letters that begin the matter, and whose hand issues them. */
  issue?: { personId: string; letters: readonly LetterDraft[] };
  now: number;
  calendar: Calendar;
};

/**
 * Creates the matter in its procedure's initial state with its first parties, the duties of `procedure.opens` (and
 * those given beside them), its notices and letters; the number is that of the first letter, else null. The caller writes
 * its own row under the same id, and the record.
 */
export async function openMatter(
  tx: Tx,
  opening: MatterOpening,
): Promise<{ id: string; version: number; number: string | null }> {
  const { procedure, title, ownerUnitId, parties, urgent, confidentiality, flags, now, calendar } = opening;
  const at = timestampOf(now);
  const matter = await tx.matter.create({
    data: {
      id: idAt(now),
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
  const [number = null] = await issueLetters(
    { tx, matterId, personId: opening.issue?.personId ?? '', now },
    opening.issue?.letters ?? [],
  );
  if (number === null) return { ...matter, number };
  const select = { id: true, version: true } as const;
  const data = { number, version: { increment: 1 } };
  return { ...(await tx.matter.update({ where: { id: matterId }, data, select })), number };
}
