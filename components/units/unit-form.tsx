import { ActionForm } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-field';
import { close, create, edit } from '@/lib/units/actions';
import { SINGLE_KINDS, UNIT_KIND_LABELS, UNIT_KINDS } from '@/lib/units/labels';
import type { UnitPage } from '@/lib/units/queries';

function Facts({ unit }: { unit?: UnitPage }) {
  const kinds =
    unit && SINGLE_KINDS.includes(unit.kind) ? [unit.kind] : UNIT_KINDS.filter((kind) => !SINGLE_KINDS.includes(kind));
  const choices = kinds.map((value) => ({ value, label: UNIT_KIND_LABELS[value] }));
  return (
    <>
      <TextField name="name" label="单位名称" hint="各页面显示的简称，例如：区水务局" defaultValue={unit?.name} />
      <TextField
        name="letterName"
        label="发文全称"
        hint="文书上的机关名称，例如：枣庄市山亭区水务局"
        defaultValue={unit?.letterName}
      />
      <TextField
        name="letterPrefix"
        label="机关代字"
        hint="文号的开头，例如：山水；各单位不能相同"
        defaultValue={unit?.letterPrefix}
        narrow
      />
      <SelectField name="kind" label="单位类别" choices={choices} defaultValue={unit?.kind} />
      <TextField name="phone" label="办公电话" type="tel" optional defaultValue={unit?.phone ?? ''} narrow />
      <TextField
        name="rank"
        label="排序号"
        hint="名单中按此号从小到大排列"
        inputMode="numeric"
        defaultValue={unit ? String(unit.rank) : undefined}
        narrow
      />
    </>
  );
}

/** 登记单位. */
export function CreateUnitForm() {
  return (
    <ActionForm action={create} label="登记单位" idempotencyKey={crypto.randomUUID()}>
      <Facts />
      <p className="mt-6">
        <SubmitButton>登记单位</SubmitButton>
      </p>
    </ActionForm>
  );
}

const onUnit = ({ id, version }: UnitPage) => ({ unitId: id, version: String(version) });

/** 修改单位信息. */
export function EditUnitForm({ unit }: { unit: UnitPage }) {
  return (
    <ActionForm action={edit} hidden={onUnit(unit)} label="修改单位信息">
      <Facts unit={unit} />
      <p className="mt-6">
        <SubmitButton>保存</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** 撤销单位. */
export function CloseUnitForm({ unit, today }: { unit: UnitPage; today: string }) {
  return (
    <ActionForm action={close} hidden={onUnit(unit)} label="撤销单位">
      <DateField name="closedOn" label="撤销日期" defaultValue={today} max={today} />
      <TextField name="reason" label="撤销原因" hint="事项全部办结、岗位全部免去后才能撤销；历史记录保留" />
      <p className="mt-6">
        <SubmitButton look="plain">撤销单位</SubmitButton>
      </p>
    </ActionForm>
  );
}
