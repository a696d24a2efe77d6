import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { DirectoryTable } from '@/components/units/directory-table';
import { currentMoment } from '@/lib/kernel/calendar';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readSearch, type Search } from '@/lib/shell/address';
import { directory } from '@/lib/units/queries';

export const metadata: Metadata = { title: '单位联络' };

type Props = { searchParams: Search };

export default async function UnitsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const onlyMissing = (await readSearch(searchParams, ['missing'])).missing === '1';
  const { now } = await currentMoment();
  const listed = await directory(actor, now, onlyMissing);
  const tabs = [
    { href: '/units', label: '全部单位', count: listed.total, current: !onlyMissing },
    { href: '/units?missing=1', label: '待补联络人员', count: listed.incomplete, current: onlyMissing },
  ];
  return (
    <>
      <PageHeader
        title="单位联络"
        lead="各单位明确分管负责人和联络员，人员变动当日由安全管理员更新（条款 3-2-1、4-5-1）。"
      >
        {can(actor, 'unit.create') && <ButtonLink href="/units/new">登记单位</ButtonLink>}
      </PageHeader>
      <Tabs label="单位" tabs={tabs} />
      {listed.groups.length === 0 ? (
        <EmptyState title="没有待补的单位">每个应设岗位都有人任职。</EmptyState>
      ) : (
        <DirectoryTable directory={listed} />
      )}
    </>
  );
}
