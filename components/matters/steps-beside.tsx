import * as actions from '@/lib/matters/actions';
import { OrderFields, Words } from './step-fields';
import type { StepForms } from './step-form';

/** 催办, 督办: the same forms for every kind of matter. */
export const BESIDE_FORMS: StepForms = {
  urge: {
    title: '催办',
    follows: () => '提醒目前应当办理的单位，对方立即收到消息。每天可以催办一次。',
    action: actions.urgeOther,
    Fields: () => <Words label="催办内容" rows={2} />,
    submit: '确认催办',
    beside: true,
  },
  supervise: {
    title: '督办',
    follows: () =>
      '生成编号的督办通知，承办单位立即收到，应在时限内办理并答复；逾期未答复的，自动报组长。督办不改变意见规定的期限。',
    action: actions.superviseMatter,
    Fields: OrderFields,
    submit: '确认督办',
    beside: true,
  },
};
