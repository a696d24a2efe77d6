import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { capacity } from '@/lib/kernel/permissions';
import { deadline } from '@/lib/rulebook/deadline';
import { formatDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { COLUMNS, MOST_ROWS } from './approvals';
import { checkedSheet } from './sheet';
import { MAX_SHEET_BYTES } from './sheet-file';

/** What the page of 批量登记审批 shows; `sheet` is what the reader pasted or uploaded last and has not registered yet. */
export type ImportPage = NonNullable<Awaited<ReturnType<typeof importPage>>>;

/** Every fault of a sheet of the length that may be imported fits; of a longer one the first are listed. */
const MOST_LISTED = 1000;

/** Whether the actor's unit enters approvals: a department's do, the bureau makes none (三（三）3). */
export async function mayImport(actor: Actor): Promise<boolean> {
  const as = capacity(actor, 'sharing.import', null);
  return as !== null && (await db().unit.count({ where: { id: as.unitId, kind: { not: 'BUREAU' } } })) > 0;
}

/** The page of the bulk entry, or null where the reader registers nothing (3-4-1). */
export async function importPage(actor: Actor) {
  const as = capacity(actor, 'sharing.import', null);
  if (!as) return null;
  const { now, calendar } = await currentMoment();
  const today = shanghaiDate(now);
  const checked = await checkedSheet(db(), actor.personId, as.unitId, today);
  const rows = (checked?.approvals ?? []).map(({ line, eventOn, fields }) => {
    const due = deadline({ rule: '3-4-1', startAt: startOfDay(eventOn), calendar });
    const { title, documentNo, party, laws, validUntil } = fields;
    return {
      ...{ line, title, documentNo, party, laws },
      eventOn: formatDate(eventOn),
      validUntil: validUntil ? formatDate(validUntil) : '',
      due: formatDate(due.dueOn),
      late: due.dueAt <= now,
    };
  });
  return {
    columns: COLUMNS.map(({ label, required }) => (required ? `${label}*` : label)),
    most: MOST_ROWS,
    maxKilobytes: MAX_SHEET_BYTES / 1024,
    sheet: checked && {
      rows: checked.rows,
      digest: checked.digest,
      /** All that is wrong, of which the page lists the first. */
      faults: checked.problems.length,
      problems: checked.problems.slice(0, MOST_LISTED).map((problem, index) => ({ key: index, ...problem })),
      approvals: rows,
      late: rows.filter(({ late }) => late).length,
      facts: `${checked.source}，共 ${rows.length} 项`,
    },
  };
}
