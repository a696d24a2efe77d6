import { Checkbox, CheckboxList, type Choice, RadioGroup } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { CHECK_LABELS, CHECKS, FIELD_LABELS as L } from '@/lib/sharing/labels';
import type { OwnField, ShareKind } from '@/lib/sharing/procedure-kinds';
import type { ShareFields } from '@/lib/sharing/schemas';

type FieldsProps = { kind: ShareKind; fields?: ShareFields };

const ANSWERS = Object.entries(CHECK_LABELS).map(([value, label]) => ({ value, label }));
const HINTS: Partial<Record<OwnField, string>> = {
  documentNo: '例如：山住建许字（演示）12号',
  issuer: '发布或制定的机关全称',
  party: '单位全称或个人姓名',
  laws: '名称和条款，用于按法律依据查询',
  effectiveOn: '尚未施行的，写施行日期',
  validUntil: '过期后目录中自动标注',
};

/** What the information says, by its kind: name, its own fields, content, and for a penalty decision the three systems. */
export function ShareFieldsForm({ kind, fields }: FieldsProps) {
  const asked: ShareKind['fields'] = kind.fields;
  const line = (name: 'documentNo' | 'issuer' | 'party' | 'laws') =>
    asked[name] && (
      <TextField
        name={name}
        label={L[name]}
        hint={HINTS[name]}
        optional={asked[name] === 'optional'}
        defaultValue={fields?.[name]}
      />
    );
  const day = (name: 'effectiveOn' | 'validUntil') =>
    asked[name] && (
      <DateField
        name={name}
        label={L[name]}
        hint={HINTS[name]}
        optional={asked[name] === 'optional'}
        defaultValue={fields?.[name] ?? undefined}
      />
    );
  return (
    <>
      <TextField name="title" label={`${kind.label}${L.title}`} hint={kind.hint} defaultValue={fields?.title} />
      {line('documentNo')}
      {line('issuer')}
      {line('party')}
      {day('effectiveOn')}
      {day('validUntil')}
      {line('laws')}
      <TextArea
        name="content"
        label={L.content}
        hint="与划转职能有关的要点；不得含有国家秘密。"
        rows={5}
        defaultValue={fields?.content}
      />
      {asked.checks && <ThreeSystems fields={fields} />}
    </>
  );
}

/** 三项制度 of a penalty decision: each is answered for (7-4-2). */
function ThreeSystems({ fields }: Pick<FieldsProps, 'fields'>) {
  return (
    <>
      {CHECKS.map((name) => (
        <RadioGroup
          key={name}
          name={name}
          label={L[name]}
          choices={name === 'fullRecord' ? ANSWERS.filter(({ value }) => value !== 'NOT_REQUIRED') : ANSWERS}
          defaultValue={fields?.[name]}
        />
      ))}
      <TextArea
        name="checkNote"
        label={L.checkNote}
        hint="有未落实或不适用的，写明原因和预计时间。"
        optional
        defaultValue={fields?.checkNote}
      />
    </>
  );
}

type Groups = { title: string; choices: Choice[] }[];

type RecipientsProps = { groups: Groups; ticked: readonly string[]; hint: string; label?: string };

/** 接收单位: those that the kind proposes are ticked. */
export function Recipients({ groups, ticked, hint, label = L.recipients }: RecipientsProps) {
  return <CheckboxList name="recipients" label={label} hint={hint} groups={groups} ticked={ticked} inColumns />;
}

/** 情况紧急, for the kinds that the 意见 has words for. */
export function Urgent({ kind }: { kind: ShareKind }) {
  if (!kind.urgent) return null;
  const hint =
    kind.rule === '3-4-3'
      ? '收到后立即电话或口头告知，登记后再移交文件（条款 3-4-3）'
      : '作出审批后立即抄送（条款 3-4-1）';
  return <Checkbox name="urgent" label={L.urgent} hint={hint} />;
}
