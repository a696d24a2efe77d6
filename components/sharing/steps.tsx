import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { SelectField } from '@/components/ui/choice-field';
import { SummaryList } from '@/components/ui/summary-list';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import * as actions from '@/lib/sharing/actions';
import { FIELD_LABELS as L } from '@/lib/sharing/labels';
import type { ShareStep } from '@/lib/sharing/queries';
import { Recipients, ShareFieldsForm } from './fields';

const Facts = ({ fields, recipientNames }: ShareStep) => (
  <SummaryList
    items={[
      { term: L.title, value: fields.title },
      ...(fields.documentNo ? [{ term: L.documentNo, value: fields.documentNo }] : []),
      { term: L.recipients, value: recipientNames.join('、') },
    ]}
  />
);

/** Every step of a shared record by its address (3-1-1 … 3-4-3). */
export const STEP_FORMS: StepForms<ShareStep> = {
  ...BESIDE_FORMS,
  send: {
    title: '抄送',
    follows: () => '抄送函自动编号，接收单位立即收到；到达时停止计时。此后内容只能更正，不能修改。',
    action: actions.send,
    Fields: Facts,
    submit: '确认抄送',
  },
  tell: {
    title: '登记电话或口头告知',
    follows: () => '写明何时、由谁、告知谁。登记后三日告知的期限停止计时，移交文件另行提示（条款 3-4-3）。',
    action: actions.tell,
    Fields: ({ caller, today }) => (
      <>
        <TextField
          name="calledAt"
          type="datetime-local"
          label={L.calledAt}
          hint={`今天是${today}；写实际通话或当面告知的时间`}
          narrow
        />
        <TextField name="caller" label={L.caller} defaultValue={caller} narrow />
        <TextField name="callee" label={L.callee} hint="区综合行政执法局接听电话或者在场的人" narrow />
        <TextArea name="callWords" label={L.callWords} hint="文件名称、主要要求、何时移交文件" />
      </>
    ),
    submit: '确认登记',
  },
  handOver: {
    title: '移交文件',
    follows: () => '电子文件请先在“补充材料”上传；纸质文件请在主要内容中写明。移交后抄送函自动编号，等待签收。',
    action: actions.handOver,
    Fields: Facts,
    submit: '确认移交',
  },
  save: {
    title: '修改',
    follows: ({ kind }) => `抄送前可以修改；信息种类和${kind.day}不能修改，登记错误的请作废后重新登记。`,
    action: actions.save,
    Fields: ({ kind, fields, groups, recipients }) => (
      <>
        <ShareFieldsForm kind={kind} fields={fields} />
        <Recipients groups={groups} ticked={recipients} hint="抄送时立即送达这些单位。" />
      </>
    ),
    submit: '保存修改',
    further: ({ copies }) => (copies ? { name: 'next', value: 'send', label: '保存并抄送' } : null),
  },
  void: {
    title: '作废',
    follows: ({ kind }) =>
      `登记错误或者重复登记时使用${kind.rule === '3-4-2' ? '；处罚决定已用其他方式抄送或者不需要抄送的，写明情况' : ''}。已经超期的，逾期记录不变。`,
    action: actions.scrap,
    Fields: () => <Words label={L.voidWords} />,
    submit: '确认作废',
  },
  correct: {
    title: '更正',
    follows: () =>
      '更正后成为新版本，另行编号送达，接收单位重新签收；原文保留，随时可以查阅。附件和接收单位不变：附件有误的，撤回后重新抄送；漏送的单位，用“补充抄送”。',
    action: actions.correct,
    Fields: ({ kind, fields }) => (
      <>
        <ShareFieldsForm kind={kind} fields={fields} />
        <TextArea name="reason" label={L.reason} hint="写明改了什么、为什么。" />
      </>
    ),
    submit: '确认更正',
  },
  add: {
    title: '补充抄送',
    follows: () => '漏送的单位在此补充：按现在的内容另行编号送达，等待签收；已抄送的单位不受影响。',
    action: actions.add,
    Fields: (page) => (
      <>
        <Facts {...page} />
        <Recipients groups={page.groups} ticked={[]} label={L.added} hint="确认后立即送达这些单位。" />
      </>
    ),
    submit: '确认补充抄送',
  },
  retire: {
    title: '标注失效',
    follows: () => '法规、标准、文件废止或被新的替代时使用；目录中标注已失效，原文保留。',
    action: actions.retire,
    Fields: ({ today, replacements }) => (
      <>
        <DateField name="endedOn" label={L.endedOn} hint="从这一天起失效" max={today} defaultValue={today} />
        <TextArea name="words" label={L.retireWords} hint="例如：已被新标准替代" />
        {replacements.length > 0 && (
          <SelectField
            name="replacedById"
            label={L.replacedById}
            hint="本单位已抄送的文件；没有替代的不选。"
            placeholder="没有替代的文件"
            choices={replacements}
            optional
          />
        )}
      </>
    ),
    submit: '确认标注',
  },
  withdraw: {
    title: '撤回',
    follows: () => '抄送错误时使用：接收单位收到撤回消息，目录中不再列出；原文和原因保留。内容有误的，请用“更正”。',
    action: actions.withdraw,
    Fields: () => <Words label={L.withdrawWords} />,
    submit: '确认撤回',
  },
  receive: {
    title: '签收',
    follows: () => '签收只表示收到，不需要另行答复；签收人和时间留有记录。',
    action: actions.receive,
    submit: '确认签收',
    beside: true,
  },
};
