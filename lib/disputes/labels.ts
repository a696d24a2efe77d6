import type { DisputeState } from './procedure';

/** What a dispute is about. */
export const DISPUTE_KINDS = {
  JURISDICTION: '管辖权',
  LAW: '法律适用',
  COOPERATION: '执法协作',
  OTHER: '其他',
} as const;
export type DisputeKind = keyof typeof DISPUTE_KINDS;

/** Fields by their Chinese names, for forms and errors. */
export const FIELD_LABELS = {
  title: '争议事项',
  kind: '争议类型',
  aboutId: '因哪个事项发生',
  respondentIds: '争议对方',
  issue: '争议内容',
  grounds: '事实和依据',
  tried: '自行协商情况',
  view: '本单位意见',
  acceptWords: '协调安排',
  rejectWords: '不予受理的理由',
  withdrawWords: '撤回原因',
  answer: '答复意见',
  heldOn: '协调日期',
  place: '地点',
  attendees: '参加人员',
  minutes: '协调情况',
  measures: '临时措施',
  leadId: '临时牵头单位',
  opinion: '协调意见',
  objection: '不同意的理由',
  failure: '协调不成的情况',
  proposal: '处理建议',
  signatory: '签发人',
  decision: '决定内容',
  decidedOn: '决定日期',
  doc: '决定文号',
  competentId: '管辖单位',
  otherId: '关联事项',
} as const;

/** Kinds of the notes on a dispute. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  ANSWER: '书面答复',
  MEETING: '协调会',
  INTERIM: '临时措施',
  PROPOSED: '提出协调意见',
  CONFIRMED: '确认协调意见',
  OBJECTED: '不同意协调意见',
  FAILED: '协调不成',
};

/** What the page says first, by state. */
export const STATUS_WORDS: Readonly<Record<DisputeState, { mine: string; others: string; rule: string }>> = {
  RAISED: {
    mine: '请受理争议，通知对方答复；不属于执法争议的，写明理由不予受理。',
    others: '等待区政府法制机构受理。',
    rule: '执法争议由区政府法制机构按照密切联系、有利处置原则协调处理（条款 4-4-1）。',
  },
  COORDINATING: {
    mine: '请办理：法制机构组织协调，争议对方书面答复。',
    others: '区政府法制机构正在协调。',
    rule: '按照密切联系、有利处置原则协调处理；有临时措施的，在争议解决前按临时措施办理（条款 4-4-1）。',
  },
  CONFIRMING: {
    mine: '请确认协调意见；不同意的，写明理由。',
    others: '协调意见已送各方，等待确认。',
    rule: '各方都确认后印发协调意见书；有一方不同意的，继续协调，或者报区政府决定（条款 4-4-1、4-4-2）。',
  },
  AGREED: {
    mine: '各方已协调一致。',
    others: '各方已协调一致。',
    rule: '协调意见书经各方确认，各方应当执行（条款 4-4-1）。',
  },
  REFERRED: {
    mine: '请作出决定。管辖权争议请指定管辖单位。',
    others: '协调不成，等待区政府决定。',
    rule: '协调不成的报区人民政府解决；决定对各方有约束力（条款 4-4-2）。',
  },
  DECIDED: {
    mine: '区政府已作出决定。',
    others: '区政府已作出决定。',
    rule: '各方应当执行；指定管辖的，被指定的单位只能接受（条款 4-4-2、2-2-7）。',
  },
  REJECTED: { mine: '不予受理。', others: '不予受理。', rule: '理由见下；可以另行协商，或者提交联席会议研究。' },
  WITHDRAWN: { mine: '争议已撤回。', others: '争议已撤回。', rule: '撤回后可以重新提出，记录保留。' },
};

/** Kinds of material that a dispute holds. */
export const MATERIALS = [
  { slot: 'grounds', name: '依据材料', hint: '法律文件、三定规定、权责清单等' },
  { slot: 'coordination', name: '协调材料', hint: '协调会记录、往来函件等', later: true },
] as const;

export const LETTER_LABELS: Readonly<Record<string, string>> = {
  disputeNotice: '争议协调通知',
  disputeOpinion: '协调意见书',
  disputeReferral: '报请解决争议的请示',
  disputeDecision: '争议决定',
};

export const NOTICE_LABELS: Readonly<Record<string, string>> = {
  DISPUTE_RAISED: '提出争议',
  DISPUTE_ACCEPTED: '争议受理',
  DISPUTE_REJECTED: '不予受理',
  DISPUTE_ANSWERED: '争议答复',
  DISPUTE_INTERIM: '临时措施',
  DISPUTE_PROPOSED: '协调意见',
  DISPUTE_VOICED: '协调意见回复',
  DISPUTE_AGREED: '协调一致',
  DISPUTE_REFERRED: '报区政府决定',
  DISPUTE_DECIDED: '争议决定',
  DISPUTE_WITHDRAWN: '争议撤回',
};
