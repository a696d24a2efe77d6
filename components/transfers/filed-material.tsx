import { ActionForm } from '@/components/ui/action-form';
import { Details } from '@/components/ui/details';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { removeMaterial } from '@/lib/matters/actions';

type Filed = { id: string; name: string; href: string; size: string };

/** A file already in the matter; out of a draft it can be taken again, with a reason. */
export function FiledMaterial({ matterId, file, removable }: { matterId: string; file: Filed; removable: boolean }) {
  return (
    <div className="border-b border-line-soft py-2 text-row">
      <a href={file.href}>{file.name}</a> <span className="text-muted">{file.size}</span>
      {removable && (
        <Details summary={`移除“${file.name}”`}>
          <ActionForm
            action={removeMaterial}
            hidden={{ id: matterId, attachmentId: file.id }}
            label={`移除${file.name}`}
            id={`remove-${file.id}`}
          >
            <TextField name="words" label="移除原因" />
            <SubmitButton look="plain" small>
              确认移除
            </SubmitButton>
          </ActionForm>
        </Details>
      )}
    </div>
  );
}
