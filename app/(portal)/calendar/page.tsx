import type { Metadata } from 'next';
import { YearView } from '@/components/schedule/year-view';
import { requireActor } from '@/lib/kernel/session/current';
import { yearCalendar } from '@/lib/schedule/queries';
import { readSearch, type Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '年度日历' };

export default async function YearPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const { year } = await readSearch(searchParams, ['year']);
  const wanted = year !== undefined && /^\d{4}$/.test(year) ? Number(year) : null;
  return <YearView page={await yearCalendar(actor, wanted)} />;
}
