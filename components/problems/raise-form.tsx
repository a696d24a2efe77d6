import { unitGroups } from '@/components/matters/unit-groups';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxList, type Choice, RadioGroup, SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-field';
import { raise } from '@/lib/problems/actions';
import { FIELD_LABELS as L, PROBLEM_KINDS } from '@/lib/problems/labels';

type Props = {
  units: Choice[];
  clauses: Choice[];
  origins: { choices: Choice[]; chosen: string };
};

const KINDS = [
  { value: 'GAP', label: PROBLEM_KINDS.GAP, hint: '一家管理、一家执法，中间没有接上' },
  { value: 'OVERREACH', label: PROBLEM_KINDS.OVERREACH, hint: '办了不归自己办的事' },
  { value: 'ABSENCE', label: PROBLEM_KINDS.ABSENCE, hint: '归自己办的事没有办' },
];

/** 提出协作问题: what is not joined up, between whom, under which clause, the facts (1-2-3). */
export function RaiseProblemForm({ units, clauses, origins }: Props) {
  return (
    <ActionForm action={raise} label="提出协作问题" idempotencyKey={crypto.randomUUID()}>
      <TextField name="title" label={L.title} hint="一句话说明什么问题" />
      <RadioGroup name="kind" label={L.kind} choices={KINDS} />
      <CheckboxList name="concerned" label={L.concerned} groups={unitGroups(units)} ticked={[]} inColumns />
      <SelectField name="clause" label={L.clause} optional placeholder="不涉及具体条款" choices={clauses} />
      <TextArea name="facts" label={L.facts} hint="什么时间、什么事、卡在哪里；写事实，不写评价" rows={6} />
      <TextArea name="suggestion" label={L.suggestion} optional rows={3} />
      <SelectField
        name="arisesFromId"
        label={L.arisesFromId}
        optional
        placeholder="不关联"
        hint="问题在哪个事项中出现，两边都能看到。"
        choices={origins.choices}
        defaultValue={origins.chosen}
      />
      <div className="send-bar">
        <SubmitButton>提出问题</SubmitButton>
        <ButtonLink look="quiet" href="/problems">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
