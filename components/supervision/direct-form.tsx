import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { direct } from '@/lib/supervision/actions';
import { FIELD_LABELS as L } from '@/lib/supervision/labels';

/** 督办单位: what a unit must do and answer until when, without a matter (1-2-1). */
export function DirectOrderForm({ units, today }: { units: Choice[]; today: string }) {
  return (
    <ActionForm action={direct} label="督办单位" idempotencyKey={crypto.randomUUID()}>
      <TextField name="title" label={L.title} hint="一句话说明督办什么，写入督办通知的标题" />
      <SelectField name="unitId" label={L.unitId} choices={units} />
      <TextArea name="words" label={L.words} hint="要做什么、答复什么" rows={5} />
      <DateField name="dueOn" label={L.dueOn} hint="当日 24:00 前答复" min={today} />
      <div className="send-bar">
        <SubmitButton>发出督办通知</SubmitButton>
        <ButtonLink look="quiet" href="/orders">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
