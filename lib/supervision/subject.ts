import 'server-only';
import { moment } from '@/lib/kernel/calendar';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { todayAt } from '@/lib/kernel/today';
import { type NamedUnit, theUnit, unitNames } from '@/lib/kernel/unit-names';
import { procedureOf } from '@/lib/matter-types';
import { leaderOn } from '@/lib/meetings/composition';
import { ORDER } from './procedure';

/** Who stands behind every order: the register, 联席会议办公室, and the unit of 组长 (null while nobody is). */
export type Seats = { units: ReadonlyMap<string, NamedUnit>; office: NamedUnit; leaderId: string | null };

/** Reads them as of now. Throws when the register has no office. */
export async function seatsOf(tx: Tx): Promise<Seats> {
  const units = await unitNames(tx);
  const leader = await leaderOn(tx, todayAt((await moment(tx)).now));
  return { units, office: theUnit(units, 'OFFICE'), leaderId: leader?.unitId ?? null };
}

/** A matter of any kind as 督办 loads it: with the units that still owe an answer about it. */
export type Supervised = Subject & { seats: Seats; ordered: readonly string[] };

/** Loads it, or null. */
export async function loadSupervised(tx: Tx, { id }: { id: string }): Promise<Supervised | null> {
  const subject = await loadSubject(tx, id, procedureOf);
  if (!subject) return null;
  const open = { concernsId: id, answeredAt: null, endedAt: null };
  const orders = await tx.supervisionOrder.findMany({ where: open, select: { obligorId: true } });
  return { ...subject, seats: await seatsOf(tx), ordered: orders.map(({ obligorId }) => obligorId) };
}

/** An order as its steps load it. */
export type OrderSubject = Subject & {
  /** `subject`: what it is about, in words. */
  row: { obligorId: string; ordererId: string; subject: string };
  units: ReadonlyMap<string, NamedUnit>;
  letter: { title: string; number: string } | null;
};

/** Loads it with its own row and letter, or null. */
export async function loadOrder(tx: Tx, { id }: { id: string }): Promise<OrderSubject | null> {
  const subject = await loadSubject(tx, id, ORDER);
  if (!subject) return null;
  const { concerns, ...row } = await tx.supervisionOrder.findUniqueOrThrow({
    where: { id },
    select: { obligorId: true, ordererId: true, concerns: { select: { title: true } } },
  });
  const letter = await tx.letter.findFirst({
    where: { matterId: id, kind: 'order' },
    select: { title: true, number: true },
  });
  const about = concerns?.title || subject.matter.title;
  return { ...subject, row: { ...row, subject: about }, units: await unitNames(tx), letter };
}
