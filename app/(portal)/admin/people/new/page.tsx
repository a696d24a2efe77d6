import type { Metadata } from 'next';
import { CreatePersonForm } from '@/components/people/account-forms';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/kernel/session/current';
import { formChoices } from '@/lib/people/queries';

export const metadata: Metadata = { title: '新建账号' };

export default async function NewPersonPage() {
  await requireActor('person.create');
  const { units } = await formChoices();
  return (
    <>
      <BackLink href="/admin/people">人员岗位</BackLink>
      <PageHeader title="新建账号" lead="新账号没有岗位；建好后请安全管理员授予岗位。" />
      <div className="max-w-[640px]">
        <CreatePersonForm units={units} />
      </div>
    </>
  );
}
