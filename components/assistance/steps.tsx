import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { RadioGroup, SelectField } from '@/components/ui/choice-field';
import { TextArea } from '@/components/ui/text-field';
import * as actions from '@/lib/assistance/actions';
import { FIELD_LABELS as L, OUTCOMES } from '@/lib/assistance/labels';
import { DIFFERENCES } from '@/lib/assistance/procedure';
import type { AssistanceStep } from '@/lib/assistance/queries';
import { AssistanceFields } from './assistance-fields';

function ResultFields() {
  return (
    <>
      <RadioGroup
        name="outcome"
        label={L.outcome}
        choices={Object.entries(OUTCOMES).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="result" label={L.result} hint="做了什么、依据什么、结果如何；印在反馈函上。" rows={6} />
    </>
  );
}

/** Every step by its address (4-1-1, 4-3-1, 4-3-2). */
export const STEP_FORMS: StepForms<AssistanceStep> = {
  ...BESIDE_FORMS,
  revise: {
    title: '修改',
    follows: ({ kind }) => `${DIFFERENCES[kind].start}的日期不能修改；登记错误的，作废后重新登记。`,
    action: actions.revise,
    Fields: ({ kind, choices, held }) => <AssistanceFields kind={kind} units={choices} held={held} />,
    submit: '保存修改',
  },
  send: {
    title: '发出',
    follows: ({ kind }) =>
      `发出后自动编号，对方立即收到，内容不能修改。${DIFFERENCES[kind].materials ? '函告撤销证件必须附案件有关材料。' : ''}`,
    action: actions.send,
    Fields: ({ leaders }) =>
      leaders.length > 1 && (
        <SelectField
          name="signatory"
          label={L.signatory}
          hint="向区人民政府报告由本单位分管负责人签发。"
          choices={leaders.map((name) => ({ value: name, label: name }))}
        />
      ),
    submit: '确认发出',
  },
  void: {
    title: '作废',
    follows: () => '登记错误或者不需要发出时使用；作废前已超过期限的，仍为逾期。',
    action: actions.voidDraft,
    Fields: () => <Words label={L.voidReason} rows={2} />,
    submit: '确认作废',
  },
  sign: {
    title: '签收',
    follows: () => '签收后依法处理，并反馈处理结果。',
    action: actions.sign,
    submit: '确认签收',
  },
  reply: {
    title: '反馈处理结果',
    follows: () => '确认后自动编号、生成反馈函并送达区综合行政执法局；所附材料请先在“补充材料”上传。',
    action: actions.reply,
    Fields: ResultFields,
    submit: '确认反馈',
  },
  add: {
    title: '补充反馈',
    follows: () => '前一次反馈后又有进展或者结果的，在对方签收前补充；自动编号、生成补充反馈函，以前的反馈保留。',
    action: actions.add,
    Fields: ResultFields,
    submit: '确认补充反馈',
  },
  close: {
    title: '签收反馈并办结',
    follows: () => '签收对方的反馈函，事项办结。',
    action: actions.close,
    submit: '确认签收',
  },
};
