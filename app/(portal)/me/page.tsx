import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { DoneBanner } from '@/components/layout/done-banner';
import { DelegateForm, GivenDelegations, PasswordForm, Sessions } from '@/components/people/own-account';
import { PostTable } from '@/components/people/post-table';
import { FeedSection } from '@/components/schedule/feed-section';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { currentMoment } from '@/lib/kernel/calendar';
import { env } from '@/lib/kernel/env';
import { requireActor } from '@/lib/kernel/session/current';
import { DONE_LABELS } from '@/lib/people/labels';
import { accountPage } from '@/lib/people/queries';
import { FEED_DONE } from '@/lib/schedule/labels';
import { feedOf } from '@/lib/schedule/queries';

export const metadata: Metadata = { title: '我的账号' };

export default async function MyAccountPage() {
  const actor = await requireActor();
  const { now } = await currentMoment();
  const [me, feed] = await Promise.all([accountPage(actor, now), feedOf(actor)]);
  const done = (await cookies()).get('done')?.value;
  return (
    <>
      <DoneBanner command={done} words={{ ...DONE_LABELS, ...FEED_DONE }} />
      {me.issued && (
        <Banner tone="warning" title="请先修改初始密码">
          当前密码由系统管理员生成，修改后才能办理业务。
        </Banner>
      )}
      <PageHeader title="我的账号" lead={`${me.name}（${me.account}），${me.unit}`} />
      {!me.issued && (
        <Section title="我的岗位" fact={me.acting.join('；') || undefined}>
          <PostTable posts={me.posts} />
        </Section>
      )}
      {me.mayDelegate && (
        <Section title="代理" fact="休假、外出期间由本单位同事代为办理">
          <GivenDelegations given={me.given} />
          <DelegateForm colleagues={me.colleagues} today={me.today} />
        </Section>
      )}
      {!me.issued && <FeedSection feed={feed} origin={env().APP_ORIGIN} />}
      <Section title="修改密码" fact={`上次修改 ${me.passwordSetAt}`}>
        <PasswordForm />
      </Section>
      <Section title="登录的设备" fact={`${me.sessions.length} 处`}>
        <Sessions sessions={me.sessions} />
      </Section>
    </>
  );
}
