import { StepHeader } from '@/components/matters/step-view';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-field';
import { unmaskParty } from '@/lib/transfers/actions';
import type { StepPage } from '@/lib/transfers/queries-step';
import { UnmaskAnswer } from './unmask-answer';

/** 申请查看完整信息: a reason first, then the particulars in clear; the reason and the reader stay on record. */
export function UnmaskView({ page }: { page: StepPage }) {
  return (
    <div className="max-w-[640px]">
      <StepHeader page={page} title="查看当事人完整信息" lead="只为办理本案查看。查看人、时间和理由记入操作记录。" />
      <ActionForm action={unmaskParty} hidden={{ id: page.id }} label="查看当事人完整信息">
        <UnmaskAnswer />
        <TextArea name="reason" label="查看理由" hint="如“送达文书，需核对身份证号”。" rows={2} />
        <div className="send-bar">
          <SubmitButton>查看</SubmitButton>
          <ButtonLink look="quiet" href={`/transfers/${page.id}`}>
            返回
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  );
}
