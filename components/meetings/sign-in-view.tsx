import { StepHeader } from '@/components/matters/step-view';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { signIn } from '@/lib/meetings/actions';
import { FIELD_LABELS as L } from '@/lib/meetings/labels';
import type { MeetingStepPage } from '@/lib/meetings/queries';

/** 签到 on the day: a form for every unit that has not signed in yet (1-4-6). */
export function SignInView({ page }: { page: MeetingStepPage }) {
  const waiting = page.seats.filter((seat) => !seat.came);
  const came = page.seats.filter((seat) => seat.came);
  return (
    <div className="max-w-[960px]">
      <StepHeader page={page} title="登记签到" lead="会议当日逐单位登记；登记后不能更改。" />
      {waiting.map((seat) => (
        <section key={seat.unitId} className="sign-row">
          <h2>
            {seat.unit}
            <span className="fact block font-normal">{seat.words}</span>
          </h2>
          <ActionForm
            action={signIn}
            hidden={{ id: page.id, unitId: seat.unitId }}
            label={`${seat.unit}签到`}
            id={`seat-${seat.unitId}`}
          >
            <TextField
              name="attendee"
              label={L.attendee}
              defaultValue={seat.onLeave || seat.who === '—' ? '' : seat.who}
            />
            <Checkbox name="substitute" label="代主要负责人参会" />
            <p className="field">
              <SubmitButton look="plain">登记</SubmitButton>
            </p>
          </ActionForm>
        </section>
      ))}
      <p className="mt-6 text-muted">
        已签到 {came.length} 个单位{came.length > 0 && `：${came.map((seat) => `${seat.unit} ${seat.who}`).join('、')}`}
        。
      </p>
      <p className="mt-4">
        <ButtonLink href={page.href}>完成，返回会议</ButtonLink>
      </p>
    </div>
  );
}
