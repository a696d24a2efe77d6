import { type Ground, NewColumns } from '@/components/matters/new-ground';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-field';
import { convene, plan } from '@/lib/meetings/actions';
import { FIELD_LABELS as L } from '@/lib/meetings/labels';
import { PlanFields } from './step-fields';

type Days = { today: string; earliest: string; earliestWords: string };

/** 安排例会 by OFFICE, or 召集会议 by 组长 with its reason (1-4-1, 1-4-5). */
export function PlanView({ adHoc, days, ground }: { adHoc: boolean; days: Days; ground: Ground }) {
  const title = adHoc ? '召集会议' : '安排例会';
  const lead = adHoc
    ? '组长可以根据工作需要随时召集联席会议，不受会前十日征集议题的限制；联席会议办公室立即收到通知。'
    : `会前十日应当征集议题：今天发出征集通知的，会议最早可以定于${days.earliestWords}。`;
  return (
    <>
      <BackLink href="/meetings">联席会议</BackLink>
      <PageHeader title={title} lead={lead} />
      <NewColumns ground={ground}>
        <ActionForm action={adHoc ? convene : plan} label={title} idempotencyKey={crypto.randomUUID()}>
          <PlanFields today={days.today} heldOn={adHoc ? undefined : days.earliest} />
          {adHoc && <TextArea name="reason" label={L.reason} />}
          <div className="send-bar">
            <SubmitButton>{adHoc ? '确认召集' : '确认安排'}</SubmitButton>
            <ButtonLink look="quiet" href="/meetings">
              返回
            </ButtonLink>
          </div>
        </ActionForm>
      </NewColumns>
    </>
  );
}
