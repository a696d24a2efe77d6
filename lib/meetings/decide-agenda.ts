import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { agendaDraftOf, withStanding } from './agenda';
import type { Answer, Run } from './decide';
import type * as inputs from './schemas';

/** Items with one taken out and put at another place, counted from 1. */
function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  const at = Math.min(to - 1, rest.length);
  return [...rest.slice(0, at), ...items.slice(from, from + 1), ...rest.slice(at)];
}

type Change = Run<typeof inputs.setAgendaInput>['input'];

/** What a change leaves open, beside its field. */
function incomplete({ act, title, minutes, presenter, to }: Change): Refusal | null {
  if (act === 'add' && !title) return refuseField('title', '请填写议程事项');
  if (act === 'move') return to === undefined ? refuseField('to', '请填写次序') : null;
  if (act === 'remove') return null;
  if (minutes === undefined) return refuseField('minutes', '请填写时长（分钟）');
  return presenter ? null : refuseField('presenter', '请填写汇报人');
}

/** 编排议程: one change at a time, against the agenda as the page showed it (1-3-3). */
export function setAgenda({ input, subject }: Run<typeof inputs.setAgendaInput>): Answer {
  const refusal = incomplete(input);
  if (refusal) return refusal;
  const now = subject.agenda.map(agendaDraftOf);
  const { act, title = '', minutes = 1, presenter = '', to = 1 } = input;
  if (act === 'add') {
    const added = { topicId: null, standing: false, title, minutes, presenter };
    return { row: { agenda: withStanding([...now, added], subject) } };
  }
  const index = subject.agenda.findIndex((one) => one.id === input.itemId);
  if (index < 0) return refuse('STALE', '议程已变化，请刷新后再编排。');
  if (act === 'move') return { row: { agenda: moved(now, index, to) } };
  if (act === 'change')
    return { row: { agenda: now.map((one, at) => (at === index ? { ...one, minutes, presenter } : one)) } };
  if (now[index]?.topicId) return refuse('RULE', '审定通过的议题不能从议程中删去。');
  if (now[index]?.standing && subject.standing.length > 0)
    return refuse('RULE', `还有${subject.standing.length}项议定事项没有销号，常设议程不能删去。`);
  return { row: { agenda: now.filter((_, at) => at !== index) } };
}

/** 记录讨论情况: one item of the agenda, with what the meeting made of it (1-3-3). */
export function recordTopic({ input, subject }: Run<typeof inputs.recordTopicInput>): Answer {
  const item = subject.agenda.find((one) => one.id === input.itemId);
  if (!item) return refuseField('itemId', '请从议程中选择事项');
  const { itemId, discussion, outcome } = input;
  return { row: { record: { itemId, discussion, outcome } }, words: `${item.title}：${discussion}` };
}
