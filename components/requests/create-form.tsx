import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { create } from '@/lib/requests/actions';
import { FIELD_LABELS as L } from '@/lib/requests/labels';
import { DIFFERENCES, type RequestKind } from '@/lib/requests/procedure';
import { RequestFields } from './request-fields';

type Props = {
  kind: RequestKind;
  units: { value: string; label: string; group: string }[];
  matters: Choice[];
  from: string;
  today: string;
};

/** 起草协作请求: a draft, to which materials are added before it is sent (4-2-1 to 4-2-4). */
export function CreateRequestForm({ kind, units, matters, from, today }: Props) {
  return (
    <ActionForm
      action={create}
      hidden={{ kind }}
      label={`起草${DIFFERENCES[kind].title}请求`}
      permalink={`/requests/new?kind=${kind}`}
      idempotencyKey={crypto.randomUUID()}
    >
      <RequestFields kind={kind} units={units} today={today} />
      <SelectField
        name="fromId"
        label={L.fromId}
        hint="由移送或者其他事项引起的，选择后两个事项互相可查"
        optional
        placeholder="没有"
        choices={matters}
        defaultValue={from}
      />
      <div className="send-bar">
        <SubmitButton>保存草稿</SubmitButton>
        <ButtonLink look="quiet" href="/requests">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
