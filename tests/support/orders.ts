import { db } from '@/lib/kernel/db/client';
import {
  answerSupervision,
  directSupervision,
  instruct,
  orderSupervision,
  signOrder,
} from '@/lib/supervision/commands';
import { as, done, execute } from './portal';
import { page } from './transfers';

/** What an order on a transfer to 区自然资源局 asks, due on Wednesday 2026-03-04. */
export const ORDERED = { unitId: 'ziran', words: '请抓紧办理', dueOn: '2026-03-04' };

/** The orders on a matter, oldest first. */
export const ordersOn = (concernsId: string) =>
  db().supervisionOrder.findMany({ where: { concernsId }, orderBy: { at: 'asc' } });

/** Orders on a matter. Returns the order's id. */
export async function orderOn(
  matterId: string,
  fields: Record<string, unknown> = {},
  account = 'bangong',
  at?: string,
) {
  await done(execute(orderSupervision, await as(account), { id: matterId, ...ORDERED, ...fields }, { at }));
  const { id } = await db().supervisionOrder.findFirstOrThrow({
    where: { concernsId: matterId },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return id;
}

/** Orders a unit without a matter. Returns the order's id. */
export async function directly(fields: Record<string, unknown> = {}, account = 'bangong', at?: string) {
  const input = { title: '报送执法人员名录', ...ORDERED, ...fields };
  return (await done(execute(directSupervision, await as(account), input, { at }))).id;
}

/** Ways to each state of an order from 联席会议办公室 to 区自然资源局 without a matter; ENDED needs a transfer to be withdrawn. */
const WAYS: Record<string, readonly { command: typeof signOrder; account: string; input?: object; at?: string }[]> = {
  ISSUED: [],
  SIGNED: [{ command: signOrder, account: 'ziran' }],
  INSTRUCTED: [{ command: instruct, account: 'zuzhang', input: { words: '请主要负责人督促' }, at: '2026-03-05T09:00' }],
  ANSWERED: [{ command: answerSupervision, account: 'ziran', input: { words: '已报送' } }],
};

/** An order brought to a state by its commands alone. Returns its id. */
export async function orderAt(state: string): Promise<string> {
  const id = await directly();
  for (const { command, account, input, at } of WAYS[state] ?? [])
    await done(execute(command, await as(account), { ...(await page(id)), ...input }, { at }));
  return id;
}
