import { RadioGroup, SelectField } from '@/components/ui/choice-field';
import { TextArea, TextField } from '@/components/ui/text-field';
import { KIND_WORDS, FIELD_LABELS as L } from '@/lib/assistance/labels';
import type { AssistanceKind } from '@/lib/assistance/procedure';
import type { AssistanceDraft } from '@/lib/assistance/queries';

type Props = {
  kind: AssistanceKind;
  units: { value: string; label: string; group: string }[];
  held?: AssistanceDraft;
};

/** What the letter says: to whom, about what, what is asked; each kind asks for what its letter cannot do without. */
export function AssistanceFields({ kind, units, held }: Props) {
  const words = KIND_WORDS[kind];
  const hazard = kind === 'hazard';
  return (
    <>
      <TextField
        name="title"
        label={L.title}
        hint="一句话说明，列表、通知和函件中都这样显示"
        defaultValue={held?.title}
      />
      <RadioGroup
        name="category"
        label={L.category}
        choices={Object.entries(words.categories).map(([value, label]) => ({ value, label }))}
        defaultValue={held?.category}
      />
      <SelectField
        name="unitId"
        label={hazard ? '通报哪个部门，或者报告区人民政府' : L.unitId}
        hint={hazard ? '报告区人民政府的，函件为报告，由分管负责人签发' : undefined}
        choices={units}
        defaultValue={held?.unitId}
      />
      {hazard ? (
        <TextField name="place" label={L.place} hint="隐患所在地点" defaultValue={held?.place} />
      ) : (
        <>
          <TextField
            name="partyName"
            label={kind === 'withdrawal' ? '持证人' : L.partyName}
            defaultValue={held?.partyName}
          />
          <TextField
            name="certificate"
            label={L.certificate}
            optional={kind === 'assistance'}
            hint={kind === 'assistance' ? '吊销证件的必须填写' : undefined}
            defaultValue={held?.certificate}
          />
          <TextField
            name="documentNo"
            label={L.documentNo}
            optional={kind === 'withdrawal'}
            narrow
            defaultValue={held?.documentNo}
          />
        </>
      )}
      <TextArea name="facts" label={L.facts} hint={words.facts} rows={5} defaultValue={held?.facts} />
      <TextArea
        name="basis"
        label={L.basis}
        optional={kind !== 'withdrawal'}
        hint="法律、法规、规章的名称和条款"
        rows={2}
        defaultValue={held?.basis}
      />
      <TextArea
        name="demand"
        label={hazard ? '处置建议' : L.demand}
        hint={words.demand}
        rows={3}
        defaultValue={held?.demand}
      />
    </>
  );
}
