import type { Metadata } from 'next';
import { NoticeList, ReadAll } from '@/components/notices/notice-list';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/kernel/session/current';
import { noticePage } from '@/lib/notices/queries';

export const metadata: Metadata = { title: '消息' };

type Props = { searchParams: Promise<{ only?: string; after?: string }> };

export default async function NoticesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { only, after } = await searchParams;
  const onlyUnread = only === 'unread';
  const page = await noticePage(actor, onlyUnread, uuid(after));
  const tabs = [
    { href: '/notices', label: '全部', current: !onlyUnread },
    { href: '/notices?only=unread', label: '未读', count: page.unread, current: onlyUnread },
  ];
  const next =
    page.next && `/notices?${new URLSearchParams({ ...(onlyUnread ? { only: 'unread' } : {}), after: page.next })}`;
  return (
    <>
      <PageHeader title="消息" lead="消息只作提醒，期限以工作台为准；已读只对您本人有效。">
        {page.unread > 0 && <ReadAll />}
      </PageHeader>
      <Tabs label="消息" tabs={tabs} />
      <NoticeList page={page} nextHref={next ?? undefined} />
    </>
  );
}

const uuid = (text?: string) => (text && /^[0-9a-f-]{36}$/.test(text) ? text : undefined);
