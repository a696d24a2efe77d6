import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import type { Choice } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { plan } from '@/lib/campaigns/actions';
import { PlanFields } from './plan-fields';

/** 拟订行动方案 (1-2-4); the tasks follow on the next page. */
export function PlanForm({ choices, today }: { choices: Choice[]; today: string }) {
  return (
    <ActionForm action={plan} label="拟订行动方案" idempotencyKey={crypto.randomUUID()}>
      <PlanFields choices={choices} today={today} />
      <div className="send-bar">
        <SubmitButton>保存，下一步写任务分工</SubmitButton>
        <ButtonLink look="quiet" href="/campaigns">
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
