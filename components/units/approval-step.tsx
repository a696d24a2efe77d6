import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { setApproval } from '@/lib/units/actions';
import type { UnitPage } from '@/lib/units/queries';

/** Whether the unit's transfers wait for its 分管负责人; that person may switch it. */
export function ApprovalStep({ unit }: { unit: UnitPage }) {
  const { id, version, approvalStep, maySwitch } = unit;
  return (
    <div className="py-3 text-row">
      <p>
        <b>{approvalStep ? '已开启' : '已关闭'}</b>：
        {approvalStep
          ? '联络员拟好移送函后报分管负责人审批，审批通过才移送并编号。'
          : '联络员拟好移送函后直接以本单位名义移送并编号。'}
      </p>
      {maySwitch ? (
        <div className="mt-3">
          <ActionForm
            action={setApproval}
            hidden={{ unitId: id, version: String(version), on: String(!approvalStep) }}
            label="审批环节"
          >
            <SubmitButton look="plain">{approvalStep ? '关闭审批环节' : '开启审批环节'}</SubmitButton>
          </ActionForm>
        </div>
      ) : (
        <p className="mt-1 text-sm text-muted">由本单位分管负责人设置；已在审批中的移送不受影响。</p>
      )}
    </div>
  );
}
