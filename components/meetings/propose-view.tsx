import { type Ground, NewColumns } from '@/components/matters/new-ground';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-field';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { propose } from '@/lib/meetings/actions';
import { TopicFields } from './step-fields';

type Origins = { choices: { value: string; label: string }[]; chosen: string };

/** 提出议题, at any time, with the matter it arises from (1-4-4). */
export function ProposeView({ origins, ground }: { origins: Origins; ground: Ground }) {
  return (
    <>
      <BackLink href="/topics">会议议题</BackLink>
      <PageHeader title="提出议题" lead="随时可以提出；审定通过之前，只有本单位、联席会议办公室和组长可以看到。" />
      <NewColumns ground={ground}>
        <ActionForm action={propose} label="提出议题" idempotencyKey={crypto.randomUUID()}>
          <TopicFields />
          <SelectField
            name="arisesFromId"
            label="关联事项"
            optional
            placeholder="不关联"
            hint="议题因哪个事项提出，两边都能看到。"
            choices={origins.choices}
            defaultValue={origins.chosen}
          />
          <div className="send-bar">
            <SubmitButton>提出议题</SubmitButton>
            <ButtonLink look="quiet" href="/topics">
              返回
            </ButtonLink>
          </div>
        </ActionForm>
      </NewColumns>
    </>
  );
}
