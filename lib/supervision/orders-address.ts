import { z } from 'zod';
import { cursorOf, cursorText } from '@/lib/duties/address';
import type { DutyCursor } from '@/lib/kernel/duties/filter';
import { ORDER_TABS, type OrderTab } from './labels';

/** Where 督办台账 is. */
export const ORDERS = '/orders';

/** Everything the address of 督办台账 says; empty text is no condition. */
export type OrdersAddress = { tab: OrderTab; unit: string; q: string; after?: DutyCursor };

const params = z.object({
  tab: z.enum(Object.keys(ORDER_TABS) as [OrderTab, ...OrderTab[]]).catch('open'),
  unit: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .catch(''),
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').trim().slice(0, 100))
    .catch(''),
});

/** Reads an address; what it cannot mean is left out. */
export const readOrdersAddress = (given: Record<string, string | string[] | undefined>): OrdersAddress => ({
  ...params.parse(given),
  after: cursorOf(given),
});

/** The same list with some of it changed; a change begins at the first page unless it names a cursor. */
export function ordersHref(address: OrdersAddress, change: Partial<OrdersAddress> = {}): string {
  const { tab, unit, q, after } = { ...address, after: undefined, ...change };
  const given = { tab: tab === 'open' ? '' : tab, unit, q, after: after ? cursorText(after) : '' };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
  return query.size === 0 ? ORDERS : `${ORDERS}?${query}`;
}
