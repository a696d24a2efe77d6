import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { type FieldMessages, RefusedError } from '@/lib/kernel/errors';
import { linkSeen } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { timestampOf } from '@/lib/kernel/today';
import { unitNames } from '@/lib/kernel/unit-names';
import { instantAt, shanghaiDate } from '@/lib/rulebook/local-date';
import * as decide from './decide';
import { beginProblems, draftProblems, problemRefusal, rowOf } from './draft';
import { ASSISTANCE, DIFFERENCES } from './procedure';
import * as inputs from './schemas';
import { type AssistanceSubject, loadAssistance } from './subject';

async function save(tx: Tx, data: decide.AssistanceRow, { subject }: { subject: AssistanceSubject }): Promise<void> {
  await tx.assistance.update({ where: { id: subject.matter.id }, data, select: { id: true } });
}

/** The three kinds have the same steps; each kind's own table says under which clause. */
const step = stepsOf(ASSISTANCE.assistance, { prefix: 'assistance', load: loadAssistance, save });

/** 登记: the clock runs from the hazard, the decision or the need, perhaps out of another matter (4-1-1, 4-3-1, 4-3-2). */
export const createAssistance = defineCommand({
  name: 'assistance.create',
  input: inputs.createInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const { kind, fromId, title, beganOn, beganTime } = input;
    const { rule, clause, timed } = DIFFERENCES[kind];
    const beganAt = instantAt(beganOn, timed ? (beganTime ?? '') : '00:00');
    const began: FieldMessages =
      timed && !beganTime ? { beganTime: ['请填写发现时间'] } : beginProblems(beganAt, beganOn, shanghaiDate(now), now);
    const unit = (await unitNames(tx)).get(input.unitId);
    const problem = problemRefusal({
      ...draftProblems(kind, input, { bureauId: as.unitId, unit }),
      ...began,
    });
    if (problem) throw new RefusedError(problem);
    const { id } = await openMatter(tx, {
      procedure: ASSISTANCE[kind],
      title,
      ownerUnitId: as.unitId,
      parties: [{ part: 'bureau', unitId: as.unitId }],
      starts: { [rule]: { startAt: beganAt } },
      now,
      calendar,
    });
    const data = { id, bureauId: as.unitId, beganAt: timestampOf(beganAt), ...rowOf(input) };
    await tx.assistance.create({ data, select: { id: true } });
    if (fromId) await linkSeen(tx, actor, { fromId: id, toId: fromId, kind: 'ARISES_FROM' }, now);
    return { result: { id }, audit: { matterId: id, title, clauses: [clause], after: input } };
  },
});

export const revise = step('revise', inputs.reviseInput, decide.revise);
export const send = step('send', inputs.sendInput, decide.send);
export const voidDraft = step('void', inputs.voidInput, decide.voidDraft);
export const sign = step('sign', inputs.onlyInput, decide.sign);
export const reply = step('reply', inputs.replyInput, decide.reply);
export const add = step('add', inputs.replyInput, decide.add);
export const close = step('close', inputs.onlyInput, decide.close);
