import { defineProcedure } from '@/lib/rulebook/procedure';

/** 二（二）移送程序: each row is one sentence of the 意见. There is no way on but these. */
export const TRANSFER = defineProcedure({
  type: 'transfer',
  title: '案件移送',
  initial: 'DRAFT',
  parties: { sender: '移出单位', receiver: '接收单位', handler: '管辖单位', decider: '区人民政府' },
  states: {
    DRAFT: { label: '草稿' },
    PENDING_APPROVAL: { label: '待审批' },
    SENT: { label: '待签收' },
    SIGNED: { label: '待反馈' },
    DECLINED: { label: '待报请' },
    REFERRED: { label: '待区政府决定' },
    DESIGNATED: { label: '待指定单位接受' },
    ACCEPTED: { label: '办理中' },
    DECIDED: { label: '待通报' },
    CLOSED: { label: '办结', final: true },
    VOID: { label: '已作废', final: true },
  },
  steps: [
    // 认为违法行为不属于本部门管辖的，应当在三日内移送至有管辖权的部门；情况紧急的，应当立即移送。
    { from: 'DRAFT', on: 'saveDraft', by: 'sender', to: 'SAME', opens: [{ rule: '2-2-3', on: 'sender', start: '认定日' }], label: '保存草稿', clause: '2-2-3' },
    { from: 'DRAFT', on: 'void', by: 'sender', to: 'VOID', cancels: ['2-2-3'], label: '作废草稿', clause: '2-2-3' },
    // 案件移送以部门的名义一案一移送
    { from: 'DRAFT', on: 'submit', by: 'sender', to: 'PENDING_APPROVAL', label: '报分管负责人审批', clause: '2-2-4', primary: true },
    { from: 'PENDING_APPROVAL', on: 'recall', by: 'sender', to: 'DRAFT', label: '取回修改', clause: '2-2-4' },
    { from: 'PENDING_APPROVAL', on: 'returnDraft', by: 'sender', to: 'DRAFT', label: '退回修改', clause: '2-2-4' },
    { from: 'PENDING_APPROVAL', on: 'approve', by: 'sender', to: 'SENT', closes: ['2-2-3'], opens: [{ rule: '2-2-5', on: 'receiver', start: 'now' }], label: '同意移送', clause: '2-2-3', primary: true },
    { from: 'DRAFT', on: 'send', by: 'sender', to: 'SENT', closes: ['2-2-3'], opens: [{ rule: '2-2-5', on: 'receiver', start: 'now' }], label: '移送', clause: '2-2-3', primary: true },
    { from: 'SENT', on: 'withdraw', by: 'sender', to: 'DRAFT', cancels: ['2-2-5'], opens: [{ rule: '2-2-3', on: 'sender', start: '认定日' }], label: '撤回', clause: '2-2-4' },
    // 接受移送的部门要在三日内反馈意见
    { from: 'SENT', on: 'sign', by: 'receiver', to: 'SIGNED', label: '签收', clause: '2-2-5' },
    { from: ['SENT', 'SIGNED'], on: 'accept', by: 'receiver', to: 'ACCEPTED', closes: ['2-2-5'], label: '属于本部门管辖，接受', clause: '2-2-5', primary: true },
    { from: ['SENT', 'SIGNED'], on: 'decline', by: 'receiver', to: 'DECLINED', closes: ['2-2-5'], opens: [{ rule: '2-2-7', on: 'receiver', start: 'now' }], label: '不属于本部门管辖', clause: '2-2-5' },
    // 不属于本部门管辖的，报请区人民政府决定，不得再行移送。
    { from: 'DECLINED', on: 'refer', by: 'receiver', to: 'REFERRED', closes: ['2-2-7'], label: '报请区政府决定', clause: '2-2-7', primary: true },
    { from: 'REFERRED', on: 'designate', by: 'decider', to: 'DESIGNATED', opens: [{ rule: '2-2-5', on: 'handler', start: 'now' }], label: '指定管辖单位', clause: '2-2-7', primary: true },
    { from: 'DESIGNATED', on: 'accept', by: 'handler', to: 'ACCEPTED', closes: ['2-2-5'], label: '接受指定管辖', clause: '2-2-7', primary: true },
    // 属于本部门管辖的，在作出处理决定后三日内书面通报原移送部门
    { from: 'ACCEPTED', on: 'decide', by: 'handler', to: 'DECIDED', opens: [{ rule: '2-2-6', on: 'handler', start: '决定日' }], label: '登记处理决定', clause: '2-2-6', primary: true },
    { from: 'ACCEPTED', on: 'conclude', by: 'handler', to: 'CLOSED', label: '登记处理决定并办结', clause: '2-2-6', primary: true },
    { from: 'DECIDED', on: 'notify', by: 'handler', to: 'CLOSED', closes: ['2-2-6'], label: '通报处理决定', clause: '2-2-6', primary: true },
  ],
});

export type TransferState = keyof typeof TRANSFER.states;
export type TransferEvent = (typeof TRANSFER.steps)[number]['on'];
