import type { DoneWords } from '@/lib/matter-types';

/** What has just been done on an agreement, and what follows, by command. */
export const AGREEMENT_DONE: Readonly<Record<string, DoneWords>> = {
  'agreement.create': { title: '协作文本已登记', next: '请上传文本，再送各方会签。' },
  'agreement.revise': { title: '已修改', next: '修改前的内容留在操作记录中。' },
  'agreement.circulate': { title: '已送各方会签', next: '各方应在五个工作日内同意签署或者提出修改意见。' },
  'agreement.void': { title: '已作废', next: '各方已收到。' },
  'agreement.sign': { title: '已同意签署', next: '各方都同意后，由牵头单位签署生效。' },
  'agreement.sendBack': { title: '修改意见已提出', next: '牵头单位修改后重新会签。' },
  'agreement.conclude': { title: '协作文本已生效', next: '到期前一个月左右提醒续签或者终止。' },
  'agreement.renew': { title: '已续签', next: '新的有效期已登记，各方已收到。' },
  'agreement.end': { title: '已终止', next: '各方已收到，不再执行。' },
};

/** The same for a joint inspection. */
export const INSPECTION_DONE: Readonly<Record<string, DoneWords>> = {
  'inspection.create': { title: '联合检查计划已建立', next: '请为参加单位逐一安排任务，再印发。' },
  'inspection.assign': { title: '任务已安排', next: '可以继续安排其他单位；全部安排后印发计划。' },
  'inspection.issue': { title: '计划已印发', next: '已编号送达参加单位，各单位按载明的时限检查、填报。' },
  'inspection.cancel': { title: '计划已取消', next: '参加单位已收到，不再计时。' },
  'inspection.report': { title: '检查结果已填报', next: '牵头单位已收到；总结前可以更新。' },
  'inspection.extend': { title: '时限已调整', next: '该单位已收到；原时限和理由保留。' },
  'inspection.summarise': { title: '已总结', next: '总结已编号，印送参加单位。' },
  'inspection.receive': { title: '已签收', next: '签收时间已登记。' },
};
