import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { can, sees } from '@/lib/kernel/permissions';
import { procedureOf } from '@/lib/matter-types';

/** The matter of a file or letter as the gate knows it. */
const matterOf = (id: string): Promise<Subject | null> => loadSubject(db(), id, procedureOf);

/** An attachment that the actor may see, with its matter; null otherwise, whether it exists or not. Size in bytes. */
export async function findAttachment(actor: Actor, id: string) {
  const row = await db().attachment.findFirst({
    where: { id, removedAt: null },
    select: { id: true, name: true, sha256: true, size: true, mediaType: true, matterId: true },
  });
  const subject = row && (await matterOf(row.matterId));
  if (!subject || !can(actor, 'matter.view', subject)) return null;
  return { ...row, size: Number(row.size), matter: subject.matter };
}

/** A letter that the actor may see, with its frozen content; null otherwise. Withdrawn letters stay readable. */
export async function findLetter(actor: Actor, id: string) {
  const row = await db().letter.findUnique({
    where: { id },
    select: { id: true, number: true, title: true, content: true, matterId: true },
  });
  const subject = row && (await matterOf(row.matterId));
  if (!subject || !can(actor, 'matter.view', subject)) return null;
  return { ...row, content: letterContentSchema.parse(row.content), matter: subject.matter };
}

/** What the gate says of uploading to a matter: its files may be added to by the actor, or why not. */
export async function uploadGate(actor: Actor, matterId: string): Promise<'OPEN' | 'FORBIDDEN' | 'NOT_FOUND'> {
  const subject = await matterOf(matterId);
  if (!subject || !sees(actor, subject)) return 'NOT_FOUND';
  return can(actor, 'file.attach', subject) ? 'OPEN' : 'FORBIDDEN';
}
