import type { DoneWords } from '@/lib/matter-types';
import type { StatusWords } from '@/lib/matters/view-status';
import type { SharingState } from './procedure';

/** Fields by their Chinese names, for errors, summaries, letters and the record. */
export const FIELD_LABELS = {
  kind: '信息种类',
  title: '名称',
  documentNo: '文号',
  issuer: '制发机关',
  party: '相对人',
  laws: '相关法律依据',
  content: '主要内容',
  eventOn: '日期',
  effectiveOn: '施行日期',
  validUntil: '有效期至',
  recipients: '接收单位',
  added: '补充的单位',
  urgent: '情况紧急',
  publicity: '行政执法公示',
  fullRecord: '执法全过程记录',
  legalReview: '重大执法决定法制审核',
  checkNote: '三项制度情况说明',
  calledAt: '告知时间',
  caller: '告知人',
  callee: '接听或在场人',
  callWords: '告知要点',
  reason: '更正原因',
  endedOn: '失效日期',
  retireWords: '失效原因',
  replacedById: '替代它的新文件',
  withdrawWords: '撤回原因',
  voidWords: '作废原因',
  rows: '审批事项',
} as const;

/** The three systems of 7-4-2, in the order in which a penalty decision answers for them. */
export const CHECKS = ['publicity', 'fullRecord', 'legalReview'] as const;
export type CheckName = (typeof CHECKS)[number];

/** How far one of the three systems was carried out. */
export const CHECK_LABELS = { DONE: '已落实', PENDING: '正在办理', NOT_REQUIRED: '不适用' } as const;
export type CheckAnswer = keyof typeof CHECK_LABELS;

/** What the page says first, by state. */
export const STATUS_WORDS: Readonly<Record<SharingState, StatusWords>> = {
  RECORDED: {
    mine: '已登记，尚未抄送：请核对后抄送。',
    others: '报送单位已登记，尚未抄送。',
    rule: '抄送到达接收单位时停止计时（条款 3-1-1、3-4-1、3-4-2、3-4-3）。',
  },
  TOLD: {
    mine: '已登记电话或口头告知，请及时移交文件。',
    others: '已电话或口头告知，等待移交文件。',
    rule: '告知后应当及时移交有关电子或纸质文件（条款 3-4-3）。',
  },
  SENT: {
    mine: '已抄送。',
    others: '已抄送。',
    rule: '签收只表示收到；内容有变动的由报送单位更正，原文保留（条款 3-2-1）。',
  },
  WITHDRAWN: { mine: '已撤回，不再作为执法参考。', others: '已撤回，不再作为执法参考。', rule: '撤回原因和原文保留。' },
  VOID: { mine: '已作废，没有抄送任何单位。', others: '已作废。', rule: '作废原因保留。' },
};

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'sharing.record': { title: '已登记', next: '已抄送的，接收单位立即收到，等待签收；只登记的，继续计时，核对后抄送。' },
  'sharing.save': { title: '修改已保存', next: '核对无误后抄送。' },
  'sharing.send': { title: '已抄送', next: '抄送函已编号，接收单位立即收到，等待签收。' },
  'sharing.tell': { title: '已登记告知', next: '请及时移交文件，移交后区综合行政执法局签收。' },
  'sharing.handOver': { title: '文件已移交', next: '抄送函已编号，接收单位立即收到，等待签收。' },
  'sharing.correct': { title: '已更正', next: '更正函已送达接收单位，需重新签收；原文可以继续查阅。' },
  'sharing.add': { title: '已补充抄送', next: '抄送函已另行编号，补充的单位立即收到，等待签收。' },
  'sharing.retire': { title: '已标注失效', next: '目录中显示已失效；接收单位已收到消息。' },
  'sharing.withdraw': { title: '已撤回', next: '接收单位已收到消息；原文和撤回原因保留。' },
  'sharing.void': { title: '已作废', next: '没有抄送任何单位，作废原因保留。' },
  'sharing.receive': { title: '已签收', next: '签收人和时间已记录，可以随时回来查阅。' },
  'sharing.import': { title: '已登记并抄送', next: '每一项都已编号并送达区综合行政执法局。' },
  'sharing.receiveMany': { title: '已签收', next: '签收人和时间已逐项记录。' },
};

/** Kinds of material that shared information holds. */
export const MATERIALS = [
  { slot: 'document', name: '文件原文', hint: '文件、决定书、标准文本等' },
  { slot: 'supplement', name: '其他材料', hint: '说明、附表、图件等' },
] as const;

/** What the library asks for by its state of force. */
export const FORCE_LABELS = { current: '现行有效', ended: '已失效', withdrawn: '已撤回' } as const;
export type Force = keyof typeof FORCE_LABELS;

/** Why a decision is not recorded again. */
export const TWIN = '该文号本单位已经登记过';
