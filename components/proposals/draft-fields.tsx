import { RadioGroup } from '@/components/ui/choice-field';
import { TextArea, TextField } from '@/components/ui/text-field';
import { FIELD_LABELS as L } from '@/lib/proposals/labels';

const FORMS = [
  { value: 'REQUEST', label: '请示', hint: '需要区政府批准或者决定的，一文一事' },
  { value: 'REPORT', label: '报告', hint: '反映情况、提出建议，不要求批复' },
];

type Fields = { form: string; title: string; ground: string; content: string };

/** What a proposal says: its kind of letter, its subject, problem and ground, what is proposed (1-2-5). */
export function DraftFields({ fields }: { fields?: Fields }) {
  return (
    <>
      <RadioGroup name="form" label={L.form} choices={FORMS} defaultValue={fields?.form ?? 'REQUEST'} />
      <TextField
        name="title"
        label={L.title}
        hint="接在“关于”之后、“的请示”之前，例如：明确城乡结合部执法职责分工"
        defaultValue={fields?.title}
        maxLength={60}
      />
      <TextArea
        name="ground"
        label={L.ground}
        rows={7}
        hint="什么问题制约改革，有什么事实和依据；一段一行"
        defaultValue={fields?.ground}
      />
      <TextArea
        name="content"
        label={L.content}
        rows={7}
        hint="建议怎样改、由谁负责；一段一行"
        defaultValue={fields?.content}
      />
    </>
  );
}
