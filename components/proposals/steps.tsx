import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { RadioGroup } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import * as actions from '@/lib/proposals/actions';
import { FIELD_LABELS as L, REPLIES } from '@/lib/proposals/labels';
import type { ProposalStep } from '@/lib/proposals/queries';
import { DraftFields } from './draft-fields';

const ANSWERS = Object.entries(REPLIES).map(([value, label]) => ({ value, label }));
const back = {
  title: '退回修改',
  follows: () => '退回拟稿人修改后重新报审。',
  Fields: () => <Words label={L.returnWords} hint="写明要改什么。" />,
  submit: '确认退回',
};

/** Every step of a proposal by its address (1-2-5). */
export const STEP_FORMS: StepForms<ProposalStep> = {
  ...BESIDE_FORMS,
  save: {
    title: '修改改革建议',
    follows: () => '保存后在事项页按报送的样子显示。',
    action: actions.saveDraft,
    Fields: ({ fields }) => <DraftFields fields={fields} />,
    submit: '保存并预览',
  },
  submit: {
    title: '报办公室主任审核',
    follows: () => '办公室主任同意后报组长签发；签发时自动编号，报送区政府。',
    action: actions.submit,
    submit: '确认报审',
  },
  recall: {
    title: '取回修改',
    follows: () => '从办公室主任处取回，修改后重新报审。',
    action: actions.recall,
    submit: '确认取回',
  },
  returnDraft: { ...back, action: actions.returnDraft },
  sendBack: { ...back, action: actions.sendBack },
  approve: {
    title: '审核改革建议',
    follows: () => '同意后报组长签发；不同意的，退回拟稿人修改。',
    action: actions.approve,
    submit: '同意，报组长签发',
  },
  issue: {
    title: '签发改革建议',
    follows: () => '签发后立即编号，报送区政府办；文字从此不再改变。',
    action: actions.issue,
    submit: '签发并报送',
  },
  void: {
    title: '作废',
    follows: () => '作废后不能恢复，没有报送任何文件。',
    action: actions.scrap,
    Fields: () => <Words label={L.voidWords} />,
    submit: '确认作废',
  },
  receive: {
    title: '签收改革建议',
    follows: () => '签收只表示收到；研究后登记答复。',
    action: actions.receive,
    submit: '确认签收',
    beside: true,
  },
  reply: {
    title: '登记区政府的答复',
    follows: () => '联席会议办公室立即收到答复，安排落实后办结。',
    action: actions.reply,
    Fields: ({ today }) => (
      <>
        <RadioGroup name="reply" label={L.reply} choices={ANSWERS} />
        <TextArea name="words" label={L.replyWords} rows={5} hint="批示、批复的内容；部分采纳的，写明采纳哪些。" />
        <TextField name="replyNo" label={L.replyNo} optional hint="有批复文件的填写" narrow />
        <DateField name="repliedOn" label={L.repliedOn} optional max={today} />
      </>
    ),
    submit: '确认登记',
  },
  conclude: {
    title: '登记落实安排并办结',
    follows: () => '写明答复怎样落实、由谁负责；登记后办结。',
    action: actions.conclude,
    Fields: () => <Words label={L.followUp} rows={5} />,
    submit: '确认办结',
  },
};
