import { SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea } from '@/components/ui/text-field';
import type { StepPage } from '@/lib/matters/queries';

/** 超期说明, only when the act is late. */
export function LateReason({ lateSince, lateReason }: Pick<StepPage, 'lateSince' | 'lateReason'>) {
  if (!lateSince) return null;
  return (
    <TextArea
      name="lateReason"
      label="超期说明"
      hint={`期限是${lateSince}，已经超过。照常办理，但须写明原因；逾期记录不变。`}
      defaultValue={lateReason}
    />
  );
}

/** One text named `words`: reasons and remarks. */
export function Words({ label, hint, rows }: { label: string; hint?: string; rows?: number }) {
  return <TextArea name="words" label={label} hint={hint} rows={rows} />;
}

/** 督办: which of the matter's units, what, until when. */
export function OrderFields({ units, today }: Pick<StepPage, 'units' | 'today'>) {
  return (
    <>
      <SelectField name="unitId" label="承办单位" hint="本事项的当事单位。" choices={units} />
      <TextArea name="words" label="督办要求" hint="要做什么、答复什么。" />
      <DateField name="dueOn" label="办理时限" hint="当日 24:00 前答复。" min={today} />
    </>
  );
}
