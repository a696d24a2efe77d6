import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { Decision } from '@/components/calendar/decision';
import { ChangedDays, MovingDuties } from '@/components/calendar/impact';
import { NoticeFacts } from '@/components/calendar/notice-facts';
import { DoneBanner } from '@/components/layout/done-banner';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { DONE_LABELS, STATUS_LABELS } from '@/lib/calendar/labels';
import { type Preview, previewPage } from '@/lib/calendar/queries';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '核对放假安排' };

type Props = { params: Promise<{ id: string }> };

const lead = ({ notice, mayConfirm }: Preview) =>
  `${notice.documentNo}，${STATUS_LABELS[notice.status]}${mayConfirm ? '。请核对下列日期和期限，无误后在页末确认。' : ''}`;

export default async function NoticePreviewPage({ params }: Props) {
  const actor = await requireActor('admin.view');
  const { calendar } = await currentMoment();
  const preview = await previewPage(actor, (await params).id, calendar);
  if (!preview) notFound();
  const { notice, days, moved, firm, moving } = preview;
  return (
    <>
      <DoneBanner command={(await cookies()).get('done')?.value} words={DONE_LABELS} />
      <BackLink href="/admin/calendar">放假安排</BackLink>
      <PageHeader title={`${notice.year}年放假安排`} lead={lead(preview)} />
      <NoticeFacts preview={preview} />
      {notice.status === 'PENDING' && (
        <>
          <Section title="变化的日期" fact={`${days.length} 天`}>
            <ChangedDays days={days} />
          </Section>
          <Section title="变动的在办期限" fact={`${moved} 项变动，另有 ${firm} 项去掉“暂定”、日期不变`}>
            <MovingDuties moving={moving} moved={moved} />
          </Section>
          <Decision preview={preview} />
        </>
      )}
    </>
  );
}
