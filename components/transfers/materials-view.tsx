import { FiledMaterial } from '@/components/matters/materials-view';
import { StepHeader } from '@/components/matters/step-view';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Upload } from '@/components/ui/upload';
import { MATERIALS } from '@/lib/transfers/labels';
import type { StepPage } from '@/lib/transfers/queries-step';

type Props = { page: StepPage; maxBytes: number; done?: string; refused?: string };

/** 上传材料: one plain form for every kind of material; works without JavaScript. */
export function MaterialsView({ page, maxBytes, done, refused }: Props) {
  const { draft } = page;
  const to = `/transfers/${page.id}/materials`;
  const lead = draft ? '上传后回到草稿继续填写。' : '补充的材料立即送达接收单位；已移送的材料不能删除。';
  return (
    <div className="max-w-[640px]">
      <StepHeader page={page} title={draft ? '上传移送材料' : '补充材料'} lead={lead} />
      {done && <Banner tone="done">{done}</Banner>}
      {refused && <Banner tone="warning">{refused}</Banner>}
      {MATERIALS.filter((material) => !material.generated).map(({ clause, name, hint }) => (
        <Section key={clause} title={name} fact={hint}>
          {page.files
            .filter((file) => file.slot === clause)
            .map((file) => (
              <FiledMaterial key={file.id} matterId={page.id} file={file} removable={draft} />
            ))}
          <Upload
            action="/api/files"
            label={name}
            name={clause}
            maxBytes={maxBytes}
            data={{ matterId: page.id, slot: clause, to }}
            hint="PDF、Word、图片、视频、压缩包；严禁上传涉及国家秘密的材料"
          />
        </Section>
      ))}
      <p className="mt-6">
        <ButtonLink href={draft ? `/transfers/${page.id}/edit` : `/transfers/${page.id}`}>
          {draft ? '回到草稿' : '完成，返回事项'}
        </ButtonLink>
      </p>
    </div>
  );
}
