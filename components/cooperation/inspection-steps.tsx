import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { Checkbox, SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import * as actions from '@/lib/cooperation/actions';
import { FIELD_LABELS as L } from '@/lib/cooperation/labels';
import type { InspectionStep } from '@/lib/cooperation/queries';

function AssignFields({ allUnits, tasks, today, lastOn }: InspectionStep) {
  return (
    <>
      <SelectField name="unitId" label={L.unitId} hint="本单位也可以有任务。" choices={allUnits} />
      <TextArea name="task" label={L.task} hint="查什么、查多少、交什么。" rows={3} />
      <DateField name="dueOn" label={L.dueOn} hint="当日 24:00 前填报结果。" min={today} max={lastOn} />
      {tasks.length > 0 && <Checkbox name="remove" label="取消该单位的任务" hint="勾选后，任务和时限不用填写。" />}
    </>
  );
}

function ReportFields({ own }: InspectionStep) {
  return (
    <>
      <TextField name="checked" label={L.checked} inputMode="numeric" narrow defaultValue={own?.checked} />
      <TextField name="problems" label={L.problems} inputMode="numeric" narrow defaultValue={own?.problems} />
      <TextField name="rectified" label={L.rectified} inputMode="numeric" narrow defaultValue={own?.rectified} />
      <TextArea
        name="result"
        label={L.result}
        hint="查了什么，主要问题，怎样处理。"
        rows={5}
        defaultValue={own?.result}
      />
    </>
  );
}

/** Every step of a joint inspection by its address (4-3-3). */
export const INSPECTION_FORMS: StepForms<InspectionStep> = {
  ...(BESIDE_FORMS as StepForms<InspectionStep>),
  assign: {
    title: '安排任务',
    follows: ({ tasks }) =>
      tasks.length
        ? `已安排：${tasks.map(({ unit }) => unit).join('、')}。再次选择同一单位的，以后一次为准。`
        : '一个单位一项任务、一个时限；印发后不能增减单位。',
    action: actions.assign,
    Fields: AssignFields,
    submit: '保存任务',
  },
  issue: {
    title: '印发计划',
    follows: ({ tasks }) =>
      `计划自动编号，送达参加单位：${tasks.map(({ unit, dueOn }) => `${unit}（${dueOn}前）`).join('、')}。印发后不能修改。`,
    action: actions.issue,
    submit: '确认印发',
  },
  cancel: {
    title: '取消计划',
    follows: () => '参加单位立即收到，不再计时；记录保留。',
    action: actions.cancel,
    Fields: () => <Words label={L.cancelWords} />,
    submit: '确认取消',
  },
  report: {
    title: '填报检查结果',
    follows: () => '牵头单位立即收到；总结以前可以再次填报，以后一次为准，每次都有记录。',
    action: actions.report,
    Fields: ReportFields,
    submit: '确认填报',
  },
  extend: {
    title: '调整任务时限',
    follows: () => '期限届满后不能调整；原时限和理由一并保留。',
    action: actions.extend,
    Fields: ({ tasks, today, lastOn }) => (
      <>
        <SelectField
          name="unitId"
          label={L.unitId}
          choices={tasks.filter((task) => task.open).map(({ unitId, unit }) => ({ value: unitId, label: unit }))}
        />
        <DateField name="toOn" label={L.newDueOn} min={today} max={lastOn} />
        <TextArea name="reason" label={L.extendReason} />
      </>
    ),
    submit: '确认调整',
  },
  summarise: {
    title: '总结并印送',
    follows: ({ totals }) => `${totals}。总结自动编号，印送参加单位，不能再改。`,
    action: actions.summarise,
    Fields: () => <TextArea name="summary" label={L.summary} hint="主要情况、问题和下一步工作。" rows={6} />,
    submit: '确认总结',
  },
  receive: {
    title: '签收函件',
    follows: () => '签收本单位收到的联合检查计划或者总结。',
    action: actions.receive,
    submit: '确认签收',
    beside: true,
  },
};
