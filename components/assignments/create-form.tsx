import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { create } from '@/lib/assignments/actions';
import { FIELD_LABELS as L } from '@/lib/assignments/labels';

/** 登记交办事项: the document, what it asks, who carries it out until when (1-2-6). */
export function CreateAssignmentForm({ units, today }: { units: Choice[]; today: string }) {
  return (
    <ActionForm action={create} label="登记交办事项" idempotencyKey={crypto.randomUUID()}>
      <TextField name="assigner" label={L.assigner} hint="例如：区委、区政府" suggestions={['区委', '区政府']} narrow />
      <TextField name="documentTitle" label={L.documentTitle} />
      <TextField name="documentNo" label={L.documentNo} hint="没有文号的，写明会议、批示的名称和日期" />
      <DateField name="assignedOn" label={L.assignedOn} hint="来文载明的日期" max={today} />
      <TextField name="title" label={L.title} hint="一句话说明办什么，列表和通知中都这样显示" />
      <TextArea name="content" label={L.content} hint="来文的要求" rows={5} />
      <SelectField name="leadUnitId" label={L.leadUnitId} choices={units} />
      <DateField name="dueOn" label={L.dueOn} hint="来文载明的时限，当日 24:00 前" min={today} />
      <div className="send-bar">
        <SubmitButton>登记并交办</SubmitButton>
        <ButtonLink look="quiet" href="/assignments">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
