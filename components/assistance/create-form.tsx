import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-field';
import { create } from '@/lib/assistance/actions';
import { KIND_WORDS, FIELD_LABELS as L } from '@/lib/assistance/labels';
import { type AssistanceKind, DIFFERENCES } from '@/lib/assistance/procedure';
import { AssistanceFields } from './assistance-fields';

type Props = {
  kind: AssistanceKind;
  units: { value: string; label: string; group: string }[];
  matters: Choice[];
  from: string;
  today: string;
};

/** 登记: the day (and hour) that starts the clock, then the letter's words (4-1-1, 4-3-1, 4-3-2). */
export function CreateAssistanceForm({ kind, units, matters, from, today }: Props) {
  const { began, create: title } = KIND_WORDS[kind];
  const { timed, clause } = DIFFERENCES[kind];
  return (
    <ActionForm
      action={create}
      hidden={{ kind }}
      label={title}
      permalink={`/assistance/new?kind=${kind}`}
      idempotencyKey={crypto.randomUUID()}
    >
      <DateField
        name="beganOn"
        label={`${began}的日期`}
        hint={`期限由此起算（条款 ${clause}），登记后不能修改`}
        max={today}
      />
      {timed && <TextField name="beganTime" label={`${began}的时间`} type="time" narrow />}
      <AssistanceFields kind={kind} units={units} />
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
        <SubmitButton>登记</SubmitButton>
        <ButtonLink look="quiet" href="/assistance">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
