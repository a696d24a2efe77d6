import type { DutyRecord } from '@/lib/matters/record-schema';
import { type ClockWords, dutyFacts, progressWords, shortDay, shortTime, tookWords } from '@/lib/matters/view-clock';
import { actorWords } from '@/lib/matters/view-status';
import type { Calendar } from '@/lib/rulebook/calendar';
import { formatDate, type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { findRule } from '@/lib/rulebook/rules';
import type { TransferRecord } from './record-schema';
import { dutyClock } from './view-clock';
import { namesOf } from './view-status';

/** One row of 流程跟踪 in words. */
export type FlowWords = {
  step: string;
  unit: string;
  person?: string;
  arrived?: string;
  finished?: string;
  took?: string;
  clock?: ClockWords;
  words?: string;
  note?: string;
  at: 'past' | 'current' | 'future';
};

/** A step of the way as facts: instants, or days where only the day is known. */
type Stage = {
  step: string;
  unit: string;
  person?: string;
  from: number | null;
  to: number | null;
  fromOn?: LocalDate | null;
  toOn?: LocalDate | null;
  rule?: string;
  obligor?: string | null;
  done?: string;
  note?: string;
};

/** Who did a command last. */
function doer(record: TransferRecord, ...commands: string[]): string | undefined {
  const act = record.acts.findLast(({ command }) => commands.includes(command));
  return act && actorWords(act);
}

function sending(record: TransferRecord, names: ReturnType<typeof namesOf>): Stage[] {
  const { drafter, approved_by: approver, held_on: heldOn } = record;
  const own = heldOn ? `${shortDay(heldOn, startOfDay(heldOn)).split(' ')[0]}认定不属于本部门管辖` : undefined;
  return [
    {
      step: '初步调查',
      unit: names.sender,
      person: drafter,
      from: null,
      to: null,
      fromOn: record.found_on,
      toOn: heldOn,
      done: '已办',
      note: own,
    },
    {
      step: '移送',
      unit: names.sender,
      person: approver ? `${drafter}拟，${approver}批准` : drafter,
      from: null,
      fromOn: heldOn,
      to: record.sent_at,
      rule: '2-2-3',
      obligor: record.sender_id,
      done: '已移送',
    },
  ];
}

function answering(record: TransferRecord, names: ReturnType<typeof namesOf>): Stage[] {
  const signer = record.receipts.find((one) => one.unit_id === record.receiver_id && one.signed_at !== null);
  const declined = record.decline_reason !== null;
  // The decision on a dispute overtakes an answer not given yet (4-4-2).
  const overtaken = record.answered_at === null ? record.designated_at : null;
  return [
    {
      step: '签收',
      unit: names.receiver,
      person: signer?.signed_by ?? undefined,
      from: record.sent_at,
      to: record.signed_at ?? overtaken,
      done: record.signed_at === null ? '未单独签收' : '已签收',
      note: '不单独计时',
    },
    {
      step: '反馈意见',
      unit: names.receiver,
      person: doer(record, 'transfer.decline') ?? (record.answered_at ? doer(record, 'transfer.accept') : undefined),
      from: record.sent_at,
      to: record.answered_at ?? overtaken,
      rule: '2-2-5',
      obligor: record.receiver_id,
      done: overtaken !== null ? '争议由区政府决定' : declined ? '不属于本部门管辖' : '接受',
    },
  ];
}

/** 报请区政府, or what took its place: a dispute decided before it was asked (2-2-7, 4-4-2). */
function referring(record: TransferRecord, names: ReturnType<typeof namesOf>): Stage[] {
  if (record.decline_reason === null) return [];
  const settled = record.referred_at === null ? record.designated_at : null;
  return [
    {
      step: '报请区政府',
      unit: names.receiver,
      person: doer(record, 'transfer.refer'),
      from: record.answered_at,
      to: record.referred_at ?? settled,
      rule: '2-2-7',
      obligor: record.receiver_id,
      done: settled === null ? '已报请' : '争议已由法制机构报请',
    },
  ];
}

function designating(record: TransferRecord, names: ReturnType<typeof namesOf>): Stage[] {
  if (record.decline_reason === null && record.designated_at === null) return [];
  const designee = record.designated_at === null ? '区政府指定的单位' : names.handler;
  return [
    ...referring(record, names),
    {
      step: '区政府决定',
      unit: '区人民政府',
      person: doer(record, 'transfer.designate', 'transfer.settle'),
      from: record.referred_at,
      to: record.designated_at,
      done: `指定${names.handler}管辖`,
      note: doer(record, 'transfer.settle') ? '对管辖争议的决定' : '不计时',
    },
    {
      step: '接受指定管辖',
      unit: designee,
      person: record.designated_at && record.accepted_at ? doer(record, 'transfer.accept') : undefined,
      from: record.designated_at,
      to: record.accepted_at,
      rule: '2-2-5',
      obligor: record.handler_id,
      done: '接受',
    },
  ];
}

function deciding(record: TransferRecord, names: ReturnType<typeof namesOf>): Stage[] {
  const known = record.handler_id !== null;
  const unit = known ? names.handler : record.decline_reason === null ? names.receiver : '区政府指定的单位';
  const decision: Stage = {
    step: '作出处理决定',
    unit,
    person: doer(record, 'transfer.decide', 'transfer.conclude'),
    from: record.accepted_at,
    to: null,
    toOn: record.decision_on,
    done: '已作出',
  };
  const notice: Stage = {
    step: '书面通报',
    unit,
    person: doer(record, 'transfer.notify') ?? `通报 ${names.sender}`,
    from: null,
    fromOn: record.decision_on,
    to: record.notified_at,
    rule: '2-2-6',
    obligor: record.handler_id,
    done: '已通报',
    note: '决定日起算 · 2-2-6 三日内',
  };
  return record.handler_id === record.sender_id ? [decision] : [decision, notice];
}

const dayOf = (at: number | null, on: LocalDate | null | undefined) => (at === null ? (on ?? null) : shanghaiDate(at));

function took(stage: Stage, calendar: Calendar): string | undefined {
  const [from, to] = [dayOf(stage.from, stage.fromOn), dayOf(stage.to, stage.toOn)];
  return from && to ? tookWords(from, to, calendar) : undefined;
}

/** Due day and clause of a counted step: '11月24日届满 · 2-2-5 三日内'. */
function dutyNote(duty: DutyRecord, now: number): string {
  const limit = findRule(duty.rule);
  const due = shortDay(shanghaiDate(duty.due_at - 1), now).split(' ')[0];
  return `${due}届满 · ${duty.rule} ${duty.urgent ? '立即' : limit?.standing === 'ADVISORY' ? '提示三日内' : '三日内'}`;
}

function rowOf(stage: Stage, record: TransferRecord, now: number, calendar: Calendar): Omit<FlowWords, 'at'> {
  const duties = record.duties.filter((one) => one.rule === stage.rule && one.obligor_id === stage.obligor);
  // An urgent case runs two clocks under one rule; the three days are the step's own.
  const duty = duties.findLast((one) => !one.urgent) ?? duties.at(-1);
  const time = (at: number | null, on: LocalDate | null | undefined) =>
    at !== null ? shortTime(at, now) : on ? formatDate(on).replace(/^\d+年/, '') : undefined;
  const ended = stage.to !== null || !!stage.toOn;
  const clock = duty && dutyClock(dutyFacts(duty), now, calendar);
  const running = duty && !ended ? progressWords(clock?.progress, clock?.kind === 'OVERDUE') : '';
  return {
    step: stage.step,
    unit: stage.unit,
    person: stage.person,
    arrived: time(stage.from, stage.fromOn),
    finished: time(stage.to, stage.toOn),
    took: took(stage, calendar) ?? (running || undefined),
    clock: clock && { kind: clock.kind, words: clock.words, provisional: clock.provisional },
    words: ended ? stage.done : undefined,
    note: duty ? dutyNote(duty, now) : stage.note,
  };
}

/** 流程跟踪: the way of the transfer step by step, from the procedure, its duties and the record. */
export function flowView(record: TransferRecord, now: number, calendar: Calendar): FlowWords[] {
  const names = namesOf(record);
  const stages = [
    ...sending(record, names),
    ...answering(record, names),
    ...designating(record, names),
    ...deciding(record, names),
  ];
  const over = record.closed_at !== null;
  const current = over ? -1 : stages.findIndex((stage) => stage.to === null && !stage.toOn);
  return stages.map((stage, index) => {
    const row = rowOf(stage, record, now, calendar);
    const ended = stage.to !== null || !!stage.toOn;
    if (ended) return { ...row, at: 'past' };
    if (index === current) return { ...row, words: '正在办理', finished: '办理中', at: 'current' };
    return { ...row, clock: undefined, words: '未开始', arrived: undefined, at: 'future' };
  });
}
