import 'server-only';
import { type Actor, INSIDERS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { can, sees } from '@/lib/kernel/permissions';
import { keepView } from '@/lib/kernel/views';
import { titleOf, unnumberedWords } from '@/lib/matter-types';
import { visibleAmong } from '@/lib/matters/queries';
import { confidentialView } from '@/lib/matters/view-confidentiality';
import { isOpen, orderNotes, urgeNotes, withKnownOrders } from '@/lib/matters/view-notes';
import { contactLines, fileLines, letterLines, linkLines, receiptLines } from '@/lib/matters/view-papers';
import type { Calendar } from '@/lib/rulebook/calendar';
import { readTransfer } from './queries-record';
import type { TransferRecord } from './record-schema';
import { actsOf, gatedOf } from './view-acts';
import { flowView } from './view-flow';
import { lateNotes } from './view-notes';
import { materialLines, outcomeLines, partyLines, summaryLines } from './view-page';
import { stateView } from './view-state';
import { namesOf, statusView } from './view-status';

/** A transfer with the moment it was read at. */
export type Seen = { record: TransferRecord; now: number; calendar: Calendar };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The transfer if the actor may see it; null for unknown and forbidden alike. The look at a confidential one is kept (4-2-5). */
export async function seenTransfer(actor: Actor, id: string, requestId?: string): Promise<Seen | null> {
  if (!UUID.test(id)) return null;
  const [record, { now, calendar }] = await Promise.all([readTransfer(id), currentMoment()]);
  if (!record || !sees(actor, gatedOf(record))) return null;
  await keepView(actor, record, now, requestId);
  return { record: withKnownOrders(record, actor), now, calendar };
}

/** Everything the page of a transfer shows, in words. */
export type TransferPage = NonNullable<Awaited<ReturnType<typeof transferPage>>>;

/** The page's read model, or null for unknown and forbidden alike. */
export async function transferPage(actor: Actor, id: string, requestId: string) {
  const seen = await seenTransfer(actor, id, requestId);
  if (!seen) return null;
  const linked = await visibleAmong(
    actor,
    seen.record.links.map((link) => link.id),
  );
  return pageOf(actor, seen, linked);
}

function pageOf(actor: Actor, { record, now, calendar }: Seen, linked: ReadonlySet<string>) {
  const acts = actsOf(actor, record);
  const names = namesOf(record);
  const parts = {
    sender: record.sender_id,
    receiver: record.sent_at === null ? null : record.receiver_id,
    handler: record.handler_id,
    decider: record.parties.find((party) => party.part === 'decider')?.unitId ?? null,
  };
  return {
    id: record.id,
    back: { href: '/transfers', label: '案件移送' },
    number: record.number,
    unnumbered: unnumberedWords(record.type, record.state),
    title: titleOf('transfer', record.title),
    urgent: record.urgent,
    supervised: record.orders.some(isOpen),
    state: stateView(record.state, parts, unitsWith(actor, INSIDERS)),
    owner: names.sender,
    from: names.sender,
    to: record.handler_id ? names.handler : names.receiver,
    returned: record.state === 'DRAFT' ? record.return_words : null,
    status: statusView(record, acts, now, calendar),
    acts,
    summary: summaryLines(record),
    outcome: outcomeLines(record),
    materials: materialLines(record, now),
    flow: flowView(record, now, calendar),
    late: lateNotes(record, now, calendar),
    letters: letterLines(record, now),
    receipts: receiptLines(record, now),
    files: fileLines(record, now),
    party: partyLines(record),
    mayUnmask: can(actor, 'matter.unmask', gatedOf(record)) && record.party_name !== '',
    contacts: contactLines(record, now),
    urges: urgeNotes(record, now),
    orders: orderNotes(record, actor, now),
    links: linkLines(record, linked),
    /** Where a request that arises from this transfer is begun, for who may (4-2-1 … 4-2-4). */
    askHref: can(actor, 'request.create') && record.number ? `/requests/new?from=${record.id}` : null,
    actCount: record.actCount,
    confidential: confidentialView(actor, record, now),
  };
}
