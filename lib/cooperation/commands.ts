import 'server-only';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { linkSeen } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import * as decide from './decide';
import { AGREEMENT, INSPECTION } from './procedure';
import * as inputs from './schemas';
import { type InspectionSubject, loadInspection } from './subject';

type Saved = { subject: InspectionSubject; now: number };

async function save(tx: Tx, { set, task, report }: decide.InspectionRow, { subject, now }: Saved): Promise<void> {
  const { id } = subject.matter;
  if (set) await tx.inspection.update({ where: { id }, data: set, select: { id: true } });
  if (task) {
    const { unitId, content, dueOn, removed } = task;
    const data = { content, dueOn: dateOnly(dueOn), removedAt: removed ? timestampOf(now) : null };
    const where = { inspectionId_unitId: { inspectionId: id, unitId } };
    await tx.inspectionTask.upsert({ where, create: { inspectionId: id, unitId, ...data }, update: data });
  }
  if (report) {
    const { unitId, by, at, ...figures } = report;
    const where = { inspectionId_unitId: { inspectionId: id, unitId } };
    const data = { ...figures, reportedBy: by, reportedAt: timestampOf(at) };
    await tx.inspectionTask.update({ where, data, select: { unitId: true } });
  }
}

const step = stepsOf(INSPECTION, { prefix: 'inspection', load: loadInspection, save });

/** The agreement that a plan rests on is one that the actor sees, and is in force. */
async function restOn(tx: Tx, agreementId: string): Promise<void> {
  const found = await tx.matter.findUnique({ where: { id: agreementId }, select: { type: true, state: true } });
  if (found?.type !== AGREEMENT.type || found.state !== 'IN_FORCE')
    throw new RefusedError(refuseField('agreementId', '请选择正在执行的协作文本'));
}

/** 拟订联合检查计划, as a draft of the unit that leads it (4-3-3). */
export const createInspection = defineCommand({
  name: 'inspection.create',
  input: inputs.createInspectionInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const { title, kind, targets, startOn, untilOn, summaryOn, agreementId } = input;
    const refusal = decide.planRefusal(input, shanghaiDate(now));
    if (refusal) throw new RefusedError(refusal);
    const { id } = await openMatter(tx, {
      procedure: INSPECTION,
      title,
      ownerUnitId: as.unitId,
      parties: [{ part: 'lead', unitId: as.unitId }],
      now,
      calendar,
    });
    const dates = { fromOn: dateOnly(startOn), toOn: dateOnly(untilOn), summaryOn: dateOnly(summaryOn) };
    const data = { id, leadId: as.unitId, kind, targets, ...dates };
    await tx.inspection.create({ data, select: { id: true } });
    if (agreementId) {
      await linkSeen(tx, actor, { fromId: id, toId: agreementId, kind: 'ARISES_FROM' }, now);
      await restOn(tx, agreementId);
    }
    return { result: { id }, audit: { matterId: id, title, clauses: ['4-3-3'], after: input } };
  },
});

export const assignTask = step('assign', inputs.assignInput, decide.assign);
export const issueInspection = step('issue', inputs.stepInput, decide.issue);
export const cancelInspection = step('cancel', inputs.cancelInput, decide.cancel);
export const reportInspection = step('report', inputs.reportInput, decide.report);
export const extendTask = step('extend', inputs.extendInput, decide.extend);
export const summariseInspection = step('summarise', inputs.summariseInput, decide.summarise);

/** 签收 of the plan or its summary. */
export const receiveInspection = defineMatterCommand({
  name: 'inspection.receive',
  input: inputs.receiveInput,
  load: loadInspection,
  run: decide.receive,
});
