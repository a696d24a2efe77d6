import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { dateOnly } from '@/lib/kernel/today';
import { mayCarry, unitNames } from '@/lib/kernel/unit-names';
import * as carried from '@/lib/matters/schemas';
import { type CarriedSubject, carriedLateReason } from '@/lib/matters/subject-carried';
import { addMonths, formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import * as decide from './decide';
import { ASSIGNMENT } from './procedure';
import * as inputs from './schemas';
import { loadAssignment } from './subject';

async function save(tx: Tx, data: decide.AssignmentRow, { subject }: { subject: CarriedSubject }): Promise<void> {
  await tx.assignment.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

const step = stepsOf(ASSIGNMENT, { prefix: 'assignment', load: loadAssignment, save, lateReason: carriedLateReason });

/** 登记交办事项: its document, who carries it out, by when (1-2-6). */
export const createAssignment = defineCommand({
  name: 'assignment.create',
  input: inputs.createInput,
  act: async (tx, { input, as, now, calendar }) => {
    const today = shanghaiDate(now);
    const { title, leadUnitId, dueOn, assignedOn, ...rest } = input;
    if (!mayCarry((await unitNames(tx)).get(leadUnitId)))
      throw new RefusedError(refuseField('leadUnitId', '请从列表选择牵头单位'));
    if (assignedOn > today) throw new RefusedError(refuseField('assignedOn', '交办日期不能晚于今天'));
    if (dueOn < today || dueOn > addMonths(today, 24))
      throw new RefusedError(refuseField('dueOn', '办理时限应在今天之后、两年之内，请核对年份'));
    const text = `交办事项：${title}，请于${formatDateWeekday(dueOn)}前办结。`;
    const { id } = await openMatter(tx, {
      procedure: ASSIGNMENT,
      title,
      ownerUnitId: as.unitId,
      parties: [
        { part: 'lead', unitId: leadUnitId },
        { part: 'office', unitId: as.unitId },
      ],
      starts: { '1-2-6': { startAt: now, dueOn } },
      notices: [{ unitId: leadUnitId, kind: 'ASSIGNED', text }],
      now,
      calendar,
    });
    const dates = { assignedOn: dateOnly(assignedOn), dueOn: dateOnly(dueOn) };
    await tx.assignment.create({ data: { id, leadUnitId, ...rest, ...dates }, select: { id: true } });
    return { result: { id }, audit: { matterId: id, title, clauses: ['1-2-6'], after: input } };
  },
});

export const report = step('report', carried.reportInput, decide.report);
export const propose = step('propose', carried.proposeInput, decide.propose);
export const accept = step('accept', carried.acceptInput, decide.accept);
export const sendBack = step('sendBack', carried.sendBackInput, decide.sendBack);
export const extend = step('extend', carried.extendInput, decide.extend);
export const revoke = step('revoke', inputs.revokeInput, decide.revoke);
