import type { DoneWords } from '@/lib/matter-types';

/** What has just been done, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'dispute.raise': { title: '争议已提出', next: '区政府法制机构已收到，受理后通知对方答复。' },
  'dispute.accept': { title: '争议已受理', next: '协调通知已编号送达各方，对方应在五个工作日内书面答复。' },
  'dispute.reject': { title: '已决定不予受理', next: '提出单位已收到理由。' },
  'dispute.withdraw': { title: '争议已撤回', next: '各方已收到，不再协调；记录保留。' },
  'dispute.respond': { title: '已书面答复', next: '区政府法制机构和提出单位已收到。' },
  'dispute.meet': { title: '协调会已记录', next: '各方随时可以查阅。' },
  'dispute.interim': { title: '临时措施已明确', next: '各方已收到，在争议解决前按此办理。' },
  'dispute.propose': { title: '协调意见已送各方', next: '各方应在三个工作日内确认或者写明不同意见。' },
  'dispute.confirm': { title: '已确认协调意见', next: '各方都确认后，法制机构印发协调意见书。' },
  'dispute.object': { title: '不同意见已提出', next: '法制机构继续协调，或者报区政府决定。' },
  'dispute.conclude': { title: '协调意见书已印发', next: '已编号送达各方，各方应当执行。' },
  'dispute.fail': { title: '已报请区政府决定', next: '请示已编号送达区政府办公室。' },
  'dispute.decide': { title: '决定已印发', next: '已编号送达各方；指定管辖的，移送事项已转被指定的单位。' },
  'dispute.connect': { title: '已关联', next: '两边的页面都能看到。' },
  'dispute.receive': { title: '已签收', next: '签收时间已登记。' },
};
