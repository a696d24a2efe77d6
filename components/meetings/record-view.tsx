import { StepHeader } from '@/components/matters/step-view';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice-field';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-field';
import { recordTopic } from '@/lib/meetings/actions';
import { FIELD_LABELS as L, OUTCOMES } from '@/lib/meetings/labels';
import type { MeetingStepPage } from '@/lib/meetings/queries';
import { StandingList } from './standing-items';

const outcomes = Object.entries(OUTCOMES).map(([value, label]) => ({ value, label }));

/** 记录讨论情况: a form for every item of the agenda (1-3-3). */
export function RecordView({ page }: { page: MeetingStepPage }) {
  return (
    <div className="max-w-[640px]">
      <StepHeader page={page} title="记录讨论情况" lead="逐项记录；缓议的议题在纪要签发后转入下次会议。" />
      {page.agenda.map((item) => (
        <Section key={item.id} title={`${item.position}. ${item.title}`} fact={item.outcome ?? '未记录'}>
          {item.standing && <StandingList standing={page.standing} />}
          <ActionForm
            action={recordTopic}
            hidden={{ id: page.id, version: String(page.version), itemId: item.id }}
            label={`记录${item.title}`}
            id={`item-${item.id}`}
          >
            <TextArea name="discussion" label={L.discussion} defaultValue={item.discussion} rows={4} />
            <RadioGroup
              name="outcome"
              label="结果"
              choices={outcomes}
              defaultValue={outcomes.find((one) => one.label === item.outcome)?.value}
            />
            <p className="mt-4">
              <SubmitButton look="plain">保存</SubmitButton>
            </p>
          </ActionForm>
        </Section>
      ))}
      <p className="mt-6">
        <ButtonLink href={page.href}>完成，返回会议</ButtonLink>
      </p>
    </div>
  );
}
