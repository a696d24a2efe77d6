import { Checkbox, SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { KIND_WORDS, FIELD_LABELS as L } from '@/lib/requests/labels';
import { DIFFERENCES, type RequestKind } from '@/lib/requests/procedure';
import type { RequestDraft } from '@/lib/requests/queries';

type Props = {
  kind: RequestKind;
  units: { value: string; label: string; group: string }[];
  today: string;
  held?: RequestDraft;
};

/** What a request says: of whom, what, on what facts; the scene of an urgent appraisal, the wished day of legal service. */
export function RequestFields({ kind, units, today, held }: Props) {
  const words = KIND_WORDS[kind];
  const { scene, ownDate } = DIFFERENCES[kind];
  return (
    <>
      <TextField
        name="title"
        label={L.title}
        hint="一句话说明请对方做什么，列表、通知和函件中都这样显示"
        defaultValue={held?.title}
      />
      <SelectField name="requestedId" label={L.requestedId} choices={units} defaultValue={held?.requestedId} />
      <TextArea name="question" label={words.question} hint={words.hint} rows={5} defaultValue={held?.question} />
      <TextArea
        name="facts"
        label={L.facts}
        hint="案由、查明的情况；不要写涉及国家秘密的内容，当事人信息以必要为限"
        rows={4}
        defaultValue={held?.facts}
      />
      {scene && (
        <>
          <Checkbox
            name="urgent"
            label={L.urgent}
            hint="勾选后请对方及时派员现场处置（按 24 小时提示），书面意见的五日期限不变"
            defaultChecked={held?.urgent}
          />
          <TextField name="place" label={L.place} hint="请求派员到场的必须填写" optional defaultValue={held?.place} />
        </>
      )}
      {ownDate && (
        <DateField
          name="wishedOn"
          label={L.wishedOn}
          hint="不填写的，由承办单位签收时确定答复日期"
          optional
          min={today}
          defaultValue={held?.wishedOn}
        />
      )}
      <TextField
        name="contactPhone"
        label={L.contactPhone}
        hint="函件上印出的办公电话"
        optional
        narrow
        type="tel"
        defaultValue={held?.contactPhone}
      />
    </>
  );
}
