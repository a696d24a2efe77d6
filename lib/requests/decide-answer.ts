import { signerName } from '@/lib/kernel/actor';
import type { Effects } from '@/lib/kernel/effects';
import { refuse, refuseField } from '@/lib/kernel/errors';
import { timestampOf } from '@/lib/kernel/today';
import { addMonths, formatDate, formatDateWeekday, instantAt, shanghaiDate } from '@/lib/rulebook/local-date';
import { findRule } from '@/lib/rulebook/rules';
import { type Answer, type RequestRow, type Run, tell } from './decide';
import { answerLetterOf, extensionLetterOf } from './letters-of';
import type * as inputs from './schemas';
import type { RequestSubject } from './subject';

/** The request counts as signed for by the first act of its unit. */
const signed = ({ row }: RequestSubject, now: number) => ({ signedAt: timestampOf(row.signedAt ?? now) });

/** 签收; for legal service without a date the unit says until when, which opens its clock (4-2-3). */
export function sign({ input, subject, as, now }: Run<typeof inputs.signInput>): Answer {
  const { kind, row, matter, duties } = subject;
  const effects: Effects<RequestRow> = {
    row: { signedAt: timestampOf(now) },
    signReceipts: true,
    notices: tell(row.askerId, 'REQUEST_SIGNED', `${as.unitName}已签收：${matter.title}。`),
  };
  const dated = duties.some((duty) => duty.rule === kind.rule);
  if (!kind.ownDate || dated) {
    return input.dueOn ? refuseField('dueOn', '期限已经确定，不能在签收时改变') : effects;
  }
  const today = shanghaiDate(now);
  if (!input.dueOn) return refuseField('dueOn', '请求单位没有提出日期，请填写答复日期');
  if (input.dueOn < today || input.dueOn > addMonths(today, 12))
    return refuseField('dueOn', '答复日期应在今天之后、一年之内');
  const clock = { rule: kind.rule, obligorId: as.unitId, startAt: now, dueOn: input.dueOn };
  const text = `${as.unitName}已签收，将于${formatDateWeekday(input.dueOn)}前答复：${matter.title}。`;
  return {
    ...effects,
    open: [clock],
    notices: tell(row.askerId, 'REQUEST_SIGNED', text),
    after: { dueOn: input.dueOn },
  };
}

/** 登记派员到场: meets the clock to the scene alone; the written opinion is still due (4-2-1). */
export function attend({ input, subject, as, now }: Run<typeof inputs.attendInput>): Answer {
  const { row, kind, matter } = subject;
  if (!matter.urgent) return refuseField('sceneOn', '请求单位没有要求派员到场');
  if (row.sceneAt !== null) return refuseField('sceneOn', '到场情况已经登记');
  const at = instantAt(input.sceneOn, input.sceneTime);
  if (at > now) return refuseField('sceneTime', '到场时间不能晚于现在');
  if (row.sentAt !== null && at < row.sentAt - 60_000) return refuseField('sceneTime', '到场时间不能早于请求发出');
  const arrival = `${formatDate(input.sceneOn)}${input.sceneTime}到场。${input.words}`;
  return {
    row: { ...signed(subject, now), sceneAt: timestampOf(at), sceneWords: input.words },
    close: [{ rule: kind.rule, obligorId: as.unitId, urgent: true }],
    signReceipts: true,
    notes: [{ kind: 'ATTENDED', words: arrival }],
    notices: tell(row.askerId, 'REQUEST_ATTENDED', `${as.unitName}已派员到场：${matter.title}。`),
    words: arrival,
  };
}

/** 答复: a numbered letter; it meets the clock (4-2-1 to 4-2-4). */
export function answer(run: Run<typeof inputs.answerInput>): Answer {
  const { input, subject, actor, as, now } = run;
  const { row, matter } = subject;
  return {
    row: {
      ...signed(subject, now),
      answeredAt: timestampOf(now),
      answeredBy: signerName(actor, as),
      answer: input.answer,
    },
    letters: [answerLetterOf(run, { kind: 'answer', words: input.answer })],
    signReceipts: true,
    notices: tell(row.askerId, 'REQUEST_ANSWERED', `${as.unitName}已答复：${matter.title}，请查阅并签收。`),
  };
}

