import 'server-only';
import type { Actor, Capacity } from '@/lib/kernel/actor';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { openMatter } from '@/lib/kernel/open';
import { dateOnly } from '@/lib/kernel/today';
import type { Calendar } from '@/lib/rulebook/calendar';
import { addMonths, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import type { AnyProcedure } from '@/lib/rulebook/procedure';

/** What a paper of a month begins with. */
export type Beginning = {
  procedure: AnyProcedure;
  month: LocalDate;
  dueOn: LocalDate;
  title: string;
  demand?: string;
  /** Parts beside the office's own. */
  parties?: readonly { part: string; unitId: string }[];
  notices?: readonly { unitId: string; kind: string; text: string }[];
};

/** Refuses a month to come, a date that is past or far off, and a second paper of the kind for the month. */
async function check(tx: Tx, { procedure, month, dueOn }: Beginning, now: number): Promise<void> {
  const today = shanghaiDate(now);
  const refused = (field: string, message: string) => new RefusedError(refuseField(field, message));
  if (month > today) throw refused('month', '不能编制尚未开始的月份');
  if (month < addMonths(today, -13)) throw refused('month', '所属月份已过去一年以上，请核对');
  if (dueOn < today) throw refused('dueOn', '日期不能早于今天');
  if (dueOn > addMonths(today, 3)) throw refused('dueOn', '日期不能超过三个月，请核对');
  // One paper of a kind for a month: who comes second waits here and then sees the first.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`${procedure.type} ${month}`}))::text`;
  const other = await tx.bulletin.findFirst({
    where: { month: dateOnly(month), matter: { type: procedure.type, state: { not: 'VOID' } } },
    select: { id: true },
  });
  if (other) throw refused('month', `该月已有${procedure.title}，请从列表进入`);
}

/** Creates the matter with its parties and row. Throws RefusedError. Returns its id. */
export async function begin(
  tx: Tx,
  given: Beginning,
  { actor, as, now, calendar }: { actor: Actor; as: Capacity; now: number; calendar: Calendar },
): Promise<string> {
  await check(tx, given, now);
  const { procedure, month, dueOn, title, demand = '', parties = [], notices } = given;
  const { id } = await openMatter(tx, {
    procedure,
    title,
    ownerUnitId: as.unitId,
    parties: [{ part: 'office', unitId: as.unitId }, ...parties],
    starts: Object.fromEntries((procedure.opens ?? []).map(({ rule }) => [rule, { startAt: now, dueOn }])),
    notices,
    now,
    calendar,
  });
  const row = { id, month: dateOnly(month), dueOn: dateOnly(dueOn), demand };
  await tx.bulletin.create({ data: { ...row, drafterId: actor.personId, drafter: actor.name } });
  return id;
}
