import type { DoneWords } from '@/lib/matter-types';
import { CARRIED_NOTES, carriedDone } from '@/lib/matters/labels-carried';
import type { StatusWords } from '@/lib/matters/view-status';
import type { AssignmentState } from './procedure';

/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  title: '事项名称',
  assigner: '交办机关',
  documentTitle: '来文标题',
  documentNo: '来文文号',
  assignedOn: '交办日期',
  content: '交办内容',
  leadUnitId: '牵头单位',
  dueOn: '办理时限',
  revokeReason: '撤销原因',
} as const;

/** Kinds of the notes on such a matter. */
export const NOTE_LABELS: Readonly<Record<string, string>> = CARRIED_NOTES;

const TERM_RULE = '时限由来文载明；确需延期的，在期限届满前由联席会议办公室同意并写明理由（条款 1-2-6）。';
/** What the page says first, by state. */
export const STATUS_WORDS: Readonly<Record<AssignmentState, StatusWords>> = {
  RUNNING: {
    mine: '请在期限内办结，办结后申请销号。',
    others: '牵头单位正在落实。',
    rule: TERM_RULE,
  },
  PROPOSED: {
    mine: '请核对落实情况，同意销号或者退回继续落实。',
    others: '牵头单位已申请销号，等待联席会议办公室认可。',
    rule: '认可以前，期限继续计算；退回的，继续落实（条款 1-2-6）。',
  },
  DONE: { mine: '已销号。', others: '已销号。', rule: '办理结果已经联席会议办公室认可。' },
  REVOKED: { mine: '交办已撤销。', others: '交办已撤销。', rule: '不再计时，记录保留。' },
};

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  ...carriedDone('assignment'),
  'assignment.create': { title: '交办事项已登记', next: '牵头单位已收到，应在时限内办结并申请销号。' },
  'assignment.revoke': { title: '已撤销交办', next: '牵头单位已收到，不再计时。' },
};

/** Kinds of material that an assigned matter holds. */
export const MATERIALS = [
  { slot: 'source', name: '来文', hint: '交办文件的扫描件' },
  { slot: 'result', name: '落实成果', hint: '方案、报告、照片等', later: true },
] as const;
