import 'server-only';
import { z } from 'zod';
import { type Actor, HANDS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { instantOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { titleOf } from '@/lib/matter-types';
import { readListAddress } from '@/lib/matters/list-address';
import { listMatters } from '@/lib/matters/queries-list';
import { shortTime } from '@/lib/matters/view-clock';
import { SHARING } from './procedure';
import { kindOf } from './procedure-kinds';

/** Most lines of what waits at the top of the page; the rest is behind a link. */
const SHOWN = 20;

/**
 * 应抄送未抄送: recorded or told by telephone, and not copied yet, with its clock; what falls due first, first. Units see
 * their own (and what they were told of), those who supervise see every unit's (3-1-1 … 3-4-3).
 */
export async function pending(actor: Actor) {
  const { rows, total } = await listMatters(actor, ['sharing'], {
    ...readListAddress({}),
    tab: 'open',
    sort: 'due',
  });
  const shown = rows.slice(0, SHOWN);
  const facts = await db().sharedRecord.findMany({
    where: { id: { in: shown.map((row) => row.id) } },
    select: { id: true, kind: true, recipientIds: true },
  });
  const units = await db().unit.findMany({
    where: { id: { in: facts.flatMap((one) => one.recipientIds) } },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true },
  });
  // Who is to receive it takes no part yet, so the list of matters cannot name them.
  const lines = shown.map((row) => {
    const fact = facts.find((one) => one.id === row.id);
    const names = units.filter((unit) => fact?.recipientIds.includes(unit.id)).map((unit) => unit.name);
    const to = names.length > 2 ? `${names[0]}等${names.length}个单位` : names.join('、');
    const complete = row.state.at === 'mine' && row.stage === SHARING.initial;
    return {
      ...row,
      party: fact ? kindOf(fact.kind).label : row.party,
      to,
      /** The form that completes and copies it in one act. */
      completeHref: complete ? `${row.href}/save` : null,
    };
  });
  return { rows: lines, total };
}

const arrivalSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  urgent: z.boolean(),
  kind: z.string(),
  owner: z.string(),
  arrived_at: z.date(),
});

/** 收到待签收 of the actor's units, the oldest first, and how many there are. */
export async function arrivals(actor: Actor) {
  const units = unitsWith(actor, [...HANDS, 'UNIT_LEADER']);
  if (units.length === 0) return { rows: [], total: 0 };
  const waiting = Prisma.sql`FROM receipt r JOIN matter m ON m.id = r.matter_id JOIN shared_record s ON s.id = m.id
    WHERE r.unit_id = ANY(${units}) AND r.signed_at IS NULL AND r.voided_at IS NULL AND ${visibleMatters(actor)}`;
  const [found, counted, { now }] = await Promise.all([
    db().$queryRaw<unknown[]>`
      SELECT m.id::text, m.number, m.title, m.urgent, s.kind, r.arrived_at,
        (SELECT u.name FROM unit u WHERE u.id = m.owner_unit_id) AS owner
      ${waiting} ORDER BY r.arrived_at, r.id LIMIT ${SHOWN}`,
    db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n ${waiting}`,
    currentMoment(),
  ]);
  const rows = found.map((raw) => {
    const row = arrivalSchema.parse(raw);
    return {
      id: row.id,
      href: `/sharing/${row.id}`,
      number: row.number ?? '',
      title: titleOf('sharing', row.title),
      urgent: row.urgent,
      about: kindOf(row.kind).label,
      owner: row.owner,
      arrived: shortTime(instantOf(row.arrived_at), now),
    };
  });
  return { rows, total: counted[0]?.n ?? 0 };
}

/** What waits at the top of the page. */
export type Pending = Awaited<ReturnType<typeof pending>>;
export type Arrivals = Awaited<ReturnType<typeof arrivals>>;
