import type { Metadata } from 'next';
import { DutyFilters } from '@/components/duties/duty-filters';
import { DutyList } from '@/components/duties/duty-list';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { conditionsOf, cursorOf, dutiesHref, filterOf, statusLabel } from '@/lib/duties/address';
import { dutyPage, unitNames } from '@/lib/duties/queries';
import { requireActor } from '@/lib/kernel/session/current';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = '/supervision/duties';

export const metadata: Metadata = { title: '督查清单' };

/** The list behind any number of the board: the same filter, the same condition. */
export default async function DutiesPage({ searchParams }: Props) {
  const actor = await requireActor('supervision.view');
  const given = await searchParams;
  const filter = filterOf(given);
  const [{ total, lines, next }, units] = await Promise.all([dutyPage(actor, filter, cursorOf(given)), unitNames()]);
  const conditions = conditionsOf(filter, units.get(filter.unitId ?? ''));
  return (
    <>
      <BackLink href="/supervision">督查看板</BackLink>
      <PageHeader title={`督查清单：${statusLabel(filter)}`} />
      <DutyFilters action={PATH} filter={filter} units={[...units].map(([value, label]) => ({ value, label }))} />
      <DutyList
        caption={`${statusLabel(filter)}的责任事项`}
        total={total}
        duties={lines}
        chips={conditions.map(({ label, without }) => ({ label, href: dutiesHref(PATH, without) }))}
        nextHref={next && dutiesHref(PATH, filter, next)}
        exportHref={dutiesHref(`${PATH}/export`, filter)}
      />
    </>
  );
}
