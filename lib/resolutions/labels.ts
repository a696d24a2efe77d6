import type { DoneWords } from '@/lib/matter-types';
import { CARRIED_NOTES, carriedDone } from '@/lib/matters/labels-carried';
import type { StatusWords } from '@/lib/matters/view-status';
import type { ResolutionState } from './procedure';

/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  analysis: '问题和困难分析',
  handling: '拟处理意见',
} as const;

/** Kinds of the notes on such a matter. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  ...CARRIED_NOTES,
  ASSISTANCE: '配合情况',
  ANALYSIS: '分析和处理意见',
};

/** What the page says first, by state. */
export const STATUS_WORDS: Readonly<Record<ResolutionState, StatusWords>> = {
  RUNNING: {
    mine: '请按纪要落实，完成后申请销号。',
    others: '牵头单位正在落实。',
    rule: '时限由会议纪要载明；确需延期的，在期限届满前由联席会议办公室同意并写明理由（条款 1-3-4）。',
  },
  PROPOSED: {
    mine: '请核对落实情况，同意销号或者退回继续落实。',
    others: '牵头单位已申请销号，等待联席会议办公室认可。',
    rule: '认可以前，期限继续计算；退回的，继续落实（条款 1-3-4）。',
  },
  DONE: { mine: '已销号。', others: '已销号。', rule: '落实情况已经联席会议办公室认可。' },
};

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  ...carriedDone('resolution'),
  'resolution.assist': { title: '配合情况已填报', next: '牵头单位和联席会议办公室可以查阅。' },
  'resolution.analyse': { title: '处理意见已提出', next: '牵头单位已收到。' },
};

/** Kinds of material that a resolution holds. */
export const MATERIALS = [
  { slot: 'result', name: '落实成果', hint: '纪要要求的成果：方案、报告等', later: true },
] as const;
