import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { HandoverForm } from '@/components/units/handover-form';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { handoverPage } from '@/lib/units/queries-handover';

export const metadata: Metadata = { title: '工作交接' };

export default async function HandoverPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor('unit.handOver');
  const { now } = await currentMoment();
  const page = await handoverPage((await params).id, now);
  if (!page) notFound();
  return (
    <div className="max-w-[640px]">
      <BackLink href={`/units/${page.id}`}>{page.name}</BackLink>
      <PageHeader
        title="工作交接"
        lead={`离任人的岗位、草稿和在办事项一次移交接任人，本单位和有在办事项的单位都收到消息。${page.work}`}
      />
      <HandoverForm page={page} />
    </div>
  );
}
