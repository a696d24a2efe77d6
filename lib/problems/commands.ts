import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuse, refuseField } from '@/lib/kernel/errors';
import { linkSeen } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { mayCarry, unitNames } from '@/lib/kernel/unit-names';
import { officeUnit } from '@/lib/meetings/composition';
import { OPENED_TOPIC } from '@/lib/meetings/save-topic';
import { findClause } from '@/lib/rulebook/clauses';
import * as decide from './decide';
import * as rectify from './decide-rectify';
import { PROBLEM } from './procedure';
import * as inputs from './schemas';
import { loadProblem, type ProblemSubject } from './subject';

async function save(tx: Tx, data: decide.ProblemRow, { subject }: { subject: ProblemSubject }): Promise<void> {
  await tx.problem.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

async function check(tx: Tx, { concerned, clause }: { concerned: string[]; clause: string }): Promise<void> {
  const units = await unitNames(tx);
  if (concerned.length === 0 || !concerned.every((id) => mayCarry(units.get(id))))
    throw new RefusedError(refuseField('concerned', '请从列表选择涉及单位'));
  if (clause && !findClause(clause)) throw new RefusedError(refuseField('clause', '请从列表选择涉及条款'));
}

/** 提出协作问题: by a unit or by OFFICE, with the matter in which it showed (1-2-3). */
export const raiseProblem = defineCommand({
  name: 'problem.raise',
  input: inputs.raiseInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const { title, concerned, arisesFromId, ...rest } = input;
    await check(tx, input);
    const office = await officeUnit(tx);
    if (!office) throw new RefusedError(refuse('RULE', '还没有联席会议办公室，请联系系统管理员。'));
    const text = `${as.unitName}提出协作问题：${title}。`;
    const { id } = await openMatter(tx, {
      procedure: PROBLEM,
      title,
      ownerUnitId: as.unitId,
      parties: [
        { part: 'raiser', unitId: as.unitId },
        { part: 'office', unitId: office },
      ],
      notices: as.unitId === office ? [] : [{ unitId: office, kind: 'PROBLEM_RAISED', text }],
      now,
      calendar,
    });
    const row = { id, ...rest, concerned: [...new Set(concerned)], raiserId: as.unitId, raisedBy: actor.name };
    await tx.problem.create({ data: row, select: { id: true } });
    if (arisesFromId) await linkSeen(tx, actor, { fromId: id, toId: arisesFromId, kind: 'ARISES_FROM' }, now);
    return { result: { id }, audit: { matterId: id, title, clauses: ['1-2-3'], after: input } };
  },
});

const step = stepsOf(PROBLEM, {
  prefix: 'problem',
  load: loadProblem,
  save,
  // OFFICE accepts with the reason that the unit gave when it reported.
  lateReason: (given, subject) => given || subject.row.lateReason || undefined,
  others: { topic: OPENED_TOPIC },
});

export const toTopic = step('toTopic', inputs.toTopicInput, decide.toTopic);
export const coordinate = step('coordinate', inputs.coordinateInput, decide.coordinate);
export const direct = step('direct', inputs.directInput, decide.direct);
export const dismiss = step('dismiss', inputs.dismissInput, decide.dismiss);
export const withdraw = step('withdraw', inputs.withdrawInput, decide.withdraw);
export const settle = step('settle', inputs.settleInput, decide.settle);
export const report = step('report', inputs.reportInput, rectify.report);
export const propose = step('propose', inputs.proposeInput, rectify.propose);
export const accept = step('accept', inputs.acceptInput, rectify.accept);
export const sendBack = step('sendBack', inputs.sendBackInput, rectify.sendBack);
export const extend = step('extend', inputs.extendInput, rectify.extend);
export const takeBack = step('takeBack', inputs.takeBackInput, rectify.takeBack);
