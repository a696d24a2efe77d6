import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DutyList } from '@/components/duties/duty-list';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { conditionsOf, cursorOf, filterOf, statusLabel } from '@/lib/duties/address';
import { unitNames } from '@/lib/duties/queries';
import { requireActor } from '@/lib/kernel/session/current';
import { type Side, unitDuties, workHref } from '@/lib/units/queries-work';

export const metadata: Metadata = { title: '单位责任事项' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The list behind a number of a unit's page: what it owes or is owed, as far as the reader may see. */
export default async function UnitDutiesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const name = (await unitNames()).get(id);
  if (!name) notFound();
  const given = await searchParams;
  const side: Side = given.side === 'owed' ? 'owed' : 'owes';
  const filter = { ...filterOf(given), unitId: undefined };
  const { total, lines, next } = await unitDuties(actor, id, side, filter, cursorOf(given));
  const title =
    side === 'owes' ? `${name}应办：${statusLabel(filter)}` : `${name}等其他单位办理：${statusLabel(filter)}`;
  return (
    <>
      <BackLink href={`/units/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead="您有权查看的事项。" />
      <DutyList
        caption={`${statusLabel(filter)}的责任事项`}
        total={total}
        duties={lines}
        chips={conditionsOf(filter).map(({ label, without }) => ({ label, href: workHref(id, side, without) }))}
        nextHref={next && workHref(id, side, filter, next)}
      />
    </>
  );
}
