import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { passOn } from '@/lib/units/actions';
import type { handoverPage } from '@/lib/units/queries-handover';

type Page = NonNullable<Awaited<ReturnType<typeof handoverPage>>>;

/** 工作交接: who leaves, who takes over, why (3-2-1, 4-5-1). */
export function HandoverForm({ page }: { page: Page }) {
  return (
    <ActionForm action={passOn} hidden={{ unitId: page.id }} label="工作交接" idempotencyKey={crypto.randomUUID()}>
      <SelectField
        name="leavingId"
        label="离任人"
        hint="其在本单位的岗位即时免去，登录即时失效。"
        choices={page.leaving}
      />
      <SelectField
        name="successorId"
        label="接任人"
        hint="本单位在用账号；没有的，请系统管理员先建立。"
        choices={page.successors}
      />
      <TextField name="reason" label="交接原因" hint="例如：调离本单位、岗位轮换" />
      <div className="send-bar">
        <SubmitButton>确认交接</SubmitButton>
        <ButtonLink look="quiet" href={`/units/${page.id}`}>
          返回
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
