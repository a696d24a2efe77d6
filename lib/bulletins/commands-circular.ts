import 'server-only';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import { stepsOf } from '@/lib/kernel/steps';
import { begin } from './begin';
import * as decide from './decide';
import { DEFAULT_DEMANDS } from './labels';
import { circularTitle } from './letters/circular';
import { CIRCULAR } from './procedure';
import * as inputs from './schemas';
import { freeze, paperKit } from './steps';
import { loadCircular } from './subject';

/** 起草通报: the board of this instant is frozen, and the office's own date runs (1-2-2). */
export const createCircular = defineCommand({
  name: 'circular.create',
  input: inputs.createCircularInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const { month, dueOn } = input;
    const title = circularTitle(month.slice(0, 7));
    const id = await begin(tx, { procedure: CIRCULAR, month, dueOn, title }, { actor, as, now, calendar });
    await freeze(tx, { id, month, actor, now });
    await tx.bulletin.update({ where: { id }, data: { demands: DEFAULT_DEMANDS }, select: { id: true } });
    return { result: { id }, audit: { matterId: id, title, clauses: ['1-2-2'], after: input } };
  },
});

const step = stepsOf(CIRCULAR, { prefix: 'circular', load: loadCircular, ...paperKit });
export const saveCircular = step('save', inputs.saveCircularInput, decide.saveCircular);
export const retakeFigures = step('retake', inputs.stepInput, decide.retake);
export const submitCircular = step('submit', inputs.submitInput, decide.submitCircular);
export const recallCircular = step('recall', inputs.stepInput, decide.recall);
export const returnCircular = step('returnDraft', inputs.returnInput, decide.sendBack);
export const approveCircular = step('approve', inputs.stepInput, decide.approve);
export const sendBackCircular = step('sendBack', inputs.returnInput, decide.sendBack);
export const issueCircular = step('issue', inputs.issueInput, decide.issueCircular);
export const voidCircular = step('void', inputs.voidInput, decide.voidPaper);

/** 签收 of an issued 通报. */
export const receiveCircular = defineMatterCommand({
  name: 'circular.receive',
  input: inputs.receiveInput,
  load: loadCircular,
  run: decide.receive,
});
