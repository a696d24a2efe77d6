import { Words } from '@/components/matters/step-fields';
import type { StepForm, StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import { TextArea, TextField } from '@/components/ui/text-field';
import * as actions from '@/lib/bulletins/actions';
import { FIELD_LABELS as L } from '@/lib/bulletins/labels';
import type { PaperStep } from '@/lib/bulletins/queries-step';

type Form = StepForm<PaperStep>;
type Forms = StepForms<PaperStep>;

const RECALLS = '从办公室主任处取回，修改后重新报审。';
const RETURNS = '退回拟稿人修改后重新报审。';
const RECEIVES = '签收只表示收到，不需要另行答复；可以随时回来下载原文。';
const VOIDS = '作废后不能恢复，没有印发任何文件；该月可以重新编制。';

const ReturnWords = () => <Words label="退回意见" hint="写明要改什么。" />;
const VoidWords = () => <Words label="作废原因" />;

const submit = (action: Form['action'], follows: string): Form => ({
  title: '报办公室主任审核',
  follows: () => follows,
  action,
  submit: '确认报审',
});
const recall = (action: Form['action']): Form => ({
  title: '取回修改',
  follows: () => RECALLS,
  action,
  submit: '确认取回',
});
const giveBack = (action: Form['action']): Form => ({
  title: '退回修改',
  follows: () => RETURNS,
  action,
  Fields: ReturnWords,
  submit: '确认退回',
});
const scrap = (action: Form['action']): Form => ({
  title: '作废',
  follows: () => VOIDS,
  action,
  Fields: VoidWords,
  submit: '确认作废',
});
const receive = (action: Form['action'], what: string): Form => ({
  title: `签收${what}`,
  follows: () => RECEIVES,
  action,
  submit: '确认签收',
  beside: true,
});

/** Steps of a 简报 by their name in the address (1-3-1). */
export const BULLETIN_FORMS: Forms = {
  ...BESIDE_FORMS,
  contribute: {
    title: '报送工作情况',
    follows: ({ demand }) => demand,
    action: actions.contributeReport,
    Fields: ({ mine }) => (
      <>
        <TextField name="title" label={L.title} defaultValue={mine?.title} hint="一句话说明做了什么。" />
        <TextArea
          name="text"
          label={L.text}
          rows={10}
          defaultValue={mine?.text}
          hint="最多3000字，原文印入简报；不出现当事人姓名、证件号码和联系方式。"
        />
      </>
    ),
    submit: '确认报送',
    beside: true,
  },
  compose: {
    title: '结束征集，编制简报',
    follows: ({ missing }) =>
      `看板此刻的数字固定为本期数据。${missing.length ? `还有${missing.length}个单位没有报送，报审之前仍可报送：${missing.join('、')}。` : '各单位都已报送。'}`,
    action: actions.composeBrief,
    submit: '取数并开始编制',
  },
  submit: submit(actions.submitBrief, '办公室主任同意后自动编号、印发，送达各成员单位和镇街。'),
  recall: recall(actions.recallBrief),
  returnDraft: giveBack(actions.returnBrief),
  issue: {
    title: '审核并印发简报',
    follows: () => '同意后立即编号，送达各成员单位和镇街；内容和数据从此不再改变。',
    action: actions.issueBrief,
    submit: '同意印发',
  },
  void: scrap(actions.voidBrief),
  receive: receive(actions.receiveBrief, '简报'),
};

/** Steps of a 通报 by their name in the address (1-2-2). */
export const CIRCULAR_FORMS: Forms = {
  ...BESIDE_FORMS,
  submit: submit(actions.submitDraft, '办公室主任同意后报组长签发。数据不能修改，需要更新的先重新取数。'),
  recall: recall(actions.recallDraft),
  returnDraft: giveBack(actions.returnToDrafter),
  approve: {
    title: '审核通报',
    follows: () => '同意后报组长签发；不同意的，退回拟稿人修改。',
    action: actions.approveDraft,
    submit: '同意，报组长签发',
  },
  sendBack: giveBack(actions.sendBackUnsigned),
  issue: {
    title: '签发通报',
    follows: () => '签发后立即编号，送达各成员单位和镇街；数据和文字从此不再改变。',
    action: actions.signAndIssue,
    submit: '签发',
  },
  void: scrap(actions.voidDraft),
  receive: receive(actions.receiveIssued, '通报'),
};
