import type { DoneWords } from '@/lib/matter-types';
import type { StatusWords } from '@/lib/matters/view-status';
import type { ProposalState } from './procedure';

/** 文种 of a proposal: what it asks of 区政府. */
export const FORMS = { REQUEST: '请示', REPORT: '报告' } as const;
export type ProposalForm = keyof typeof FORMS;

/** How 区政府 answered. */
export const REPLIES = { ADOPTED: '采纳', PARTLY: '部分采纳', DECLINED: '暂不采纳' } as const;
export type ProposalReply = keyof typeof REPLIES;

/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  form: '文种',
  title: '建议事项',
  ground: '问题和依据',
  content: '意见建议',
  sources: '来源',
  returnWords: '退回意见',
  voidWords: '作废原因',
  reply: '答复结论',
  replyWords: '答复内容',
  replyNo: '答复文号',
  repliedOn: '答复日期',
  followUp: '落实安排',
} as const;

/** Kinds of the notes on a proposal. */
export const NOTE_LABELS: Readonly<Record<string, string>> = { RETURNED: '退回修改', REPLIED: '区政府答复' };

const RULE = '研究制约综合行政执法改革顺利推进的问题，向区政府提出机制改革、创新的意见、建议（条款 1-2-5）。';
/** What the page says first, by state. */
export const STATUS_WORDS: Readonly<Record<ProposalState, StatusWords>> = {
  DRAFT: { mine: '请核对内容，预览后报办公室主任审核。', others: '联席会议办公室正在起草。', rule: RULE },
  PENDING_REVIEW: {
    mine: '请审核：同意即报组长签发。',
    others: '等待办公室主任审核。',
    rule: '审核前可以取回修改；组长签发后编号报送区政府。',
  },
  PENDING_SIGNATURE: {
    mine: '请签发：签发即编号，报送区政府。',
    others: '等待组长签发。',
    rule: '上行文由组长签发；签发后文字不再改变（条款 1-2-5）。',
  },
  SENT: {
    mine: '请登记区政府的答复：采纳、部分采纳或者暂不采纳。',
    others: '已报区政府，等待答复。',
    rule: '意见没有规定答复期限；联席会议办公室可以催办。',
  },
  REPLIED: {
    mine: '请按答复登记落实安排并办结。',
    others: '区政府已答复，联席会议办公室正在安排落实。',
    rule: '需要部门落实的，另行提交联席会议或者作为交办事项办理。',
  },
  CLOSED: { mine: '已办结。', others: '已办结。', rule: '建议、答复和落实安排保留备查。' },
  VOID: { mine: '已作废。', others: '已作废。', rule: '没有报送任何文件。' },
};

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'proposal.create': { title: '改革建议已起草', next: '核对预览后报办公室主任审核。' },
  'proposal.save': { title: '已保存', next: '核对预览后报办公室主任审核。' },
  'proposal.submit': { title: '已报办公室主任审核', next: '审核同意后报组长签发；审核前可以取回。' },
  'proposal.recall': { title: '已取回修改', next: '修改后请重新报办公室主任审核。' },
  'proposal.returnDraft': { title: '已退回修改', next: '拟稿人修改后会重新报审。' },
  'proposal.approve': { title: '已同意，报组长签发', next: '组长签发后编号报送区政府。' },
  'proposal.sendBack': { title: '已退回修改', next: '拟稿人修改后会重新报审。' },
  'proposal.issue': { title: '已签发并报送区政府', next: '区政府办已收到；文字从此不再改变。' },
  'proposal.void': { title: '已作废', next: '没有报送任何文件。' },
  'proposal.receive': { title: '已签收', next: '研究后请登记答复。' },
  'proposal.reply': { title: '答复已登记', next: '联席会议办公室已收到，安排落实后办结。' },
  'proposal.conclude': { title: '已办结', next: '建议、答复和落实安排保留备查。' },
};

/** Kinds of material that a proposal holds. */
export const MATERIALS = [
  { slot: 'annex', name: '附件材料', hint: '调研报告、数据、外地做法等' },
  { slot: 'reply', name: '答复文件', hint: '批复、批示的扫描件', later: true },
] as const;

/** What stands for the number until it is taken. */
export const UNNUMBERED = '〔签发后编号〕';
