import type { DoneWords } from '@/lib/matter-types';
import type { StatusWords } from '@/lib/matters/view-status';
import type { ProblemState } from './procedure';

/** The three kinds of 一（二）3, in its own words. */
export const PROBLEM_KINDS = { GAP: '管理与执法不衔接', OVERREACH: '执法越位', ABSENCE: '执法缺位' } as const;
export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  title: '问题名称',
  kind: '问题类型',
  concerned: '涉及单位',
  clause: '涉及条款',
  facts: '事实和表现',
  suggestion: '解决建议',
  arisesFromId: '关联事项',
  handling: '研究意见',
  topicId: '已有议题',
  topicTitle: '议题名称',
  topicText: '议题内容',
  rectifierId: '整改单位',
  demand: '整改要求',
  dueOn: '整改时限',
  progress: '整改进展',
  achieved: '整改结果',
  lateReason: '超期说明',
  acceptWords: '认可意见',
  sendBackWords: '退回意见',
  toOn: '新的时限',
  extendReason: '延期理由',
  result: '处理结果',
  withdrawWords: '撤回原因',
  takeBackWords: '撤回理由',
} as const;

/** Kinds of the notes on a problem. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  TOPIC: '提交联席会议',
  COORDINATION: '协调',
  DIRECTED: '责成整改',
  TAKEN_BACK: '撤回整改意见',
  PROGRESS: '整改进展',
  PROPOSED: '报告整改结果',
  SENT_BACK: '退回',
  EXTENDED: '延期',
};

const RULE = '统筹协调解决管理与执法的不衔接、执法之间的越位和缺位问题（条款 1-2-3）。';
/** What the page says first, by state. */
export const STATUS_WORDS: Readonly<Record<ProblemState, StatusWords>> = {
  RAISED: {
    mine: '请研究：责成整改、提交联席会议、协调，或者说明理由不予处理。',
    others: '等待联席会议办公室研究。',
    rule: `${RULE}研究以前，只有提出单位、联席会议办公室和组长可以看到。`,
  },
  TOPIC: {
    mine: '联席会议研究后，登记结果并销号，或者责成有关单位整改。',
    others: '已提交联席会议研究。',
    rule: '议题由组长审定后上会，结果登记在本事项（条款 1-2-3）。',
  },
  COORDINATING: {
    mine: '协调有结果后登记并销号；协调不成的，可以提交联席会议。',
    others: '联席会议办公室正在协调。',
    rule: RULE,
  },
  RECTIFYING: {
    mine: '请在时限内整改，完成后报告整改结果。',
    others: '整改单位正在整改。',
    rule: '时限由整改意见载明；确需延期的，在期限届满前由联席会议办公室同意并写明理由（条款 1-2-3）。',
  },
  REPORTED: {
    mine: '请核对整改结果，同意销号或者退回继续整改。',
    others: '整改结果已报告，等待联席会议办公室认可。',
    rule: '认可以前，期限继续计算；退回的，继续整改（条款 1-2-3）。',
  },
  CLOSED: { mine: '已销号。', others: '已销号。', rule: '处理结果已登记，记录保留。' },
  WITHDRAWN: { mine: '已撤回。', others: '已撤回。', rule: '由提出单位撤回，记录保留。' },
};

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'problem.raise': { title: '问题已提出', next: '联席会议办公室已收到，研究后处理。' },
  'problem.toTopic': { title: '已提交联席会议', next: '议题与本问题互相关联，由组长审定后上会。' },
  'problem.coordinate': { title: '已转入协调', next: '涉及单位已收到研究意见。' },
  'problem.direct': { title: '已责成整改', next: '整改单位已收到，应在时限内整改并报告结果。' },
  'problem.dismiss': { title: '已销号', next: '提出单位已收到不予处理的理由。' },
  'problem.withdraw': { title: '已撤回', next: '联席会议办公室不再研究，记录保留。' },
  'problem.settle': { title: '已登记结果并销号', next: '提出单位和涉及单位已收到。' },
  'problem.report': { title: '整改进展已填报', next: '联席会议办公室随时可以查阅。' },
  'problem.propose': { title: '整改结果已报告', next: '联席会议办公室认可后销号；认可以前，期限继续计算。' },
  'problem.extend': { title: '已同意延期', next: '整改单位已收到；原时限和理由保留在事项中。' },
  'problem.takeBack': { title: '已撤回整改意见', next: '整改单位不再计时；问题退回待研究。' },
  'problem.accept': { title: '已同意销号', next: '问题已解决，提出单位和整改单位已收到。' },
  'problem.sendBack': { title: '已退回继续整改', next: '整改单位已收到，时限不变。' },
};

/** Kinds of material that a problem holds. */
export const MATERIALS = [
  { slot: 'fact', name: '事实材料', hint: '能说明问题的文件、记录、照片' },
  { slot: 'result', name: '整改材料', hint: '制度文件、照片、回函等', later: true },
] as const;
