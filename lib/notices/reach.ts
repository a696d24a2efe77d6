import 'server-only';
import { type Actor, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { designatedTo } from '@/lib/kernel/visibility';

/** Units whose notices the actor reads: those in which a post acts, oversees or advises. */
export function readableUnits(actor: Actor): string[] {
  return unitsWith(actor, [...INSIDERS, ...OVERSEERS]);
}

/**
 * SQL condition on notice `n`: it reaches the person. What is about a matter for named people reaches only them: others
 * are not told that there is one (4-2-5).
 */
export function reaches(actor: Actor): Prisma.Sql {
  return Prisma.sql`n.unit_id = ANY(${readableUnits(actor)}) AND (NOT n.named OR n.matter_id = ANY(${designatedTo(actor)}))`;
}

/**
 * SQL condition on notice `n`: unread by the person. After 90 days a notice counts as read, so that the number beside
 * 消息 costs the same however long the portal has been running. (Ids are ordered by time.)
 */
export function unread(actor: Actor): Prisma.Sql {
  return Prisma.sql`n.created_at > now() - interval '90 days' AND NOT EXISTS (
    SELECT 1 FROM notice_reading r WHERE r.notice_id = n.id AND r.person_id = ${actor.personId}::uuid)`;
}
