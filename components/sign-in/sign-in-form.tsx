import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { enter } from '@/lib/session/actions';

/** 账号 and 密码; works without JavaScript. `to`: where to go afterwards. */
export function SignInForm({ to }: { to: string }) {
  return (
    <div className="mb-10 max-w-[400px]">
      <h1 className="mb-6 text-2xl">登录</h1>
      <ActionForm action={enter} label="登录" hidden={{ to }}>
        <TextField name="account" label="账号" autoComplete="username" />
        <TextField name="password" label="密码" type="password" autoComplete="current-password" />
        <SubmitButton pendingLabel="正在登录…">登录</SubmitButton>
      </ActionForm>
      <p className="mt-4 text-sm text-muted">忘记密码请联系本单位联络员，由系统管理员重置。</p>
    </div>
  );
}
