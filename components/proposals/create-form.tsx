import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxList, type Choice } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { create } from '@/lib/proposals/actions';
import { FIELD_LABELS as L } from '@/lib/proposals/labels';
import { DraftFields } from './draft-fields';

type Sources = { groups: { title: string; choices: Choice[] }[]; ticked: string[] };

/** 起草改革建议, from the problems and topics that led to it (1-2-5). */
export function CreateProposalForm({ sources }: { sources: Sources }) {
  return (
    <ActionForm action={create} label="起草改革建议" idempotencyKey={crypto.randomUUID()}>
      <DraftFields />
      {sources.groups.length > 0 && (
        <CheckboxList
          name="sources"
          label={L.sources}
          optional
          hint="建议从哪些问题、议题中来，两边都能看到。"
          groups={sources.groups}
          ticked={sources.ticked}
        />
      )}
      <div className="send-bar">
        <SubmitButton>保存并预览</SubmitButton>
        <ButtonLink look="quiet" href="/proposals">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
