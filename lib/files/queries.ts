import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { can, type Gated, sees } from '@/lib/kernel/permissions';
import { procedureOf } from '@/lib/matter-types';

const matter = {
  select: {
    id: true,
    type: true,
    state: true,
    confidentiality: true,
    number: true,
    title: true,
    closedAt: true,
    parties: { where: { until: null }, select: { unitId: true, part: true } },
  },
} as const;

type MatterRow = Omit<Gated['matter'], 'closed'> & {
  number: string | null;
  title: string;
  closedAt: Date | null;
} & Pick<Gated, 'parties'>;

function gated({ parties, closedAt, ...row }: MatterRow) {
  return { matter: { ...row, closed: closedAt !== null }, parties, procedure: procedureOf(row.type) } satisfies Gated;
}

/** An attachment that the actor may see, with its matter; null otherwise, whether it exists or not. Size in bytes. */
export async function findAttachment(actor: Actor, id: string) {
  const row = await db().attachment.findFirst({
    where: { id, removedAt: null },
    select: { id: true, name: true, sha256: true, size: true, mediaType: true, matter },
  });
  if (!row) return null;
  const subject = gated(row.matter);
  return can(actor, 'matter.view', subject) ? { ...row, size: Number(row.size), matter: subject.matter } : null;
}

/** A letter that the actor may see, with its frozen content; null otherwise. Withdrawn letters stay readable. */
export async function findLetter(actor: Actor, id: string) {
  const row = await db().letter.findUnique({
    where: { id },
    select: { id: true, number: true, title: true, content: true, matter },
  });
  if (!row) return null;
  const subject = gated(row.matter);
  if (!can(actor, 'matter.view', subject)) return null;
  return { ...row, content: letterContentSchema.parse(row.content), matter: subject.matter };
}

/** What the gate says of uploading to a matter: its files may be added to by the actor, or why not. */
export async function uploadGate(actor: Actor, matterId: string): Promise<'OPEN' | 'FORBIDDEN' | 'NOT_FOUND'> {
  const row = await db().matter.findUnique({ where: { id: matterId }, ...matter });
  const subject = row && gated(row);
  if (!subject || !sees(actor, subject)) return 'NOT_FOUND';
  return can(actor, 'file.attach', subject) ? 'OPEN' : 'FORBIDDEN';
}
