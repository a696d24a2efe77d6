import { ActionForm } from '@/components/ui/action-form';
import { CheckboxList, RadioGroup } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-field';
import { setMatterLevel } from '@/lib/confidentiality/actions';
import type { ConfidentialityPage } from '@/lib/confidentiality/queries';
import {
  FLAG_HINTS,
  FLAG_LABELS,
  FLAGS,
  LEVEL_HINTS,
  LEVEL_LABELS,
  LEVELS,
} from '@/lib/matters/labels-confidentiality';

const levels = LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value], hint: LEVEL_HINTS[value] }));
const flags = [{ choices: FLAGS.map((value) => ({ value, label: FLAG_LABELS[value], hint: FLAG_HINTS[value] })) }];

/** 知悉范围, what the matter holds, whom it is for, and why (4-2-5). */
export function LevelForm({ page }: { page: ConfidentialityPage }) {
  const hidden = { id: page.id, version: String(page.version) };
  return (
    <ActionForm
      action={setMatterLevel}
      hidden={hidden}
      id="level"
      label="调整知悉范围"
      idempotencyKey={crypto.randomUUID()}
    >
      <RadioGroup name="level" label="知悉范围" choices={levels} defaultValue={page.level} />
      <CheckboxList
        name="people"
        label="指定人员"
        hint="只在选择“指定人员”时有效。至少一名主办单位人员；正在计时办理的单位各至少一名。以后新到的单位由其联络员知悉。代理他人岗位的，须本人被指定。"
        groups={page.choices}
        ticked={page.named}
        inColumns
      />
      <CheckboxList name="flags" label="标识" hint="事项含有哪些内容，可以不选。" groups={flags} ticked={page.flags} />
      {page.namesakes.length > 0 && (
        <TextField
          name="otherName"
          label="对外名称"
          hint={`由本事项提出的${page.namesakes.join('、')}沿用了本事项的名称。选择“指定人员”的，请另拟不透露其内容的名称，随即改用；已经印发的函件不变。`}
          maxLength={100}
          optional
        />
      )}
      <TextArea name="reason" label="调整理由" hint="理由、调整前后的范围和经办人留有记录。" rows={2} />
      <div className="pt-3 pb-6">
        <SubmitButton>保存</SubmitButton>
      </div>
    </ActionForm>
  );
}