/** 因法定事由不予提供: the only refusal there is, and it names its law (4-2-4). */
export function refuseMaterials(run: Run<typeof inputs.refuseInput>): Answer {
  const { input, subject, actor, as, now } = run;
  const { ground, reason } = input;
  const { row, matter } = subject;
  return {
    row: {
      ...signed(subject, now),
      answeredAt: timestampOf(now),
      answeredBy: signerName(actor, as),
      answer: reason,
      refuseGround: ground,
    },
    letters: [answerLetterOf(run, { kind: 'refusal', words: reason, ground })],
    signReceipts: true,
    notices: tell(row.askerId, 'REQUEST_REFUSED', `${as.unitName}依法不予提供：${matter.title}，请查阅并签收。`),
    words: `${ground} ${reason}`,
  };
}

/** 要求补正材料: the clock stands still, as its rule says; legal service says first until when, or it never would (4-2-3). */
export function askMore({ input, subject, as, now }: Run<typeof inputs.askMoreInput>): Answer {
  const { row, kind, matter, duties } = subject;
  const reason = '补正材料';
  if (kind.ownDate && !duties.some((duty) => duty.rule === kind.rule))
    return refuse('RULE', '请先签收并填写答复日期，再要求补正材料；补正期间不计入期限。');
  const stops = findRule(kind.rule)?.pauses.includes(reason) && duties.some((d) => d.rule === kind.rule && !d.urgent);
  return {
    row: signed(subject, now),
    pause: stops ? [{ rule: kind.rule, obligorId: as.unitId, reason }] : [],
    signReceipts: true,
    notes: [{ kind: 'ASKED_MORE', words: input.words }],
    notices: tell(row.askerId, 'REQUEST_MORE', `${as.unitName}要求补正材料：${matter.title}。${input.words}`),
    words: input.words,
  };
}

/** 告知延期: before the due instant, to a new date; a consultation once, by ten working days at most, where it is complex. */
export function extend(run: Run<typeof inputs.extendInput>): Answer {
  const { input, subject, as, now } = run;
  const { row, kind, matter, duties } = subject;
  const duty = duties.find((one) => one.rule === kind.rule && !one.urgent);
  if (!duty) return refuseField('toOn', '期限尚未确定，请先签收并填写答复日期');
  if (now >= duty.dueAt) return refuseField('toOn', '期限已经届满，延期应当在届满前告知；请尽快答复并写明超期说明');
  const present = shanghaiDate(duty.dueAt - 1);
  if (input.toOn <= present) return refuseField('toOn', `新的期限应当晚于现在的期限（${formatDateWeekday(present)}）`);
  if (kind.extends === 'COMPLEX' && !input.complex)
    return refuseField('complex', '情况复杂的才可以延期（条款 4-2-2），请确认');
  // A consultation's own cap is the rule's, which names the latest date (4-2-2).
  if (kind.extends === 'NOTICE' && input.toOn > addMonths(shanghaiDate(now), 12))
    return refuseField('toOn', '新的期限应在一年之内，请核对年份');
  const text = `${as.unitName}告知延期至${formatDateWeekday(input.toOn)}：${matter.title}。${input.reason}`;
  return {
    row: { ...signed(subject, now), ...(kind.extends === 'COMPLEX' && { complex: true }) },
    extend: [{ rule: kind.rule, obligorId: as.unitId, toOn: input.toOn, reason: input.reason }],
    letters: [extensionLetterOf(run, present)],
    signReceipts: true,
    notes: [{ kind: 'EXTENDED', words: `延期至${formatDateWeekday(input.toOn)}。${input.reason}` }],
    notices: tell(row.askerId, 'REQUEST_EXTENDED', text),
    words: input.reason,
    before: { dueOn: present },
    after: { dueOn: input.toOn },
  };
}

/** 补充答复: a further numbered letter. */
export function add(run: Run<typeof inputs.addInput>): Answer {
  const { input, subject, as } = run;
  const text = `${as.unitName}补充答复：${subject.matter.title}，请查阅。`;
  return {
    letters: [answerLetterOf(run, { kind: 'addition', words: input.addition })],
    notes: [{ kind: 'ADDED', words: input.addition }],
    notices: tell(subject.row.askerId, 'REQUEST_ANSWERED', text),
    words: input.addition,
  };
}
