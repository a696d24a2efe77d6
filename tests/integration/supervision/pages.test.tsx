import fs from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decisions } from '@/components/desk/desk-aside';
import { DirectOrderForm } from '@/components/supervision/direct-form';
import { OrderFilters } from '@/components/supervision/order-filters';
import { ORDER_FORMS, OrderStepView } from '@/components/supervision/order-steps';
import { EscalatedOrders, OrderTable } from '@/components/supervision/order-table';
import { OrderView } from '@/components/supervision/order-view';
import { deskFace } from '@/lib/desk/queries';
import { replayAt } from '@/lib/kernel/replay';
import { board } from '@/lib/supervision/queries';
import { orders } from '@/lib/supervision/queries-orders';
import { orderPage, orderStep } from '@/lib/supervision/queries-page';
import { orderAt, orderOn } from '@/tests/support/orders';
import { as, instant, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

let portal: Portal;
const ids = new Map<string, string>();
beforeAll(async () => {
  portal = await openPortal();
  for (const state of ['ISSUED', 'SIGNED', 'INSTRUCTED', 'ANSWERED']) ids.set(state, await orderAt(state));
  ids.set('ON', await orderOn(await transferAt('SENT')));
}, 120_000);
afterAll(() => portal.close());

/** Keeps what was drawn, to be looked at: PAGES_DIR=folder. */
function drawn(name: string, html: string): string {
  const folder = process.env.PAGES_DIR;
  if (folder) fs.writeFileSync(`${folder}/${name}.html`, html);
  return html;
}

const late = <Result,>(work: () => Promise<Result>) => replayAt(instant('2026-03-09T10:00'), work);

/** The page of an order and every step that it leads the account to, each with its form. */
async function walk(state: string, account: string): Promise<{ html: string; steps: string[] }> {
  const actor = await as(account);
  const id = ids.get(state) ?? '';
  const page = await late(() => orderPage(actor, id, 'test'));
  if (!page) throw new Error(`${account} sees no order`);
  const acts = [page.acts.primary, ...page.acts.others].filter((act) => act !== null).map(({ event }) => event);
  const steps = acts.filter((event) => event !== 'materials');
  for (const event of steps) {
    const step = await late(() => orderStep(actor, id, event));
    expect(step?.offered, `${account} ${event} in ${state}`).toBe(true);
    const html = step ? renderToStaticMarkup(<OrderStepView page={step} step={event} />) : '';
    expect(drawn(`${state}-${event}`, html)).toContain(ORDER_FORMS[event]?.submit);
  }
  return { html: drawn(`${state}-${account}`, renderToStaticMarkup(<OrderView page={page} done={null} />)), steps };
}

describe('the pages of 督办 (1-2-1)', () => {
  it.each([
    ['ISSUED', 'ziran', ['sign', 'answer']],
    ['ISSUED', 'zuzhang', ['instruct']],
    ['SIGNED', 'ziran', ['answer']],
    ['SIGNED', 'bangong', ['urge']],
    ['INSTRUCTED', 'ziran', ['answer']],
    ['INSTRUCTED', 'zuzhang', ['instruct']],
    ['ANSWERED', 'bangong', []],
    ['ON', 'zhzf', []],
  ])('in %s lead %s to what is theirs, each with its form', async (state, account, expected) => {
    const { html, steps } = await walk(state, account);
    expect(steps).toEqual(expected);
    expect(html).toContain('督〔2026〕');
  });

  it('list orders with number, unit, day and lateness; what is overdue stands on the board and the desk of 组长', async () => {
    const leader = await as('zuzhang');
    const { rows } = await late(() => orders(leader, { tab: 'all', unit: '', q: '' }));
    const units = [{ value: 'ziran', label: '区自然资源局' }];
    const register = renderToStaticMarkup(
      <>
        <OrderFilters address={{ tab: 'all', unit: '', q: '' }} units={units} />
        <OrderTable orders={rows} />
      </>,
    );
    expect(drawn('register', register)).toContain('已逾期3个工作日');
    const { rows: before } = (await late(() => board(leader))).late;
    const escalated = drawn('board', renderToStaticMarkup(<EscalatedOrders orders={before} instructs />));
    expect(escalated).toContain(`/orders/${ids.get('SIGNED')}/instruct`);
    expect(escalated).toContain('组长已批示');
    const { decisions } = await late(() => deskFace(leader, null));
    const desk = renderToStaticMarkup(<Decisions matters={decisions ?? []} />);
    expect(drawn('desk', desk)).toContain('逾期未答复，请批示');
    const direct = renderToStaticMarkup(<DirectOrderForm units={units} today="2026-03-09" />);
    expect(drawn('direct', direct)).toContain('发出督办通知');
  });
});
