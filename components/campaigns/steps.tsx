import { Words } from '@/components/matters/step-fields';
import type { StepForm, StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import * as actions from '@/lib/campaigns/actions';
import { FIELD_LABELS as L } from '@/lib/campaigns/labels';
import type { CampaignStep } from '@/lib/campaigns/queries';

type Form = StepForm<CampaignStep>;

const summing: Pick<Form, 'Fields' | 'submit'> = {
  Fields: ({ figures }) => (
    <TextArea name="summary" label={L.summary} rows={8} hint={`累计战果：${figures}。写明做法、成效、问题和建议。`} />
  ),
  submit: '确认总结',
};

/** Steps before the campaign runs. */
const BEFORE: StepForms<CampaignStep> = {
  submit: {
    title: '报组长批准',
    follows: () => '组长批准后编号部署，各单位立即收到任务；批准前可以取回修改。',
    action: actions.submit,
    submit: '确认报批',
  },
  recall: {
    title: '取回修改',
    follows: () => '从组长处取回，修改后重新报批。',
    action: actions.recall,
    submit: '确认取回',
  },
  returnPlan: {
    title: '退回修改',
    follows: () => '退回联席会议办公室修改后重新报批。',
    action: actions.returnPlan,
    Fields: () => <Words label={L.returnWords} hint="写明要改什么。" />,
    submit: '确认退回',
  },
  deploy: {
    title: '批准部署',
    follows: () => '批准后立即编号，各单位收到部署通知和任务；方案从此不再改变。',
    action: actions.deploy,
    submit: '批准部署',
  },
  void: {
    title: '作废',
    follows: () => '作废后不能恢复，方案没有部署。',
    action: actions.scrap,
    Fields: () => <Words label={L.voidWords} />,
    submit: '确认作废',
  },
  notifyPolice: {
    title: '通知公安机关',
    follows: () => '以区综合行政执法局名义编号发函，公安机关立即收到；收到通知以后行动才能启动。',
    action: actions.notifyPolice,
    Fields: () => (
      <>
        <TextField name="muster" label={L.muster} hint="例如：12月3日8时30分，区综合行政执法局院内" />
        <TextArea name="request" label={L.request} rows={4} hint="需要多少警力、保障哪些点位、防范什么情况；一段一行" />
      </>
    ),
    submit: '发函通知',
  },
  start: {
    title: '启动行动',
    follows: () => '公安机关已收到通知。启动后各单位每日填报战果。',
    action: actions.start,
    submit: '确认启动',
  },
  cancel: {
    title: '取消行动',
    follows: () => '各单位立即收到，不再计时；记录保留。',
    action: actions.cancel,
    Fields: () => <Words label={L.cancelWords} />,
    submit: '确认取消',
  },
};

/** Steps of the police and of the units while it runs, and its end. */
const RUNNING: StepForms<CampaignStep> = {
  staff: {
    title: '登记落实人员',
    follows: () => '落实人员予以保障；再次登记的，以最后一次为准，原记录保留。',
    action: actions.staff,
    Fields: ({ staffing }) => (
      <>
        <TextField name="officers" label={L.officers} inputMode="numeric" narrow defaultValue={staffing.officers} />
        <TextField name="contact" label={L.contact} narrow defaultValue={staffing.contact} />
        <TextField name="phone" label={L.phone} type="tel" narrow defaultValue={staffing.phone} />
        <TextArea name="people" label={L.people} optional hint="所队、点位和人员" defaultValue={staffing.people} />
      </>
    ),
    submit: '确认登记',
    beside: true,
  },
  report: {
    title: '填报每日战果',
    follows: () => '每个单位每天一条；同一天再次填报的，以最后一次为准，原记录保留。',
    action: actions.report,
    Fields: ({ own, period, transfers }) => (
      <>
        <DateField name="on" label={L.on} min={period.from} max={period.to} defaultValue={own.on} />
        <TextField name="checks" label={L.checks} inputMode="numeric" narrow defaultValue={own.checks} />
        <TextField name="problems" label={L.problems} inputMode="numeric" narrow defaultValue={own.problems} />
        <TextField name="cases" label={L.cases} inputMode="numeric" narrow defaultValue={own.cases} />
        <TextArea name="words" label={L.words} rows={3} hint="做了什么、有什么典型问题。" defaultValue={own.words} />
        {transfers.length > 0 && (
          <SelectField
            name="transferId"
            label={L.transferId}
            optional
            placeholder="没有移送的案件"
            hint="当天发现并移送的案件，两边都能看到。"
            choices={transfers}
          />
        )}
      </>
    ),
    submit: '确认填报',
    beside: true,
  },
  complete: {
    title: '报告任务完成',
    follows: () => '报告后本单位任务办结；行动期间仍可填报战果。',
    action: actions.complete,
    Fields: () => <Words label={L.done} rows={4} hint="任务怎样完成，还有什么要跟进。" />,
    submit: '确认完成',
    beside: true,
  },
  summarise: {
    title: '总结行动',
    follows: () => '各单位都报告任务完成后总结；报送联席会议办公室办结。',
    action: actions.summarise,
    ...summing,
  },
  wrapUp: {
    title: '由办公室总结',
    follows: () => '没有报告完成的任务随行动结束，已经逾期的仍记逾期。',
    action: actions.wrapUp,
    ...summing,
  },
  close: {
    title: '办结行动',
    follows: () => '核对总结后办结，各单位立即收到。',
    action: actions.close,
    Fields: () => <TextArea name="words" label={L.closeWords} optional />,
    submit: '确认办结',
  },
  receive: {
    title: '签收',
    follows: () => '签收只表示收到；可以随时回来下载原文。',
    action: actions.receive,
    submit: '确认签收',
    beside: true,
  },
};

/** Every step of a campaign by its address (1-2-4, 7-2-1). */
export const STEP_FORMS: StepForms<CampaignStep> = { ...BESIDE_FORMS, ...BEFORE, ...RUNNING };
