import { Section } from '@/components/ui/section';
import { StateWord } from '@/components/ui/tag';
import { TaskList } from '@/components/ui/task-list';
import { TextField } from '@/components/ui/text-field';
import { EmbeddedUpload } from '@/components/ui/upload';
import { FIELD_LABELS, MATERIALS } from '@/lib/transfers/labels';
import type { DraftPage } from '@/lib/transfers/queries-draft';

type Material = (typeof MATERIALS)[number];

/** 3 移送材料四项: what is there, what is missing, and where to put it. Files need a draft that was saved once. */
export function DraftMaterials({ page, maxBytes }: { page: DraftPage; maxBytes: number }) {
  const { saved } = page;
  const megabytes = `单个文件不超过 ${Math.floor(maxBytes / 1024 / 1024)} MB`;
  return (
    <Section id="materials" title="3 移送材料四项" fact={megabytes} more={saved ? manage(saved.id) : undefined}>
      <TaskList tasks={MATERIALS.map((material) => task(page, material, maxBytes))} />
      <div className="mt-6">
        <TextField
          name="otherMaterials"
          label={FIELD_LABELS.otherMaterials}
          optional
          hint="纸质材料写明名称、份数、如何送达。"
          defaultValue={page.draft.otherMaterials}
        />
      </div>
    </Section>
  );
}

const manage = (id: string) => ({ href: `/transfers/${id}/materials`, label: '查看、移除文件' });

function task(page: DraftPage, material: Material, maxBytes: number) {
  const { clause, name, hint, required, generated } = material;
  const files = page.files.filter((file) => file.slot === clause);
  const label = (
    <span id={`material-${clause}`} tabIndex={-1}>
      {name} <span className="font-normal text-muted">{generated ? '自动' : required ? '必备' : '选填'}</span>
    </span>
  );
  if (generated) return { name: label, detail: hint, state: <StateWord at="waiting">待生成</StateWord> };
  const there = files.map((file) => `${file.name}　${file.size}`).join('；');
  const state =
    files.length > 0 ? <StateWord at="done">{`已附 ${files.length} 份`}</StateWord> : <StateWord>未附</StateWord>;
  return {
    name: label,
    state,
    detail: (
      <>
        {there || hint}
        <MaterialUpload page={page} clause={clause} name={name} maxBytes={maxBytes} />
      </>
    ),
  };
}

function MaterialUpload(props: { page: DraftPage; clause: string; name: string; maxBytes: number }) {
  const { page, clause, name, maxBytes } = props;
  if (!page.saved) return <span className="block">填写后按下面的“保存草稿，上传材料”即可上传。</span>;
  const { id } = page.saved;
  return (
    <span className="mt-2 block">
      <EmbeddedUpload
        action="/api/files"
        label={`上传${name}`}
        name={clause}
        maxBytes={maxBytes}
        data={{ matterId: id, slot: clause, to: `/transfers/${id}/edit` }}
        hint="PDF、Word、图片、视频、压缩包；严禁上传涉及国家秘密的材料"
      >
        <a href={`/transfers/${id}/materials`}>上传{name}</a>
      </EmbeddedUpload>
    </span>
  );
}
