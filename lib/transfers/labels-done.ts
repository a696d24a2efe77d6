import type { DoneWords } from '@/lib/matter-types';

/** What has just been done to a transfer, and what follows, by command. */
export const DONE: Readonly<Record<string, DoneWords>> = {
  'transfer.create': { title: '草稿已保存', next: '随时可以继续填写，填完后核对并移送。' },
  'transfer.saveDraft': { title: '草稿已保存', next: '随时可以继续填写，填完后核对并移送。' },
  'transfer.submit': { title: '已报分管负责人审批', next: '分管负责人同意后立即移送；审批所用时间计算在移送期限内。' },
  'transfer.send': { title: '已移送', next: '对方应在三日内反馈意见；未签收前，可写明理由撤回。' },
  'transfer.approve': { title: '已同意并移送', next: '对方应在三日内反馈意见；未签收前，可写明理由撤回。' },
  'transfer.recall': { title: '已取回修改', next: '修改后请重新报分管负责人审批。' },
  'transfer.returnDraft': { title: '已退回修改', next: '拟稿人修改后会重新报您审批。' },
  'transfer.void': { title: '草稿已作废', next: '没有移送任何单位。' },
  'transfer.withdraw': { title: '已撤回', next: '移送回到草稿，可改选接收单位后重新移送；原文号不再使用。' },
  'transfer.sign': { title: '已签收', next: '请在期限内反馈意见。' },
  'transfer.accept': {
    title: '已接受，反馈意见函已送达移出单位',
    next: '请办理本案；作出处理决定后三日内书面通报移出单位。',
  },
  'transfer.decline': {
    title: '已反馈，反馈意见函已送达移出单位',
    next: '请报请区政府决定由哪个单位管辖，不得再行移送。',
  },
  'transfer.refer': { title: '已报请区政府决定', next: '区政府决定后，本平台通知各方。' },
  'transfer.designate': { title: '已指定管辖单位', next: '被指定的单位、移出单位和接收单位已收到决定。' },
  'transfer.decide': { title: '处理决定已登记', next: '请在三日内书面通报移出单位。' },
  'transfer.conclude': { title: '处理决定已登记，本案办结', next: '无须再办。' },
  'transfer.notify': { title: '已通报移出单位，本案办结', next: '无须再办。' },
  'letter.sign': { title: '已签收函件', next: '签收人和签收时间已记入签收记录。' },
};
