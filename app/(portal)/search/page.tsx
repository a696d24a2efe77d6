import type { Metadata } from 'next';
import { DirectoryHits, SearchResults } from '@/components/search/search-results';
import { FilterPanel, FilterSelect, FilterText } from '@/components/ui/filter-panel';
import { PageHeader } from '@/components/ui/page-header';
import { unitNames } from '@/lib/duties/queries';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { todayAt } from '@/lib/kernel/today';
import { MATTER_TYPES } from '@/lib/matter-types';
import { yearOf } from '@/lib/rulebook/local-date';
import { readSearchAddress } from '@/lib/search/address';
import { searchDirectory } from '@/lib/search/directory';
import { search } from '@/lib/search/queries';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '查询' };

const STAGES = [
  { value: 'open', label: '未办结' },
  { value: 'ended', label: '已办结' },
];
const FIRST_YEAR = 2021;

/** 查询: matters of every kind that the reader may see, by number, title, party or the text of letters; units and people by name. */
export default async function SearchPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const address = readSearchAddress(await searchParams);
  const { now } = await currentMoment();
  const [found, people, units] = await Promise.all([
    search(actor, address),
    searchDirectory(actor, address.q, now),
    unitNames(),
  ]);
  const thisYear = yearOf(todayAt(now));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, n) => `${thisYear - n}`);
  return (
    <>
      <PageHeader
        title="查询"
        lead="按文号、标题、当事人和函件文字查找您有权查看的全部事项；单位和人员可以用名称或拼音首字母查找。"
      />
      <FilterPanel action="/search" resetHref="/search">
        <FilterText name="q" label="查询词" value={address.q} />
        <FilterSelect
          name="kind"
          label="类别"
          all="全部类别"
          choices={MATTER_TYPES.map(({ type, title }) => ({ value: type, label: title }))}
          value={address.kind}
        />
        <FilterSelect name="open" label="办理情况" all="全部" choices={STAGES} value={address.open} />
        <FilterSelect
          name="unit"
          label="单位"
          all="全部单位"
          choices={[...units].map(([value, label]) => ({ value, label }))}
          value={address.unit}
        />
        <FilterSelect
          name="year"
          label="年份"
          all="全部年份"
          choices={years.map((year) => ({ value: year, label: `${year}年` }))}
          value={address.year}
        />
      </FilterPanel>
      {address.q && (
        <>
          <DirectoryHits hits={people} />
          <SearchResults found={found} address={address} />
        </>
      )}
    </>
  );
}
