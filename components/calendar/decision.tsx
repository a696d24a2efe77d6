import { ActionForm } from '@/components/ui/action-form';
import { Details } from '@/components/ui/details';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { confirm, reject } from '@/lib/calendar/actions';
import type { Preview } from '@/lib/calendar/queries';

/** 确认 and 退回 of a pending notice, as far as the reader may. */
export function Decision({ preview }: { preview: Preview }) {
  const { notice, mayConfirm, mayReject, own, conflict } = preview;
  const hidden = { id: notice.id, version: String(notice.version) };
  return (
    <div className="panel-acts mt-4 flex-col items-start gap-3">
      {conflict && (
        <p className="text-row text-over">与已生效的相邻年份冲突：同一天一处放假、一处上班，请退回后重新录入。</p>
      )}
      {mayConfirm && (
        <ActionForm action={confirm} hidden={hidden} label="确认生效" idempotencyKey={crypto.randomUUID()}>
          <SubmitButton pendingLabel="正在重新推算期限…">确认生效，重新推算在办期限</SubmitButton>
        </ActionForm>
      )}
      {!mayConfirm && !conflict && (
        <p className="text-row">
          {own ? '等待安全管理员核对确认；发现录错可退回后重新录入。' : '等待安全管理员核对确认。'}
        </p>
      )}
      {mayReject && (
        <Details summary={own ? '撤回本次录入' : '退回'}>
          <ActionForm action={reject} hidden={hidden} label="退回">
            <TextField name="reason" label="退回原因" hint="例如：第三段日期与通知原文不一致" />
            <p className="mt-4">
              <SubmitButton look="plain">确认退回</SubmitButton>
            </p>
          </ActionForm>
        </Details>
      )}
    </div>
  );
}
