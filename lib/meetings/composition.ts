import 'server-only';
import { moment } from '@/lib/kernel/calendar';
import type { Tx } from '@/lib/kernel/db/client';
import { dateOnly } from '@/lib/kernel/today';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';

/** A member of the joint meeting on some day, with its 主要负责人 where one is on record (1-1-1, 1-1-2). */
export type Member = { unitId: string; head: { name: string; title: string } | null };

/** Who was a member on that day, in the register's order; any past day can be asked for (1-1-1). */
export async function membersOn(tx: Tx, on: LocalDate): Promise<Member[]> {
  const day = dateOnly(on);
  const during = { fromOn: { lte: day }, OR: [{ toOn: null }, { toOn: { gte: day } }] };
  const rows = await tx.membership.findMany({
    where: during,
    orderBy: { unit: { rank: 'asc' } },
    select: { unitId: true, unit: { select: { heads: { where: during, select: { name: true, title: true } } } } },
  });
  return rows.map(({ unitId, unit }) => ({ unitId, head: unit.heads[0] ?? null }));
}

/** 组长: the unit and the name of whoever holds the post on that day, or null (1-1-2). */
export async function leaderOn(tx: Tx, on: LocalDate): Promise<{ unitId: string; name: string } | null> {
  const day = dateOnly(on);
  const held = await tx.postHolding.findFirst({
    where: {
      post: 'GROUP_LEADER',
      endedAt: null,
      fromOn: { lte: day },
      OR: [{ toOn: null }, { toOn: { gte: day } }],
      person: { disabledAt: null },
    },
    orderBy: { fromOn: 'desc' },
    select: { unitId: true, person: { select: { name: true } } },
  });
  return held && { unitId: held.unitId, name: held.person.name };
}

/** 组长 of today, or null (1-1-2). */
export async function leaderToday(tx: Tx): Promise<{ unitId: string; name: string } | null> {
  return leaderOn(tx, shanghaiDate((await moment(tx)).now));
}

/** 联席会议办公室's unit, or null. */
export async function officeUnit(tx: Tx): Promise<string | null> {
  const unit = await tx.unit.findFirst({ where: { kind: 'OFFICE', closedOn: null }, select: { id: true } });
  return unit?.id ?? null;
}
