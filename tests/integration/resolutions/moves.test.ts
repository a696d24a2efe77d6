import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { historiesOf } from '@/lib/kernel/duties/history';
import { extendDuty, pauseDuty, removeExtension, resumeDuty } from '@/lib/kernel/duties/move';
import { recount } from '@/lib/kernel/duties/recount';
import { openDuties } from '@/lib/kernel/duties/write';
import { RefusedError } from '@/lib/kernel/errors';
import { instantOf, localDateOrNull } from '@/lib/kernel/today';
import { addDays, localDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { assignment } from '@/tests/support/carried';
import { as, instant, openPortal, type Portal } from '@/tests/support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const START = instant('2026-03-02T09:00');
const HOUR = 3_600_000;

it('1-3-4 4-2-1 any history of extension, pause and removal leaves the date that recounting its rows gives', async () => {
  const { personId } = await as('bangong');
  const { calendar } = await moment(db());
  let matterId = await assignment();
  let round = 0;
  const act = fc.record({
    kind: fc.constantFrom('extend', 'pause', 'resume', 'remove'),
    wait: fc.integer({ min: 1, max: 30 }),
    days: fc.integer({ min: 1, max: 12 }),
  });
  const histories = fc.tuple(fc.constantFrom('1-3-4', '4-2-1'), fc.array(act, { minLength: 1, maxLength: 8 }));
  await fc.assert(
    fc.asyncProperty(histories, async ([rule, acts]) => {
      round += 1;
      if (round % 20 === 0) matterId = await assignment();
      const dueOn = rule === '1-3-4' ? localDate('2026-03-31') : undefined;
      await db().$transaction((tx) =>
        openDuties(tx, matterId, [{ rule: rule as '1-3-4', obligorId: 'ziran', startAt: START, dueOn }], calendar),
      );
      const { id } = await db().duty.findFirstOrThrow({
        where: { matterId, rule, cancelledAt: null },
        select: { id: true },
      });
      let now = START;
      for (const { kind, wait, days } of acts) {
        now += wait * HOUR;
        const moving = { now, calendar, personId };
        const paused = await db().dutyPause.count({ where: { dutyId: id, toAt: null } });
        const granted = await db().dutyExtension.findFirst({
          where: { dutyId: id, removedAt: null },
          orderBy: { at: 'asc' },
        });
        const { dueAt } = await db().duty.findUniqueOrThrow({ where: { id }, select: { dueAt: true } });
        const toOn = addDays(shanghaiDate(instantOf(dueAt) - 1), days);
        await db()
          .$transaction(async (tx) => {
            if (kind === 'extend') await extendDuty(tx, { dutyId: id, toOn, reason: '理由' }, moving);
            if (kind === 'pause' && !paused) await pauseDuty(tx, id, '补正材料', moving);
            if (kind === 'resume' && paused) await resumeDuty(tx, id, moving);
            if (kind === 'remove' && granted) await removeExtension(tx, granted.id, moving);
          })
          .catch((error: unknown) => {
            if (!(error instanceof RefusedError)) throw error;
          });
        const duty = await db().duty.findUniqueOrThrow({ where: { id } });
        const rows = (await historiesOf(db(), [id])).get(id) ?? { extensions: [], pauses: [] };
        const started = { rule, startedAt: START, urgent: false, ownDueOn: localDateOrNull(duty.ownDueOn) };
        const due = recount({ ...started, ...rows }, calendar);
        expect([instantOf(duty.dueAt), instantOf(duty.warnAt)]).toEqual([due.dueAt, due.warnAt]);
      }
      await db().duty.update({ where: { id }, data: { cancelledAt: new Date(now), cancelReason: 'next' } });
    }),
    { numRuns: 40, seed: 20210728 },
  );
});
