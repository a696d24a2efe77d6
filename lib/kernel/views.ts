import 'server-only';
import { type Actor, unitsWith } from './actor';
import { db } from './db/client';
import { timestampOf } from './today';

/** What makes a matter confidential: it is for named people, or it holds something that is marked (4-2-5). */
type Marked = { confidentiality: string; flags?: readonly string[] | null };

/** Whether every look at the matter is kept: level 指定人员, or any mark, whatever the level. */
export const isConfidential = ({ confidentiality, flags }: Marked): boolean =>
  confidentiality === 'NAMED' || (flags?.length ?? 0) > 0;

type Viewed = Marked & { id: string; parties: readonly { unitId: string }[] };

/**
 * Keeps a look at a confidential matter: one row, appended before the page leaves, beside the page's other queries.
 * Ordinary matters write nothing. A look that cannot be kept does not take place (it throws). `at` in epoch milliseconds.
 */
export async function keepView(actor: Actor, matter: Viewed, at: number, requestId?: string): Promise<void> {
  if (!isConfidential(matter)) return;
  const posted = unitsWith(
    actor,
    actor.posts.map((held) => held.post),
  );
  const unitId = posted.find((id) => matter.parties.some((party) => party.unitId === id)) ?? actor.unitId;
  await db().$executeRaw`
    INSERT INTO matter_view (matter_id, person_id, person, unit_id, request_id, at)
    VALUES (${matter.id}::uuid, ${actor.personId}::uuid, ${actor.name}, ${unitId}, ${requestId ?? null}, ${timestampOf(at)})`;
}
