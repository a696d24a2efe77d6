import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { Checkbox } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import * as actions from '@/lib/requests/actions';
import { KIND_WORDS, FIELD_LABELS as L } from '@/lib/requests/labels';
import { DIFFERENCES } from '@/lib/requests/procedure';
import type { RequestStep } from '@/lib/requests/queries';
import { RequestFields } from './request-fields';

const present = ({ term }: RequestStep) => (term ? `现在的期限是${term.presentOn}。` : '');

/** What the asker does. */
const ASKING: StepForms<RequestStep> = {
  revise: {
    title: '修改草稿',
    follows: () => '修改后仍为草稿；材料在“上传材料”添加。',
    action: actions.revise,
    Fields: ({ kind, choices, today, held }) => <RequestFields kind={kind} units={choices} today={today} held={held} />,
    submit: '保存修改',
  },
  send: {
    title: '发出请求',
    follows: ({ kind }) => `发出后自动编号、生成协助函，对方立即收到，内容不能修改。${KIND_WORDS[kind].lead}`,
    action: actions.send,
    submit: '确认发出',
  },
  void: {
    title: '作废草稿',
    follows: () => '作废后不再办理，记录保留。',
    action: actions.voidDraft,
    Fields: () => <Words label={L.voidReason} rows={2} />,
    submit: '确认作废',
  },
  supplement: {
    title: '补正材料',
    follows: () => '请先在“补充材料”上传，再说明补正了什么；确认后对方继续办理，暂停的期限恢复计算。',
    action: actions.supplement,
    Fields: () => <Words label={L.supplement} hint="补正了哪些材料；没有可补正的，说明原因。" />,
    submit: '确认补正',
  },
  revoke: {
    title: '撤销请求',
    follows: () => '不再需要对方办理时使用；不再计时，记录保留。',
    action: actions.revoke,
    Fields: () => <Words label={L.revokeReason} rows={2} />,
    submit: '确认撤销',
  },
  close: {
    title: '签收答复并办结',
    follows: () => '签收对方的函件，事项办结。',
    action: actions.close,
    submit: '确认签收',
  },
};

/** What the requested unit does. */
const ANSWERING: StepForms<RequestStep> = {
  sign: {
    title: '签收',
    follows: ({ asksDate }) =>
      asksDate ? '请求单位没有提出日期，请填写答复日期，自此计时。' : '期限自请求到达起算，签收不改变期限。',
    action: actions.sign,
    Fields: ({ asksDate, today }) =>
      asksDate && <DateField name="dueOn" label={L.dueOn} hint="当日 24:00 前答复。" min={today} />,
    submit: '确认签收',
  },
  attend: {
    title: '登记派员到场',
    follows: () => '到场时间登记后不能修改；书面意见仍应在五日内出具（条款 4-2-1）。',
    action: actions.attend,
    Fields: ({ today }) => (
      <>
        <DateField name="sceneOn" label={L.sceneOn} max={today} defaultValue={today} />
        <TextField name="sceneTime" label={L.sceneTime} type="time" narrow />
        <Words label={L.sceneWords} hint="谁到场、采取了什么措施、固定了哪些证据。" />
      </>
    ),
    submit: '确认登记',
  },
  answer: {
    title: '书面答复',
    follows: (page) => `${present(page)}确认后自动编号、生成答复函并送达请求单位；所附报告请先在“补充材料”上传。`,
    action: actions.answer,
    Fields: () => <TextArea name="answer" label={L.answer} hint="逐项答复；换行分段，印在答复函上。" rows={8} />,
    submit: '确认答复',
  },
  askMore: {
    title: '要求补正材料',
    follows: ({ kind }) =>
      DIFFERENCES[kind].clause === '4-2-1' || DIFFERENCES[kind].clause === '4-2-2'
        ? '补正期间暂停计时，补正后继续计算。'
        : '这类请求补正期间不停止计时。',
    action: actions.askMore,
    Fields: () => <Words label={L.more} hint="逐项写明缺什么、为什么需要。" />,
    submit: '确认要求补正',
  },
  extend: {
    title: '告知延期',
    follows: (page) =>
      `${present(page)}延期必须在届满前告知；确认后自动编号、生成延期告知函，原期限保留。${
        page.kind === 'consultation' ? '情况复杂的只能延期一次，最多十个工作日（条款 4-2-2）。' : ''
      }`,
    action: actions.extend,
    Fields: ({ kind, today }) => (
      <>
        {kind === 'consultation' && (
          <Checkbox name="complex" label={L.complex} hint="情况复杂的才可以延期（条款 4-2-2）" />
        )}
        <DateField name="toOn" label={L.toOn} hint="应为工作日，当日 24:00 前。" min={today} />
        <TextArea name="reason" label={L.extendReason} hint="印在延期告知函上。" />
      </>
    ),
    submit: '确认延期',
  },
  refuse: {
    title: '因法定事由不予提供',
    follows: () => '除法定事由外，不得拒绝（条款 4-2-4）。法定事由印在答复函上；没有法定依据的，请提供材料。',
    action: actions.refuse,
    Fields: () => (
      <>
        <TextArea name="ground" label={L.refuseGround} hint="法律、法规的名称和条款，例如《……法》第×条" rows={2} />
        <TextArea name="reason" label={L.refuseReason} hint="为什么属于该条规定的情形。" rows={4} />
      </>
    ),
    submit: '确认不予提供',
  },
  add: {
    title: '补充答复',
    follows: () => '确认后自动编号、生成补充答复函并送达请求单位；原答复不变。',
    action: actions.add,
    Fields: () => <TextArea name="addition" label={L.addition} rows={6} />,
    submit: '确认补充',
  },
};

/** Every step of a request by its address (4-2-1 to 4-2-4). */
export const STEP_FORMS: StepForms<RequestStep> = { ...BESIDE_FORMS, ...ASKING, ...ANSWERING };
