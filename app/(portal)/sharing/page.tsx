import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { ClauseTag } from '@/components/matters/clause-tag';
import { LibrarySection } from '@/components/sharing/library-section';
import { ArrivalsSection, PendingSection } from '@/components/sharing/waiting';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { COUNTED_UP_TO } from '@/lib/matters/queries-list';
import { isSearched, readLibraryAddress } from '@/lib/sharing/library-address';
import { arrivals, pending } from '@/lib/sharing/queries-front';
import { mayImport } from '@/lib/sharing/queries-import';
import { library } from '@/lib/sharing/queries-library';
import { providerChoices } from '@/lib/sharing/queries-new';

export const metadata: Metadata = { title: '信息共享' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SharingPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readLibraryAddress(await searchParams);
  const searched = isSearched(address);
  const [found, units, imports, waiting, arrived] = await Promise.all([
    library(actor, address),
    providerChoices(),
    mayImport(actor),
    searched ? null : pending(actor),
    searched ? null : arrivals(actor),
  ]);
  const done = doneWords('sharing', (await cookies()).get('done')?.value);
  const lead = (
    <>
      相关部门把信息变动抄送区综合行政执法局，区综合行政执法局向相关部门通报执法情况。
      <ClauseTag id="3-1-1" /> <ClauseTag id="3-1-2" />
    </>
  );
  return (
    <>
      {searched && <BackLink href="/sharing">信息共享</BackLink>}
      {done && <Banner tone="done">{`${done.title}。${done.next}`}</Banner>}
      <PageHeader title="信息共享" lead={lead}>
        {can(actor, 'sharing.record') && (
          <>
            <ButtonLink look="primary" href="/sharing/new">
              登记信息
            </ButtonLink>
            {imports && <ButtonLink href="/sharing/import">批量登记审批</ButtonLink>}
          </>
        )}
      </PageHeader>
      {waiting && <PendingSection pending={waiting} />}
      {arrived && <ArrivalsSection arrivals={arrived} />}
      <LibrarySection library={found} address={address} units={units} countedUpTo={COUNTED_UP_TO} />
    </>
  );
}
