import 'server-only';
import { type Actor, holds, INSIDERS, OVERSEERS, type PostCode, unitsWith } from '@/lib/kernel/actor';
import { Prisma } from '@/lib/kernel/db/generated/client';
import type { Sort } from './list-address';

/** A tab of the list. `scopes` are conditions on transfer `t` and matter `m`, each served by an index; a row in one of them is in the tab. */
export type Tab = { key: string; label: string; sort: Sort; scopes: readonly Prisma.Sql[] };

const { sql } = Prisma;
const state = (...states: string[]) => sql`m.state IN (${Prisma.join(states)})`;

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
const EVERY: Scope = (unit) => [
  sql`t.sender_id = ${unit}`,
  sql`t.receiver_id = ${unit} AND t.sent_at IS NOT NULL`,
  sql`t.handler_id = ${unit}`,
];

const GOVERNMENT: readonly PostCode[] = ['GOV_OFFICE'];
const LEADERS: readonly PostCode[] = ['UNIT_LEADER'];

const tab = (key: string, label: string, sort: Sort, scopes: readonly Prisma.Sql[]): Tab[] =>
  scopes.length ? [{ key, label, sort, scopes }] : [];

/** The tabs that fit the actor, in the order of the work; the last is 全部, the first the one that opens. */
export function tabsOf(actor: Actor): Tab[] {
  const insiders = unitsWith(
    actor,
    INSIDERS.filter((post) => post !== 'GOV_OFFICE'),
  );
  const government = unitsWith(actor, GOVERNMENT).length > 0;
  const overseer = holds(actor, OVERSEERS);
  const every = (scope: Scope) => insiders.flatMap(scope);
  const everywhere = (condition: Prisma.Sql) => (overseer ? [condition] : []);
  return [
    ...tab('approve', '待审批', 'due', unitsWith(actor, LEADERS).flatMap(APPROVING)),
    ...tab('sign', '待签收', 'due', overseer ? [sql`${unanswered} AND ${state('SENT')}`] : every(RECEIVING)),
    ...tab(
      'answer',
      '待反馈',
      'due',
      overseer
        ? [sql`${unanswered} AND ${state('SIGNED', 'DECLINED')}`, sql`${handling} AND ${state('DESIGNATED')}`]
        : every(ANSWERING),
    ),
    ...tab(
      'designate',
      '待区政府决定',
      'arrived',
      government || overseer ? [sql`${asked} AND ${state('REFERRED')}`] : [],
    ),
    ...tab(
      'notify',
      '待通报',
      'due',
      overseer ? [sql`${handling} AND ${state('ACCEPTED', 'DECIDED')}`] : every(HANDLING),
    ),
    ...tab('sent', '我移出', 'arrived', every(SENDING)),
    ...tab('all', '全部', 'arrived', [
      ...everywhere(sql`true`),
      ...(overseer ? [] : every(EVERY)),
      ...(government && !overseer ? [sql`t.referred_at IS NOT NULL`] : []),
    ]),
  ];
}
