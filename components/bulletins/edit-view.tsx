import { LedgerNote } from '@/components/matters/ledger-note';
import { LetterSheet } from '@/components/matters/letter-sheet';
import { StepHeader } from '@/components/matters/step-view';
import { ActionForm } from '@/components/ui/action-form';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxList } from '@/components/ui/choice-field';
import { Halves } from '@/components/ui/columns';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-field';
import { saveBrief, saveText, takeFiguresAgain } from '@/lib/bulletins/actions';
import { FIELD_LABELS as L } from '@/lib/bulletins/labels';
import type { PaperEdit } from '@/lib/bulletins/queries-step';
import type { DoneWords } from '@/lib/matter-types';
import { Missing } from './contributions';

type Props = { page: PaperEdit };

/** 编制 or 起草: what the office writes at the left, the paper as it will print at the right. */
export function EditView({ page, done }: Props & { done: DoneWords | null }) {
  const brief = page.type === 'bulletin';
  return (
    <>
      {done && (
        <Banner tone="done" title={done.title}>
          {done.next}
        </Banner>
      )}
      <StepHeader
        page={page}
        title={brief ? '编制简报' : '起草通报'}
        lead="数字来自取数时的看板，不能修改。保存后右侧按印发的样子显示。"
      />
      {page.returned && (
        <LedgerNote>
          <b>退回修改</b>　{page.returned}
        </LedgerNote>
      )}
      <Halves>
        <Section title="文字">
          {brief ? <BriefForm page={page} /> : <CircularForm page={page} />}
          {!brief && <Retake page={page} />}
        </Section>
        <Section title="预览" fact="按上次保存的内容">
          {page.preview ? <LetterSheet sheet={page.preview} /> : <EmptyState title="尚未取数" />}
        </Section>
      </Halves>
    </>
  );
}

function Bar({ page }: Props) {
  return (
    <div className="send-bar">
      <SubmitButton>保存并预览</SubmitButton>
      <ButtonLink href={`${page.href}/submit`}>报办公室主任审核</ButtonLink>
    </div>
  );
}

const hiddenOf = ({ id, version }: PaperEdit) => ({ id, version: String(version) });

function BriefForm({ page }: Props) {
  const choices = page.contributions.map(({ unitId, unit, title, text }) => ({
    value: unitId,
    label: `${unit}：${title}`,
    hint: text.length > 90 ? `${text.slice(0, 90)}…` : text,
  }));
  return (
    <ActionForm action={saveBrief} hidden={hiddenOf(page)} label="编制简报">
      <TextArea name="lead" label={L.lead} optional rows={4} defaultValue={page.texts.lead} hint="印在数据之前。" />
      {choices.length > 0 ? (
        <CheckboxList
          name="included"
          label={L.included}
          hint="采用的按单位次序印入，文字照原文。"
          groups={[{ choices }]}
          ticked={page.contributions.filter((one) => one.included).map(({ unitId }) => unitId)}
        />
      ) : (
        <EmptyState title="尚无供稿">可以先写导语；报审之前各单位仍可报送。</EmptyState>
      )}
      <Missing missing={page.missing} />
      <Bar page={page} />
    </ActionForm>
  );
}

function CircularForm({ page }: Props) {
  const { lead, problems, demands } = page.texts;
  return (
    <ActionForm action={saveText} hidden={hiddenOf(page)} label="起草通报">
      <TextArea name="lead" label={L.remarks} optional rows={4} defaultValue={lead} hint="印在总体数据之后。" />
      <TextArea
        name="problems"
        label={L.problems}
        optional
        rows={5}
        defaultValue={problems}
        hint="不写的，印发件没有这一部分。"
      />
      <TextArea name="demands" label={L.demands} rows={5} defaultValue={demands} />
      <Bar page={page} />
    </ActionForm>
  );
}

function Retake({ page }: Props) {
  return (
    <div className="mt-6">
      <Details summary={`重新取数（现在的数据取于 ${page.figures?.takenAt ?? '—'}）`}>
        <p className="my-2 text-sm text-ink-2">
          用看板此刻的数字替换本稿的数据；原先的快照仍留存备查。请先保存上面的文字，未保存的会丢失。
        </p>
        <ActionForm action={takeFiguresAgain} hidden={hiddenOf(page)} label="重新取数" id="retake">
          <SubmitButton look="plain" small>
            重新取数
          </SubmitButton>
        </ActionForm>
      </Details>
    </div>
  );
}
