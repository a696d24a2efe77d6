import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { dateOnly, timestampOf, todayAt } from '@/lib/kernel/today';
import type { Calendar } from '@/lib/rulebook/calendar';
import { deadline, ledger } from '@/lib/rulebook/deadline';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { type RuleId, ruleFor } from '@/lib/rulebook/rules';

/** An obligation to be opened: which rule, on whom, counted from when (an instant). */
export type DutyOpening = {
  rule: RuleId;
  obligorId: string;
  startAt: number;
  urgent?: boolean;
  /** Only for rules with a date of their own (1-2-1, 1-3-4). */
  dueOn?: LocalDate;
};

/** An open duty as a loaded matter carries it. */
export type OpenDuty = {
  id: string;
  rule: string;
  clause: string;
  obligorId: string;
  round: number;
  startedAt: number;
  dueAt: number;
  urgent: boolean;
};

/** The row a duty is stored as, its day-by-day ledger frozen with it. */
export function dutyRow(opening: DutyOpening, calendar: Calendar) {
  const rule = ruleFor(opening.rule, todayAt(opening.startAt));
  const due = deadline({ rule, startAt: opening.startAt, urgent: opening.urgent, calendar, dueOn: opening.dueOn });
  if (due.standing === 'NONE') throw new Error(`rule ${opening.rule} opens no duty`);
  return {
    clause: due.clause,
    rule: due.rule,
    rulebook: due.version,
    obligorId: opening.obligorId,
    startedAt: timestampOf(due.startAt),
    dueAt: timestampOf(due.dueAt),
    warnAt: timestampOf(due.warnAt),
    standing: due.standing,
    urgent: due.urgent,
    provisional: due.provisional,
    calendar: due.calendarVersion,
    ownDueOn: rule.unit === 'date' && opening.dueOn ? dateOnly(opening.dueOn) : null,
    counted: ledger(due, calendar) as unknown as object,
  };
}

/**
 * Opens duties on a matter. A second round of the same clause and unit gets the next number; opening what is
 * already open changes nothing.
 */
export async function openDuties(
  tx: Tx,
  matterId: string,
  openings: readonly DutyOpening[],
  calendar: Calendar,
): Promise<void> {
  for (const opening of openings) {
    const row = dutyRow(opening, calendar);
    const rounds = await tx.duty.findMany({
      where: { matterId, clause: row.clause, obligorId: row.obligorId },
      select: { round: true, doneAt: true, cancelledAt: true, rule: true, urgent: true },
    });
    const same = (one: (typeof rounds)[number]) => one.rule === row.rule && one.urgent === row.urgent;
    if (rounds.some((one) => same(one) && !one.doneAt && !one.cancelledAt)) continue;
    const round = Math.max(0, ...rounds.map((one) => one.round)) + 1;
    await tx.duty.create({ data: { matterId, round, ...row }, select: { id: true } });
  }
}

/** Marks the duties done at the instant; lateness stays what the due instant makes it, with its reason beside. */
export async function closeDuties(
  tx: Tx,
  ids: readonly string[],
  at: number,
  lateReason: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE duty SET done_at = ${timestampOf(at)}, late_reason = CASE WHEN due_at <= ${timestampOf(at)} THEN ${lateReason} ELSE late_reason END
    WHERE id = ANY(${[...ids]}::uuid[]) AND done_at IS NULL AND cancelled_at IS NULL`;
}

/**
 * Ends duties that no longer bind (a voided draft, a withdrawn transfer), with the reason. What has passed its due
 * instant by then is a breach and stays one: it ends late, the reason standing as its 超期说明.
 */
export async function endDuties(tx: Tx, duties: readonly OpenDuty[], at: number, reason: string): Promise<void> {
  const breached = duties.filter((duty) => at >= duty.dueAt).map((duty) => duty.id);
  const running = duties.filter((duty) => at < duty.dueAt).map((duty) => duty.id);
  await closeDuties(tx, breached, at, reason);
  await cancelDuties(tx, running, at, reason);
}

/** Takes duties out, with the reason; the database refuses it for a breach that nothing replaces. */
export async function cancelDuties(tx: Tx, ids: readonly string[], at: number, reason: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.duty.updateMany({
    where: { id: { in: [...ids] }, doneAt: null, cancelledAt: null },
    data: { cancelledAt: timestampOf(at), cancelReason: reason },
  });
}
