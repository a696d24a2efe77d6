import { ActionForm } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/choice-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-field';
import { create, disable, enable, end, grant, move, reset } from '@/lib/people/actions';
import type { PersonPage } from '@/lib/people/queries';
import { IssuedPassword } from './issued-password';

type Choices = { value: string; label: string; group?: string }[];

/** 新建账号: the answer, with its password, stands above the emptied form. */
export function CreatePersonForm({ units }: { units: Choices }) {
  return (
    <ActionForm action={create} label="新建账号" idempotencyKey={crypto.randomUUID()}>
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

const onPerson = ({ id, version }: PersonPage) => ({ id, version: String(version) });

/** 重置密码. */
export function ResetForm({ person }: { person: PersonPage }) {
  return (
    <ActionForm action={reset} hidden={onPerson(person)} label="重置密码" idempotencyKey={crypto.randomUUID()}>
      <IssuedPassword />
      <p className="my-3 text-row">{person.name}的登录将全部退出，原密码作废，其单位会收到消息。</p>
      <SubmitButton>重置并生成新的初始密码</SubmitButton>
    </ActionForm>
  );
}

/** 停用账号. */
export function DisableForm({ person }: { person: PersonPage }) {
  return (
    <ActionForm action={disable} hidden={onPerson(person)} label="停用账号">
      <TextField name="reason" label="停用原因" hint="停用后立即退出全部登录，代理同时结束；岗位记录保留" />
      <p className="mt-6">
        <SubmitButton>停用账号</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** 启用账号. */
export function EnableForm({ person }: { person: PersonPage }) {
  return (
    <ActionForm action={enable} hidden={onPerson(person)} label="启用账号">
      <p className="my-3 text-row">启用后可以登录，停用前未到期的岗位随之恢复。</p>
      <SubmitButton>启用账号</SubmitButton>
    </ActionForm>
  );
}

/** 调动. */
export function MoveForm({ person, units }: { person: PersonPage; units: Choices }) {
  return (
    <ActionForm action={move} hidden={onPerson(person)} label="调动">
      <SelectField name="unitId" label="调入单位" choices={units.filter((unit) => unit.value !== person.unitId)} />
      <TextField name="reason" label="调动原因" hint="原岗位、代理和登录立即结束，到新单位后重新授予岗位" />
      <p className="mt-6">
        <SubmitButton>确认调动</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** 授予岗位. */
export function GrantForm(props: { person: PersonPage; units: Choices; posts: Choices; today: string }) {
  const { person, units, posts, today } = props;
  return (
    <ActionForm action={grant} hidden={{ personId: person.id }} label="授予岗位" idempotencyKey={crypto.randomUUID()}>
      <SelectField name="unitId" label="任职单位" choices={units} defaultValue={person.unitId} />
      <SelectField name="post" label="岗位" choices={posts} hint="三类管理员互不兼任，也不得兼任业务岗位" />
      <DateField name="fromOn" label="任职起始日" defaultValue={today} min={today} />
      <DateField name="toOn" label="任职截止日" optional min={today} />
      <p className="mt-6">
        <SubmitButton>授予岗位</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** 免去岗位. */
export function EndPostForm({ id, post }: { id: string; post: string }) {
  return (
    <ActionForm action={end} hidden={{ id }} label={`免去${post}`}>
      <TextField name="reason" label="免去原因" hint="立即生效，该人员的登录全部退出" />
      <p className="mt-6">
        <SubmitButton>确认免去{post}</SubmitButton>
      </p>
    </ActionForm>
  );
}
