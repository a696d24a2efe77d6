import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { NewColumns } from '@/components/matters/new-ground';
import { CreateRequestForm } from '@/components/requests/create-form';
import { KindChoice } from '@/components/requests/kind-choice';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { mattersToArise } from '@/lib/matters/queries-units';
import { KIND_WORDS } from '@/lib/requests/labels';
import { DIFFERENCES, requestKind } from '@/lib/requests/procedure';
import { requestChoices } from '@/lib/requests/queries';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { readSearch, type Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '新建协作请求' };

export default async function NewRequestPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor('request.create');
  const { kind: wanted = '', from = '' } = await readSearch(searchParams, ['kind', 'from']);
  const kind = requestKind(wanted);
  if (!kind)
    return (
      <>
        <BackLink href="/requests">联动协作</BackLink>
        <PageHeader title="新建协作请求" lead="先选择请求种类，各类的期限和延期办法不同。" />
        <div className="max-w-[640px]">
          <KindChoice from={from} />
        </div>
      </>
    );
  const [units, matters, { now }] = await Promise.all([
    requestChoices(actor),
    mattersToArise(actor, from),
    currentMoment(),
  ]);
  const { title, clause } = DIFFERENCES[kind];
  const lead = (
    <>
      {KIND_WORDS[kind].lead} <ClauseTag id={clause} />
    </>
  );
  return (
    <>
      <BackLink href={from ? `/requests/new?from=${encodeURIComponent(from)}` : '/requests/new'}>选择请求种类</BackLink>
      <PageHeader title={`新建${title}请求`} lead={lead} />
      <NewColumns ground={newGround(kind)}>
        <CreateRequestForm kind={kind} units={units} matters={matters} from={from} today={shanghaiDate(now)} />
      </NewColumns>
    </>
  );
}
