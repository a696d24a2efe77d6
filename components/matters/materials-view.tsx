import { ActionForm } from '@/components/ui/action-form';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { Upload } from '@/components/ui/upload';
import { removeMaterial } from '@/lib/matters/actions';
import type { StepPage } from '@/lib/matters/queries';
import { StepGround } from './step-ground';
import { StepHeader } from './step-view';

type Props = {
  page: Pick<StepPage, 'id' | 'href' | 'number' | 'unnumbered' | 'title' | 'draft' | 'files' | 'slots' | 'ground'>;
  maxBytes: number;
  done?: string;
  refused?: string;
  /** Where one goes on with the draft; the matter itself without it. */
  editHref?: string;
};

/** 材料: one plain form for every kind of material of any matter; works without JavaScript. */
export function MaterialsView({ page, maxBytes, done, refused, editHref }: Props) {
  const { id, href, draft, files, slots } = page;
  const lead = draft ? '上传后回到草稿继续填写。' : '补充的材料立即通知其他当事单位；已报送的材料不能删除。';
  return (
    <>
      <StepHeader page={page} title={draft ? '上传材料' : '补充材料'} lead={lead} />
      <div className="step-columns">
        <div className="min-w-0">
          {done && <Banner tone="done">{done}</Banner>}
          {refused && <Banner tone="warning">{refused}</Banner>}
          {slots.map(({ slot, name, hint }) => (
            <Section key={slot} title={name} fact={hint}>
              {files
                .filter((file) => file.slot === slot)
                .map((file) => (
                  <FiledMaterial key={file.id} matterId={id} file={file} removable={draft} />
                ))}
              <Upload
                action="/api/files"
                label={name}
                name={slot}
                maxBytes={maxBytes}
                data={{ matterId: id, slot, to: `${href}/materials` }}
                hint="PDF、Word、图片、视频、压缩包；严禁上传涉及国家秘密的材料"
              />
            </Section>
          ))}
          <p className="mt-6">
            <ButtonLink href={draft ? (editHref ?? href) : href}>{draft ? '回到草稿' : '完成，返回事项'}</ButtonLink>
          </p>
        </div>
        <StepGround page={page} bare />
      </div>
    </>
  );
}

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
