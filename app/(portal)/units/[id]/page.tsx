import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { DoneBanner } from '@/components/layout/done-banner';
import { ButtonLink } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { UnitBody } from '@/components/units/unit-body';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { DONE_LABELS } from '@/lib/units/labels';
import { unitPage } from '@/lib/units/queries';
import { unitWork } from '@/lib/units/queries-work';

export const metadata: Metadata = { title: '单位' };

type Props = { params: Promise<{ id: string }> };

export default async function UnitDetailPage({ params }: Props) {
  const actor = await requireActor();
  const { now } = await currentMoment();
  const unit = await unitPage(actor, (await params).id, now);
  if (!unit) notFound();
  const work = await unitWork(actor, unit.id);
  return (
    <>
      <DoneBanner command={(await cookies()).get('done')?.value} words={DONE_LABELS} />
      <BackLink href="/units">单位联络</BackLink>
      <PageHeader title={unit.name} lead={unit.closedOn ? `${unit.closedOn}撤销` : undefined}>
        {work.mayHandOver && !unit.closedOn && <ButtonLink href={`/units/${unit.id}/handover`}>工作交接</ButtonLink>}
        {unit.mayEdit && <ButtonLink href={`/units/${unit.id}/edit`}>修改单位信息</ButtonLink>}
      </PageHeader>
      <UnitBody unit={unit} work={work} />
    </>
  );
}
