import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import * as actions from '@/lib/disputes/actions';
import { FIELD_LABELS as L } from '@/lib/disputes/labels';
import type { DisputeStep } from '@/lib/disputes/queries';

/** Steps of 法制机构 (4-4-1). */
const COORDINATION: StepForms<DisputeStep> = {
  accept: {
    title: '受理并通知答复',
    follows: () => '受理后协调通知自动编号，送达各方；对方应在五个工作日内书面答复。',
    action: actions.accept,
    Fields: () => <Words label={L.acceptWords} hint="怎样协调，例如：先书面答复，再择期召开协调会。写入协调通知。" />,
    submit: '受理并发出通知',
  },
  reject: {
    title: '不予受理',
    follows: () => '不属于行政执法争议，或者尚未自行协商的，写明理由。',
    action: actions.reject,
    Fields: () => <Words label={L.rejectWords} />,
    submit: '确认不予受理',
  },
  meet: {
    title: '记录协调会',
    follows: () => '各方立即可以查阅；记录后不能修改，可以再记一次。',
    action: actions.meet,
    Fields: ({ today }) => (
      <>
        <DateField name="heldOn" label={L.heldOn} max={today} defaultValue={today} />
        <TextField name="place" label={L.place} />
        <TextField name="attendees" label={L.attendees} hint="单位和姓名" />
        <TextArea name="words" label={L.minutes} hint="各方说了什么，达成什么，还差什么。" rows={5} />
      </>
    ),
    submit: '确认记录',
  },
  interim: {
    title: '明确临时措施',
    follows: () => '争议解决前照此办理，各方立即收到；后一次代替前一次，前一次保留在往来意见中。',
    action: actions.interim,
    Fields: ({ interim, allUnits }) => (
      <>
        <TextArea name="words" label={L.measures} hint="防止危害扩大、证据灭失。" defaultValue={interim.words} />
        <SelectField
          name="leadId"
          label={L.leadId}
          optional
          placeholder="不指定"
          choices={allUnits}
          defaultValue={interim.leadId}
        />
      </>
    ),
    submit: '确认并通知各方',
  },
  propose: {
    title: '提出协调意见',
    follows: () => '各方应在三个工作日内确认，或者写明不同意见；都确认后印发协调意见书。',
    action: actions.propose,
    Fields: ({ opinion }) => (
      <TextArea
        name="words"
        label={L.opinion}
        hint="各方分别做什么、从何时起。"
        rows={6}
        defaultValue={opinion ?? ''}
      />
    ),
    submit: '送各方确认',
  },
  conclude: {
    title: '印发协调意见书',
    follows: ({ opinion }) => `各方都已确认。协调意见书自动编号，送达各方，不能再改。协调意见：${opinion ?? ''}`,
    action: actions.conclude,
    submit: '印发协调意见书',
  },
  fail: {
    title: '协调不成，报区政府决定',
    follows: () => '请示自动编号，送达区政府办公室；区政府可以查阅争议涉及的事项。',
    action: actions.fail,
    Fields: ({ leaders }) => (
      <>
        <Words label={L.failure} hint="做过哪些协调，为什么没有达成一致。" />
        <TextArea name="proposal" label={L.proposal} hint="建议区政府怎样决定。" />
        <SelectField
          name="signatory"
          label={L.signatory}
          hint="上行文由分管负责人签发"
          choices={leaders.map((name) => ({ value: name, label: name }))}
          defaultValue={leaders.length === 1 ? leaders[0] : undefined}
        />
      </>
    ),
    submit: '报请区政府决定',
  },
};

/** Steps of the sides, of 区政府, and what anybody who takes part may do (4-4-1, 4-4-2). */
const SIDES: StepForms<DisputeStep> = {
  withdraw: {
    title: '撤回争议',
    follows: () => '自行协商一致，或者不再需要协调时使用；各方立即收到。',
    action: actions.withdraw,
    Fields: () => <Words label={L.withdrawWords} />,
    submit: '确认撤回',
  },
  respond: {
    title: '书面答复',
    follows: () => '答复立即送达区政府法制机构和提出单位，提交后不能修改；材料可以在“补充材料”上传。',
    action: actions.answer,
    Fields: () => <Words label={L.answer} hint="对事实、依据的意见，本单位主张怎样处理。" rows={6} />,
    submit: '提交答复',
  },
  confirm: {
    title: '确认协调意见',
    follows: ({ opinion }) => `确认后不能撤回。协调意见：${opinion ?? ''}`,
    action: actions.confirm,
    submit: '确认协调意见',
  },
  object: {
    title: '不同意协调意见',
    follows: ({ opinion }) => `法制机构继续协调，或者报区政府决定。协调意见：${opinion ?? ''}`,
    action: actions.object,
    Fields: () => <Words label={L.objection} />,
    submit: '确认不同意',
  },
  decide: {
    title: '作出决定',
    follows: ({ competent }) =>
      competent.must
        ? '决定自动编号，送达各方，对各方有约束力。移送事项随即转给被指定的单位，该单位只能接受，不得再行移送。'
        : '决定自动编号，送达各方，对各方有约束力。',
    action: actions.decide,
    Fields: ({ competent, allUnits, today }) => (
      <>
        {competent.may && (
          <SelectField
            name="competentId"
            label={L.competentId}
            optional={!competent.must}
            hint="可以指定任何单位，包括争议各方"
            choices={allUnits}
            defaultValue={competent.now}
          />
        )}
        <DateField name="decidedOn" label={L.decidedOn} max={today} defaultValue={today} />
        <TextField name="doc" label={L.doc} optional hint="有决定文件的，填写文号" narrow />
        <TextArea name="words" label={L.decision} rows={5} />
      </>
    ),
    submit: '作出决定并印发',
  },
  receive: {
    title: '签收函件',
    follows: () => '签收本单位收到的协调通知、协调意见书或者决定。',
    action: actions.receive,
    submit: '确认签收',
    beside: true,
  },
  connect: {
    title: '关联事项',
    follows: () => '把有关的议题、议定事项或者其他事项关联起来，两边都能看到。',
    action: actions.connect,
    Fields: ({ matters }) => <SelectField name="otherId" label={L.otherId} choices={matters} />,
    submit: '确认关联',
    beside: true,
  },
};

/** Every step of a dispute by its address. */
export const STEP_FORMS: StepForms<DisputeStep> = {
  ...(BESIDE_FORMS as StepForms<DisputeStep>),
  ...COORDINATION,
  ...SIDES,
};
