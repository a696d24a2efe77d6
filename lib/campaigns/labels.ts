import type { DoneWords } from '@/lib/matter-types';
import type { StatusWords } from '@/lib/matters/view-status';
import type { CampaignState } from './procedure';

/** Fields by their Chinese names, for errors, summaries and the record. */
export const FIELD_LABELS = {
  title: '行动名称',
  basis: '行动依据',
  goal: '目标和内容',
  startsOn: '开始日期',
  endsOn: '结束日期',
  leadUnitId: '牵头单位',
  unitId: '任务单位',
  task: '任务',
  returnWords: '退回意见',
  voidWords: '作废原因',
  cancelWords: '取消原因',
  muster: '集结时间和地点',
  request: '需要保障的事项',
  officers: '落实警力（人）',
  contact: '带队人员',
  phone: '联系电话',
  people: '人员安排',
  on: '日期',
  checks: '检查（家、处）',
  problems: '发现问题（个）',
  cases: '立案查处（件）',
  words: '情况说明',
  transferId: '发现的案件',
  done: '完成情况',
  summary: '行动总结',
  wrapUpWords: '总结',
  closeWords: '办结意见',
} as const;

/** Kinds of the notes on a campaign. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  RETURNED: '退回修改',
  COMPLETED: '任务完成',
  CLOSED: '办结意见',
};

/** Why a campaign cannot start yet, by state and event: the table alone would only say that it cannot (7-2-1). */
export const NOT_YET: Readonly<Record<string, string>> = {
  'DEPLOYED start': '公安机关还没有收到通知，不能启动行动。请区综合行政执法局先通知公安机关（七（二），条款 7-2-1）。',
  'PLANNED start': '方案还没有经组长批准部署，不能启动行动。',
  'PENDING_DEPLOYMENT start': '方案还没有经组长批准部署，不能启动行动。',
};

const RULE = '部署开展重大综合行政执法活动和专项行动，加强各成员单位的配合（条款 1-2-4）。';
const POLICE_RULE = '行动开始前，区综合行政执法局提前通知公安机关，公安机关落实人员予以保障（条款 7-2-1）。';
/** What the page says first, by state. */
export const STATUS_WORDS: Readonly<Record<CampaignState, StatusWords>> = {
  PLANNED: { mine: '请完成方案和任务分工，报组长批准。', others: '联席会议办公室正在拟订方案。', rule: RULE },
  PENDING_DEPLOYMENT: {
    mine: '请审批方案：批准即部署，各单位立即收到任务。',
    others: '等待组长批准部署。',
    rule: '批准前可以取回修改；批准后方案不再改变。',
  },
  DEPLOYED: {
    mine: '行动开始前，请先通知公安机关。',
    others: '已部署。区综合行政执法局通知公安机关以后，才能启动行动。',
    rule: POLICE_RULE,
  },
  NOTIFIED: {
    mine: '公安机关已收到通知，到开始日期可以启动行动。',
    others: '公安机关已收到通知，等待启动。',
    rule: POLICE_RULE,
  },
  RUNNING: {
    mine: '请每日填报战果；任务完成后报告完成情况。',
    others: '行动进行中，各单位每日填报战果。',
    rule: '各单位任务按方案的结束日期计时；结束后由牵头单位总结（条款 1-2-4）。',
  },
  SUMMARISED: { mine: '请核对总结并办结。', others: '已总结，等待联席会议办公室办结。', rule: RULE },
  CLOSED: { mine: '已办结。', others: '已办结。', rule: '方案、战果和总结保留备查。' },
  VOID: { mine: '已作废。', others: '已作废。', rule: '方案没有部署。' },
  CANCELLED: { mine: '已取消。', others: '已取消。', rule: '各单位不再计时，记录保留。' },
};

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'campaign.plan': { title: '方案已保存', next: '请逐个单位写明任务，再报组长批准。' },
  'campaign.save': { title: '方案已保存', next: '请逐个单位写明任务，再报组长批准。' },
  'campaign.assign': { title: '任务分工已保存', next: '全部写好后报组长批准。' },
  'campaign.submit': { title: '已报组长批准', next: '批准后各单位立即收到任务；批准前可以取回。' },
  'campaign.recall': { title: '已取回修改', next: '修改后请重新报组长批准。' },
  'campaign.returnPlan': { title: '已退回修改', next: '联席会议办公室修改后会重新报批。' },
  'campaign.deploy': { title: '已批准部署', next: '各单位已收到任务；区综合行政执法局应当提前通知公安机关。' },
  'campaign.void': { title: '已作废', next: '方案没有部署。' },
  'campaign.receive': { title: '已签收', next: '可以随时下载原文。' },
  'campaign.notifyPolice': {
    title: '已通知公安机关',
    next: '公安机关已收到通知，落实人员后登记；到开始日期可以启动。',
  },
  'campaign.staff': { title: '落实人员已登记', next: '区综合行政执法局和联席会议办公室已收到。' },
  'campaign.start': { title: '行动已启动', next: '各单位每日填报战果，任务完成后报告。' },
  'campaign.cancel': { title: '已取消', next: '各单位已收到，不再计时。' },
  'campaign.report': { title: '战果已填报', next: '同一天再次填报的，以最后一次为准，原记录保留。' },
  'campaign.complete': { title: '已报告任务完成', next: '本单位任务办结。' },
  'campaign.summarise': { title: '总结已报送', next: '联席会议办公室核对后办结。' },
  'campaign.wrapUp': { title: '已总结', next: '核对后办结。' },
  'campaign.close': { title: '已办结', next: '方案、战果和总结保留备查。' },
};

/** Kinds of material that a campaign holds. */
export const MATERIALS = [
  { slot: 'plan', name: '方案附件', hint: '点位清单、路线图、预案等' },
  { slot: 'result', name: '现场材料', hint: '照片、检查记录、总结附件等', later: true },
] as const;

/** What stands for the number until it is taken. */
export const UNNUMBERED = '〔签发后编号〕';
