import 'server-only';
import { type Actor, HANDS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { fileLines } from '@/lib/matters/view-papers';
import { addMonths, shanghaiDate } from '@/lib/rulebook/local-date';
import { type DraftStep, draftSteps } from './draft-steps';
import { seenTransfer } from './queries';
import { receiverChoices, type UnitChoice } from './queries-units';
import { createInput, type DraftFields } from './schemas';
import { draftFields, stepsOffered } from './view-acts';
import { type DraftClock, draftClock, savedClock } from './view-draft';

/** What the form of a draft starts from. `saved` is null until it was saved once. */
export type DraftPage = {
  saved: { id: string; version: number } | null;
  number: string | null;
  draft: DraftFields;
  /** The materials already there, by clause, and the unit that sends: what the steps are computed with. */
  slots: string[];
  senderId: string;
  steps: DraftStep[];
  clock: DraftClock | null;
  receivers: UnitChoice[];
  files: ReturnType<typeof fileLines>;
  today: string;
  earliest: string;
  returned: string | null;
};

/** A new draft of the actor's unit: found and held today, its own telephone, nothing else presumed. */
export async function newDraft(actor: Actor): Promise<DraftPage> {
  const senderId = unitsWith(actor, HANDS)[0] ?? actor.unitId;
  const [{ now, calendar }, unit, receivers] = await Promise.all([
    currentMoment(),
    db().unit.findUnique({ where: { id: senderId }, select: { phone: true } }),
    receiverChoices(senderId),
  ]);
  const today = shanghaiDate(now);
  const empty = createInput.parse({
    ...Object.fromEntries(Object.keys(createInput.shape).map((name) => [name, ''])),
    partyKind: 'ORGANISATION',
    foundOn: today,
    heldOn: today,
    contactPhone: unit?.phone ?? '',
  });
  return {
    saved: null,
    number: null,
    draft: empty,
    slots: [],
    senderId,
    steps: draftSteps(empty, [], senderId),
    clock: draftClock({ heldOn: today, urgent: false }, now, calendar),
    receivers,
    files: [],
    today,
    earliest: addMonths(today, -24),
    returned: null,
  };
}

/** A saved draft that the actor may change; `offered` is false when it may be seen but not changed now. */
export async function draftPage(actor: Actor, id: string): Promise<(DraftPage & { offered: boolean }) | null> {
  const seen = await seenTransfer(actor, id);
  if (!seen) return null;
  const { record, now, calendar } = seen;
  const draft = draftFields(record);
  const slots = record.files.map((file) => file.slot);
  const today = shanghaiDate(now);
  return {
    saved: { id, version: record.version },
    offered: stepsOffered(actor, record).some((step) => step.on === 'saveDraft'),
    number: record.number,
    draft,
    slots,
    senderId: record.sender_id,
    steps: draftSteps(draft, slots, record.sender_id),
    clock: savedClock(record, now, calendar),
    receivers: await receiverChoices(record.sender_id, record.receiver_id),
    files: fileLines(record, now),
    today,
    earliest: addMonths(today, -24),
    returned: record.return_words,
  };
}
