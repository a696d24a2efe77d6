import type { z } from 'zod';
import { type Actor, type Capacity, PRESIDING_PARTS } from '@/lib/kernel/actor';
import type { Context } from '@/lib/kernel/command';
import type { Effects, Spawn } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { timestampOf } from '@/lib/kernel/today';
import { mayCarry } from '@/lib/kernel/unit-names';
import { matterType, titleOf } from '@/lib/matter-types';
import { addMonths, formatDateWeekday, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { answerLetterOf, orderLetterOf, standingOf } from './letters-of';
import { ORDER } from './procedure';
import type * as inputs from './schemas';
import type { OrderSubject, Seats, Supervised } from './subject';

/** What an order's own row begins with. */
export type OrderRow = {
  concernsId: string | null;
  obligorId: string;
  ordererId: string;
  personId: string;
  words: string;
  dueOn: LocalDate;
};
/** What a step writes into it. */
export type AnswerRow = { answer: string; answeredAt: Date; answeredById: string };
type Run<Schema extends z.ZodType> = Context<z.output<Schema>, OrderSubject>;
type Answer = Effects<AnswerRow> | Refusal;

/** The order's own day: not past, not further than a year. */
function termRefusal(dueOn: LocalDate, now: number): Refusal | null {
  if (dueOn < shanghaiDate(now)) return refuseField('dueOn', '办理时限不能早于今天');
  return dueOn > addMonths(shanghaiDate(now), 12) ? refuseField('dueOn', '办理时限不能超过一年，请核对年份') : null;
}

type Given = {
  input: { unitId: string; words: string; dueOn: LocalDate };
  actor: Actor;
  as: Capacity;
  seats: Seats;
  now: number;
};
type About = {
  title: string;
  subject: string;
  matter: string | null;
  concernsId: string | null;
  copied: readonly string[];
};
/** An order that begins, on a matter or without one. */
export type Beginning = Omit<Spawn, 'type' | 'link' | 'row'> & {
  row: OrderRow;
  letters: NonNullable<Spawn['letters']>;
};

/** The order as it begins: parties, clock, numbered letter, notice (1-2-1). The office never writes to itself. */
function beginning({ input, actor, as, seats, now }: Given, about: About): Beginning | null {
  const { unitId, words, dueOn } = input;
  const { units, office, leaderId } = seats;
  const obligor = units.get(unitId);
  const issuer = unitId === office.id ? units.get(as.unitId) : office;
  if (!obligor || !issuer) return null;
  const { title, subject, matter, concernsId, copied } = about;
  const text = `督办：${subject}，请于${formatDateWeekday(dueOn)}前答复。${words}`;
  return {
    title,
    ownerUnitId: office.id,
    parties: [
      { part: 'obligor', unitId },
      { part: 'office', unitId: office.id },
      ...(leaderId ? [{ part: 'leader', unitId: leaderId }] : []),
      ...copied.map((id) => ({ part: 'copied', unitId: id })),
    ],
    starts: { '1-2-1': { startAt: now, dueOn } },
    notices: [{ unitId, kind: 'SUPERVISED', text }],
    letters: [orderLetterOf({ issuer, obligor, subject, matter, person: actor.name, words, dueOn, now })],
    row: { concernsId, obligorId: unitId, ordererId: as.unitId, personId: actor.personId, words, dueOn },
  };
}

const OWN_UNIT = '不能督办本单位，请选择其他单位';

/** 督办 on a matter: a party to it must act and answer by the order's own date; the other parties see it too (1-2-1). */
export function order(run: Context<z.output<typeof inputs.orderInput>, Supervised>): Effects<never> | Refusal {
  const { input, subject, as, now } = run;
  const { matter, parties, seats, ordered } = subject;
  if (matterType(matter.type)?.unsupervised) return refuse('RULE', '对督办不再督办，请催办，或者由组长批示。');
  if (!parties.some((party) => party.unitId === input.unitId)) return refuseField('unitId', '只能督办本事项的当事单位');
  if (input.unitId === as.unitId) return refuseField('unitId', OWN_UNIT);
  if (ordered.includes(input.unitId)) return refuse('RULE', '该单位对本事项尚有未答复的督办。');
  const refusal = termRefusal(input.dueOn, now);
  if (refusal) return refusal;
  const name = titleOf(matter.type, matter.title);
  const others = parties.filter(({ unitId, part }) => unitId !== input.unitId && !PRESIDING_PARTS.includes(part));
  const begun = beginning(
    { ...run, seats },
    {
      title: `关于${name}的督办`,
      subject: name,
      matter: standingOf(subject, input.unitId, now),
      concernsId: matter.id,
      copied: [...new Set(others.map(({ unitId }) => unitId))],
    },
  );
  if (!begun) return refuseField('unitId', '请从列表选择承办单位');
  // Whoever may not see the matter sees no order about it either.
  const confidentiality = matter.confidentiality as Spawn['confidentiality'];
  return {
    quiet: true,
    spawns: [{ ...begun, type: ORDER.type, link: 'CONCERNS', confidentiality }],
    words: input.words,
    after: input,
  };
}

/** 督办 of a unit without a matter: it must be one that has people who act for it (1-2-1). */
export function direct(run: Given & { input: z.output<typeof inputs.directInput> }): Beginning | Refusal {
  const { input, as, seats, now } = run;
  if (!mayCarry(seats.units.get(input.unitId))) return refuseField('unitId', '请从列表选择承办单位');
  if (input.unitId === as.unitId) return refuseField('unitId', OWN_UNIT);
  const about = { title: input.title, subject: input.title, matter: null, concernsId: null, copied: [] };
  return termRefusal(input.dueOn, now) ?? beginning(run, about) ?? refuseField('unitId', '请从列表选择承办单位');
}

/** 签收: taking delivery of the letter; the clock runs since it was sent (1-2-1). */
export function sign(): Answer {
  return { signReceipts: true };
}

const holders = ({ parties }: OrderSubject, ...parts: string[]) => [
  ...new Set(parties.filter(({ part }) => parts.includes(part)).map(({ unitId }) => unitId)),
];

/** 答复: by a numbered letter of the unit; the clock stops. Late, it needs its 超期说明 like every late act (1-2-1). */
export function answer(run: Run<typeof inputs.answerInput>): Answer {
  const { input, subject, actor, as, now } = run;
  const late = subject.duties.some((duty) => now >= duty.dueAt);
  const told =
    subject.matter.state === 'INSTRUCTED' ? holders(subject, 'office', 'leader') : holders(subject, 'office');
  const text = `${as.unitName}已答复督办：${subject.row.subject}。`;
  return {
    row: { answer: input.words, answeredAt: timestampOf(now), answeredById: actor.personId },
    letters: [answerLetterOf(run, input.words, late ? (input.lateReason ?? null) : null)],
    signReceipts: true,
    notices: told.map((unitId) => ({ unitId, kind: 'ORDER_ANSWERED', text })),
    words: input.words,
  };
}

/** 批示 of 组长 on an order whose answer is overdue: its words go to the unit and to the office (1-2-1). */
export function instruct({ input, subject, now }: Run<typeof inputs.instructInput>): Answer {
  if (!subject.duties.some((duty) => now >= duty.dueAt))
    return refuse('RULE', '督办尚未逾期；逾期未答复的，才由组长批示。');
  const text = `组长批示：${subject.row.subject}。${input.words}`;
  return {
    notes: [{ kind: 'INSTRUCTION', words: input.words }],
    notices: holders(subject, 'obligor', 'office').map((unitId) => ({ unitId, kind: 'INSTRUCTED', text })),
    words: input.words,
  };
}
