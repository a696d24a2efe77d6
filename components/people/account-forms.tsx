import { ActionForm } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/choice-field';
import { Details } from '@/components/ui/details';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { create, disable, enable, move, reset } from '@/lib/people/actions';
import type { PersonPage } from '@/lib/people/queries';
import { IssuedPassword } from './issued-password';

type Choices = { value: string; label: string }[];

/** 新建账号: the answer, with its password, stands above the emptied form. */
export function CreatePersonForm({ units }: { units: Choices }) {
  return (
    <ActionForm action={create} label="新建账号">
      <IssuedPassword />
      <TextField
        name="account"
        label="账号"
        hint="小写字母开头，3 至 30 位小写字母、数字或连字符，建议用姓名拼音"
        autoComplete="off"
        narrow
      />
      <TextField name="name" label="姓名" autoComplete="off" narrow />
      <SelectField name="unitId" label="单位" choices={units} />
      <p className="mt-6">
        <SubmitButton>新建账号并生成初始密码</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** What may be done with an account, each act folded until it is wanted. */
export function AccountActs({ person, units }: { person: PersonPage; units: Choices }) {
  const { id, version, may, name } = person;
  const hidden = { id, version: String(version) };
  return (
    <div className="grid gap-3 py-3">
      {may.reset && (
        <ActionForm action={reset} hidden={hidden} label="重置密码">
          <IssuedPassword />
          <Details summary="重置密码">
            <p className="my-2 text-sm text-ink-2">{name}的登录将全部退出，原密码作废，其单位会收到消息。</p>
            <SubmitButton look="plain">重置并生成新的初始密码</SubmitButton>
          </Details>
        </ActionForm>
      )}
      {may.disable && (
        <Details summary="停用账号">
          <ActionForm action={disable} hidden={hidden} label="停用账号">
            <TextField name="reason" label="停用原因" hint="停用后立即退出全部登录，代理同时结束；岗位记录保留" />
            <p className="mt-4">
              <SubmitButton look="plain">停用账号</SubmitButton>
            </p>
          </ActionForm>
        </Details>
      )}
      {may.enable && (
        <ActionForm action={enable} hidden={hidden} label="启用账号">
          <SubmitButton look="plain">启用账号</SubmitButton>
        </ActionForm>
      )}
      {may.move && (
        <Details summary="调动到其他单位">
          <ActionForm action={move} hidden={hidden} label="调动">
            <SelectField
              name="unitId"
              label="调入单位"
              choices={units.filter((unit) => unit.value !== person.unitId)}
            />
            <TextField name="reason" label="调动原因" hint="原岗位、代理和登录立即结束，到新单位后重新授予岗位" />
            <p className="mt-4">
              <SubmitButton look="plain">确认调动</SubmitButton>
            </p>
          </ActionForm>
        </Details>
      )}
    </div>
  );
}
