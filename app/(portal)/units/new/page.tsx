import type { Metadata } from 'next';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { CreateUnitForm } from '@/components/units/unit-form';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '登记单位' };

export default async function NewUnitPage() {
  await requireActor('unit.create');
  return (
    <>
      <BackLink href="/units">单位联络</BackLink>
      <PageHeader title="登记单位" lead="登记后请系统管理员建立账号、安全管理员授予岗位。" />
      <div className="max-w-[640px]">
        <CreateUnitForm />
      </div>
    </>
  );
}
