import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { stepsOf } from '@/lib/kernel/steps';
import * as decide from './decide';
import { RESOLUTION } from './procedure';
import * as inputs from './schemas';
import { loadResolution, type ResolutionSubject } from './subject';

async function save(tx: Tx, data: decide.ResolutionRow, { subject }: { subject: ResolutionSubject }): Promise<void> {
  await tx.resolution.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

const step = stepsOf(RESOLUTION, {
  prefix: 'resolution',
  load: loadResolution,
  save,
  // OFFICE accepts with the reason that the lead gave when it proposed.
  lateReason: (given, subject) => given || subject.row.lateReason || undefined,
});

export const report = step('report', inputs.reportInput, decide.report);
export const assist = step('assist', inputs.reportInput, decide.assist);
export const analyse = step('analyse', inputs.analyseInput, decide.analyse);
export const propose = step('propose', inputs.proposeInput, decide.propose);
export const accept = step('accept', inputs.acceptInput, decide.accept);
export const sendBack = step('sendBack', inputs.sendBackInput, decide.sendBack);
export const extend = step('extend', inputs.extendInput, decide.extend);
