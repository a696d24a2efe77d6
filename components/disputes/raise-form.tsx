import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxList, RadioGroup, SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-field';
import { raise } from '@/lib/disputes/actions';
import { DISPUTE_KINDS, FIELD_LABELS as L } from '@/lib/disputes/labels';
import type { newDispute } from '@/lib/disputes/queries';

const HINTS: Readonly<Record<string, string>> = {
  JURISDICTION: '由哪个单位管辖；涉及移送的，区政府的决定直接指定管辖单位',
  LAW: '适用哪部法律、哪一条款',
  COOPERATION: '应当怎样配合、由谁承担',
};

/** 提出执法争议: what, on what grounds, what was tried, one's own view, with whom (4-4-1). */
export function RaiseForm({ page }: { page: Awaited<ReturnType<typeof newDispute>> }) {
  const kinds = Object.entries(DISPUTE_KINDS).map(([value, label]) => ({ value, label, hint: HINTS[value] }));
  return (
    <ActionForm action={raise} label="提出执法争议" idempotencyKey={crypto.randomUUID()}>
      <TextField name="title" label={L.title} hint="一句话说明争什么，例如：砂石堆场占地案件由谁管辖" />
      <RadioGroup name="kind" label={L.kind} choices={kinds} defaultValue={page.kind} />
      <SelectField
        name="aboutId"
        label={L.aboutId}
        optional
        placeholder="不因某个事项发生"
        hint="两边的页面互相关联；区政府法制机构可以查阅该事项。"
        choices={page.about.choices}
        defaultValue={page.about.chosen}
      />
      <CheckboxList name="respondentIds" label={L.respondentIds} groups={page.groups} ticked={page.ticked} inColumns />
      <TextArea name="issue" label={L.issue} hint="争议是怎样发生的，分歧在哪里。" rows={4} />
      <TextArea name="grounds" label={L.grounds} hint="有关事实，以及法律、法规、三定规定的条款。" rows={4} />
      <TextArea name="tried" label={L.tried} hint="何时、由谁、怎样协商过，对方怎样回复。" rows={3} />
      <TextArea name="view" label={L.view} hint="应当怎样处理。" rows={3} />
      <div className="send-bar">
        <SubmitButton>提出争议</SubmitButton>
        <ButtonLink look="quiet" href="/disputes">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
