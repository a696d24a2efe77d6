/** What a decision may be (2-2-6; also 不予处罚 and 撤案 are told to the sender). */
export const DECISION_LABELS = { PENALTY: '予以行政处罚', NO_PENALTY: '不予行政处罚', CLOSED: '撤销案件' } as const;

export const PARTY_KIND_LABELS = { ORGANISATION: '单位', PERSON: '个人' } as const;

/** 移送的案件材料 (2-3-1…4). The first is generated; the second and third must be there before sending. */
export const MATERIALS = [
  { clause: '2-3-1', name: '涉嫌违法案件移交函', hint: '核对后自动生成并编号', required: true, generated: true },
  { clause: '2-3-2', name: '案源材料', hint: '现场检查记录、举报投诉材料等', required: true, generated: false },
  {
    clause: '2-3-3',
    name: '初步证明违法事实的证据材料',
    hint: '照片、勘验、询问笔录等',
    required: true,
    generated: false,
  },
  { clause: '2-3-4', name: '其他需要移交的材料', hint: '没有可不附', required: false, generated: false },
] as const;

export type MaterialSlot = '2-3-2' | '2-3-3' | '2-3-4';
export const MATERIAL_SLOTS: readonly MaterialSlot[] = ['2-3-2', '2-3-3', '2-3-4'];

/** Fields of a draft by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  title: '案由',
  partyKind: '当事人类型',
  partyName: '当事人名称',
  partyIdNumber: '证件号码',
  partyContact: '负责人',
  partyPhone: '当事人电话',
  place: '违法地点',
  facts: '主要违法事实',
  source: '案件来源',
  foundOn: '发现日期',
  findings: '初步调查情况',
  inProgress: '违法行为正在进行',
  measures: '制止措施',
  receiverId: '接收单位',
  reason: '不属于本部门管辖的理由',
  legalBasis: '法律依据',
  heldOn: '认定日',
  urgent: '情况紧急',
  contactPhone: '联系电话',
  otherMaterials: '其他材料说明',
} as const;

/** Where the case came from; offered, not forced. */
export const SOURCES = ['日常巡查', '现场检查', '12345热线交办', '群众举报', '上级交办', '其他部门通报'] as const;

/** What a state is called to a unit that is not the one to act; states not named keep their own label. */
export const WAITING_LABELS = {
  SENT: '待对方签收',
  SIGNED: '待对方反馈',
  DECLINED: '待对方报请',
  REFERRED: '区政府决定管辖',
  ACCEPTED: '对方办理中',
  DECIDED: '待对方通报',
} as const;

/** What stands in the place of a clock while none runs. */
export const IDLE_CLOCKS = {
  DRAFT: { kind: 'IDLE', words: '填写认定日后起算', dueText: '认定后三日内移送' },
  REFERRED: { kind: 'IDLE', words: '等待区政府决定', dueText: '意见未定期限' },
  ACCEPTED: { kind: 'IDLE', words: '作出决定后起算', dueText: '决定后三日内通报' },
  VOID: { kind: 'IDLE', words: '未移送，已作废' },
  CLOSED: { kind: 'DONE', words: '办结' },
} as const;

/** After the name of a unit in which nobody could sign (3-2-1). */
export const UNSTAFFED = '（未设联络员，暂不能选）';

/** A draft voided after its three days had passed: the breach stays on record. */
export const VOID_LATE = '逾期未移送，已作废';

/** Acts that end a duty without doing what it asks, as a late one is told. */
export const ENDING_ACTS: Readonly<Record<string, string>> = {
  'transfer.void': '作废',
  'transfer.withdraw': '撤回',
};

/** What a rule asks of its unit, short, for lists and notes. */
export const RULE_ACTS: Readonly<Record<string, string>> = {
  '2-2-3': '移送',
  '2-2-5': '反馈',
  '2-2-6': '通报',
  '2-2-7': '报请',
};

/** 单位类别, as receivers are grouped in a list. */
export const UNIT_GROUPS = {
  BUREAU: '综合行政执法部门',
  MEMBER: '成员单位',
  TOWNSHIP: '镇街、开发区',
  JUDICIAL: '司法机关',
  OTHER: '其他单位',
} as const;

export const LETTER_LABELS: Readonly<Record<string, string>> = {
  transfer: '移交函',
  feedback: '反馈意见函',
  referral: '报请管辖的请示',
  designation: '指定管辖函',
  notice: '处理决定通报函',
};

/** A party's particulars in clear, as matter.unmask answers them. */
export type Unmasked = { name: string; identity: string; contact: string; phone: string; source: string };
