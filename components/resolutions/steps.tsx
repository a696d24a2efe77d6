import { carriedForms } from '@/components/matters/carried-forms';
import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { TextArea } from '@/components/ui/text-field';
import type { CarriedStep } from '@/lib/matters/queries-carried';
import * as actions from '@/lib/resolutions/actions';

/** Every step of a resolution by its address (1-3-4). */
export const STEP_FORMS: StepForms<CarriedStep> = {
  ...BESIDE_FORMS,
  ...carriedForms(actions),
  assist: {
    title: '填报配合情况',
    follows: ({ term }) => `办理时限${term.presentOn}。填报后长期保留，不能修改。`,
    action: actions.assist,
    Fields: () => <Words label="进展情况" hint="配合做了什么。" rows={5} />,
    submit: '确认填报',
  },
  analyse: {
    title: '分析问题并提出处理意见',
    follows: () => '对经办过程中的问题和困难进行分析研究，提出处理意见；牵头单位立即收到。',
    action: actions.analyse,
    Fields: () => (
      <>
        <Words label="问题和困难分析" rows={5} />
        <TextArea name="handling" label="拟处理意见" />
      </>
    ),
    submit: '确认提出',
  },
};
