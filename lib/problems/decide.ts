import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects, NoticeDraft, Part, Spawn } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { timestampOf } from '@/lib/kernel/today';
import { mayCarry } from '@/lib/kernel/unit-names';
import type { NewTopicRow } from '@/lib/meetings/save-topic';
import { addMonths, formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import type * as inputs from './schemas';
import type { ProblemSubject } from './subject';

/** What a step writes into the own row; what it does not mention stays. */
export type ProblemRow = {
  decision?: string;
  decidedAt?: Date;
  decidedBy?: string;
  rectifierId?: string | null;
  result?: string;
  settledAt?: Date;
  settledBy?: string;
  proposedAt?: Date | null;
  achieved?: string | null;
  lateReason?: string;
};
export type Run<Schema extends z.ZodType> = Context<z.output<Schema>, ProblemSubject>;
export type Answer = Effects<ProblemRow> | Refusal;
type Deciding = Pick<Run<z.ZodType>, 'actor' | 'now'>;

/** Told of what becomes of it: who raised it and, once they know of it, the units concerned. */
export function told({ row, parties }: ProblemSubject, kind: string, text: string): NoticeDraft[] {
  const known = parties.filter(({ part }) => ['concerned', 'rectifier'].includes(part)).map(({ unitId }) => unitId);
  return [...new Set([row.raiserId, ...known])].map((unitId) => ({ unitId, kind, text }));
}

/** From the first handling on the units concerned see the problem. */
const concerned = ({ row }: ProblemSubject): Part[] => row.concerned.map((unitId) => ({ part: 'concerned', unitId }));

const decided = ({ actor, now }: Deciding, words: string): ProblemRow => ({
  decision: words,
  decidedAt: timestampOf(now),
  decidedBy: actor.name,
});

export const settled = ({ actor, now }: Deciding, words: string): ProblemRow => ({
  result: words,
  settledAt: timestampOf(now),
  settledBy: actor.name,
});

/** A topic that carries the problem into the joint meeting, proposed by the unit that raised it (1-4-4). */
function topicOf({ subject, input, actor }: Run<typeof inputs.toTopicInput>, leaderUnitId: string): Spawn {
  const title = input.title || subject.matter.title;
  const { raiserId } = subject.row;
  const office = subject.parties.find(({ part }) => part === 'office')?.unitId ?? '';
  return {
    type: 'topic',
    title,
    ownerUnitId: raiserId,
    parties: [
      { part: 'proposer', unitId: raiserId },
      { part: 'office', unitId: office },
      { part: 'leader', unitId: leaderUnitId },
    ],
    link: 'ARISES_FROM',
    notices: [{ unitId: office, kind: 'TOPIC_PROPOSED', text: `由协作问题提出议题：${title}。` }],
    row: {
      proposerId: raiserId,
      proposedBy: actor.name,
      text: input.text,
      reason: input.words,
    } satisfies NewTopicRow,
  };
}

/** 提交联席会议: as a new topic, or under one that stands already; linked both ways (1-2-3). */
export function toTopic(run: Run<typeof inputs.toTopicInput>): Answer {
  const { input, subject } = run;
  if (!input.topicId && !input.text) return refuseField('text', '请填写议题内容，或者选择已有议题');
  if (!subject.leader) return refuse('RULE', '系统中没有在任的组长，请联系安全管理员授予岗位。');
  const taken = input.topicId
    ? { links: [{ toId: input.topicId, kind: 'TAKEN_UP_BY' as const }] }
    : { spawns: [topicOf(run, subject.leader.unitId)] };
  return {
    ...taken,
    row: decided(run, input.words),
    joins: concerned(subject),
    notes: [{ kind: 'TOPIC', words: input.words }],
    notices: told(subject, 'PROBLEM_HANDED', `协作问题已提交联席会议：${subject.matter.title}。`),
    words: input.words,
  };
}

/** 协调 between the units concerned, by OFFICE (1-2-3); a dispute may be linked to it. */
export function coordinate(run: Run<typeof inputs.coordinateInput>): Answer {
  const { input, subject } = run;
  const text = `协调协作问题：${subject.matter.title}。${input.words}`;
  const units = [...new Set([subject.row.raiserId, ...subject.row.concerned])];
  return {
    row: decided(run, input.words),
    joins: concerned(subject),
    notes: [{ kind: 'COORDINATION', words: input.words }],
    notices: units.map((unitId) => ({ unitId, kind: 'PROBLEM_HANDED', text })),
    words: input.words,
  };
}

/** 责成整改: one unit puts it right by its own date (1-2-3). */
export function direct(run: Run<typeof inputs.directInput>): Answer {
  const { input, subject, now } = run;
  const today = shanghaiDate(now);
  if (!mayCarry(subject.units.get(input.rectifierId))) return refuseField('rectifierId', '请从列表选择整改单位');
  if (input.dueOn < today || input.dueOn > addMonths(today, 12))
    return refuseField('dueOn', '整改时限应在今天之后、一年之内，请核对年份');
  const text = `请整改协作问题：${subject.matter.title}，时限${formatDateWeekday(input.dueOn)}。${input.words}`;
  return {
    row: { ...decided(run, input.words), rectifierId: input.rectifierId },
    parties: [{ part: 'rectifier', unitId: input.rectifierId }],
    joins: concerned(subject),
    starts: { '1-2-3': { startAt: now, dueOn: input.dueOn } },
    notes: [{ kind: 'DIRECTED', words: input.words }],
    notices: [{ unitId: input.rectifierId, kind: 'RECTIFY', text }],
    words: input.words,
    after: { rectifierId: input.rectifierId, dueOn: input.dueOn },
  };
}

/** 不予处理, with words; the unit that raised it reads them (1-2-3). */
export const dismiss = (run: Run<typeof inputs.dismissInput>): Answer => ({
  row: { ...decided(run, run.input.words), ...settled(run, run.input.words) },
  notices: told(run.subject, 'PROBLEM_CLOSED', `协作问题不予处理：${run.subject.matter.title}。${run.input.words}`),
  words: run.input.words,
});

/** 撤回 by the unit that raised it, while OFFICE has not handed it on (1-2-3). */
export const withdraw = ({ input, subject }: Run<typeof inputs.withdrawInput>): Answer => ({
  notices: subject.parties
    .filter(({ part }) => part === 'office')
    .map(({ unitId }) => ({ unitId, kind: 'PROBLEM_CLOSED', text: `撤回协作问题：${subject.matter.title}。` })),
  words: input.words,
});

/** 登记结果并销号, after the meeting or the coordination (1-2-3). */
export const settle = (run: Run<typeof inputs.settleInput>): Answer => ({
  row: settled(run, run.input.words),
  notices: told(run.subject, 'PROBLEM_CLOSED', `协作问题已销号：${run.subject.matter.title}。${run.input.words}`),
  words: run.input.words,
});
