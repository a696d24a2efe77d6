import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import * as actions from '@/lib/meetings/actions';
import { FIELD_LABELS as L } from '@/lib/meetings/labels';
import type { MeetingStepPage } from '@/lib/meetings/queries';
import {
  HoldFields,
  InviteFields,
  NotifyFields,
  ReplyFields,
  RescheduleFields,
  SubmitTopicsFields,
} from './step-fields';

/** Forms of a meeting's steps that are done once; the others have pages of their own. */
export const MEETING_FORMS: StepForms<MeetingStepPage> = {
  ...(BESIDE_FORMS as StepForms<MeetingStepPage>),
  callTopics: {
    title: '发出征集议题通知',
    follows: () => '确认后编号、生成通知，送达全部成员单位；上次退回和缓议的议题自动转入。',
    action: actions.callTopics,
    submit: '确认发出',
  },
  reschedule: {
    title: '改期',
    follows: () => '各单位立即收到改期通知和原因；征集议题的期限按新的会议日期重算。',
    action: actions.reschedule,
    Fields: RescheduleFields,
    submit: '确认改期',
  },
  cancel: {
    title: '取消会议',
    follows: () => '各单位立即收到通知和原因；议题转入下次会议。取消后不能恢复。',
    action: actions.cancel,
    Fields: () => <Words label={L.cancelWords} />,
    submit: '确认取消会议',
  },
  submitTopics: {
    title: '汇总议题报组长审定',
    follows: () => '选中的议题报组长逐项审定；没有选中的留待下次。',
    action: actions.submitTopics,
    Fields: SubmitTopicsFields,
    submit: '确认报送',
  },
  concludeTopics: {
    title: '议题审定完毕',
    follows: () => '每个议题都审定后，交联席会议办公室印发各成员单位研究。',
    action: actions.concludeTopics,
    submit: '确认审定完毕',
  },
  distribute: {
    title: '交各成员单位研究',
    follows: () => '确认后编号、生成通知，送达全部成员单位；审定的议题排入议程。',
    action: actions.distribute,
    submit: '确认印发',
  },
  invite: {
    title: '确定列席单位',
    follows: ({ guests }) =>
      guests.length
        ? `已确定：${guests.map((one) => `${one.unit}${one.guest ? `（${one.guest}）` : ''}`).join('、')}。`
        : '列席单位只能看到所列席的会议。会议通知发出时一并送达。',
    action: actions.invite,
    Fields: InviteFields,
    submit: '确认',
  },
  notify: {
    title: '发出会议通知',
    follows: () => '确认后编号、生成会议通知和回执，送达成员单位和列席单位。列席单位此后不能再变。',
    action: actions.notify,
    Fields: NotifyFields,
    submit: '确认发出',
  },
  receive: {
    title: '签收',
    follows: () => '签收送达本单位的函件。',
    action: actions.receive,
    submit: '确认签收',
    beside: true,
  },
  reply: {
    title: '回复参会人员',
    follows: () => '成员单位由主要负责人参加；提交即签收会议通知，会议召开前可以更改。',
    action: actions.reply,
    Fields: ReplyFields,
    submit: '提交回执',
    beside: true,
  },
  hold: {
    title: '登记会议召开',
    follows: () => '登记后签到固定，开始整理纪要。',
    action: actions.hold,
    Fields: HoldFields,
    submit: '确认登记',
  },
  submitMinutes: {
    title: '送核稿',
    follows: () => '由办公室主任核稿；核稿期间不能修改。',
    action: actions.submitMinutes,
    submit: '确认送核稿',
  },
  returnReview: {
    title: '退回修改',
    follows: () => '退回拟稿人修改后重新送核稿。',
    action: actions.returnReview,
    Fields: () => <Words label={L.reviewWords} />,
    submit: '确认退回',
  },
  present: {
    title: '呈组长签发',
    follows: () => '核稿无误，呈组长签发。',
    action: actions.present,
    submit: '确认呈送',
  },
  returnMinutes: {
    title: '退回修改',
    follows: () => '退回联席会议办公室修改后重新呈报。',
    action: actions.returnMinutes,
    Fields: () => <Words label={L.returnWords} hint="写明要改什么。" />,
    submit: '确认退回',
  },
  signMinutes: {
    title: '签发纪要',
    follows: () => '签发后立即编号、印发，各单位签收；签发的纪要不能修改，只能以新的版本更正。',
    action: actions.signMinutes,
    submit: '确认签发',
  },
  correctMinutes: {
    title: '更正纪要',
    follows: () => '原纪要保持不变；更正稿经核稿、签发后另行编号，与原纪要相互关联。',
    action: actions.correctMinutes,
    Fields: () => <Words label={L.correctReason} />,
    submit: '开始更正',
  },
  archive: {
    title: '归档',
    follows: () => '归档后本次会议办结。',
    action: actions.archive,
    submit: '确认归档',
  },
};
