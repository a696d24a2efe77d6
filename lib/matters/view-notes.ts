import { formatDateWeekday, startOfDay } from '@/lib/rulebook/local-date';
import type { MatterRecord } from './record-schema';
import { shortTime } from './view-clock';

/** 催办 and 督办 as they were given and answered. */
export type Reminder = { key: string; title: string; text: string; answer?: string };

/** 催办, oldest first. */
export function urgeNotes(record: MatterRecord, now: number): Reminder[] {
  return record.urges.map((urge) => ({
    key: String(urge.at),
    title: `${shortTime(urge.at, now)} ${urge.from}催办${urge.to}`,
    text: `${urge.words}（${urge.person}）`,
  }));
}

/** 督办, oldest first, each with its answer or until when it is due. */
export function orderNotes(record: MatterRecord, now: number): Reminder[] {
  return record.orders.map((order) => {
    const overdue = order.answered_at === null && now >= startOfDay(order.due_on) + 86_400_000;
    const waiting = `请${record.units[order.obligor_id]?.name ?? ''}于${formatDateWeekday(order.due_on)}24:00 前答复${overdue ? '，已逾期' : ''}`;
    return {
      key: order.id,
      title: `${shortTime(order.at, now)} ${order.orderer}督办${record.units[order.obligor_id]?.name ?? ''}`,
      text: `${order.words}（${order.person}）`,
      answer:
        order.answered_at === null
          ? waiting
          : `${shortTime(order.answered_at, now)}答复：${order.answer ?? ''}（${order.answered_by ?? ''}）`,
    };
  });
}
