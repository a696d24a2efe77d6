import type { Actor } from '@/lib/kernel/actor';
import { can, capacity, type Gated } from '@/lib/kernel/permissions';
import { matterHref } from '@/lib/matter-types';
import { actsOver } from '@/lib/matters/view-acts';
import { ordersTo } from '@/lib/matters/view-notes';
import { stepsFrom } from '@/lib/rulebook/procedure';
import { offered, signedApart } from './decide';
import { missing } from './draft';
import { BUTTON_WORDS } from './labels-status';
import { TRANSFER, type TransferEvent } from './procedure';
import type { TransferRecord } from './record-schema';
import type { DraftFields } from './schemas';
import { isTransferState } from './view-state';

/** Something the reader may do next, with the page that does it. */
export type Act = { event: string; label: string; href: string };
export type Acts = { primary: Act | null; others: Act[] };

/** What the gate needs of a record. */
export function gatedOf(record: TransferRecord): Gated {
  const { id, type, state, confidentiality, circle, owner_unit_id: ownerUnitId, closed_at } = record;
  return {
    matter: { id, type, state, confidentiality, circle, ownerUnitId, closed: closed_at !== null },
    parties: record.parties,
    procedure: TRANSFER,
  };
}

/** The draft's fields as the record holds them. */
export function draftFields(record: TransferRecord): DraftFields {
  return {
    title: record.title,
    partyKind: record.party_kind,
    partyName: record.party_name,
    partyIdNumber: record.party_id_number,
    partyContact: record.party_contact,
    partyPhone: record.party_phone,
    place: record.place,
    facts: record.facts,
    source: record.source,
    foundOn: record.found_on,
    findings: record.findings,
    inProgress: record.in_progress,
    measures: record.measures,
    receiverId: record.receiver_id ?? '',
    reason: record.reason,
    legalBasis: record.legal_basis,
    heldOn: record.held_on,
    urgent: record.urgent,
    contactPhone: record.contact_phone,
    otherMaterials: record.other_materials,
  };
}

/** Page of a step where it is not the event's own name. */
const PAGES: Partial<Record<TransferEvent, string>> = { saveDraft: 'edit', submit: 'check', send: 'check' };

/** The procedure's steps that gate and facts leave to the actor, the table's order. */
export function stepsOffered(actor: Actor, record: TransferRecord) {
  const { state } = record;
  if (!isTransferState(state)) return [];
  const gated = gatedOf(record);
  const facts = {
    approvalStep: record.units[record.sender_id]?.approval ?? true,
    handlerIsSender: record.handler_id === record.sender_id,
  };
  return stepsFrom(TRANSFER, state).filter(
    // 'settle' is taken by the decision on a dispute, never by itself (4-4-2).
    (step) => step.on !== 'settle' && can(actor, `transfer.${step.on}`, gated) && offered(step.on, facts),
  );
}

/** Letters that reached the actor's unit and wait for its signature beside the procedure. */
export function arrivedLetters(actor: Actor, record: TransferRecord): TransferRecord['letters'] {
  const unitId = capacity(actor, 'letter.sign', gatedOf(record))?.unitId;
  const waiting = record.receipts.filter((one) => one.unit_id === unitId && !one.signed_at && !one.voided_at);
  return record.letters.filter(
    ({ id, kind }) =>
      unitId && signedApart(kind, unitId, record.handler_id) && waiting.some((receipt) => receipt.letter_id === id),
  );
}

/** Acts beside the procedure, where they make sense now. */
function beside(actor: Actor, record: TransferRecord): Act[] {
  const gated = gatedOf(record);
  const own = new Set(actor.posts.map((held) => held.unitId));
  const act = (event: string, label: string) => ({ event, label, href: `/transfers/${record.id}/${event}` });
  const waits = record.duties.some(
    (duty) => duty.done_at === null && duty.rule.startsWith('2-') && !own.has(duty.obligor_id),
  );
  const handled = record.state === 'ACCEPTED' && record.handler_id !== null && !own.has(record.handler_id);
  const sent = record.sent_at !== null;
  const asked = ordersTo(record, [...own]).map(({ id }) => ({
    event: 'answer',
    label: '答复督办',
    href: `${matterHref('order', id)}/answer`,
  }));
  return [
    ...(arrivedLetters(actor, record).length > 0 ? [act('signLetters', '签收函件')] : []),
    ...asked.slice(0, 1),
    ...(sent && can(actor, 'file.attach', gated) ? [act('materials', '补充材料')] : []),
    ...((waits || handled) && can(actor, 'matter.urge', gated) ? [act('urge', '催办')] : []),
    ...(can(actor, 'supervision.order', gated) ? [act('supervise', '督办')] : []),
  ];
}

/** What the actor may do: one primary act, the rest as links. An unfinished draft is first to be finished. */
export function actsOf(actor: Actor, record: TransferRecord): Acts {
  const steps = stepsOffered(actor, record).map((step) => ({
    event: step.on as string,
    primary: step.primary === true,
    label: BUTTON_WORDS[`${record.state} ${step.on}`] ?? step.label,
    href: `/transfers/${record.id}/${PAGES[step.on] ?? step.on}`,
  }));
  const unfinished =
    record.state === 'DRAFT' &&
    Object.keys(
      missing(
        draftFields(record),
        record.files.map((file) => file.slot),
        record.sender_id,
      ),
    ).length > 0;
  const first = steps.find((step) => (unfinished ? step.event === 'saveDraft' : step.primary));
  const others = steps.filter((step) => step !== first && !(unfinished && step.primary));
  const strip = ({ event, label, href }: Act): Act => ({ event, label, href });
  const primary = first && strip(unfinished ? { ...first, label: '继续填写' } : first);
  return {
    primary: primary ?? null,
    others: [...others.map(strip), ...beside(actor, record), ...actsOver(actor, record)],
  };
}
