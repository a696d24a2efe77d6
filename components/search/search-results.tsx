import { MatterRow } from '@/components/matters/matter-row';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { type SearchAddress, searchHref } from '@/lib/search/address';
import type { DirectoryHit } from '@/lib/search/directory';
import type { Found } from '@/lib/search/queries';
import type { Excerpt } from '@/lib/search/terms';

const COLUMNS = [
  { label: '文号' },
  { label: '标题' },
  { label: '提出 → 当事单位' },
  { label: '环节' },
  { label: '期限' },
];

/** Units and people that the query names. */
export function DirectoryHits({ hits }: { hits: readonly DirectoryHit[] }) {
  if (hits.length === 0) return null;
  return (
    <Section title="单位和人员">
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {hits.map(({ href, name, note }) => (
          <li key={`${name} ${note}`}>
            <a href={href}>{name}</a> <span className="text-muted text-sm">{note}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The newest matches of one page, each with the line that holds the words, and the way to older ones. */
export function SearchResults({ found, address }: { found: Found; address: SearchAddress }) {
  const { rows, next, problem } = found;
  if (problem) return <EmptyState title={problem}>例如“违建”“砂石”，或文号中的“移〔2026〕5号”。</EmptyState>;
  if (rows.length === 0) {
    return address.before ? (
      <EmptyState title="没有更早的事项了" />
    ) : (
      <EmptyState title="没有找到您有权查看的事项">
        减少查询词或去掉筛选条件再查；多个词之间用空格隔开，须同时出现。
      </EmptyState>
    );
  }
  return (
    <Section title="事项">
      <Table caption="查到的事项，最近的在前" variant="matters" columns={COLUMNS}>
        {rows.map(({ excerpt, ...row }) => (
          <MatterRow key={row.id} matter={row} below={excerpt && <ExcerptLine excerpt={excerpt} />} />
        ))}
      </Table>
      <nav className="no-print flex items-center gap-3 pt-4 text-sm" aria-label="分页">
        <span className="text-muted">
          {address.before ? '本页' : '最新'} {rows.length} 条{next ? '，还有更早的' : '，没有更早的了'}
        </span>
        <span className="ml-auto flex gap-2">
          {address.before && (
            <a className={buttonClass({ small: true })} href={searchHref(address)}>
              回到最新
            </a>
          )}
          {next && (
            <a className={buttonClass({ small: true })} rel="next" href={searchHref(address, { before: next })}>
              更早的
            </a>
          )}
        </span>
      </nav>
    </Section>
  );
}

function ExcerptLine({ excerpt }: { excerpt: Excerpt }) {
  return (
    <span className="sub">
      {excerpt.before}
      <mark>{excerpt.hit}</mark>
      {excerpt.after}
    </span>
  );
}
