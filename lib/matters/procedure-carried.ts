import type { ClauseId } from '@/lib/rulebook/clauses';
import type { RuleId } from '@/lib/rulebook/rules';

/** States of a matter that a unit carries out by its own date and OFFICE strikes off (议定事项 1-3-4, 交办事项 1-2-6). */
export const CARRIED_STATES = {
  RUNNING: { label: '落实中' },
  PROPOSED: { label: '待销号认可' },
  DONE: { label: '已销号', final: true },
} as const;

/** The steps that such matters share: progress, 申请销号, its acceptance or return, 延期. `rule` is rule and clause in one. */
export const carriedSteps = <const Rule extends RuleId & ClauseId>(rule: Rule) =>
  [
    { from: 'RUNNING', on: 'propose', by: 'lead', to: 'PROPOSED', label: '申请销号', clause: rule, primary: true },
    { from: 'RUNNING', on: 'report', by: 'lead', to: 'SAME', label: '填报进展', clause: rule },
    {
      from: 'PROPOSED',
      on: 'accept',
      by: 'office',
      to: 'DONE',
      closes: [rule],
      label: '同意销号',
      clause: rule,
      primary: true,
    },
    { from: 'PROPOSED', on: 'sendBack', by: 'office', to: 'RUNNING', label: '退回继续落实', clause: rule },
    { from: 'RUNNING', on: 'extend', by: 'office', to: 'SAME', label: '同意延期', clause: rule },
  ] as const;

/** Who is asked to accept 销号. */
export const CARRIED_DECISIONS = [
  { state: 'PROPOSED', post: 'OFFICE_CLERK', part: 'office' },
  { state: 'PROPOSED', post: 'OFFICE_DIRECTOR', part: 'office' },
] as const;
