import type { Metadata } from 'next';
import { NoticeList, ReadAll } from '@/components/notices/notice-list';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/kernel/session/current';
import { noticePage } from '@/lib/notices/queries';
import { readSearch, type Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '消息' };

type Props = { searchParams: Search };

export default async function NoticesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { only, after } = await readSearch(searchParams, ['only', 'after']);
  const onlyUnread = only === 'unread';
  const page = await noticePage(actor, onlyUnread, after);
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
