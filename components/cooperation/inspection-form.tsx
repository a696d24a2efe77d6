import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { RadioGroup, SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { createInspection } from '@/lib/cooperation/actions';
import { INSPECTION_KINDS, FIELD_LABELS as L } from '@/lib/cooperation/labels';
import type { newInspection } from '@/lib/cooperation/queries';

const KINDS = Object.entries(INSPECTION_KINDS).map(([value, label]) => ({ value, label }));

/** 拟订联合检查计划 (4-3-3). */
export function CreateInspectionForm({ page }: { page: Awaited<ReturnType<typeof newInspection>> }) {
  return (
    <ActionForm action={createInspection} label="拟订联合检查计划" idempotencyKey={crypto.randomUUID()}>
      <TextField name="title" label={L.planTitle} hint="例如：河道采砂专项联合检查" />
      <RadioGroup name="kind" label={L.kind} choices={KINDS} defaultValue="SPECIAL" />
      <TextArea name="targets" label={L.targets} hint="查谁、查什么；同一对象尽量一次查完，不重复打扰。" rows={4} />
      <DateField name="startOn" label={L.startOn} defaultValue={page.today} />
      <DateField name="untilOn" label={L.untilOn} min={page.today} />
      <DateField name="summaryOn" label={L.summaryOn} hint="由本单位总结并印送参加单位。" min={page.today} />
      {page.agreements.length > 0 && (
        <SelectField
          name="agreementId"
          label={L.agreementId}
          optional
          placeholder="不依据协作文本"
          choices={page.agreements}
        />
      )}
      <div className="send-bar">
        <SubmitButton>建立计划</SubmitButton>
        <ButtonLink look="quiet" href="/inspections">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
