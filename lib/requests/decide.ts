import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import type { Refusal } from '@/lib/kernel/errors';
import { timestampOf } from '@/lib/kernel/today';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { findRule } from '@/lib/rulebook/rules';
import { draftProblem, sendProblem } from './draft';
import { requestLetterOf } from './letters-of';
import { requestKind } from './procedure';
import type * as inputs from './schemas';
import type { RequestSubject } from './subject';

/** What a step writes into the own row; what it does not mention stays. */
export type RequestRow = {
  requestedId?: string;
  question?: string;
  facts?: string;
  place?: string;
  wishedOn?: string | null;
  contactPhone?: string;
  sentAt?: Date;
  signedAt?: Date;
  sceneAt?: Date;
  sceneWords?: string;
  complex?: boolean;
  answeredAt?: Date;
  answeredBy?: string;
  answer?: string;
  refuseGround?: string;
};
export type Run<Schema extends z.ZodType> = Context<z.output<Schema>, RequestSubject>;
export type Answer = Effects<RequestRow> | Refusal;

const kindOf = ({ matter }: RequestSubject) => requestKind(matter.type) ?? 'appraisal';

/** Told to the other side. */
export const tell = (unitId: string, kind: string, text: string) => [{ unitId, kind, text }];

/** 修改草稿. */
export function revise({ input, subject, as, now }: Run<typeof inputs.reviseInput>): Answer {
  const { id: _id, version: _version, title, urgent, ...fields } = input;
  const requested = subject.units.get(input.requestedId);
  const facts = { askerId: as.unitId, requested, today: shanghaiDate(now) };
  const problem = draftProblem(kindOf(subject), input, facts);
  if (problem) return problem;
  return {
    matter: { title, urgent },
    row: {
      ...fields,
      wishedOn: fields.wishedOn ?? null,
      place: fields.place ?? '',
      contactPhone: input.contactPhone ?? '',
    },
  };
}

/** 发出请求: numbered, in the inbox of the requested unit at this instant; urgent ones run a second clock to the scene (4-2-1). */
export function send(run: Run<typeof inputs.onlyInput>): Answer {
  const { subject, as, now } = run;
  const { row, matter, kind, units } = subject;
  const facts = { askerId: as.unitId, requested: units.get(row.requestedId), today: shanghaiDate(now) };
  const problem =
    draftProblem(kindOf(subject), { ...row, urgent: matter.urgent }, facts) ??
    sendProblem(kindOf(subject), subject.files);
  if (problem) return problem;
  const clock = { rule: kind.rule, obligorId: row.requestedId, startAt: now };
  const given = kind.ownDate && row.wishedOn ? { startAt: now, dueOn: row.wishedOn } : { startAt: now };
  return {
    matter: { numbered: true },
    row: { sentAt: timestampOf(now) },
    parties: [{ part: 'requested', unitId: row.requestedId }],
    starts: { [kind.rule]: given },
    skip: kind.ownDate && !row.wishedOn ? [kind.rule] : [],
    open: kind.scene && matter.urgent ? [{ ...clock, urgent: true }] : [],
    letters: [requestLetterOf(run)],
    notices: tell(row.requestedId, 'REQUESTED', `${as.unitName}${kind.title}请求：${matter.title}，请签收并按期答复。`),
  };
}

/** 作废草稿: nothing was sent. */
export function voidDraft({ input }: Run<typeof inputs.voidInput>): Answer {
  return { words: input.words };
}

/** 补正材料: the clock runs on. */
export function supplement({ input, subject, as }: Run<typeof inputs.supplementInput>): Answer {
  const { row, kind, matter, duties } = subject;
  const stopped =
    findRule(kind.rule)?.pauses.length !== 0 && duties.some((duty) => duty.rule === kind.rule && !duty.urgent);
  return {
    resume: stopped ? [{ rule: kind.rule, obligorId: row.requestedId }] : [],
    notes: [{ kind: 'SUPPLEMENTED', words: input.words }],
    notices: tell(row.requestedId, 'REQUEST_SUPPLEMENTED', `${as.unitName}已补正材料：${matter.title}。${input.words}`),
    words: input.words,
  };
}

/** 撤销请求: nobody is bound any more; what is overdue by then stays a breach. */
export function revoke({ input, subject, as }: Run<typeof inputs.revokeInput>): Answer {
  const text = `${as.unitName}已撤销请求：${subject.matter.title}。${input.words}`;
  return { notices: tell(subject.row.requestedId, 'REQUEST_REVOKED', text), words: input.words };
}

/** 签收答复并办结. */
export function close({ subject, as }: Run<typeof inputs.onlyInput>): Answer {
  const text = `${as.unitName}已签收答复：${subject.matter.title}，事项办结。`;
  return { signReceipts: true, notices: tell(subject.row.requestedId, 'REQUEST_CLOSED', text) };
}
