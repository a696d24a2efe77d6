import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import { type FieldMessages, type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { dateProblems, draftRefusal, impossible, missing, urgentClock } from './draft';
import type * as inputs from './schemas';
import type { DraftFields } from './schemas';
import type { TransferSubject } from './subject';

/** The transfer's own columns that a step writes. */
export type TransferPatch = Partial<Omit<TransferSubject['row'], 'id' | 'caseId' | 'senderId'>>;
export type CasePatch = Omit<TransferSubject['found'], 'id'>;
export type TransferRow = { transfer?: TransferPatch; found?: CasePatch };

export type Run<Schema extends z.ZodType> = Context<z.output<Schema>, TransferSubject>;
export type Answer = Effects<TransferRow> | Refusal;

/** The draft's fields split into the rows that hold them. */
export function draftRows(draft: DraftFields): Required<Pick<TransferRow, 'transfer' | 'found'>> {
  const {
    title: _title,
    receiverId,
    reason,
    legalBasis,
    heldOn,
    urgent,
    contactPhone,
    otherMaterials,
    ...found
  } = draft;
  return {
    transfer: { receiverId: receiverId || null, reason, legalBasis, heldOn, urgent, contactPhone, otherMaterials },
    found,
  };
}

/** The draft as its rows hold it. */
export function draftOf({
  row,
  found,
  matter,
}: Pick<TransferSubject, 'row' | 'found'> & { matter: { title: string } }): DraftFields {
  const { id: _id, ...facts } = found;
  const { receiverId, reason, legalBasis, heldOn, urgent, contactPhone, otherMaterials } = row;
  return {
    ...facts,
    title: matter.title,
    receiverId: receiverId ?? '',
    reason,
    legalBasis,
    heldOn,
    urgent,
    contactPhone,
    otherMaterials,
  };
}

/** What a breach forbids to a draft: to move the day it was held, or to call it not urgent after all (2-2-3). */
function breachRefusal(draft: DraftFields, { row, duties }: TransferSubject, now: number): Refusal | null {
  const overdue = duties.filter((duty) => duty.rule === '2-2-3' && now >= duty.dueAt);
  if (overdue.length > 0 && row.heldOn && (!draft.heldOn || draft.heldOn > row.heldOn))
    return refuseField('heldOn', '移送期限已过，认定日不能改晚；请移送并填写超期说明');
  if (overdue.some((duty) => duty.urgent) && !draft.urgent)
    return refuseField('urgent', '立即移送的时限已过，不能再取消紧急；请移送并填写超期说明');
  return null;
}

/** 保存草稿: whatever is there so far; the sender's clocks follow the day it holds and its urgency (2-2-3). */
export function saveDraft({ input, subject, now }: Run<typeof inputs.saveDraftInput>): Answer {
  const { id: _id, version: _version, ...draft } = input;
  const { senderId, heldOn, receiverId } = subject.row;
  const problems = impossible(draft, senderId, shanghaiDate(now));
  const nobody = draft.receiverId !== receiverId && nobodySigns(subject.units.get(draft.receiverId));
  if (nobody) problems.receiverId ??= [nobody];
  const refusal = draftRefusal(problems) ?? breachRefusal(draft, subject, now);
  if (refusal) return refusal;
  const moved = draft.heldOn !== heldOn;
  const running = subject.duties.some((duty) => duty.rule === '2-2-3' && !duty.urgent);
  const opening = draft.heldOn !== null && (moved || !running);
  const calm = draft.urgent ? [] : [{ rule: '2-2-3' as const, reason: '已取消紧急', urgent: true }];
  return {
    matter: { title: draft.title, urgent: draft.urgent },
    row: draftRows(draft),
    skip: opening ? [] : ['2-2-3'],
    replace: moved ? [{ rule: '2-2-3', reason: '认定日已更正' }] : calm,
    open: urgentClock(draft, senderId, now, subject.urgentSince),
    starts: opening && draft.heldOn ? { '2-2-3': { startAt: startOfDay(draft.heldOn) } } : {},
    before: draftOf(subject),
    after: draft,
  };
}

/** Whether cases may go to the unit: it takes part in enforcement and has not been closed. */
export function receives(unit: { kind: string; open: boolean } | undefined): boolean {
  return unit?.open === true && ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'].includes(unit.kind);
}

/** Why the unit is not to be chosen although it takes part, in words, or null: nobody there could sign (3-2-1). */
export function nobodySigns(unit: { kind: string; open: boolean; staffed: boolean } | undefined): string | null {
  if (!receives(unit) || unit?.staffed) return null;
  return '该单位尚未设联络员，无人签收；请联系安全管理员为其授予联络员岗位，或者另选单位';
}

/** What keeps the draft from leaving, or null: fields, materials, dates, a receiver that cannot receive. */
export function incomplete(subject: TransferSubject, now: number): Refusal | null {
  const draft = draftOf(subject);
  const slots = subject.materials.map((material) => material.slot);
  const receiver = subject.units.get(draft.receiverId);
  const unfit: FieldMessages =
    draft.receiverId && !receives(receiver) ? { receiverId: ['该单位不能接收移送，请另选接收单位'] } : {};
  const problems = { ...unfit, ...missing(draft, slots, subject.row.senderId) };
  return draftRefusal({ ...problems, ...dateProblems(draft, shanghaiDate(now)) });
}

/** 报分管负责人审批 (以部门的名义): complete, and late only with a reason, which goes with it. */
export function submit({ input, subject, now }: Run<typeof inputs.submitInput>): Answer {
  const problem = incomplete(subject, now);
  if (problem) return problem;
  if (!subject.units.get(subject.row.senderId)?.approvalStep)
    return refuse('RULE', '本单位未启用审批环节，请直接移送。');
  const late = subject.duties.some((duty) => duty.rule === '2-2-3' && now >= duty.dueAt);
  if (late && !input.lateReason) return refuseField('lateReason', '已超过移送期限，请填写超期说明');
  return {
    row: { transfer: { lateReason: input.lateReason ?? '', returnWords: null } },
    notices: [
      {
        unitId: subject.row.senderId,
        kind: 'APPROVAL',
        text: `待审批：${subject.matter.title}，请分管负责人审批后移送。`,
      },
    ],
    words: input.lateReason ?? undefined,
  };
}

export function recall(): Answer {
  return {};
}

export function returnDraft({ input, subject }: Run<typeof inputs.returnDraftInput>): Answer {
  return {
    row: { transfer: { returnWords: input.words } },
    notices: [
      { unitId: subject.row.senderId, kind: 'RETURNED', text: `审批退回：${subject.matter.title}。${input.words}` },
    ],
    words: input.words,
  };
}

export function voidDraft({ input }: Run<typeof inputs.voidInput>): Answer {
  return { words: input.words };
}
