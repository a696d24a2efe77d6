import 'server-only';
import type { Actor } from './actor';
import type { Tx } from './db/client';
import { NOT_FOUND, RefusedError } from './errors';
import { refuseTelling } from './origins';
import { timestampOf } from './today';
import { visibleMatters } from './visibility';

/**
 * How one matter hangs on another, read from → to: a topic ARISES_FROM a transfer, a resolution ARISES_FROM a meeting,
 * a topic is TAKEN_UP_BY a meeting, a second version CORRECTS the first, a dispute CONCERNS a transfer, a resolution is
 * CARRIED_INTO the next meeting, a standard is REPLACED_BY a newer one.
 */
export const LINK_KINDS = [
  'ARISES_FROM',
  'TAKEN_UP_BY',
  'CORRECTS',
  'CONCERNS',
  'CARRIED_INTO',
  'REPLACED_BY',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link to be written. */
export type Link = { fromId: string; toId: string; kind: LinkKind };

/** Links two matters for good; a link that stands already stays as it is. Refused when the name tells of a hidden origin. */
export async function writeLink(tx: Tx, link: Link, now: number): Promise<void> {
  await tx.matterLink.createMany({ data: { ...link, at: timestampOf(now) }, skipDuplicates: true });
  if (link.kind === 'ARISES_FROM') await refuseTelling(tx, link.fromId);
}

/** Links a matter with one that the actor names: refused (NOT_FOUND) unless the actor sees it. */
export async function linkSeen(tx: Tx, actor: Actor, link: Link, now: number): Promise<void> {
  const seen = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM matter m WHERE m.id = ${link.toId}::uuid AND ${visibleMatters(actor)}`;
  if (seen.length === 0) throw new RefusedError(NOT_FOUND);
  await writeLink(tx, link, now);
}

/** Whether the two matters are linked, in either direction. */
export async function areLinked(tx: Tx, oneId: string, otherId: string): Promise<boolean> {
  const way = [
    { fromId: oneId, toId: otherId },
    { fromId: otherId, toId: oneId },
  ];
  return (await tx.matterLink.count({ where: { OR: way } })) > 0;
}
