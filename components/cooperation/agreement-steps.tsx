import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { DateField } from '@/components/ui/text-field';
import * as actions from '@/lib/cooperation/actions';
import { FIELD_LABELS as L } from '@/lib/cooperation/labels';
import type { AgreementStep } from '@/lib/cooperation/queries-agreement';
import { AgreementFields } from './agreement-form';

/** Every step of an agreement by its address (4-3-3). */
export const AGREEMENT_FORMS: StepForms<AgreementStep> = {
  ...(BESIDE_FORMS as StepForms<AgreementStep>),
  revise: {
    title: '修改协作文本',
    follows: () => '送签以前可以修改。',
    action: actions.revise,
    Fields: AgreementFields,
    submit: '保存修改',
  },
  circulate: {
    title: '送各方会签',
    follows: () => '各签署单位立即收到，应在五个工作日内同意签署或者提出修改意见。',
    action: actions.circulate,
    submit: '确认送签',
  },
  void: {
    title: '作废',
    follows: () => '没有生效的文本不再使用时作废，记录保留。',
    action: actions.voidAgreement,
    Fields: () => <Words label={L.voidWords} />,
    submit: '确认作废',
  },
  sign: {
    title: '同意签署',
    follows: () => '以本单位名义同意；各方都同意后由牵头单位签署生效。',
    action: actions.sign,
    submit: '同意签署',
  },
  sendBack: {
    title: '提出修改意见',
    follows: () => '退回牵头单位修改，修改后重新会签。',
    action: actions.sendBack,
    Fields: () => <Words label={L.sendBackWords} rows={4} />,
    submit: '确认提出',
  },
  conclude: {
    title: '签署生效',
    follows: ({ values }) => `各方都已同意。生效后有效期至${values.toOn}，届满前提醒续签或者终止。`,
    action: actions.conclude,
    submit: '确认生效',
  },
  renew: {
    title: '续签',
    follows: ({ values }) => `现有效期至${values.toOn}。续签后各方立即收到；续签的文本请在“补充材料”上传。`,
    action: actions.renew,
    Fields: ({ today }) => (
      <>
        <DateField name="toOn" label={L.toOn} min={today} />
        <Words label={L.renewWords} hint="何时、怎样商定续签。" />
      </>
    ),
    submit: '确认续签',
  },
  end: {
    title: '终止',
    follows: () => '不再执行，各方立即收到；记录保留。',
    action: actions.end,
    Fields: () => <Words label={L.endWords} />,
    submit: '确认终止',
  },
};
