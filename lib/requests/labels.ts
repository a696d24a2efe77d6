import type { DoneWords } from '@/lib/matter-types';
import type { RequestKind } from './procedure';

/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  kind: '请求种类',
  title: '请求事项',
  requestedId: '被请求单位',
  question: '需要答复的内容',
  facts: '案情要点',
  urgent: '情况紧急或者证据可能灭失',
  place: '现场地点',
  wishedOn: '希望答复的日期',
  contactPhone: '联系电话',
  fromId: '关联事项',
  dueOn: '答复日期',
  sceneOn: '到场日期',
  sceneTime: '到场时间',
  sceneWords: '到场人员和现场处置情况',
  answer: '答复内容',
  more: '需要补正的材料',
  supplement: '补正说明',
  toOn: '新的期限',
  extendReason: '延期理由',
  complex: '情况复杂',
  refuseGround: '法定事由',
  refuseReason: '理由说明',
  revokeReason: '撤销原因',
  voidReason: '作废原因',
  addition: '补充答复内容',
} as const;

/** What a kind asks, as its form and its pages say it. */
export const KIND_WORDS: Readonly<Record<RequestKind, { ask: string; question: string; hint: string; lead: string }>> =
  {
    appraisal: {
      ask: '请求认定、鉴定',
      question: '需要认定、鉴定的问题',
      hint: '逐项写明，例如：涉案地块的地类、面积、是否占用永久基本农田',
      lead: '一般应在五日内提出书面意见或鉴定结论；需要延长的，应当在届满前告知。',
    },
    consultation: {
      ask: '书面征询咨询意见',
      question: '需要咨询的问题',
      hint: '逐项写明，例如：该许可的适用范围、有关条款的理解',
      lead: '收到书面征询之日起五日内出具书面意见；情况复杂的可以延期一次，不超过十日。',
    },
    legal_service: {
      ask: '请求法律顾问服务',
      question: '需要法律顾问服务的内容',
      hint: '例如：审核处罚决定草案、出具法律意见',
      lead: '按照法律顾问制度及相关规程办理，日期由请求单位提出或者由承办单位签收时确定。',
    },
    materials: {
      ask: '请求提供材料',
      question: '需要提供的材料',
      hint: '写明名称、期间、份数和形式（原件、复印件、电子文件）',
      lead: '除法定事由外，应及时全面提供，不得拒绝。',
    },
  };

/** Kinds of the notes on a request. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  ASKED_MORE: '要求补正材料',
  SUPPLEMENTED: '补正材料',
  ATTENDED: '派员到场',
  EXTENDED: '告知延期',
  ADDED: '补充答复',
};

/** Kinds of material that a request holds. */
export const MATERIALS = [
  { slot: 'request', name: '请求所附材料', hint: '案情说明、现场照片、待认定的材料等，由请求单位上传' },
  { slot: 'answer', name: '答复所附材料', hint: '鉴定报告、证明材料等，由被请求单位上传', later: true },
] as const;

export const LETTER_LABELS: Readonly<Record<string, string>> = {
  request: '协助函',
  request_answer: '答复函',
  request_extension: '延期告知函',
};

export const NOTICE_LABELS: Readonly<Record<string, string>> = {
  REQUESTED: '收到协作请求',
  REQUEST_SIGNED: '协作请求签收',
  REQUEST_ATTENDED: '派员到场',
  REQUEST_ANSWERED: '协作请求答复',
  REQUEST_REFUSED: '依法不予提供',
  REQUEST_MORE: '要求补正材料',
  REQUEST_SUPPLEMENTED: '补正材料',
  REQUEST_EXTENDED: '告知延期',
  REQUEST_REVOKED: '请求撤销',
  REQUEST_CLOSED: '答复签收',
};

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'request.create': { title: '请求已起草', next: '可以上传材料，核对后发出；发出后自动编号、生成协助函。' },
  'request.revise': { title: '草稿已修改', next: '核对后发出。' },
  'request.void': { title: '草稿已作废', next: '记录保留，不再办理。' },
  'request.send': { title: '请求已发出', next: '被请求单位已收到，期限自到达起算。' },
  'request.sign': { title: '已签收', next: '请在期限内答复。' },
  'request.attend': { title: '到场情况已登记', next: '请求单位已收到；书面意见仍应在期限内出具。' },
  'request.answer': { title: '已答复', next: '答复函已编号并送达请求单位。' },
  'request.askMore': { title: '已要求补正材料', next: '请求单位补正后继续办理。' },
  'request.supplement': { title: '材料已补正', next: '被请求单位已收到，期限继续计算。' },
  'request.extend': { title: '已告知延期', next: '延期告知函已编号并送达请求单位；原期限保留在事项中。' },
  'request.refuse': { title: '已答复不予提供', next: '法定事由已写入答复函并送达请求单位。' },
  'request.revoke': { title: '请求已撤销', next: '被请求单位已收到，不再计时。' },
  'request.add': { title: '已补充答复', next: '补充答复函已编号并送达请求单位。' },
  'request.close': { title: '答复已签收', next: '事项办结。' },
};
