import 'server-only';
import { type Actor, INSIDERS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { sees } from '@/lib/kernel/permissions';
import { keepView } from '@/lib/kernel/views';
import { visibleMatters } from '@/lib/kernel/visibility';
import { matterHref, matterType, titleOf, unnumberedWords } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { stepFor } from '@/lib/rulebook/procedure';
import { readMatter } from './queries-record';
import type { MatterRecord } from './record-schema';
import { actsBeside, actsOf, gatedOf, type Offered, stepsOffered } from './view-acts';
import { dueSentence } from './view-clock';
import { confidentialView } from './view-confidentiality';
import { flowView, lateNotes } from './view-flow';
import { isOpen, orderNotes, urgeNotes, withKnownOrders } from './view-notes';
import { contactLines, fileLines, letterLines, linkLines, receiptLines } from './view-papers';
import type { SheetView } from './view-sheet';
import { type StatusWords, stateView, statusView, unitName } from './view-status';
import { type StepGround, stepGround } from './view-step';

/** A matter with the moment it was read at. */
export type Seen = { record: MatterRecord; now: number; calendar: Calendar; linked: ReadonlySet<string> };

/** What a kind adds to the shared page: its words by state, facts that rule steps out, button words. */
export type KindWords = {
  status?: Readonly<Record<string, StatusWords>>;
  offered?: Offered;
  labels?: Readonly<Record<string, string>>;
};

/**
 * The matter of that type if the actor may see it; null for unknown, of another type and forbidden alike. The look at a
 * confidential one is kept (4-2-5).
 */
export async function seenMatter(actor: Actor, type: string, id: string, requestId?: string): Promise<Seen | null> {
  if (!isId(id)) return null;
  const [record, { now, calendar }] = await Promise.all([readMatter(id), currentMoment()]);
  if (!record || record.type !== type || !sees(actor, gatedOf(record))) return null;
  const [linked] = await Promise.all([visibleAmong(actor, linkedTo(record)), keepView(actor, record, now, requestId)]);
  return { record: withKnownOrders(record, actor), now, calendar, linked };
}

const linkedTo = ({ links }: MatterRecord) => links.map((link) => link.id);

/** Which of these matters the actor may see. */
export async function visibleAmong(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM matter m WHERE m.id = ANY(${[...ids]}::uuid[]) AND ${visibleMatters(actor)}`;
  return new Set(rows.map((row) => row.id));
}

/** Everything the shared parts of a matter's page show, in words. */
export type MatterPage = ReturnType<typeof pageOf>;

/** The shared read model of a matter already seen. */
export function pageOf(actor: Actor, { record, now, calendar, linked }: Seen, words: KindWords = {}) {
  const { id, type } = record;
  const acts = actsOf(actor, record, words);
  const kind = matterType(type);
  const own = unitsWith(actor, INSIDERS);
  return {
    id,
    type,
    href: matterHref(type, id),
    back: { href: kind?.path ?? '/', label: kind?.title ?? '' },
    number: record.number,
    /** What stands for the number: none yet, or the kind that has none. */
    unnumbered: unnumberedWords(type, record.state),
    title: titleOf(type, record.title),
    urgent: record.urgent,
    supervised: record.orders.some(isOpen),
    owner: unitName(record, record.owner_unit_id),
    state: stateView(record, own),
    status: statusView(record, acts, now, calendar, words.status?.[record.state], own),
    acts,
    flow: flowView(record, now, calendar),
    late: lateNotes(record, now, calendar),
    letters: letterLines(record, now),
    receipts: receiptLines(record, now),
    files: fileLines(record, now),
    contacts: contactLines(record, now),
    urges: urgeNotes(record, now),
    orders: orderNotes(record, actor, now),
    links: linkLines(record, linked),
    actCount: record.actCount,
    confidential: confidentialView(actor, record, now),
  };
}

/** The page's shared read model with the record, or null. */
export async function matterPage(actor: Actor, type: string, id: string, requestId: string, words: KindWords = {}) {
  const seen = await seenMatter(actor, type, id, requestId);
  return seen && { ...pageOf(actor, seen, words), seen };
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
  /** Materials may still be taken out. */
  draft: boolean;
  files: ReturnType<typeof fileLines>;
  slots: readonly { slot: string; name: string; hint?: string }[];
  /** What stands beside the form. */
  ground: StepGround;
  /** The letter that the step issues, as it would leave now. */
  letter?: SheetView | null;
};

/** The due time that has passed, in words, of the duty that a unit's step would close; null when none is late. */
export function lateSince(record: MatterRecord, event: string, own: readonly string[], now: number): string | null {
  const kind = matterType(record.type);
  const step = kind && stepFor(kind.procedure, record.state, event);
  const names = (rules: readonly string[] | undefined, rule: string) => rules?.includes(rule) === true;
  const late = record.duties.find(
    ({ done_at, due_at, rule, obligor_id }) =>
      done_at === null &&
      now >= due_at &&
      (names(step?.closes, rule) || (own.includes(obligor_id) && names(step?.closesOwn, rule))),
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
  const { record, now, calendar } = seen;
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
    unnumbered: unnumberedWords(type, record.state),
    title: titleOf(type, record.title),
    offered: beside || stepsOffered(actor, record, offered).some((step) => step.on === event),
    lateSince: lateSince(record, event, own, now),
    lateReason: '',
    today: shanghaiDate(now),
    units: [...new Set(record.parties.map((party) => party.unitId))].map((value) => ({
      value,
      label: unitName(record, value),
    })),
    draft: record.state === kind?.filing?.draft,
    files: fileLines(record, now),
    slots: kind?.filing?.slots ?? [],
    ground: stepGround(record, event, now, calendar),
  };
}
