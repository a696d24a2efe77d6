import type { DoneWords } from '@/lib/matter-types';
import type { StatusWords } from '@/lib/matters/view-status';
import { type AssistanceKind, type AssistanceState, DIFFERENCES } from './procedure';

/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  kind: '函告种类',
  title: '事项名称',
  unitId: '主管部门',
  category: '类别',
  beganOn: '日期',
  beganTime: '时间',
  documentNo: '决定文书文号',
  partyName: '当事人',
  certificate: '证件名称、编号',
  place: '地点',
  facts: '基本情况',
  basis: '法律依据',
  demand: '请求事项',
  fromId: '关联事项',
  signatory: '签发人',
  voidReason: '作废原因',
  outcome: '处理情况',
  result: '处理结果说明',
} as const;

/** What a kind is about, as its form and its pages say it. */
export const KIND_WORDS: Readonly<
  Record<
    AssistanceKind,
    { create: string; lead: string; began: string; facts: string; demand: string; categories: Record<string, string> }
  >
> = {
  hazard: {
    create: '登记重大隐患',
    lead: '执法中发现重大治安、安全、社会稳定隐患的，及时通报有关部门或者报告区人民政府，自发现起按 24 小时提示。',
    began: '发现',
    facts: '写明发现的经过、隐患的情况、可能的后果和已采取的措施',
    demand: '建议有关部门采取什么措施',
    categories: { PUBLIC_ORDER: '治安隐患', SAFETY: '安全隐患', STABILITY: '社会稳定隐患' },
  },
  assistance: {
    create: '登记需配合执行的决定',
    lead: '作出吊销证件、责令完善手续等决定的，五日内书面函告行政主管部门。',
    began: '作出决定',
    facts: '写明查明的事实和决定的主要内容',
    demand: '请主管部门办理什么，例如：依法吊销证件、受理并督促补办手续',
    categories: { REVOKED: '吊销证件', FORMALITIES: '责令完善手续', OTHER: '其他需要配合执行的决定' },
  },
  withdrawal: {
    create: '登记撤销证件函告',
    lead: '需要主管部门撤销证件的，及时书面函告并附案件有关材料，按五个工作日提示。',
    began: '认为需要撤销',
    facts: '写明查明的事实，为什么应当撤销',
    demand: '请主管部门撤销的证件和范围',
    categories: { PERMIT: '行政许可证件', LICENCE: '营业执照', QUALIFICATION: '资质、资格证书' },
  },
};

/** 处理情况 that a unit reports. */
export const OUTCOMES = {
  HANDLED: '已依法处理',
  STARTED: '已立案或者已启动处理程序',
  DECLINED: '经核实不具备处理条件',
} as const;

/** Kinds of material that such a matter holds. */
export const MATERIALS = [
  { slot: 'decision', name: '决定文书', hint: '处罚决定书、责令改正通知书等' },
  { slot: 'case', name: '案件有关材料', hint: '证据、笔录、现场照片等；撤销证件的必须附' },
  { slot: 'result', name: '处理结果材料', hint: '主管部门的决定、整改照片等', later: true },
] as const;

export const LETTER_LABELS: Readonly<Record<string, string>> = {
  hazard: '重大隐患通报',
  assistance: '配合执行函',
  withdrawal: '撤销证件函',
  assistance_reply: '处理结果反馈函',
};

/** Kinds of the notes on such a matter. */
export const NOTE_LABELS: Readonly<Record<string, string>> = { ADDED: '补充反馈' };

export const NOTICE_LABELS: Readonly<Record<string, string>> = {
  ASSISTANCE_SENT: '收到函告',
  ASSISTANCE_SIGNED: '函告签收',
  ASSISTANCE_REPLIED: '处理结果反馈',
  ASSISTANCE_CLOSED: '反馈签收',
};

/** What the page says first, by state (4-1-1, 4-3-1, 4-3-2). */
export function statusWords(kind: AssistanceKind): Readonly<Record<AssistanceState, StatusWords>> {
  const { clause, start, materials } = DIFFERENCES[kind];
  const rule = kind === 'hazard' ? '通报到达有关部门或者区人民政府时停止计时' : '函件到达主管部门时停止计时';
  return {
    DRAFT: {
      mine: materials ? '请上传案件有关材料，核对后发出函告。' : '请核对后发出。',
      others: '尚未发出。',
      rule: `自${start}起计算，${rule}（条款 ${clause}）。`,
    },
    SENT: {
      mine: '请签收，依法处理并反馈结果。',
      others: '已送达，等待签收和处理。',
      rule: `相关部门应当依法处理（条款 ${clause}）。`,
    },
    HANDLING: {
      mine: '请依法处理并反馈结果。',
      others: '主管部门正在处理。',
      rule: `意见未定处理期限，可以催办、督办（条款 ${clause}）。`,
    },
    REPLIED: {
      mine: '请查阅处理结果并签收；对方还在处理的，可以等补充反馈后再签收。',
      others: '已反馈处理结果，等待签收；后续结果可以补充反馈。',
      rule: `反馈以编号函件为准（条款 ${clause}）。`,
    },
    CLOSED: { mine: '已办结。', others: '已办结。', rule: '处理结果已由区综合行政执法局签收。' },
    VOID: { mine: '已作废。', others: '已作废。', rule: '没有发出，记录保留。' },
  };
}

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'assistance.create': { title: '已登记，开始计时', next: '可以上传材料，核对后发出；发出后自动编号。' },
  'assistance.revise': { title: '已修改', next: '核对后发出。' },
  'assistance.void': { title: '已作废', next: '记录保留；作废前已超过期限的，仍为逾期。' },
  'assistance.send': { title: '已发出', next: '函件已编号并送达，对方应依法处理并反馈结果。' },
  'assistance.sign': { title: '已签收', next: '请依法处理并反馈结果。' },
  'assistance.reply': { title: '已反馈处理结果', next: '反馈函已编号并送达区综合行政执法局。' },
  'assistance.add': { title: '已补充反馈', next: '补充反馈函已编号并送达区综合行政执法局。' },
  'assistance.close': { title: '反馈已签收', next: '事项办结。' },
};
