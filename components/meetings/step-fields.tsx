import { Words } from '@/components/matters/step-fields';
import { Checkbox, RadioGroup, SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { FIELD_LABELS as L, REPLIES, STANCES } from '@/lib/meetings/labels';
import type { MeetingStepPage } from '@/lib/meetings/queries';
import type { TopicStepPage } from '@/lib/meetings/queries-topic';
import { CheckList } from './check-list';

type WhenAndWhere = { today: string; heldOn?: string; startsAt?: string; place?: string };

/** 会议日期, 时间, 地点. */
export function PlanFields({ today, heldOn, startsAt, place }: WhenAndWhere) {
  return (
    <>
      <DateField name="heldOn" label={L.heldOn} min={today} defaultValue={heldOn} />
      <TextField name="startsAt" label={L.startsAt} type="time" defaultValue={startsAt ?? '14:30'} narrow />
      <TextField name="place" label={L.place} defaultValue={place ?? '区政府第二会议室'} maxLength={100} />
    </>
  );
}

/** 改期: as it stands, and why. */
export function RescheduleFields({ today, meeting }: MeetingStepPage) {
  return (
    <>
      <PlanFields today={today} {...meeting} />
      <Words label={L.putOffWords} hint="各单位收到改期通知时看到。" rows={2} />
    </>
  );
}

/** 上会议题, all of those waiting chosen at first. */
export function SubmitTopicsFields({ waiting }: MeetingStepPage) {
  return (
    <CheckList
      name="topicIds"
      label={L.topicIds}
      hint={waiting.length ? undefined : '还没有单位提出议题。'}
      choices={waiting}
      chosen={waiting.map((one) => one.value)}
    />
  );
}

/** 列席单位 and who is meant. */
export function InviteFields({ choices }: MeetingStepPage) {
  return (
    <>
      <SelectField name="unitId" label={L.invitee} choices={choices} />
      <TextField name="guest" label={L.guest} optional hint="如：分管院领导、区人大代表。" maxLength={100} />
      <Checkbox name="remove" label="取消该单位列席" />
    </>
  );
}

/** 会议要求 beyond the usual. */
export function NotifyFields() {
  return <TextArea name="requirements" label={L.requirements} optional hint="写在会议通知“有关要求”之后。" />;
}

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** 回执, as it was given before. */
export function ReplyFields({ own }: MeetingStepPage) {
  return (
    <>
      <RadioGroup name="reply" label="是否参加" choices={options(REPLIES)} defaultValue={own?.reply} />
      <TextField name="person" label={L.person} hint="姓名、职务；请假的不填。" defaultValue={own?.person} optional />
      <TextArea name="reason" label={L.leaveReason} rows={2} defaultValue={own?.reason} optional />
    </>
  );
}

/** 登记会议召开. */
export function HoldFields({ meeting, seats }: MeetingStepPage) {
  const came = seats.filter((one) => one.came && !one.guest).length;
  return (
    <>
      <p className="text-ink-2">
        已签到成员单位 {came} 个，共 {seats.filter((one) => !one.guest).length} 个。登记后签到不能再补。
      </p>
      <TextField name="beganAt" label={L.beganAt} type="time" defaultValue={meeting.startsAt} narrow />
      <TextField name="endedAt" label={L.endedAt} type="time" narrow />
      <TextField name="presidedBy" label={L.presidedBy} defaultValue={meeting.leader} />
    </>
  );
}

/** 议题 as it is proposed and revised. */
export function TopicFields({ title, text, reason }: { title?: string; text?: string; reason?: string }) {
  return (
    <>
      <TextField name="title" label={L.title} defaultValue={title} maxLength={100} />
      <TextArea name="text" label={L.text} rows={6} defaultValue={text} hint="需要联席会议研究什么、建议怎么办。" />
      <TextArea name="reason" label={L.topicReason} defaultValue={reason} />
    </>
  );
}

/** 并入 which one. */
export function MergeFields({ others }: TopicStepPage) {
  return (
    <>
      <SelectField name="intoId" label="并入议题" choices={others} />
      <TextArea name="words" label={L.decisionWords} optional />
    </>
  );
}

/** 研究意见, as it was given before. */
export function OpinionFields({ own }: TopicStepPage) {
  return (
    <>
      <RadioGroup name="stance" label="意见" choices={options(STANCES)} defaultValue={own?.stance} />
      <TextArea name="words" label={L.opinion} rows={4} defaultValue={own?.words} />
    </>
  );
}
