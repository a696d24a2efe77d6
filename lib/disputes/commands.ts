import 'server-only';
import { defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { stepsOf } from '@/lib/kernel/steps';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { REACHED_TRANSFER } from '@/lib/transfers/save';
import * as decide from './decide';
import * as ends from './decide-end';
import { DISPUTE } from './procedure';
import type { DisputeRow } from './row';
import * as inputs from './schemas';
import { type DisputeSubject, loadDispute } from './subject';

type Saved = { subject: DisputeSubject; now: number };

async function save(tx: Tx, { set, session }: DisputeRow, { subject, now }: Saved): Promise<void> {
  const { id } = subject.matter;
  if (session) {
    const row = { ...session, heldOn: dateOnly(session.heldOn), disputeId: id, at: timestampOf(now) };
    await tx.disputeSession.create({ data: row, select: { id: true } });
  }
  if (!set) return;
  const { proposedAt, referredAt, decidedOn, ...rest } = set;
  const data = {
    ...rest,
    ...(proposedAt !== undefined && { proposedAt: timestampOf(proposedAt) }),
    ...(referredAt !== undefined && { referredAt: timestampOf(referredAt) }),
    ...(decidedOn !== undefined && { decidedOn: dateOnly(decidedOn) }),
  };
  await tx.dispute.update({ where: { id }, data, select: { id: true } });
}

const step = stepsOf(DISPUTE, {
  prefix: 'dispute',
  load: loadDispute,
  save,
  others: { transfer: REACHED_TRANSFER },
});

export const acceptDispute = step('accept', inputs.acceptInput, decide.accept);
export const rejectDispute = step('reject', inputs.rejectInput, decide.reject);
export const withdrawDispute = step('withdraw', inputs.withdrawInput, decide.withdraw);
export const answerDispute = step('respond', inputs.answerInput, decide.answer);
export const meetOnDispute = step('meet', inputs.meetInput, decide.meet);
export const interimMeasures = step('interim', inputs.interimInput, decide.interim);
export const proposeOpinion = step('propose', inputs.proposeInput, decide.propose);
export const confirmOpinion = step('confirm', inputs.confirmInput, decide.confirm);
export const objectToOpinion = step('object', inputs.objectInput, decide.object);
export const concludeDispute = step('conclude', inputs.concludeInput, ends.conclude);
export const failDispute = step('fail', inputs.failInput, ends.fail);
export const decideDispute = step('decide', inputs.decideInput, ends.decide);

/** 签收 of a letter of the dispute. */
export const receiveDispute = defineMatterCommand({
  name: 'dispute.receive',
  input: inputs.receiveInput,
  load: loadDispute,
  run: decide.receive,
});

/** 关联 a topic, a resolution or another matter with the dispute, to be read on both pages. */
export const connectDispute = defineMatterCommand({
  name: 'dispute.connect',
  input: inputs.connectInput,
  load: loadDispute,
  run: decide.connect,
});
