import { carriedForms } from '@/components/matters/carried-forms';
import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { type Choice, SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import * as actions from '@/lib/problems/actions';
import { FIELD_LABELS as L } from '@/lib/problems/labels';
import type { ProblemStep } from '@/lib/problems/queries-step';

type Page = ProblemStep & { choices: Choice[] };

const { report, propose, accept, sendBack, extend } = carriedForms(actions);

/** Steps of a rectification: those of any matter that a unit carries out, in the words of one. */
const RECTIFY: StepForms<Page> = {
  report,
  propose: {
    ...propose,
    title: '报告整改结果',
    Fields: () => <TextArea name="achieved" label={L.achieved} hint="怎样整改、达到什么效果。" rows={5} />,
    submit: '确认报告',
  },
  accept: { ...accept, follows: () => '同意后问题销号，提出单位和整改单位立即收到。' },
  sendBack: { ...sendBack, title: '退回继续整改' },
  extend,
  takeBack: {
    title: '撤回整改意见',
    follows: () => '整改单位不再计时，问题退回待研究；撤回理由保留。',
    action: actions.takeBack,
    Fields: () => <Words label={L.takeBackWords} />,
    submit: '确认撤回',
  },
};

/** Every step of a problem by its address (1-2-3). */
export const STEP_FORMS: StepForms<Page> = {
  ...BESIDE_FORMS,
  ...RECTIFY,
  toTopic: {
    title: '提交联席会议',
    follows: () => '生成一个与本问题互相关联的议题，由组长审定后上会；已经有议题的，直接关联。',
    action: actions.toTopic,
    Fields: ({ topics, facts, suggestion, named, title }) => (
      <>
        {topics.length > 0 && (
          <SelectField
            name="topicId"
            label={L.topicId}
            optional
            placeholder="生成新议题"
            hint="选择后不再生成新议题。"
            choices={topics}
          />
        )}
        <TextField
          name="title"
          label={L.topicTitle}
          hint={named ? '议题由全体成员单位研究，本问题仅限指定人员知悉：请另拟不透露其内容的名称。' : undefined}
          maxLength={100}
          defaultValue={named ? '' : title}
        />
        <TextArea
          name="text"
          label={L.topicText}
          hint={named ? '只写适合全体成员单位知悉的内容。' : undefined}
          rows={7}
          defaultValue={named ? '' : [facts, suggestion && `建议：${suggestion}`].filter(Boolean).join('\n')}
        />
        <Words label={L.handling} hint="为什么需要联席会议研究。" rows={4} />
      </>
    ),
    submit: '确认提交',
  },
  coordinate: {
    title: '协调',
    follows: () => '由联席会议办公室组织有关单位协调；涉及单位立即收到。协调结果登记后销号。',
    action: actions.coordinate,
    Fields: () => <Words label={L.handling} hint="怎样协调、由谁牵头、什么时候碰头。" rows={5} />,
    submit: '确认协调',
  },
  direct: {
    title: '责成整改',
    follows: () => '整改单位立即收到，按载明的时限计时；完成后由联席会议办公室认可销号。',
    action: actions.direct,
    Fields: ({ choices, concerned, today }) => (
      <>
        <SelectField name="rectifierId" label={L.rectifierId} choices={choices} defaultValue={concerned} />
        <Words label={L.demand} hint="要改什么、改到什么程度。" rows={5} />
        <DateField name="dueOn" label={L.dueOn} hint="当日 24:00 前。" min={today} />
      </>
    ),
    submit: '确认责成',
  },
  dismiss: {
    title: '不予处理',
    follows: () => '说明理由后销号，提出单位立即收到。',
    action: actions.dismiss,
    Fields: () => <Words label={L.handling} hint="为什么不属于协作问题，或者已经解决。" rows={4} />,
    submit: '确认销号',
  },
  withdraw: {
    title: '撤回问题',
    follows: () => '联席会议办公室不再研究，记录保留。',
    action: actions.withdraw,
    Fields: () => <Words label={L.withdrawWords} />,
    submit: '确认撤回',
  },
  settle: {
    title: '登记结果并销号',
    follows: () => '登记会议研究或者协调的结果，问题销号；提出单位和涉及单位立即收到。',
    action: actions.settle,
    Fields: () => <Words label={L.result} hint="议定或者商定了什么、由谁落实。" rows={5} />,
    submit: '确认销号',
  },
};
