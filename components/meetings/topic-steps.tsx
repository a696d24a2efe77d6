import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { TextArea } from '@/components/ui/text-field';
import * as actions from '@/lib/meetings/actions';
import { FIELD_LABELS as L } from '@/lib/meetings/labels';
import type { TopicStepPage } from '@/lib/meetings/queries-topic';
import { MergeFields, OpinionFields, TopicFields } from './step-fields';

/** Forms of a topic's steps. */
export const TOPIC_FORMS: StepForms<TopicStepPage> = {
  ...(BESIDE_FORMS as StepForms<TopicStepPage>),
  revise: {
    title: '修改议题',
    follows: () => '报组长审定之前可以修改。',
    action: actions.revise,
    Fields: (page) => <TopicFields {...page} />,
    submit: '保存修改',
  },
  withdraw: {
    title: '撤回议题',
    follows: () => '撤回后不能恢复，可以重新提出。',
    action: actions.withdraw,
    Fields: () => <Words label={L.withdrawWords} />,
    submit: '确认撤回',
  },
  approve: {
    title: '同意上会',
    follows: () => '同意后各成员单位可以看到本议题，审定完毕后交各单位研究。',
    action: actions.approve,
    Fields: () => <TextArea name="words" label={L.decisionWords} optional />,
    submit: '同意上会',
  },
  return: {
    title: '退回议题',
    follows: () => '提出单位收到意见；下次征集时自动转入。',
    action: actions.sendBack,
    Fields: () => <Words label={L.decisionWords} />,
    submit: '确认退回',
  },
  merge: {
    title: '并入其他议题',
    follows: () => '与本次会议的另一个议题一并研究。',
    action: actions.merge,
    Fields: MergeFields,
    submit: '确认并入',
  },
  postpone: {
    title: '缓议',
    follows: () => '本次不研究，下次征集时自动转入。',
    action: actions.postpone,
    Fields: () => <Words label={L.decisionWords} />,
    submit: '确认缓议',
  },
  opine: {
    title: '提出研究意见',
    follows: () => '以本单位名义提出；会议召开前可以更改。',
    action: actions.opine,
    Fields: OpinionFields,
    submit: '提交意见',
    beside: true,
  },
};
