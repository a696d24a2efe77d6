import { signerName } from '@/lib/kernel/actor';
import { refuse, refuseField } from '@/lib/kernel/errors';
import { signatoryOf } from '@/lib/matters/signatory';
import { formatDateTime, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { type Answer, incomplete, nobodySigns, type Run, receives } from './decide-draft';
import { penaltyToCopy } from './decide-penalty';
import { urgentClock } from './draft';
import { answerLetter, decisionLetter, designationLetterOf, letterOfTransfer, referralLetterOf } from './letters-of';
import { TRANSFER } from './procedure';
import type * as inputs from './schemas';

/** 移送: complete, numbered, in the receiver's inbox at this instant (2-2-3; 2-3-1). */
export function dispatch(run: Run<typeof inputs.approveInput>): Answer {
  const { subject, now, as, actor, step } = run;
  const problem = incomplete(subject, now);
  if (problem) return problem;
  const { receiverId, senderId } = subject.row;
  const receiver = subject.units.get(receiverId ?? '');
  const sender = subject.units.get(senderId);
  if (!receiver || !sender) return refuseField('receiverId', '该单位不能接收移送，请另选接收单位');
  if (step?.on === 'send' && sender.approvalStep) return refuse('RULE', '本单位移送须经分管负责人审批。');
  return {
    matter: { numbered: true },
    row: {
      transfer: { sentAt: now, handlerId: null, approvedBy: step?.on === 'approve' ? signerName(actor, as) : null },
    },
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

/**
 * 撤回, until it is signed for: the letter keeps its number, the draft may name another unit. The receiver takes no part
 * any more, so what it was ordered to answer (督办) ends with the same act.
 */
export function withdraw({ input, subject, now }: Run<typeof inputs.withdrawInput>): Answer {
  const { heldOn, urgent, receiverId, senderId } = subject.row;
  if (!heldOn || !receiverId) return refuse('RULE', '缺少认定日或接收单位，不能撤回。');
  const orders = subject.orders.filter((order) => order.obligorId === receiverId);
  const reason = `移送撤回，${input.words}`;
  const { number, title } = subject.matter;
  const told = (unitId: string) => ({
    unitId,
    kind: 'SUPERVISION_ENDED',
    text: `督办终止：${title}，${reason}。${subject.units.get(receiverId)?.name ?? ''}无须再答复。`,
  });
  return {
    row: { transfer: { sentAt: null, approvedBy: null, withdrawReason: input.words } },
    partsEnd: ['receiver'],
    starts: { '2-2-3': { startAt: startOfDay(heldOn) } },
    open: urgentClock({ heldOn, urgent }, senderId, now, subject.urgentSince),
    withdrawLetters: input.words,
    notices: [{ unitId: receiverId, kind: 'WITHDRAWN', text: `移送已由移出单位撤回：${number ?? ''}。` }],
    moves: orders.map(({ id, ordererId }) => ({
      type: 'order',
      id,
      event: 'end',
      effects: {
        row: { endReason: reason },
        notices: [...new Set([receiverId, ordererId])].map(told),
        words: reason,
      },
    })),
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
  const gov = [...subject.units.values()].find((unit) => unit.kind === 'GOV' && unit.open);
  if (!gov) return refuse('RULE', '系统中没有区人民政府办公室，请联系系统管理员。');
  const signatory = signatoryOf(subject.units.get(as.unitId)?.leaders ?? [], run.input.signatory);
  if (typeof signatory !== 'string') return signatory;
  return {
    row: { transfer: { referredAt: now, referWords: input.words } },
    parties: [{ part: 'decider', unitId: gov.id }],
    letters: [referralLetterOf(run, gov, signatory)],
    notices: [
      { unitId: gov.id, kind: 'REFERRED', text: `${as.unitName}报请决定管辖：${subject.matter.title}。` },
      { unitId: subject.row.senderId, kind: 'REFERRED', text: `已报请区政府决定管辖：${subject.matter.title}。` },
    ],
    words: input.words,
  };
}

/** 指定管辖单位: any unit, the sender included, by a decision with its own day; it can only accept (2-2-7). */
export function designate(run: Run<typeof inputs.designateInput>): Answer {
  const { input, subject, now } = run;
  const unit = subject.units.get(input.unitId);
  if (!unit || !receives(unit)) return refuseField('unitId', '请从列表选择管辖单位');
  const nobody = nobodySigns(unit);
  if (nobody) return refuseField('unitId', nobody);
  const { referredAt } = subject.row;
  if (input.decidedOn > shanghaiDate(now)) return refuseField('decidedOn', '决定日期不能晚于今天');
  if (referredAt && input.decidedOn < shanghaiDate(referredAt))
    return refuseField('decidedOn', `决定日期不能早于报请（${formatDateTime(referredAt)}）`);
  const told = new Set([unit.id, subject.row.senderId, subject.row.receiverId ?? unit.id]);
  return {
    row: {
      transfer: {
        handlerId: unit.id,
        designatedAt: now,
        designatedOn: input.decidedOn,
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

/** 登记处理决定: from its date the notice to the sender is due (2-2-6), and what the bureau has to copy (3-4-2). */
export function decide(run: Run<typeof inputs.decideInput>): Answer {
  const { input, subject, now, step } = run;
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
    spawns: penaltyToCopy(run),
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

/**
 * Whether a unit signs for a letter by an act of its own (签收函件): for the transfer letter it signs by 签收 or its answer,
 * for the designation of itself by accepting.
 */
export function signedApart(kind: string, unitId: string, handlerId: string | null): boolean {
  return kind !== 'transfer' && !(kind === 'designation' && unitId === handlerId);
}

/** Buttons that the facts rule out although the state would offer them: approval on or off, own case or not. */
export function offered(event: string, facts: { approvalStep: boolean; handlerIsSender: boolean }): boolean {
  if (event === 'submit') return facts.approvalStep;
  if (event === 'send') return !facts.approvalStep;
  if (event === 'conclude') return facts.handlerIsSender;
  if (event === 'decide') return !facts.handlerIsSender;
  return TRANSFER.steps.some((step) => step.on === event);
}
