import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import type { Context } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { timestampOf } from '@/lib/kernel/today';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { monthFigures } from '@/lib/supervision/figures';
import type { PaperRow } from './decide';
import type { PaperSubject } from './subject';

const atOrNull = (at: number | null | undefined) => (at == null ? at : timestampOf(at));

type Run = Context<unknown, PaperSubject>;

/** Freezes the board of this instant and lets the paper print it. */
export async function freeze(
  tx: Tx,
  { id: bulletinId, month, actor, now }: { id: string; month: LocalDate; actor: Actor; now: number },
): Promise<void> {
  const figures = await monthFigures(actor, now, month);
  const { id } = await tx.frozenFigures.create({
    data: { bulletinId, takenAt: timestampOf(now), takenById: actor.personId, figures },
    select: { id: true },
  });
  await tx.bulletin.update({ where: { id: bulletinId }, data: { figuresId: id }, select: { id: true } });
}

async function write(tx: Tx, { title, text }: { title: string; text: string }, { subject, actor, as, now }: Run) {
  const key = { bulletinId: subject.matter.id, unitId: as.unitId };
  const written = { title, text, personId: actor.personId, person: actor.name, at: timestampOf(now) };
  const known = subject.contributions.some((one) => one.unitId === as.unitId);
  if (!known) await tx.contribution.create({ data: { ...key, ...written } });
  else
    await tx.contribution.update({
      where: { bulletinId_unitId: key },
      data: { ...written, revision: { increment: 1 } },
    });
}

async function save(tx: Tx, row: PaperRow, run: Run): Promise<void> {
  if (row.contribution) await write(tx, row.contribution, run);
  if (row.set) {
    const { approvedAt, issuedAt, ...rest } = row.set;
    const data = { ...rest, approvedAt: atOrNull(approvedAt), issuedAt: atOrNull(issuedAt) };
    const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length)
      await tx.bulletin.update({ where: { id: run.subject.matter.id }, data: given, select: { id: true } });
  }
  const { subject, actor, now } = run;
  if (row.figures) await freeze(tx, { id: subject.matter.id, month: subject.row.month, actor, now });
}

/** What the steps of both papers share; 组长 signs with the reason that the drafter gave when submitting. */
export const paperKit = {
  save,
  lateReason: (given: string | undefined, subject: PaperSubject, event: string) =>
    given || (event === 'issue' ? subject.row.lateReason : '') || undefined,
};
