import { ActionForm } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/choice-field';
import { EmptyState } from '@/components/ui/empty-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { DateField, TextField } from '@/components/ui/text-field';
import { change, delegate, endEverySession, endMyDelegation } from '@/lib/people/actions';
import type { AccountPage, DelegationLine, SessionLine } from '@/lib/people/queries';

/** 修改密码. */
export function PasswordForm() {
  return (
    <ActionForm action={change} label="修改密码">
      <TextField name="currentPassword" label="当前密码" type="password" autoComplete="current-password" narrow />
      <TextField
        name="newPassword"
        label="新密码"
        type="password"
        autoComplete="new-password"
        hint="至少 10 位；大写字母、小写字母、数字、符号至少三类；不含账号、姓名和常见密码"
        narrow
      />
      <TextField name="repeatPassword" label="再次输入新密码" type="password" autoComplete="new-password" narrow />
      <p className="mt-6">
        <SubmitButton>修改密码</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** Delegations given, each with its end. */
export function GivenDelegations({ given }: { given: readonly DelegationLine[] }) {
  if (given.length === 0)
    return <EmptyState title="没有委托代理">休假、外出前在下方委托本单位同事，期间由其以您的岗位办理。</EmptyState>;
  const columns = ['代理人', '期间', '事由', '办理'].map((label) => ({ label }));
  return (
    <Table caption="委托的代理" columns={columns}>
      {given.map((one) => (
        <Row key={one.id}>
          <Cell>
            <b>{one.delegate}</b>
          </Cell>
          <Cell label="期间">{one.span}</Cell>
          <Cell label="事由">{one.reason}</Cell>
          <Cell>
            <ActionForm action={endMyDelegation} hidden={{ id: one.id }} label={`结束${one.delegate}的代理`}>
              <SubmitButton look="plain" small>
                立即结束
              </SubmitButton>
            </ActionForm>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** 委托代理. */
export function DelegateForm({ colleagues, today }: Pick<AccountPage, 'colleagues' | 'today'>) {
  if (colleagues.length === 0)
    return <EmptyState title="本单位没有可以代理的同事">请先由系统管理员为本单位同事建立账号。</EmptyState>;
  return (
    <div className="max-w-[640px]">
      <ActionForm action={delegate} label="委托代理" idempotencyKey={crypto.randomUUID()}>
        <SelectField
          name="delegateId"
          label="代理人"
          choices={[...colleagues]}
          hint="只能委托本单位同事；代理人办理的每一步都注明代您办理"
        />
        <DateField name="fromOn" label="代理起始日" min={today} />
        <DateField name="toOn" label="代理截止日" min={today} hint="起止两日都算在内，最长 92 天" />
        <TextField name="reason" label="事由" hint="例如：年休假、外出培训" />
        <p className="mt-6">
          <SubmitButton look="plain">委托代理</SubmitButton>
        </p>
      </ActionForm>
    </div>
  );
}

/** Where one is signed in, and the way out of all of it. */
export function Sessions({ sessions }: { sessions: readonly SessionLine[] }) {
  const columns = ['登录时间', '最近使用', '网络地址', '备注'].map((label) => ({ label }));
  return (
    <>
      <Table caption="登录的设备" columns={columns}>
        {sessions.map((one) => (
          <Row key={one.id}>
            <Cell label="登录时间">{one.since}</Cell>
            <Cell label="最近使用">{one.seen}</Cell>
            <Cell label="网络地址">{one.address}</Cell>
            <Cell label="备注">{one.here ? '本设备' : '—'}</Cell>
          </Row>
        ))}
      </Table>
      <div className="pt-4">
        <ActionForm action={endEverySession} hidden={{ sessions: 'all' }} label="退出所有设备">
          <SubmitButton look="plain">退出所有设备（含本设备）</SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
