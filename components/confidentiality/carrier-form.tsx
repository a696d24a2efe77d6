import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-field';
import { recordMatterCarrier } from '@/lib/confidentiality/actions';

/** 登记涉密载体: its number and the day it left, nothing of what it holds (4-2-5). */
export function CarrierForm({ id, today }: { id: string; today: string }) {
  return (
    <ActionForm
      action={recordMatterCarrier}
      hidden={{ id }}
      id="carrier"
      label="登记涉密载体"
      idempotencyKey={crypto.randomUUID()}
    >
      <TextField name="number" label="载体编号" hint="如“密封20260018”，不写标题和内容" narrow />
      <DateField name="sentOn" label="传递日期" max={today} />
      <div className="pt-3 pb-6">
        <SubmitButton>登记</SubmitButton>
      </div>
    </ActionForm>
  );
}
