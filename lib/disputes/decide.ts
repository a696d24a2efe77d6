import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects, NoticeDraft } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { mayCarry } from '@/lib/kernel/unit-names';
import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { noticeLetterOf } from './letters-of';
import type { DisputeRow } from './row';
import type * as inputs from './schemas';
import type { DisputeSubject } from './subject';

export type Run<Schema extends z.ZodType> = Context<z.output<Schema>, DisputeSubject>;
export type Answer = Effects<DisputeRow> | Refusal;

/** Units that hold one of the parts, each once. */
export const holding = ({ parties }: Pick<DisputeSubject, 'parties'>, ...parts: string[]): string[] => [
  ...new Set(parties.filter((one) => parts.includes(one.part)).map((one) => one.unitId)),
];

/** The same words to every unit but the one that acts. */
export const tell = (
  { subject, as }: Pick<Run<z.ZodType>, 'subject' | 'as'>,
  parts: string[],
  kind: string,
  text: string,
): NoticeDraft[] =>
  holding(subject, ...parts)
    .filter((unitId) => unitId !== as.unitId)
    .map((unitId) => ({ unitId, kind, text }));

/** 受理: both sides get the numbered notice; the other side answers in writing (4-4-1). */
export function accept(run: Run<typeof inputs.acceptInput>): Answer {
  const { input, subject, as } = run;
  const text = `${as.unitName}受理执法争议：${subject.matter.title}，请争议对方书面答复。`;
  return {
    matter: { numbered: true },
    row: { set: { acceptWords: input.words } },
    letters: [noticeLetterOf(run)],
    notices: tell(run, ['side'], 'DISPUTE_ACCEPTED', text),
    words: input.words,
  };
}

/** 不予受理, with the reason (4-4-1). */
export function reject(run: Run<typeof inputs.rejectInput>): Answer {
  const { input, subject } = run;
  const text = `不予受理执法争议：${subject.matter.title}。${input.words}`;
  return {
    row: { set: { rejectWords: input.words } },
    notices: tell(run, ['side'], 'DISPUTE_REJECTED', text),
    words: input.words,
  };
}

/** 撤回 by whoever raised it: settled otherwise (4-4-1). */
export function withdraw(run: Run<typeof inputs.withdrawInput>): Answer {
  const { input, subject, as } = run;
  const text = `${as.unitName}撤回执法争议：${subject.matter.title}。${input.words}`;
  return {
    row: { set: { withdrawWords: input.words } },
    notices: tell(run, ['side', 'legal', 'lead'], 'DISPUTE_WITHDRAWN', text),
    words: input.words,
  };
}

/** 书面答复 of a unit on the other side; said again it adds to what was said (4-4-1). */
export function answer(run: Run<typeof inputs.answerInput>): Answer {
  const { input, subject, as } = run;
  const text = `${as.unitName}答复执法争议：${subject.matter.title}。`;
  return {
    notes: [{ kind: 'ANSWER', words: input.words }],
    signReceipts: true,
    notices: tell(run, ['side', 'legal'], 'DISPUTE_ANSWERED', text),
    words: input.words,
  };
}

/** 记录协调会: when, where, who, what was said (4-4-1). */
export function meet(run: Run<typeof inputs.meetInput>): Answer {
  const { input, actor, now } = run;
  const { heldOn, place, attendees, words } = input;
  if (heldOn > shanghaiDate(now)) return refuseField('heldOn', '协调日期不能晚于今天');
  return {
    row: { session: { heldOn, place, attendees, words, recordedBy: actor.name } },
    notes: [{ kind: 'MEETING', words: `${formatDateWeekday(heldOn)}，${place}，${attendees}参加。${words}` }],
    words,
  };
}

/** 临时措施, and who leads for the meantime: what waits for the end would harm (4-4-1). */
export function interim(run: Run<typeof inputs.interimInput>): Answer {
  const { input, subject } = run;
  const lead = input.leadId ? subject.units.get(input.leadId) : undefined;
  if (input.leadId && !mayCarry(lead)) return refuseField('leadId', '请从列表选择临时牵头单位');
  const said = lead ? `${input.words}（由${lead.name}临时牵头）` : input.words;
  const told = lead ? [...new Set([...holding(subject, 'side'), lead.id])] : holding(subject, 'side');
  const text = `临时措施：${subject.matter.title}。${said}`;
  return {
    row: { set: { interimWords: input.words, interimLeadId: lead?.id ?? null } },
    ...(lead ? { parties: [{ part: 'lead', unitId: lead.id }] } : { partsEnd: ['lead'] }),
    notes: [{ kind: 'INTERIM', words: said }],
    notices: told.map((unitId) => ({ unitId, kind: 'DISPUTE_INTERIM', text })),
    words: said,
  };
}

/** 提出协调意见: every side confirms it or says why not (4-4-1). */
export function propose(run: Run<typeof inputs.proposeInput>): Answer {
  const { input, subject, now } = run;
  if (subject.sessions.length === 0 && !subject.notes.some((note) => note.kind === 'ANSWER'))
    return refuse('RULE', '还没有对方的答复或者协调会的记录，请先听取双方意见，再提出协调意见。');
  const text = `请确认协调意见：${subject.matter.title}。`;
  return {
    row: { set: { opinion: input.words, proposedAt: now } },
    notes: [{ kind: 'PROPOSED', words: input.words }],
    notices: tell(run, ['side'], 'DISPUTE_PROPOSED', text),
    words: input.words,
  };
}

/** Sides that confirmed the opinion as it was last put to them. */
export function confirmed({ notes, row }: Pick<DisputeSubject, 'notes' | 'row'>): string[] {
  const since = row.proposedAt ?? Number.POSITIVE_INFINITY;
  return notes.filter((note) => note.kind === 'CONFIRMED' && note.at >= since).map((note) => note.unitId);
}

/** 确认协调意见, each side for itself (4-4-1). */
export function confirm(run: Run<typeof inputs.confirmInput>): Answer {
  const { subject, as } = run;
  if (confirmed(subject).includes(as.unitId)) return refuse('RULE', '本单位已经确认，等待其他单位和法制机构。');
  const text = `${as.unitName}确认协调意见：${subject.matter.title}。`;
  return {
    notes: [{ kind: 'CONFIRMED', words: '确认协调意见。' }],
    notices: tell(run, ['legal'], 'DISPUTE_VOICED', text),
  };
}

/** 不同意协调意见: the coordination goes on (4-4-1). */
export function object(run: Run<typeof inputs.objectInput>): Answer {
  const { input, subject, as } = run;
  const text = `${as.unitName}不同意协调意见：${subject.matter.title}。${input.words}`;
  return {
    notes: [{ kind: 'OBJECTED', words: input.words }],
    notices: tell(run, ['legal', 'side'], 'DISPUTE_VOICED', text),
    words: input.words,
  };
}

/** 签收 of what reached the unit. */
export function receive({ subject, as }: Run<typeof inputs.receiveInput>): Answer {
  if (!subject.arrivals.includes(as.unitId)) return refuse('RULE', '本单位没有待签收的函件，可能已由同事签收。');
  return { quiet: true, signReceipts: true };
}

/** 关联 a matter that belongs to the dispute: a topic, a resolution, another case. */
export function connect({ input, subject }: Run<typeof inputs.connectInput>): Answer {
  if (input.otherId === subject.matter.id) return refuseField('otherId', '不能关联争议本身');
  return { quiet: true, links: [{ toId: input.otherId, kind: 'CONCERNS' }] };
}
