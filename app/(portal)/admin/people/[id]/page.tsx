import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { DoneBanner } from '@/components/layout/done-banner';
import { PersonActs } from '@/components/people/person-acts';
import { PersonFacts } from '@/components/people/person-facts';
import { PostTable } from '@/components/people/post-table';
import { MainAside } from '@/components/ui/columns';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { DONE_LABELS } from '@/lib/people/labels';
import { formChoices, personPage } from '@/lib/people/queries';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { readSearch, type Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '人员' };

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export default async function PersonDetailPage({ params, searchParams }: Props) {
  const actor = await requireActor('admin.view');
  const { id } = await params;
  const { do: act, post } = await readSearch(searchParams, ['do', 'post']);
  const { now } = await currentMoment();
  const person = await personPage(actor, id, now);
  if (!person) notFound();
  const choices = await formChoices();
  const endHref = (held: string) => `/admin/people/${id}?do=end&post=${held}#act`;
  return (
    <>
      <DoneBanner command={(await cookies()).get('done')?.value} words={DONE_LABELS} />
      <BackLink href="/admin/people">人员岗位</BackLink>
      <PageHeader title={person.name} lead={`${person.unit}，${person.status}`} />
      <MainAside aside={<PersonFacts person={person} />}>
        <Section title="岗位" fact="任期含起止两日">
          <PostTable posts={person.posts} endHref={person.may.posts ? endHref : undefined} />
        </Section>
        <PersonActs person={person} {...choices} today={shanghaiDate(now)} act={act} postId={post} />
      </MainAside>
    </>
  );
}
