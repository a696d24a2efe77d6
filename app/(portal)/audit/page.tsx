import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditFilters, AuditList } from '@/components/audit/audit-list';
import { ChainFacts } from '@/components/audit/chain-facts';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { auditPage, chainStatus, unitChoices } from '@/lib/audit/queries';
import { requireActor } from '@/lib/kernel/session/current';
import { parseLocalDate } from '@/lib/rulebook/local-date';
import { readSearch, type Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '操作记录' };

type Props = { searchParams: Search };

const NAMES = ['command', 'result', 'person', 'unit', 'from', 'to', 'before'] as const;

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor('audit.view');
  const { before, ...address } = await readSearch(searchParams, NAMES);
  const { command, result, person, unit } = address;
  const [fromOn, toOn] = [address.from, address.to].map((text) => parseLocalDate(text ?? '') ?? undefined);
  const filter = { command, result, person, unitId: unit, fromOn, toOn };
  const page = await auditPage(actor, filter, /^\d{1,18}$/.test(before ?? '') ? before : undefined);
  const chain = await chainStatus(actor);
  if (!page || !chain) notFound();
  const next = page.next && `/audit?${new URLSearchParams({ ...address, before: page.next })}`;
  return (
    <>
      <PageHeader title="操作记录" lead="谁、何时、以何岗位、办了哪一步、结果如何；不显示案件内容。" />
      <ChainFacts chain={chain} />
      <Section title="记录" fact="最新在前">
        <div className="pt-4">
          <AuditFilters address={address} units={await unitChoices()} />
        </div>
        <AuditList page={page} nextHref={next ?? undefined} />
      </Section>
    </>
  );
}
