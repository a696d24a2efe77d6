import 'server-only';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError } from '@/lib/kernel/errors';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import * as decide from './decide';
import { createOrder, GIVEN_ORDER } from './open';
import { ORDER } from './procedure';
import * as inputs from './schemas';
import { loadOrder, loadSupervised, type OrderSubject, seatsOf } from './subject';

/** 督办 on a matter of any kind (1-2-1). Answers the matter, to which the page leads back. */
export const orderSupervision = defineMatterCommand({
  name: 'supervision.order',
  input: inputs.orderInput,
  load: loadSupervised,
  run: decide.order,
  result: ({ subject: { matter } }) => ({ id: matter.id, type: matter.type }),
  others: { [ORDER.type]: GIVEN_ORDER },
});

/** 督办 of a unit without a matter (1-2-1). Answers the order. */
export const directSupervision = defineCommand({
  name: 'supervision.direct',
  input: inputs.directInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const begun = decide.direct({ input, actor, as, seats: await seatsOf(tx), now });
    if ('refused' in begun) throw new RefusedError(begun);
    const { row, letters, ...opening } = begun;
    const issue = { personId: actor.personId, letters };
    const { id, number } = await openMatter(tx, { ...opening, issue, procedure: ORDER, now, calendar });
    await createOrder(tx, id, row, now);
    const audit = { matterId: id, number: number ?? undefined, title: input.title, clauses: ['1-2-1'], after: input };
    return { result: { id }, audit: { ...audit, words: input.words } };
  },
});

async function save(tx: Tx, data: decide.AnswerRow, { subject }: { subject: OrderSubject }): Promise<void> {
  await tx.supervisionOrder.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

const step = stepsOf(ORDER, { prefix: 'supervision', load: loadOrder, save });

export const signOrder = step('sign', inputs.signInput, decide.sign);
export const answerSupervision = step('answer', inputs.answerInput, decide.answer);
export const instruct = step('instruct', inputs.instructInput, decide.instruct);
