import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxList } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { createAgreement } from '@/lib/cooperation/actions';
import { FIELD_LABELS as L } from '@/lib/cooperation/labels';
import type { AgreementForm } from '@/lib/cooperation/queries-agreement';

/** The fields of an agreement: new, or changed while it is a draft. */
export function AgreementFields({ groups, values }: AgreementForm) {
  return (
    <>
      <TextField name="title" label={L.title} hint="例如：河道采砂执法协作办法" defaultValue={values.title} />
      <CheckboxList
        name="signerIds"
        label={L.signerIds}
        hint="与本单位共同签署的单位。"
        groups={groups}
        ticked={values.signerIds}
        inColumns
      />
      <TextArea
        name="content"
        label={L.content}
        hint="协作的事项和分工，一两句话；全文在文本中。"
        rows={4}
        defaultValue={values.content}
      />
      <DateField name="fromOn" label={L.fromOn} defaultValue={values.fromOn} />
      <DateField name="toOn" label={L.toOn} hint="届满前一个月左右提醒续签或者终止。" defaultValue={values.toOn} />
    </>
  );
}

/** 登记协作文本 (4-3-3). */
export function CreateAgreementForm({ page }: { page: AgreementForm }) {
  return (
    <ActionForm action={createAgreement} label="登记协作文本" idempotencyKey={crypto.randomUUID()}>
      <AgreementFields {...page} />
      <div className="send-bar">
        <SubmitButton>登记</SubmitButton>
        <ButtonLink look="quiet" href="/agreements">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
