import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import * as actions from '@/lib/transfers/actions';
import type { StepPage } from '@/lib/transfers/queries-step';
import { DecideFields, DeclineFields, DesignateFields, ReferFields } from './step-fields';

/** Every step of a transfer by its address. */
export const STEP_FORMS: StepForms<StepPage> = {
  ...BESIDE_FORMS,
  sign: {
    title: '签收',
    follows: () => '签收只表示收到，不是反馈意见；反馈期限从移交函到达起算，不因签收改变。',
    action: actions.sign,
    submit: '确认签收',
  },
  signLetters: {
    title: '签收函件',
    follows: ({ arrivals }) => `确认收到${arrivals.join('、')}。签收人和时间记入签收记录，不改变事项的办理。`,
    action: actions.signArrived,
    submit: '确认签收',
  },
  accept: {
    title: '接受移送',
    follows: ({ names, ownCase }) =>
      ownCase
        ? '区政府已指定本单位管辖。接受后由本单位办理，作出处理决定后登记即办结。'
        : `本案由本单位管辖。确认后即签收，反馈意见函自动编号并送达${names.sender}；作出处理决定后三日内书面通报。`,
    action: actions.accept,
    submit: '确认接受',
  },
  decline: {
    title: '反馈：不属于本部门管辖',
    follows: ({ names }) =>
      `确认后即签收，反馈意见函自动编号并送达${names.sender}。本案不得再行移送，下一步由本单位报请区政府决定管辖。`,
    action: actions.decline,
    Fields: DeclineFields,
    submit: '确认反馈',
  },
  refer: {
    title: '报请区政府决定管辖',
    follows: () => '确认后生成请示并送达区人民政府办公室；区政府决定由哪个单位管辖，被指定的单位应当接受。',
    action: actions.refer,
    Fields: ReferFields,
    submit: '确认报请',
  },
  designate: {
    title: '指定管辖单位',
    follows: () => '确认后决定送达各方，被指定的单位应当接受并办理，不得再行移送。',
    action: actions.designate,
    Fields: DesignateFields,
    submit: '确认指定',
  },
  decide: {
    title: '登记处理决定',
    follows: ({ names }) => `登记后，从决定日次日起三日内书面通报${names.sender}。不予处罚、撤销立案同样要通报。`,
    action: actions.decide,
    Fields: DecideFields,
    submit: '确认登记',
  },
  conclude: {
    title: '登记处理决定并办结',
    follows: () => '本案由移出单位自己办理，登记处理决定即办结，无须通报。',
    action: actions.conclude,
    Fields: DecideFields,
    submit: '确认办结',
  },
  notify: {
    title: '通报处理决定',
    follows: ({ names }) => `确认后，处理决定通报函自动编号并送达${names.sender}，本案移送办结。`,
    action: actions.notify,
    submit: '确认通报',
  },
  withdraw: {
    title: '撤回移送',
    follows: () =>
      '对方签收前可以撤回。移送回到草稿，可改选接收单位后重新移送；原文号作废，不再使用。移送期限继续计算。',
    action: actions.withdraw,
    Fields: () => <Words label="撤回原因" />,
    submit: '确认撤回',
  },
  approve: {
    title: '审批移送',
    follows: ({ names }) => `同意后立即以${names.sender}名义编号、生成移交函，并送达${names.receiver}。`,
    action: actions.approve,
    submit: '同意移送',
  },
  returnDraft: {
    title: '退回修改',
    follows: () => '退回拟稿人修改后重新报批；移送期限继续计算。',
    action: actions.returnDraft,
    Fields: () => <Words label="退回意见" hint="写明要改什么。" />,
    submit: '确认退回',
  },
  recall: {
    title: '取回修改',
    follows: () => '从分管负责人处取回，修改后重新报批；移送期限继续计算。',
    action: actions.recall,
    submit: '确认取回',
  },
  void: {
    title: '作废草稿',
    follows: () => '作废后不能恢复，本单位的移送期限不再计算。案件确属本部门管辖或者重复录入的，可以作废。',
    action: actions.voidDraft,
    Fields: () => <Words label="作废原因" />,
    submit: '确认作废',
  },
};
