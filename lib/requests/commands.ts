import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError } from '@/lib/kernel/errors';
import { linkSeen } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { dateOnly } from '@/lib/kernel/today';
import { unitNames } from '@/lib/kernel/unit-names';
import { localDate, shanghaiDate } from '@/lib/rulebook/local-date';
import * as decide from './decide';
import * as answering from './decide-answer';
import { draftProblem } from './draft';
import { DIFFERENCES, REQUESTS } from './procedure';
import * as inputs from './schemas';
import { loadRequest, type RequestSubject } from './subject';

const dayOrNull = (on: string | null) => (on ? dateOnly(localDate(on)) : null);

async function save(tx: Tx, row: decide.RequestRow, { subject }: { subject: RequestSubject }): Promise<void> {
  const { wishedOn, ...rest } = row;
  const data = wishedOn === undefined ? rest : { ...rest, wishedOn: dayOrNull(wishedOn) };
  await tx.request.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

/** The four kinds have the same steps; each kind's own table says which of them it offers. */
const step = stepsOf(REQUESTS.appraisal, { prefix: 'request', load: loadRequest, save });

/** 起草协作请求 of one of the four kinds (4-2-1 to 4-2-4), perhaps out of another matter, with which it is linked. */
export const createRequest = defineCommand({
  name: 'request.create',
  input: inputs.createInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const { kind, fromId, title, urgent, requestedId, question, facts } = input;
    const requested = (await unitNames(tx)).get(requestedId);
    const problem = draftProblem(kind, input, { askerId: as.unitId, requested, today: shanghaiDate(now) });
    if (problem) throw new RefusedError(problem);
    const { id } = await openMatter(tx, {
      procedure: REQUESTS[kind],
      title,
      ownerUnitId: as.unitId,
      parties: [{ part: 'asker', unitId: as.unitId }],
      urgent,
      now,
      calendar,
    });
    const own = { requestedId, question, facts, place: input.place ?? '', contactPhone: input.contactPhone ?? '' };
    const data = { id, askerId: as.unitId, ...own, wishedOn: dayOrNull(input.wishedOn ?? null) };
    await tx.request.create({ data, select: { id: true } });
    if (fromId) await linkSeen(tx, actor, { fromId: id, toId: fromId, kind: 'ARISES_FROM' }, now);
    return { result: { id }, audit: { matterId: id, title, clauses: [DIFFERENCES[kind].clause], after: input } };
  },
});

export const revise = step('revise', inputs.reviseInput, decide.revise);
export const voidDraft = step('void', inputs.voidInput, decide.voidDraft);
export const send = step('send', inputs.onlyInput, decide.send);
export const sign = step('sign', inputs.signInput, answering.sign);
export const attend = step('attend', inputs.attendInput, answering.attend);
export const answer = step('answer', inputs.answerInput, answering.answer);
export const askMore = step('askMore', inputs.askMoreInput, answering.askMore);
export const supplement = step('supplement', inputs.supplementInput, decide.supplement);
export const extend = step('extend', inputs.extendInput, answering.extend);
export const refuse = step('refuse', inputs.refuseInput, answering.refuseMaterials);
export const revoke = step('revoke', inputs.revokeInput, decide.revoke);
export const add = step('add', inputs.addInput, answering.add);
export const close = step('close', inputs.onlyInput, decide.close);
