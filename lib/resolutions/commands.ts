import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { stepsOf } from '@/lib/kernel/steps';
import type { CarriedRow } from '@/lib/matters/decide-carried';
import * as carried from '@/lib/matters/schemas';
import { type CarriedSubject, carriedLateReason } from '@/lib/matters/subject-carried';
import * as decide from './decide';
import { RESOLUTION } from './procedure';
import * as inputs from './schemas';
import { loadResolution } from './subject';

async function save(tx: Tx, data: CarriedRow, { subject }: { subject: CarriedSubject }): Promise<void> {
  await tx.resolution.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

const step = stepsOf(RESOLUTION, { prefix: 'resolution', load: loadResolution, save, lateReason: carriedLateReason });

export const report = step('report', carried.reportInput, decide.report);
export const assist = step('assist', carried.reportInput, decide.assist);
export const analyse = step('analyse', inputs.analyseInput, decide.analyse);
export const propose = step('propose', carried.proposeInput, decide.propose);
export const accept = step('accept', carried.acceptInput, decide.accept);
export const sendBack = step('sendBack', carried.sendBackInput, decide.sendBack);
export const extend = step('extend', carried.extendInput, decide.extend);
