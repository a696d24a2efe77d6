import 'server-only';
import { z } from 'zod';
import { defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { refuse, refuseField } from '@/lib/kernel/errors';
import { dateField, idField, requiredText } from '@/lib/kernel/input';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { procedureOf } from '@/lib/matter-types';
import { addMonths, formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';

export const orderInput = z.strictObject({
  id: idField,
  unitId: z.string().regex(/^[a-z0-9-]{1,40}$/, '请选择承办单位'),
  words: requiredText('督办要求', 500),
  dueOn: dateField('办理时限'),
});
export const answerInput = z.strictObject({ id: idField, words: requiredText('办理情况', 1000) });

/** The matter as the pages lead back to it. */
const toldMatter = ({ subject: { matter } }: { subject: Subject }) => ({ id: matter.id, type: matter.type });

type WithOrders = Subject & { orders: readonly { id: string; obligorId: string; answered: boolean }[] };

async function load(tx: Tx, { id }: { id: string }): Promise<WithOrders | null> {
  const subject = await loadSubject(tx, id, procedureOf);
  if (!subject) return null;
  const rows = await tx.supervisionOrder.findMany({
    where: { matterId: id },
    select: { id: true, obligorId: true, answeredAt: true },
  });
  return {
    ...subject,
    orders: rows.map((row) => ({ id: row.id, obligorId: row.obligorId, answered: row.answeredAt !== null })),
  };
}

/** 督办 (1-2-1): a party to the matter must act and answer by the order's own date. */
export const orderSupervision = defineMatterCommand({
  name: 'supervision.order',
  input: orderInput,
  load,
  run: ({ input, subject, now }) => {
    if (!subject.parties.some((party) => party.unitId === input.unitId))
      return refuseField('unitId', '只能督办本事项的当事单位');
    if (subject.orders.some((order) => order.obligorId === input.unitId && !order.answered)) {
      return refuse('RULE', '该单位对本事项尚有未答复的督办。');
    }
    if (input.dueOn < shanghaiDate(now)) return refuseField('dueOn', '办理时限不能早于今天');
    if (input.dueOn > addMonths(shanghaiDate(now), 12)) return refuseField('dueOn', '办理时限不能超过一年，请核对年份');
    return {
      quiet: true,
      row: input,
      open: [{ rule: '1-2-1', obligorId: input.unitId, startAt: now, dueOn: input.dueOn }],
      notices: [
        {
          unitId: input.unitId,
          kind: 'SUPERVISED',
          text: `督办：${subject.matter.title}，请于${formatDateWeekday(input.dueOn)}前答复。${input.words}`,
        },
      ],
      words: input.words,
    };
  },
  save: async (tx, row, { subject, actor, as, now }) => {
    const round = subject.orders.filter((order) => order.obligorId === row.unitId).length + 1;
    await tx.supervisionOrder.create({
      data: {
        matterId: subject.matter.id,
        round,
        obligorId: row.unitId,
        ordererId: as.unitId,
        personId: actor.personId,
        words: row.words,
        dueOn: dateOnly(row.dueOn),
        at: timestampOf(now),
      },
      select: { id: true },
    });
  },
  result: toldMatter,
});

/** The supervised unit's answer; the order's clock stops. */
export const answerSupervision = defineMatterCommand({
  name: 'supervision.answer',
  input: answerInput,
  load,
  run: ({ input, subject, as }) => {
    const order = subject.orders.find((one) => one.obligorId === as.unitId && !one.answered);
    if (!order) return refuse('RULE', '本单位没有待答复的督办。');
    return {
      quiet: true,
      row: { orderId: order.id, words: input.words },
      close: [{ rule: '1-2-1', obligorId: as.unitId }],
      words: input.words,
    };
  },
  save: async (tx, row, { actor, now }) => {
    await tx.supervisionOrder.update({
      where: { id: row.orderId },
      data: { answer: row.words, answeredAt: timestampOf(now), answeredById: actor.personId },
      select: { id: true },
    });
  },
  result: toldMatter,
});
