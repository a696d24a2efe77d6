import { leave } from '@/lib/session/actions';

/** 退出登录. */
export function SignOutForm() {
  return (
    <form action={leave}>
      <button type="submit">退出登录</button>
    </form>
  );
}
