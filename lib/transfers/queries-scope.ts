import 'server-only';
import { type Actor, holds, INSIDERS, OVERSEERS, type PostCode, unitsWith } from '@/lib/kernel/actor';
import { Prisma } from '@/lib/kernel/db/generated/client';
import type { Sort } from './list-address';

/**
 * A tab of the list. `scopes` are conditions on transfer `t` and matter `m`, each served by an index; a row in one of
 * them is in the tab. A bounded tab holds only what waits for one unit and is small whatever has been closed.
 */
export type Tab = { key: string; label: string; sort: Sort; bounded: boolean; scopes: readonly Prisma.Sql[] };

const { sql } = Prisma;
/** Open in one of these states: read from the index matter_open_by_state. */
const state = (...states: string[]) => sql`m.closed_at IS NULL AND m.state IN (${Prisma.join(states)})`;

/** Sent, not yet in a handler's hands: the predicate of the index case_transfer_receiver_open. */
const unanswered = sql`t.sent_at IS NOT NULL AND t.handler_id IS NULL`;
/** In a handler's hands and not told of: the predicate of the index case_transfer_handler_open. */
const handling = sql`t.handler_id IS NOT NULL AND t.notified_at IS NULL`;
const asked = sql`t.referred_at IS NOT NULL AND t.designated_at IS NULL`;

type Scope = (unit: string) => readonly Prisma.Sql[];

const RECEIVING: Scope = (unit) => [sql`t.receiver_id = ${unit} AND ${unanswered} AND ${state('SENT')}`];
const ANSWERING: Scope = (unit) => [
  sql`t.receiver_id = ${unit} AND ${unanswered} AND ${state('SIGNED', 'DECLINED')}`,
  sql`t.handler_id = ${unit} AND ${handling} AND ${state('DESIGNATED')}`,
];
const HANDLING: Scope = (unit) => [sql`t.handler_id = ${unit} AND ${handling} AND ${state('ACCEPTED', 'DECIDED')}`];
const APPROVING: Scope = (unit) => [sql`t.sender_id = ${unit} AND t.sent_at IS NULL AND ${state('PENDING_APPROVAL')}`];
const SENDING: Scope = (unit) => [sql`t.sender_id = ${unit}`];
/** Three scopes of one unit never share a row: who handles is the receiver unless 区政府 named another. */
const EVERY: Scope = (unit) => [
  sql`t.sender_id = ${unit}`,
  sql`t.receiver_id = ${unit} AND t.sent_at IS NOT NULL`,
  sql`t.handler_id = ${unit} AND t.handler_id <> t.receiver_id AND t.handler_id <> t.sender_id`,
];

const GOVERNMENT: readonly PostCode[] = ['GOV_OFFICE'];
const LEADERS: readonly PostCode[] = ['UNIT_LEADER'];
const ASKED = sql`${asked} AND ${state('REFERRED')}`;

const tab = (key: string, label: string, sort: Sort, bounded: boolean, scopes: readonly Prisma.Sql[]): Tab[] =>
  scopes.length ? [{ key, label, sort, bounded, scopes }] : [];

/** Tabs of those who oversee: every unit's matters by what they wait for. */
function overseersTabs(): Tab[] {
  const answering = [
    sql`${unanswered} AND ${state('SIGNED', 'DECLINED')}`,
    sql`${handling} AND ${state('DESIGNATED')}`,
  ];
  return [
    ...tab('sign', '待签收', 'due', false, [sql`${unanswered} AND ${state('SENT')}`]),
    ...tab('answer', '待反馈', 'due', false, answering),
    ...tab('designate', '待区政府决定', 'arrived', false, [ASKED]),
    ...tab('notify', '待通报', 'arrived', false, [sql`${handling} AND ${state('ACCEPTED', 'DECIDED')}`]),
    ...tab('all', '全部', 'arrived', false, [sql`true`]),
  ];
}

/** Tabs of those who act for their units, and of 区政府. */
function partiesTabs(actor: Actor): Tab[] {
  const government = unitsWith(actor, GOVERNMENT).length > 0;
  const inside = INSIDERS.filter((post) => !GOVERNMENT.includes(post));
  const every = (scope: Scope) => unitsWith(actor, inside).flatMap(scope);
  return [
    ...tab('approve', '待审批', 'due', true, unitsWith(actor, LEADERS).flatMap(APPROVING)),
    ...tab('sign', '待签收', 'due', true, every(RECEIVING)),
    ...tab('answer', '待反馈', 'due', true, every(ANSWERING)),
    ...tab('designate', '待区政府决定', 'arrived', true, government ? [ASKED] : []),
    ...tab('notify', '待通报', 'due', true, every(HANDLING)),
    ...tab('sent', '我移出', 'arrived', false, every(SENDING)),
    ...tab('all', '全部', 'arrived', false, [...every(EVERY), ...(government ? [sql`t.referred_at IS NOT NULL`] : [])]),
  ];
}

/** The tabs that fit the actor, in the order of the work; the first is the one that opens. None without a post for cases. */
export function tabsOf(actor: Actor): Tab[] {
  return holds(actor, OVERSEERS) ? overseersTabs() : partiesTabs(actor);
}

/** Whether rows of two scopes may be the same: only where one person acts for several units. */
export function overlapping(actor: Actor): boolean {
  return unitsWith(actor, INSIDERS).length > 1;
}
