import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayAt } from '@/lib/kernel/replay';
import { orderSupervision } from '@/lib/supervision/commands';
import { risks } from '@/lib/supervision/queries-risks';
import type { TransferState } from '@/lib/transfers/procedure';
import { transferPage } from '@/lib/transfers/queries';
import { stepPage } from '@/lib/transfers/queries-step';
import { forNamed } from '@/tests/support/confidential';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { draft, transferAt } from '@/tests/support/transfers';

const NOW = '2026-03-20T10:00';
const OVERDUE: TransferState[] = ['DRAFT', 'PENDING_APPROVAL', 'SENT', 'SIGNED', 'DESIGNATED', 'DECIDED'];

let portal: Portal;
let supervised = '';
const ids: string[] = [];

beforeAll(async () => {
  portal = await openPortal();
  for (const state of OVERDUE) ids.push(await transferAt(state));
  // A draft of yet another unit, which neither the office nor the leader takes any part in.
  ids.push(await draft('gongan'));
  supervised = await transferAt('SENT');
  const order = { id: supervised, unitId: 'ziran', words: '请按期反馈', dueOn: '2026-03-24' };
  await done(execute(orderSupervision, await as('bangong'), order));
  await forNamed(await transferAt('SENT'), ['zhzf', 'ziran']);
});
afterAll(() => portal.close());

describe('督办 (1-2-1)', () => {
  it.each(['bangong', 'zuzhang'])(
    'is offered to %s by the list of risks and by the matter’s page alike',
    async (account) => {
      const actor = await as(account);
      const listed = await replayAt(instant(NOW), () => risks(actor, 100));
      // What is for named people is in the list with its clock, without its words, and leads nowhere (4-2-5).
      const [sealed, ...more] = listed.filter((risk) => !risk.href);
      expect([sealed?.title, sealed?.act, more.length]).toEqual(['仅限指定人员查看的事项', undefined, 0]);
      const open = listed.filter((risk) => risk !== sealed);
      expect(open.map((risk) => risk.href?.split('/').at(-1)).sort()).toEqual([...ids, supervised].sort());
      for (const { href = '', act, title } of open) {
        const id = href.split('/').at(-1) ?? '';
        const page = await replayAt(instant(NOW), () => transferPage(actor, id, 'test'));
        const offered = page?.acts.others.some((one) => one.event === 'supervise');
        expect([id === supervised ? '看进展' : '去督办', offered, page?.supervised], title).toEqual([
          act?.label,
          true,
          id === supervised,
        ]);
        expect((await stepPage(actor, id, 'supervise'))?.offered, title).toBe(true);
      }
    },
  );

  it('of another unit’s overdue draft is given from its page, to the unit that drafts', async () => {
    const id = ids.at(-1) ?? '';
    const leader = await as('zuzhang');
    expect((await stepPage(leader, id, 'supervise'))?.units.map((unit) => unit.value)).toEqual(['gongan']);
    const order = { id, unitId: 'gongan', words: '请移送或者说明', dueOn: '2026-03-24' };
    await done(execute(orderSupervision, leader, order, { at: NOW }));
    const risk = (await replayAt(instant(NOW), () => risks(leader, 100))).find((one) => one.href?.endsWith(id));
    expect(risk?.act?.label).toBe('看进展');
  });

  it.each(['zhzf', 'ziran', 'zhengfu'])('is offered to %s by no page', async (account) => {
    const actor = await as(account);
    for (const id of [...ids, supervised]) {
      const others = (await transferPage(actor, id, 'test'))?.acts.others ?? [];
      expect(others.map((one) => one.event)).not.toContain('supervise');
    }
  });
});
