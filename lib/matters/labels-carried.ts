import type { DoneWords } from '@/lib/matter-types';

/** Fields of every matter that a unit carries out (1-3-4, 1-2-6). */
export const CARRIED_FIELDS = {
  progress: '进展情况',
  achieved: '落实情况',
  acceptWords: '认可意见',
  sendBackWords: '退回意见',
  toOn: '新的时限',
  extendReason: '延期理由',
} as const;

/** Kinds of the notes on such a matter. */
export const CARRIED_NOTES = { PROGRESS: '进展', PROPOSED: '申请销号', SENT_BACK: '退回', EXTENDED: '延期' } as const;

/** Kinds of its notices. */
export const CARRIED_NOTICES = {
  PROPOSED: '申请销号',
  SETTLED: '同意销号',
  SENT_BACK: '退回落实',
  EXTENDED: '同意延期',
} as const;

const DONE = {
  report: { title: '进展已填报', next: '联席会议办公室随时可以查阅。' },
  propose: { title: '已申请销号', next: '联席会议办公室认可后销号；认可以前，期限继续计算。' },
  accept: { title: '已同意销号', next: '事项办结，牵头单位已收到。' },
  sendBack: { title: '已退回继续落实', next: '牵头单位已收到，时限不变。' },
  extend: { title: '已同意延期', next: '牵头单位已收到；原时限和理由保留在事项中。' },
} as const;

/** What has just been done, by the command of a kind. */
export const carriedDone = (prefix: string): Record<string, DoneWords> =>
  Object.fromEntries(Object.entries(DONE).map(([event, words]) => [`${prefix}.${event}`, words]));
