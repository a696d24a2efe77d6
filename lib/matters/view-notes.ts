import { type Actor, holds, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { matterHref } from '@/lib/matter-types';
import { endOfDay, formatDateWeekday } from '@/lib/rulebook/local-date';
import type { MatterRecord } from './record-schema';
import { shortTime } from './view-clock';

type Order = MatterRecord['orders'][number];

/** 催办 and 督办 as they were given and answered; `href` leads to the order for those who may see it. */
export type Reminder = { key: string; title: string; text: string; answer?: string; href?: string };

/** 催办, oldest first. */
export function urgeNotes(record: MatterRecord, now: number): Reminder[] {
  return record.urges.map((urge) => ({
    key: String(urge.at),
    title: `${shortTime(urge.at, now)} ${urge.from}催办${urge.to}`,
    text: `${urge.words}（${urge.person}）`,
  }));
}

/** Whether a 督办 still waits for its answer: neither answered nor ended. */
export const isOpen = (order: Pick<Order, 'answered_at' | 'ended_at'>): boolean =>
  order.answered_at === null && order.ended_at === null;

const isLate = ({ due_on }: Order, at: number) => at >= endOfDay(due_on);

function outcome(order: Order, unit: string, now: number): string {
  const { answered_at: answeredAt, ended_at: endedAt } = order;
  if (endedAt !== null) {
    const late = isLate(order, endedAt) ? '逾期未答复，' : '';
    return `${late}${shortTime(endedAt, now)}终止：${order.end_reason ?? ''}`;
  }
  if (answeredAt === null) {
    const late = isLate(order, now) ? '，已逾期' : '';
    return `请${unit}于${formatDateWeekday(order.due_on)}24:00 前答复${late}`;
  }
  const late = isLate(order, answeredAt);
  const reason = late ? `。超期说明：${order.late_reason ?? '未填写'}` : '';
  const answer = `${shortTime(answeredAt, now)}${late ? '逾期' : ''}答复：${order.answer ?? ''}`;
  return `${answer}（${order.answered_by ?? ''}）${reason}`;
}

/** The record as the actor may read it: 督办 for other named people are not in it, neither words nor number (4-2-5). */
export const withKnownOrders = <Record extends Pick<MatterRecord, 'orders'>>(record: Record, actor: Actor): Record => ({
  ...record,
  orders: record.orders.filter(({ circle }) => circle === null || circle.includes(actor.personId)),
});

/** The open orders that wait for an answer of one of the units. */
export const ordersTo = (record: Pick<MatterRecord, 'orders'>, units: readonly string[]): Order[] =>
  record.orders.filter((order) => isOpen(order) && units.includes(order.obligor_id));

/** 督办, oldest first, each with its answer, its end, or until when it is due; what was late says so (1-2-1). */
export function orderNotes(record: MatterRecord, actor: Actor, now: number): Reminder[] {
  const inside = unitsWith(actor, INSIDERS);
  const seen = (order: Order) => holds(actor, OVERSEERS) || order.units.some((id) => inside.includes(id));
  return record.orders.map((order) => {
    const unit = record.units[order.obligor_id]?.name ?? '';
    return {
      key: order.id,
      title: `${shortTime(order.at, now)} ${order.orderer}督办${unit}${order.number ? `（${order.number}）` : ''}`,
      text: `${order.words}（${order.person}）`,
      answer: outcome(order, unit, now),
      href: seen(order) ? matterHref('order', order.id) : undefined,
    };
  });
}
