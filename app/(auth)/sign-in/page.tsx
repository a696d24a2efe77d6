import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthShell, DemoAccounts } from '@/components/layout/auth-shell';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { Banner } from '@/components/ui/banner';
import { env } from '@/lib/kernel/env';
import { currentActor } from '@/lib/kernel/session/current';
import { demoAccounts } from '@/lib/session/demo';

export const metadata: Metadata = { title: '登录' };

type Props = { searchParams: Promise<{ to?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { to = '/' } = await searchParams;
  if (await currentActor()) redirect('/');
  const demo = env().DEMO ? await demoAccounts() : null;
  return (
    <AuthShell demo={demo !== null}>
      {to === '/screen' && <Banner tone="info">大屏登录已到期，请重新登录</Banner>}
      <SignInForm to={to} />
      {demo && <DemoAccounts accounts={demo.accounts} password={`密码均为 ${demo.password}`} />}
    </AuthShell>
  );
}
