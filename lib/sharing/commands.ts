import 'server-only';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import { stepsOf } from '@/lib/kernel/steps';
import * as decide from './decide';
import { SHARING } from './procedure';
import { kindOf } from './procedure-kinds';
import { recordShare, sendShare } from './record-share';
import { save } from './save';
import * as inputs from './schemas';
import { loadShare } from './subject';

/** 登记共享信息, and copy it at once when asked: from here its clock runs until it is copied (3-1-1 … 3-4-3). */
export const recordInformation = defineCommand({
  name: 'sharing.record',
  input: inputs.recordInput,
  act: async (tx, { input, ...run }) => {
    const { next, lateReason, kind, ...rest } = input;
    const acting = { tx, ...run, lateReason: lateReason || null };
    const { id, clause } = await recordShare(acting, { ...rest, kind: kindOf(kind), code: kind });
    if (next === 'send') await sendShare(acting, id);
    return { result: { id }, audit: { matterId: id, title: input.title, clauses: [clause], after: input } };
  },
});

const step = stepsOf(SHARING, { prefix: 'sharing', load: loadShare, save });
/** 修改, and copy it in the same act when asked: what arises from a decision elsewhere is completed so (3-4-2). */
export const saveShare = defineMatterCommand({
  name: 'sharing.save',
  event: 'save',
  input: inputs.saveInput,
  load: loadShare,
  run: decide.save,
  save,
  afterwards: async (run, { id, next }) => {
    if (next === 'send') await sendShare(run, id);
  },
});
export const sendInformation = step('send', inputs.sendInput, decide.send);
export const tellByPhone = step('tell', inputs.tellInput, decide.tell);
export const handOver = step('handOver', inputs.sendInput, decide.handOver);
export const voidShare = step('void', inputs.voidInput, decide.scrap);
export const correctShare = step('correct', inputs.correctInput, decide.correct);
export const addRecipients = step('add', inputs.addInput, decide.add);
export const retireShare = step('retire', inputs.retireInput, decide.retire);
export const withdrawShare = step('withdraw', inputs.withdrawInput, decide.withdraw);

/** 签收 by a unit that received it. */
export const receiveShare = defineMatterCommand({
  name: 'sharing.receive',
  input: inputs.receiveInput,
  load: loadShare,
  run: decide.receive,
});
