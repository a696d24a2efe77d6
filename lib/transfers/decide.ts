import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { formatDateTime, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { dateProblems, draftRefusal, missing, urgentClock } from './draft';
import { answerLetter, decisionLetter, designationLetterOf, letterOfTransfer, referralLetterOf } from './letters-of';
import { TRANSFER } from './procedure';
import type * as inputs from './schemas';
import type { DraftFields } from './schemas';
import type { TransferSubject } from './subject';

/** The transfer's own columns that a step writes. */
export type TransferPatch = Partial<Omit<TransferSubject['row'], 'id' | 'caseId' | 'senderId'>>;
export type CasePatch = Omit<TransferSubject['found'], 'id'>;
export type TransferRow = { transfer?: TransferPatch; found?: CasePatch };

type Run<Schema extends z.ZodType> = Context<z.output<Schema>, TransferSubject>;
type Answer = Effects<TransferRow> | Refusal;

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

/** 保存草稿: whatever is there so far; the sender's clock follows the day it holds (2-2-3). */
export function saveDraft({ input, subject, now }: Run<typeof inputs.saveDraftInput>): Answer {
  const { id: _id, version: _version, ...draft } = input;
  const today = shanghaiDate(now);
  const impossible = draftRefusal(dateProblems(draft, today));
  if (impossible) return impossible;
  const same = draft.heldOn === subject.row.heldOn && draft.urgent === subject.row.urgent;
  const clock = subject.duties.some((duty) => duty.rule === '2-2-3');
  const opening = draft.heldOn && !(same && clock);
  return {
    matter: { title: draft.title, urgent: draft.urgent },
    row: draftRows(draft),
    skip: opening ? [] : ['2-2-3'],
    cancel: clock && !(same && draft.heldOn) ? [{ rule: '2-2-3', reason: '认定日或紧急程度已更正' }] : [],
    open:
      opening && draft.heldOn
        ? urgentClock({ heldOn: draft.heldOn, urgent: draft.urgent }, subject.row.senderId, now)
        : [],
    starts: opening && draft.heldOn ? { '2-2-3': { startAt: startOfDay(draft.heldOn) } } : {},
    before: draftOf(subject),
    after: draft,
  };
}

function incomplete(subject: TransferSubject, now: number): Refusal | null {
  const draft = draftOf(subject);
  const slots = subject.materials.map((material) => material.slot);
  return draftRefusal({ ...missing(draft, slots, subject.row.senderId), ...dateProblems(draft, shanghaiDate(now)) });
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

/** 移送: complete, numbered, in the receiver's inbox at this instant (2-2-3; 2-3-1). */
export function dispatch(run: Run<typeof inputs.approveInput>): Answer {
  const { subject, now, as, actor, step } = run;
  const problem = incomplete(subject, now);
  if (problem) return problem;
  const { receiverId, senderId } = subject.row;
  const receiver = subject.units.get(receiverId ?? '');
  const sender = subject.units.get(senderId);
  if (!receiver || !sender || !['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'].includes(receiver.kind)) {
    return refuseField('receiverId', '该单位不能接收移送，请另选接收单位');
  }
  if (step?.on === 'send' && sender.approvalStep) return refuse('RULE', '本单位移送须经分管负责人审批。');
  return {
    matter: { numbered: true },
    row: { transfer: { sentAt: now, handlerId: null, approvedBy: step?.on === 'approve' ? actor.name : null } },
    parties: [{ part: 'receiver', unitId: receiver.id }],
    letters: [letterOfTransfer(run, sender, receiver)],
    notices: [
      {
        unitId: receiver.id,
        kind: 'ARRIVED',
        text: `${as.unitName}移送：${subject.matter.title}，请签收并在三日内反馈意见。`,
      },
    ],
  };
}

/** 撤回, until it is signed for: the letter keeps its number, the draft may name another unit. */
export function withdraw({ input, subject, now }: Run<typeof inputs.withdrawInput>): Answer {
  const { heldOn, urgent, receiverId } = subject.row;
  if (!heldOn) return refuse('RULE', '缺少认定日，不能撤回。');
  return {
    row: { transfer: { sentAt: null, approvedBy: null, withdrawReason: input.words } },
    partsEnd: ['receiver'],
    starts: { '2-2-3': { startAt: startOfDay(heldOn) } },
    open: urgentClock({ heldOn, urgent }, subject.row.senderId, now),
    withdrawLetters: input.words,
    notices: receiverId
      ? [{ unitId: receiverId, kind: 'WITHDRAWN', text: `移送已由移出单位撤回：${subject.matter.number ?? ''}。` }]
      : [],
    words: input.words,
  };
}

export function sign({ now }: Run<typeof inputs.signInput>): Answer {
  return { row: { transfer: { signedAt: now } }, signReceipts: true };
}

/** 属于本部门管辖，接受: the receiver, or whoever 区政府 named, becomes the handler (2-2-5). */
export function accept(run: Run<typeof inputs.acceptInput>): Answer {
  const { subject, now, as } = run;
  const designated = subject.matter.state === 'DESIGNATED';
  const answered = designated ? {} : { answeredAt: now, signedAt: subject.row.signedAt ?? now, handlerId: as.unitId };
  return {
    row: { transfer: { acceptedAt: now, ...answered } },
    parties: designated ? [] : [{ part: 'handler', unitId: as.unitId }],
    letters: as.unitId === subject.row.senderId ? [] : [answerLetter(run, { kind: 'accepted' })],
    signReceipts: true,
    notices: [
      { unitId: subject.row.senderId, kind: 'ACCEPTED', text: `${as.unitName}已接受移送：${subject.matter.title}。` },
    ],
  };
}

/** 不属于本部门管辖: with reasons and legal basis; the only way on is to 区人民政府 (2-2-7). */
export function decline(run: Run<typeof inputs.declineInput>): Answer {
  const { input, subject, now, as } = run;
  return {
    row: {
      transfer: {
        answeredAt: now,
        signedAt: subject.row.signedAt ?? now,
        declineReason: input.reason,
        declineBasis: input.legalBasis,
      },
    },
    letters: [answerLetter(run, { kind: 'notOurs', reasons: input.reason, legalBasis: input.legalBasis })],
    signReceipts: true,
    notices: [
      {
        unitId: subject.row.senderId,
        kind: 'DECLINED',
        text: `${as.unitName}反馈不属于本部门管辖：${subject.matter.title}，将报请区政府决定。`,
      },
    ],
    words: input.reason,
  };
}

/** 报请区人民政府决定 (2-2-7). */
export function refer(run: Run<typeof inputs.referInput>): Answer {
  const { input, subject, now, as } = run;
  const gov = [...subject.units.values()].find((unit) => unit.kind === 'GOV');
  if (!gov) return refuse('RULE', '系统中没有区人民政府办公室，请联系系统管理员。');
  return {
    row: { transfer: { referredAt: now, referWords: input.words } },
    parties: [{ part: 'decider', unitId: gov.id }],
    letters: [referralLetterOf(run, gov)],
    notices: [
      { unitId: gov.id, kind: 'REFERRED', text: `${as.unitName}报请决定管辖：${subject.matter.title}。` },
      { unitId: subject.row.senderId, kind: 'REFERRED', text: `已报请区政府决定管辖：${subject.matter.title}。` },
    ],
    words: input.words,
  };
}

/** 指定管辖单位: any unit, the sender included; it can only accept (2-2-7). */
export function designate(run: Run<typeof inputs.designateInput>): Answer {
  const { input, subject, now } = run;
  const unit = subject.units.get(input.unitId);
  if (!unit || !['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'].includes(unit.kind)) {
    return refuseField('unitId', '请从列表选择管辖单位');
  }
  const told = new Set([unit.id, subject.row.senderId, subject.row.receiverId ?? unit.id]);
  return {
    row: {
      transfer: {
        handlerId: unit.id,
        designatedAt: now,
        designationDoc: input.doc || null,
        designationWords: input.words,
      },
    },
    parties: [{ part: 'handler', unitId: unit.id }],
    letters: [designationLetterOf(run, unit)],
    notices: [...told].map((unitId) => ({
      unitId,
      kind: 'DESIGNATED',
      text: `区政府指定${unit.name}管辖：${subject.matter.title}。`,
    })),
    words: input.words,
  };
}

/** 登记处理决定: from its date the notice to the sender is due (2-2-6). */
export function decide({ input, subject, now, step }: Run<typeof inputs.decideInput>): Answer {
  const today = shanghaiDate(now);
  const { senderId, handlerId, acceptedAt } = subject.row;
  if (input.decidedOn > today) return refuseField('decidedOn', '决定日期不能晚于今天');
  if (acceptedAt && input.decidedOn < shanghaiDate(acceptedAt)) {
    return refuseField('decidedOn', `决定日期不能早于受理（${formatDateTime(acceptedAt)}）`);
  }
  const own = handlerId === senderId;
  if (own !== (step?.on === 'conclude'))
    return refuse('RULE', own ? '本单位移出的案件由本单位办理，登记决定即办结。' : '请登记处理决定后通报移出单位。');
  return {
    row: {
      transfer: {
        decisionKind: input.kind,
        decisionOn: input.decidedOn,
        decisionDoc: input.doc || null,
        decisionWords: input.words,
      },
    },
    starts: { '2-2-6': { startAt: startOfDay(input.decidedOn) } },
    words: input.words,
  };
}

/** 通报处理决定: in writing to the unit that transferred the case (2-2-6). */
export function notify(run: Run<typeof inputs.notifyInput>): Answer {
  const { subject, now, as } = run;
  return {
    row: { transfer: { notifiedAt: now } },
    letters: [decisionLetter(run)],
    notices: [
      { unitId: subject.row.senderId, kind: 'NOTIFIED', text: `${as.unitName}通报处理决定：${subject.matter.title}。` },
    ],
  };
}

/** Buttons that the facts rule out although the state would offer them: approval on or off, own case or not. */
export function offered(event: string, facts: { approvalStep: boolean; handlerIsSender: boolean }): boolean {
  if (event === 'submit') return facts.approvalStep;
  if (event === 'send') return !facts.approvalStep;
  if (event === 'conclude') return facts.handlerIsSender;
  if (event === 'decide') return !facts.handlerIsSender;
  return TRANSFER.steps.some((step) => step.on === event);
}
