import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersonList } from '@/components/people/person-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { currentMoment } from '@/lib/kernel/calendar';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { formChoices, peoplePage, STATUS_LABELS } from '@/lib/people/queries';
import { readSearch, type Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '人员岗位' };

type Props = { searchParams: Search };

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor('admin.view');
  const { q, unit, status, after } = await readSearch(searchParams, ['q', 'unit', 'status', 'after']);
  const filter = { q, unitId: unit, status };
  const { now } = await currentMoment();
  const page = await peoplePage(actor, filter, now, after);
  if (!page) notFound();
  const { units } = await formChoices();
  const statuses = Object.entries(STATUS_LABELS).map(([value, label]) => ({ value, label }));
  const address = new URLSearchParams({ q: q ?? '', unit: unit ?? '', status: status ?? '', after: page.next ?? '' });
  return (
    <>
      <PageHeader title="人员岗位" lead="系统管理员管账号，安全管理员管岗位，互不兼任；本页不含任何案件内容。">
        {can(actor, 'person.create') && (
          <ButtonLink look="primary" href="/admin/people/new">
            新建账号
          </ButtonLink>
        )}
      </PageHeader>
      <PersonList
        page={page}
        filter={filter}
        units={units}
        statuses={statuses}
        next={page.next && `/admin/people?${address}`}
      />
    </>
  );
}
