import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import type { Answer, Run } from './decide';
import type { AgendaDraft } from './row';
import type * as inputs from './schemas';

const draftOf = ({ topicId, title, minutes, presenter }: AgendaDraft): AgendaDraft => ({
  topicId,
  title,
  minutes,
  presenter,
});

/** Items with one taken out and put at another place, counted from 1. */
function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  const at = Math.min(to - 1, rest.length);
  return [...rest.slice(0, at), ...items.slice(from, from + 1), ...rest.slice(at)];
}

/** 编排议程: one change at a time, against the agenda as the page showed it (1-3-3). */
export function setAgenda({ input, subject }: Run<typeof inputs.setAgendaInput>): Answer {
  const now: readonly AgendaDraft[] = subject.agenda;
  if (input.act === 'add') {
    const { title, minutes, presenter } = input;
    return { row: { agenda: [...now.map(draftOf), { topicId: null, title, minutes, presenter }] } };
  }
  const index = subject.agenda.findIndex((one) => one.id === input.itemId);
  if (index < 0) return refuse('STALE', '议程已变化，请刷新后再编排。');
  const changed = agendaAfter(now, index, input);
  return 'refused' in changed ? changed : { row: { agenda: changed.items.map(draftOf) } };
}

type Change = Exclude<Run<typeof inputs.setAgendaInput>['input'], { act: 'add' }>;

function agendaAfter(items: readonly AgendaDraft[], index: number, change: Change): { items: AgendaDraft[] } | Refusal {
  if (change.act === 'move') return { items: moved(items, index, change.to) };
  if (change.act === 'change') {
    const { minutes, presenter } = change;
    return { items: items.map((one, at) => (at === index ? { ...one, minutes, presenter } : one)) };
  }
  if (items[index]?.topicId) return refuse('RULE', '审定通过的议题不能从议程中删去。');
  return { items: items.filter((_, at) => at !== index) };
}

/** 记录讨论情况: one item of the agenda, with what the meeting made of it (1-3-3). */
export function recordTopic({ input, subject }: Run<typeof inputs.recordTopicInput>): Answer {
  const item = subject.agenda.find((one) => one.id === input.itemId);
  if (!item) return refuseField('itemId', '请从议程中选择事项');
  const { itemId, discussion, outcome } = input;
  return { row: { record: { itemId, discussion, outcome } }, words: `${item.title}：${discussion}` };
}
