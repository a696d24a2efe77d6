import { StepHeader } from '@/components/matters/step-view';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Checkbox, SelectField } from '@/components/ui/choice-field';
import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { saveMinutes } from '@/lib/meetings/actions';
import { FIELD_LABELS as L } from '@/lib/meetings/labels';
import type { MeetingStepPage } from '@/lib/meetings/queries';
import { CheckList } from './check-list';
import { MinutesChanges } from './minutes-changes';
import { StandingItems } from './standing-items';

type Item = NonNullable<MeetingStepPage['minutes']>['items'][number];
const EMPTY: Item = {
  key: '',
  heading: '',
  content: '',
  leadUnitId: '',
  lead: '',
  coUnitIds: [],
  co: [],
  dueOn: '',
  due: '',
  deliverable: '',
};

/** 纪要 in fields: one form for every item, one more to add (1-3-3). */
export function MinutesEditor({ page }: { page: MeetingStepPage }) {
  const items = page.minutes?.items ?? [];
  return (
    <div className="max-w-[640px]">
      <StepHeader
        page={page}
        title="纪要草稿"
        lead="逐项写明议定内容；需要落实的，写明牵头单位、完成时限和成果形式。每项单独保存。"
      />
      <StandingItems standing={page.standing} />
      <MinutesChanges changes={page.changes.slice(0, 1)} />
      {items.map((item, index) => (
        <Section key={item.key} title={`${index + 1}. ${item.heading}`} fact={item.content ? item.due : '未写'}>
          <Details summary={item.content ? '修改' : '填写'}>
            <ItemForm page={page} item={item} />
          </Details>
          {item.content && <p className="text-ink-2">{item.content}</p>}
        </Section>
      ))}
      <Section title="增加一项">
        <ItemForm page={page} item={EMPTY} />
      </Section>
      <p className="mt-6">
        <ButtonLink href={page.href}>完成，返回会议</ButtonLink>
      </p>
    </div>
  );
}

function ItemForm({ page, item }: { page: MeetingStepPage; item: Item }) {
  const hidden = { id: page.id, version: String(page.version), key: item.key };
  return (
    <ActionForm
      action={saveMinutes}
      hidden={hidden}
      label={item.key ? `修改${item.heading}` : '增加一项'}
      id={`item-${item.key || 'new'}`}
    >
      <TextField name="heading" label={L.heading} defaultValue={item.heading} maxLength={100} />
      <TextArea name="content" label={L.content} rows={5} defaultValue={item.content} hint="接在“会议议定，”之后。" />
      <SelectField
        name="leadUnitId"
        label={L.leadUnitId}
        optional
        placeholder="不需要落实"
        choices={page.choices}
        defaultValue={item.leadUnitId}
      />
      <CheckList name="coUnitIds" label={L.coUnitIds} choices={page.choices} chosen={item.coUnitIds} />
      <DateField name="dueOn" label={L.dueOn} optional defaultValue={item.dueOn} />
      <TextField name="deliverable" label={L.deliverable} optional defaultValue={item.deliverable} maxLength={100} />
      {item.key && <Checkbox name="remove" label="从纪要中删去这一项" />}
      <p className="mt-4">
        <SubmitButton look="plain">保存这一项</SubmitButton>
      </p>
    </ActionForm>
  );
}
