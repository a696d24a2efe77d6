import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { DoneBanner } from '@/components/layout/done-banner';
import { ButtonLink } from '@/components/ui/button';
import { MainAside } from '@/components/ui/columns';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { ApprovalStep } from '@/components/units/approval-step';
import { Gaps } from '@/components/units/directory-table';
import { PostHolders } from '@/components/units/post-holders';
import { Handovers, UnitRecord, WorkSide } from '@/components/units/unit-work';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { requireActor } from '@/lib/kernel/session/current';
import { DONE_LABELS } from '@/lib/units/labels';
import { unitPage } from '@/lib/units/queries';
import { unitWork } from '@/lib/units/queries-work';

export const metadata: Metadata = { title: '单位' };

type Props = { params: Promise<{ id: string }> };

export default async function UnitDetailPage({ params }: Props) {
  const actor = await requireActor();
  const { now } = await moment(db());
  const unit = await unitPage(actor, (await params).id, now);
  if (!unit) notFound();
  const work = await unitWork(actor, unit.id);
  const facts = [
    { term: '分管负责人', value: unit.leaders.join('、') || null },
    { term: '对接联络', value: unit.contacts.join('、') || null },
    { term: '代理', value: unit.delegates.join('；') || null },
    { term: '办公电话', value: unit.phone },
    { term: '发文全称', value: unit.letterName },
    { term: '机关代字', value: unit.letterPrefix },
    { term: '待补', value: <Gaps missing={unit.missing} /> },
  ];
  return (
    <>
      <DoneBanner command={(await cookies()).get('done')?.value} words={DONE_LABELS} />
      <BackLink href="/units">单位联络</BackLink>
      <PageHeader title={unit.name} lead={unit.closedOn ? `${unit.closedOn}撤销` : undefined}>
        {work.mayHandOver && !unit.closedOn && <ButtonLink href={`/units/${unit.id}/handover`}>工作交接</ButtonLink>}
        {unit.mayEdit && <ButtonLink href={`/units/${unit.id}/edit`}>修改单位信息</ButtonLink>}
      </PageHeader>
      <MainAside
        aside={
          <>
            <Section title="单位">
              <SummaryList narrow items={facts} />
            </Section>
            <Handovers handovers={work.handovers} />
          </>
        }
      >
        <Section title="岗位" fact="任期含起止两日">
          {unit.posts.length > 0 ? (
            <PostHolders posts={unit.posts} caption="现任岗位" />
          ) : (
            <EmptyState title="尚未明确任何岗位">请安全管理员在“人员岗位”中授予岗位。</EmptyState>
          )}
          {unit.past.length > 0 && (
            <Details summary={`历任 ${unit.past.length} 人次`}>
              <PostHolders posts={unit.past} caption="历任岗位" />
            </Details>
          )}
        </Section>
        {unit.sends && (
          <Section title="移送审批环节" fact="以部门的名义移送（条款 2-2-3）">
            <ApprovalStep unit={unit} />
          </Section>
        )}
      </MainAside>
      {work.sees && (
        <>
          <WorkSide side="owes" work={work.owes} />
          <WorkSide side="owed" work={work.owed} />
          <UnitRecord record={work.record} />
        </>
      )}
    </>
  );
}
