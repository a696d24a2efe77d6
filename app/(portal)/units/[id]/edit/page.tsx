import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { CloseUnitForm, EditUnitForm } from '@/components/units/unit-form';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { unitPage } from '@/lib/units/queries';

export const metadata: Metadata = { title: '修改单位信息' };

type Props = { params: Promise<{ id: string }> };

export default async function EditUnitPage({ params }: Props) {
  const actor = await requireActor('unit.edit');
  const { now } = await currentMoment();
  const unit = await unitPage(actor, (await params).id, now);
  if (!unit?.mayEdit) notFound();
  return (
    <>
      <BackLink href={`/units/${unit.id}`}>{unit.name}</BackLink>
      <PageHeader title="修改单位信息" lead="已发出的文书保持原名称和文号。" />
      <div className="max-w-[640px]">
        <EditUnitForm unit={unit} />
        <Section title="撤销单位">
          <CloseUnitForm unit={unit} today={shanghaiDate(now)} />
        </Section>
      </div>
    </>
  );
}
