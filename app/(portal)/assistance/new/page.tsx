import type { Metadata } from 'next';
import { CreateAssistanceForm } from '@/components/assistance/create-form';
import { KindChoice } from '@/components/assistance/kind-choice';
import { ClauseTag } from '@/components/matters/clause-tag';
import { NewColumns } from '@/components/matters/new-ground';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { KIND_WORDS } from '@/lib/assistance/labels';
import { assistanceKind, DIFFERENCES } from '@/lib/assistance/procedure';
import { assistanceChoices } from '@/lib/assistance/queries';
import { newGround } from '@/lib/clauses/ground';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { mattersToArise } from '@/lib/matters/queries-units';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { readSearch, type Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '新建通报、函告' };

export default async function NewAssistancePage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor('assistance.create');
  const { kind: wanted = '', from = '' } = await readSearch(searchParams, ['kind', 'from']);
  const kind = assistanceKind(wanted);
  if (!kind)
    return (
      <>
        <BackLink href="/assistance">隐患通报和函告</BackLink>
        <PageHeader title="新建通报、函告" lead="先选择种类，期限的起算和所附材料不同。" />
        <div className="max-w-[640px]">
          <KindChoice from={from} />
        </div>
      </>
    );
  const [units, matters, { now }] = await Promise.all([
    assistanceChoices(kind, actor.unitId),
    mattersToArise(actor, from),
    currentMoment(),
  ]);
  const lead = (
    <>
      {KIND_WORDS[kind].lead} <ClauseTag id={DIFFERENCES[kind].clause} />
    </>
  );
  return (
    <>
      <BackLink href={`/assistance/new${from ? `?from=${encodeURIComponent(from)}` : ''}`}>选择种类</BackLink>
      <PageHeader title={KIND_WORDS[kind].create} lead={lead} />
      <NewColumns ground={newGround(kind)}>
        <CreateAssistanceForm kind={kind} units={units} matters={matters} from={from} today={shanghaiDate(now)} />
      </NewColumns>
    </>
  );
}
