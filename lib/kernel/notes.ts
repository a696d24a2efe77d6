import 'server-only';
import type { Commit } from './commit';
import { timestampOf } from './today';

/** A report or note of the acting unit on the matter. */
export type NoteDraft = { kind: string; words: string; handling?: string | null };

/** Writes the notes under the acting person and unit; they are never changed. */
export async function addNotes({ tx, subject, actor, as, now }: Commit, notes: readonly NoteDraft[]): Promise<void> {
  const by = { unitId: as.unitId, personId: actor.personId, person: actor.name, at: timestampOf(now) };
  await tx.matterNote.createMany({ data: notes.map((note) => ({ matterId: subject.matter.id, ...by, ...note })) });
}
