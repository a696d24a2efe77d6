import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { can } from '@/lib/kernel/permissions';
import { matterHref, matterType, titleOf, unnumberedWords } from '@/lib/matter-types';
import type { StepPage as Shared } from '@/lib/matters/queries';
import { dueSentence } from '@/lib/matters/view-clock';
import { fileLines } from '@/lib/matters/view-papers';
import { stepGround } from '@/lib/matters/view-step';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { stepFor } from '@/lib/rulebook/procedure';
import { TRANSFER } from './procedure';
import { type Seen, seenTransfer } from './queries';
import { letterPreview } from './queries-letter';
import { type UnitChoice, unitChoices } from './queries-units';
import type { TransferRecord } from './record-schema';
import { actsOf, arrivedLetters, gatedOf, stepsOffered } from './view-acts';
import { partyLines } from './view-page';
import { namesOf } from './view-status';

/** What the page of one step shows beside what every kind shows: the matter in a line, and what its form starts from. */
export type StepPage = Shared & {
  names: ReturnType<typeof namesOf>;
  ownCase: boolean;
  acceptedOn?: string;
  referredOn?: string;
  /** 分管负责人 of the reader's unit, who sign what goes to a superior. */
  signatories: { value: string; label: string }[];
  /** Units to choose from: any for a designation, the matter's own for 督办. */
  units: UnitChoice[];
  party: { term: string; value: string }[];
  /** Letters that wait for the reader's unit to sign beside the procedure. */
  arrivals: string[];
};

/** The due time that an act misses: of the duties its step closes. */
function lateSince(record: TransferRecord, event: string, now: number): string | null {
  const closes: readonly string[] = stepFor(TRANSFER, record.state as never, event as never)?.closes ?? [];
  const late = record.duties.find((duty) => duty.done_at === null && closes.includes(duty.rule) && now >= duty.due_at);
  return late ? dueSentence(late.due_at, now) : null;
}

function isOffered(actor: Actor, record: TransferRecord, event: string): boolean {
  if (event === 'unmask') return can(actor, 'matter.unmask', gatedOf(record));
  if (event === 'materials') return record.state !== 'PENDING_APPROVAL' && can(actor, 'file.attach', gatedOf(record));
  if (stepsOffered(actor, record).some((step) => step.on === event)) return true;
  return actsOf(actor, record).others.some((act) => act.event === event);
}

function partiesOf(record: TransferRecord): UnitChoice[] {
  const ids = [...new Set(record.parties.map((party) => party.unitId))];
  return ids.map((id) => ({ value: id, label: record.units[id]?.name ?? id, group: '' }));
}

/** The page of a step, or null when the matter is unknown or may not be seen. */
export async function stepPage(actor: Actor, id: string, event: string): Promise<StepPage | null> {
  const seen = await seenTransfer(actor, id);
  if (!seen) return null;
  const units = event === 'designate' ? await unitChoices() : partiesOf(seen.record);
  const letter = event === 'approve' ? await letterPreview(actor, id, event) : null;
  return { ...view(actor, event, seen, units), letter };
}

function view(
  actor: Actor,
  event: string,
  { record, now, calendar }: Seen,
  units: UnitChoice[],
): Omit<StepPage, 'letter'> {
  const own = new Set(actor.posts.map((held) => held.unitId));
  return {
    id: record.id,
    type: record.type,
    href: matterHref(record.type, record.id),
    version: record.version,
    number: record.number,
    unnumbered: unnumberedWords(record.type, record.state),
    title: titleOf('transfer', record.title),
    names: namesOf(record),
    offered: isOffered(actor, record, event),
    lateSince: lateSince(record, event, now),
    lateReason: record.late_reason,
    today: shanghaiDate(now),
    ownCase: record.handler_id === record.sender_id,
    acceptedOn: record.accepted_at === null ? undefined : shanghaiDate(record.accepted_at),
    referredOn: record.referred_at === null ? undefined : shanghaiDate(record.referred_at),
    signatories: record.contacts
      .filter((one) => one.post === 'UNIT_LEADER' && one.via === null && own.has(one.unit_id))
      .map(({ name }) => ({ value: name, label: name })),
    units,
    party: partyLines(record),
    arrivals: arrivedLetters(actor, record).map(({ number, title }) => `${number}《${title}》`),
    draft: record.state === TRANSFER.initial,
    files: fileLines(record, now),
    slots: matterType(record.type)?.filing?.slots ?? [],
    ground: stepGround(record, event, now, calendar),
  };
}
