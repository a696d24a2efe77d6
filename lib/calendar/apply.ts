import 'server-only';
import type { AuditDraft } from '@/lib/kernel/audit/record';
import { recordAll } from '@/lib/kernel/audit/record';
import type { Tx } from '@/lib/kernel/db/client';
import { matterType } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { ledger } from '@/lib/rulebook/deadline';
import { type LocalDate, toInstantText } from '@/lib/rulebook/local-date';
import { type TouchedDuty, touchedDuties } from './open-duties';
import { namedText, noticeText, type UnitChange } from './words';

/** How many open duties moved, stayed but became firm, or were only counted anew. */
export type Applied = { moved: number; firm: number; recounted: number };

/** Who acts, for the record of every duty. */
type By = Pick<AuditDraft, 'at' | 'actor' | 'as' | 'requestId'>;

/**
 * Counts every open duty anew under the calendar that comes into force: dates, warnings, marks and ledgers are rewritten,
 * each change is recorded with before and after, each unit affected gets one notice, and the people named for a matter
 * one about it. Ended duties stay as they are.
 */
export async function applyCalendar(
  tx: Tx,
  after: Calendar,
  changed: readonly LocalDate[],
  of: { documentNo: string; year: number },
  by: By,
): Promise<Applied> {
  const applied: Applied = { moved: 0, firm: 0, recounted: 0 };
  const units = new Map<string, Change[]>();
  for await (const duties of touchedDuties(tx, after, changed)) {
    if (duties.length === 0) continue;
    await rewrite(tx, duties, after);
    await recordAll(
      tx,
      duties.map((duty) => entryOf(duty, by)),
    );
    for (const duty of duties) {
      if (duty.change === 'MOVED') applied.moved += 1;
      else if (duty.change === 'FIRM') applied.firm += 1;
      else applied.recounted += 1;
      if (duty.change !== 'RECOUNTED') units.set(duty.unitId, [...(units.get(duty.unitId) ?? []), changeOf(duty)]);
    }
  }
  const data = [...units].flatMap(([unitId, changes]) => noticesOf(of, unitId, changes));
  if (data.length) await tx.notice.createMany({ data });
  return applied;
}

/** One notice for everybody in the unit, and one per matter of it that only named people know: it goes with the matter. */
const noticesOf = (of: { documentNo: string; year: number }, unitId: string, changes: readonly Change[]) => [
  { unitId, kind: 'CALENDAR', text: noticeText(of, changes) },
  ...changes
    .filter(({ named, moved }) => named && moved)
    .map((one) => ({ unitId, kind: 'CALENDAR', matterId: one.matterId, text: namedText(of, one) })),
];

async function rewrite(tx: Tx, duties: readonly TouchedDuty[], after: Calendar): Promise<void> {
  const rows = duties.map(({ id, due }) => ({
    id,
    due: due.dueAt,
    warn: due.warnAt,
    provisional: due.provisional,
    counted: ledger(due, after),
  }));
  await tx.$executeRaw`
    UPDATE duty d SET due_at = to_timestamp(x.due / 1000.0), warn_at = to_timestamp(x.warn / 1000.0), provisional = x.provisional,
      calendar = ${after.version}, counted = x.counted
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (id uuid, due numeric, warn numeric, provisional boolean, counted jsonb)
    WHERE d.id = x.id`;
}

function entryOf(duty: TouchedDuty, by: By): AuditDraft {
  const at = ({ dueAt, warnAt, provisional }: { dueAt: number; warnAt: number; provisional: boolean }) => ({
    dutyId: duty.id,
    clause: duty.clause,
    obligorId: duty.unitId,
    dueAt: toInstantText(dueAt),
    warnAt: toInstantText(warnAt),
    provisional,
  });
  return {
    ...by,
    command: 'duty.redate',
    result: 'DONE',
    matterId: duty.matterId,
    number: duty.number,
    clauses: [duty.clause],
    before: at(duty),
    after: at(duty.due),
  };
}

type Change = UnitChange & { matterId: string };

function changeOf(duty: TouchedDuty): Change {
  return {
    matterId: duty.matterId,
    moved: duty.change === 'MOVED',
    matter: duty.number ?? matterType(duty.type)?.title ?? '事项',
    named: duty.named,
    clause: duty.clause,
    from: duty.dueAt,
    to: duty.due.dueAt,
  };
}
