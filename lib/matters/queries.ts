import 'server-only';
import { type Actor, INSIDERS, unitsWith } from '@/lib/kernel/actor';
import { record as enterRecord } from '@/lib/kernel/audit/record';
import { sealSoon } from '@/lib/kernel/audit/seal';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { capacity, sees } from '@/lib/kernel/permissions';
import { visibleMatters } from '@/lib/kernel/visibility';
import { isNumbered, matterHref, matterType, titleOf } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { stepFor } from '@/lib/rulebook/procedure';
import { readMatter } from './queries-record';
import type { MatterRecord } from './record-schema';
import { actsBeside, actsOf, gatedOf, type Offered, stepsOffered } from './view-acts';
import { dueSentence } from './view-clock';
import { flowView, lateNotes } from './view-flow';
import { isOpen, orderNotes, urgeNotes } from './view-notes';
import { contactLines, fileLines, letterLines, linkLines, receiptLines } from './view-papers';
import { type StatusWords, stateView, statusView, unitName } from './view-status';

/** A matter with the moment it was read at. */
export type Seen = { record: MatterRecord; now: number; calendar: Calendar; linked: ReadonlySet<string> };

/** What a kind adds to the shared page: its words by state, facts that rule steps out, button words. */
export type KindWords = {
  status?: Readonly<Record<string, StatusWords>>;
  offered?: Offered;
  labels?: Readonly<Record<string, string>>;
};

/** The matter of that type if the actor may see it; null for unknown, of another type and forbidden alike. */
export async function seenMatter(actor: Actor, type: string, id: string): Promise<Seen | null> {
  if (!isId(id)) return null;
  const [record, { now, calendar }] = await Promise.all([readMatter(id), moment(db())]);
  if (!record || record.type !== type || !sees(actor, gatedOf(record))) return null;
  return { record, now, calendar, linked: await visibleOf(actor, record) };
}

/** Which of the linked matters the actor may see. */
export async function visibleOf(actor: Actor, { links }: Pick<MatterRecord, 'links'>): Promise<ReadonlySet<string>> {
  if (links.length === 0) return new Set();
  const ids = links.map((link) => link.id);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM matter m WHERE m.id = ANY(${ids}::uuid[]) AND ${visibleMatters(actor)}`;
  return new Set(rows.map((row) => row.id));
}

const unnumbered = (type: string) => (isNumbered(type) ? '未编号' : (matterType(type)?.title ?? ''));

/** Everything the shared parts of a matter's page show, in words. */
export type MatterPage = ReturnType<typeof pageOf>;

/** The shared read model of a matter already seen. */
export function pageOf(actor: Actor, { record, now, calendar, linked }: Seen, words: KindWords = {}) {
  const { id, type } = record;
  const acts = actsOf(actor, record, words);
  const kind = matterType(type);
  return {
    id,
    type,
    href: matterHref(type, id),
    back: { href: kind?.path ?? '/', label: kind?.title ?? '' },
    number: record.number,
    /** What stands for the number: none yet, or the kind that has none. */
    unnumbered: unnumbered(type),
    title: titleOf(type, record.title),
    urgent: record.urgent,
    supervised: record.orders.some(isOpen),
    owner: unitName(record, record.owner_unit_id),
    state: stateView(record, unitsWith(actor, INSIDERS)),
    status: statusView(record, acts, now, calendar, words.status?.[record.state]),
    acts,
    flow: flowView(record, now, calendar),
    late: lateNotes(record, now, calendar),
    letters: letterLines(record, now),
    receipts: receiptLines(record, now),
    files: fileLines(record, now),
    contacts: contactLines(record, now),
    urges: urgeNotes(record, now),
    orders: orderNotes(record, now),
    links: linkLines(record, linked),
    actCount: record.actCount,
  };
}

/** The page's shared read model with the record, or null. The look at a confidential (NAMED) matter is recorded. */
export async function matterPage(actor: Actor, type: string, id: string, requestId: string, words: KindWords = {}) {
  const seen = await seenMatter(actor, type, id);
  if (!seen) return null;
  if (seen.record.confidentiality === 'NAMED') await recordView(actor, seen, requestId);
  return { ...pageOf(actor, seen, words), seen };
}

async function recordView(actor: Actor, { record, now }: Seen, requestId: string): Promise<void> {
  const { id: matterId, number, title } = record;
  const as = capacity(actor, 'matter.view', gatedOf(record));
  const entry = { at: now, actor, as, command: 'matter.view', result: 'VIEWED', requestId } as const;
  await db().$transaction((tx) => enterRecord(tx, { ...entry, matterId, number, title }));
  sealSoon();
}

/** What the page of one step shows, and what its form starts from. A kind's step page extends it with its own facts. */
export type StepPage = {
  id: string;
  type: string;
  href: string;
  version: number;
  number: string | null;
  unnumbered: string;
  title: string;
  /** Whether the step is the reader's to take now. */
  offered: boolean;
  /** The due time that has passed, in words, when the step asks for 超期说明. */
  lateSince: string | null;
  lateReason: string;
  today: string;
  /** The matter's own units, for 督办. */
  units: { value: string; label: string }[];
  orders: { key: string; text: string }[];
  /** Materials may still be taken out. */
  draft: boolean;
  files: ReturnType<typeof fileLines>;
  slots: readonly { slot: string; name: string; hint?: string }[];
};

function lateSince(record: MatterRecord, event: string, own: readonly string[], now: number): string | null {
  const kind = matterType(record.type);
  const step = kind && stepFor(kind.procedure, record.state, event);
  const names = (rules: readonly string[] | undefined, rule: string) => rules?.includes(rule) === true;
  const late = record.duties.find(
    ({ done_at, due_at, rule, obligor_id }) =>
      done_at === null &&
      now >= due_at &&
      (event === 'answer'
        ? rule === '1-2-1' && own.includes(obligor_id)
        : names(step?.closes, rule) || (own.includes(obligor_id) && names(step?.closesOwn, rule))),
  );
  return late ? dueSentence(late.due_at, now) : null;
}

/** The page of a step, or null when the matter is unknown or may not be seen. */
export async function stepPage(
  actor: Actor,
  type: string,
  id: string,
  event: string,
  offered?: Offered,
): Promise<(StepPage & { seen: Seen }) | null> {
  const seen = await seenMatter(actor, type, id);
  if (!seen) return null;
  const { record, now } = seen;
  const own = actor.posts.map((held) => held.unitId);
  const kind = matterType(type);
  const beside = actsBeside(actor, record).some((act) => act.event === event);
  return {
    seen,
    id,
    type,
    href: matterHref(type, id),
    version: record.version,
    number: record.number,
    unnumbered: unnumbered(type),
    title: titleOf(type, record.title),
    offered: beside || stepsOffered(actor, record, offered).some((step) => step.on === event),
    lateSince: lateSince(record, event, own, now),
    lateReason: '',
    today: shanghaiDate(now),
    units: [...new Set(record.parties.map((party) => party.unitId))].map((value) => ({
      value,
      label: unitName(record, value),
    })),
    orders: record.orders
      .filter((order) => isOpen(order) && own.includes(order.obligor_id))
      .map((order) => ({ key: order.id, text: order.words })),
    draft: record.state === kind?.filing?.draft,
    files: fileLines(record, now),
    slots: kind?.filing?.slots ?? [],
  };
}
