import { RadioGroup, SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { DECISION_LABELS } from '@/lib/transfers/labels';
import type { StepPage } from '@/lib/transfers/queries-step';

/** 不属于本部门管辖: reasons and legal basis, both required. */
export function DeclineFields() {
  return (
    <>
      <TextArea name="reason" label="不属于本部门管辖的理由" hint="会写入反馈意见函。" />
      <TextField name="legalBasis" label="法律依据" hint="写到条、款、项，如“《安全生产法》第九条”。" />
    </>
  );
}

/** 报请: the words, and of several 分管负责人 the one who signed. */
export function ReferFields({ signatories }: StepPage) {
  return (
    <>
      <TextArea name="words" label="报请事由" hint="会写入请示。可以建议由哪个单位管辖，并说明依据。" />
      {signatories.length > 1 && (
        <SelectField name="signatory" label="签发人" hint="请示由本单位分管负责人签发。" choices={signatories} />
      )}
    </>
  );
}

/** 指定管辖单位: any unit, the sender included. */
export function DesignateFields({ units, today, referredOn }: StepPage) {
  return (
    <>
      <SelectField name="unitId" label="管辖单位" hint="可以指定任何单位，包括移出单位。" choices={units} />
      <DateField
        name="decidedOn"
        label="决定日期"
        hint="区政府作出决定的日子，会写入指定管辖函。"
        defaultValue={today}
        min={referredOn}
        max={today}
      />
      <TextField name="doc" label="决定文号" optional hint="如“山政办字〔2026〕7号”，会写入指定管辖函。" />
      <TextArea name="words" label="决定内容" hint="会写入指定管辖函。" />
    </>
  );
}

const decisions = Object.entries(DECISION_LABELS).map(([value, label]) => ({ value, label }));

export function DecideFields({ today, acceptedOn }: StepPage) {
  return (
    <>
      <RadioGroup name="kind" label="处理决定" choices={decisions} />
      <DateField
        name="decidedOn"
        label="决定日期"
        hint="通报期限从次日起算。"
        defaultValue={today}
        min={acceptedOn}
        max={today}
      />
      <TextField name="doc" label="决定书文号" optional hint="如“山自资罚〔2026〕31号”。" />
      <TextArea name="words" label="决定内容" hint="会写入通报函；不写当事人证件号码。" />
    </>
  );
}
