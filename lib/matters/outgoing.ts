import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import type { Subject } from '@/lib/kernel/matters';
import { capacity, type PermissionName } from '@/lib/kernel/permissions';
import { type SheetView, sheetView } from './view-sheet';

/** Where a letter has no number yet. */
const UNNUMBERED = '〔发出后编号〕';
/** Where a letter prints what the form below it asks for. */
export const BELOW = '〔下方填写〕';

/**
 * The letter that a command would issue now, as a sheet, built by the very function that the command uses; null where there
 * is none yet or the command is not the actor's.
 */
export async function outgoingSheet<Loaded extends Subject>(
  actor: Actor,
  command: PermissionName,
  subject: Loaded | null,
  letterOf: (run: Context<Record<string, never>, Loaded>) => LetterDraft | null,
): Promise<SheetView | null> {
  const as = subject && capacity(actor, command, subject);
  if (!subject || !as) return null;
  const letter = letterOf({ input: {}, actor, as, subject, step: null, ...(await currentMoment()) });
  return letter && sheetView(letter.build(UNNUMBERED));
}
