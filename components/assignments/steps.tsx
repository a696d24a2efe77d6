import { carriedForms } from '@/components/matters/carried-forms';
import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import * as actions from '@/lib/assignments/actions';
import type { CarriedStep } from '@/lib/matters/queries-carried';

/** Every step of an assigned matter by its address (1-2-6). */
export const STEP_FORMS: StepForms<CarriedStep> = {
  ...BESIDE_FORMS,
  ...carriedForms(actions),
  revoke: {
    title: '撤销交办',
    follows: () => '交办文件撤回或者改由他人办理时使用。撤销后不再计时，记录保留。',
    action: actions.revoke,
    Fields: () => <Words label="撤销原因" />,
    submit: '确认撤销',
  },
};
