import { EmptyState } from '@/components/ui/empty-state';
import { FilterPanel, FilterSelect, FilterText, ResultBar } from '@/components/ui/filter-panel';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Tag } from '@/components/ui/tag';
import { FORCE_LABELS } from '@/lib/sharing/labels';
import { type LibraryAddress, libraryHref } from '@/lib/sharing/library-address';
import { CATEGORIES } from '@/lib/sharing/procedure-kinds';
import type { Library, LibraryRow } from '@/lib/sharing/queries-library';

type Choices = { value: string; label: string }[];
type Props = { library: Library; address: LibraryAddress; units: Choices; countedUpTo: number };

const choicesOf = (labels: Readonly<Record<string, string>>): Choices =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const COLUMNS = ['文号', '名称', '报送单位', '效力', '日期'].map((label) => ({ label }));

function chipsOf(address: LibraryAddress, units: Choices) {
  const chip = (name: keyof LibraryAddress, label: string | undefined) =>
    address[name] && label ? [{ label, href: libraryHref(address, { [name]: '' }) }] : [];
  return [
    ...chip('q', `“${address.q}”`),
    ...chip('category', address.category && CATEGORIES[address.category]),
    ...chip('unit', units.find(({ value }) => value === address.unit)?.label),
    ...chip('law', `依据含“${address.law}”`),
    ...chip('from', `${address.from}起`),
    ...chip('to', `至${address.to}`),
    ...chip('force', address.force && FORCE_LABELS[address.force]),
  ];
}

/** 共享目录 by the seven categories, unit, law, day and force (3-3-1 to 3-3-7); its state is the address. */
export function LibrarySection({ library, address, units, countedUpTo }: Props) {
  const { rows, next, previous } = library;
  const total = library.total > countedUpTo ? `超过${countedUpTo}` : library.total;
  const chips = chipsOf(address, units);
  return (
    <Section id="library" title="共享目录" fact="最近抄送的在前">
      <FilterPanel
        action="/sharing"
        resetHref="/sharing"
        moreOpen={[address.unit, address.law, address.from, address.to].some(Boolean)}
        more={<More address={address} units={units} />}
      >
        <FilterText name="q" label="名称、文号、相对人" value={address.q} />
        <FilterSelect
          name="category"
          label="类别"
          all="全部类别"
          choices={choicesOf(CATEGORIES)}
          value={address.category}
        />
        <FilterSelect
          name="force"
          label="效力"
          all="未撤回的"
          choices={choicesOf(FORCE_LABELS)}
          value={address.force}
        />
      </FilterPanel>
      <ResultBar total={total} chips={chips} />
      {rows.length === 0 ? (
        <EmptyState title="没有符合条件的共享信息">
          {chips.length > 0 ? '去掉上面的条件再查。' : '抄送后的信息会列在这里。'}
        </EmptyState>
      ) : (
        <Table caption="共享目录，最近抄送的在前" variant="matters" columns={COLUMNS}>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </Table>
      )}
      <Pager
        shown={rows.length}
        total={total}
        previousHref={previous ? libraryHref(address, { before: previous }) : undefined}
        nextHref={next ? libraryHref(address, { after: next }) : undefined}
      />
    </Section>
  );
}

function More({ address, units }: { address: LibraryAddress; units: Choices }) {
  return (
    <>
      <FilterSelect name="unit" label="报送单位" all="全部单位" choices={units} value={address.unit} />
      <FilterText name="law" label="法律依据" value={address.law} />
      <Day name="from" label="日期从" value={address.from} />
      <Day name="to" label="至" value={address.to} />
    </>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div>
      <label htmlFor={`f-${name}`}>{label}</label>
      <input className="input" id={`f-${name}`} name={name} type="date" defaultValue={value} />
    </div>
  );
}

function Line({ row }: { row: LibraryRow }) {
  return (
    <Row>
      <Cell place="c-number" nowrap>
        {row.number}
      </Cell>
      <Cell place="c-title">
        <a className="name" href={row.href}>
          {row.title}
        </a>{' '}
        {row.urgent && <Tag look="urgent">紧急</Tag>}
        {row.corrected && <Tag>已更正</Tag>}
        <span className="sub">{row.about}</span>
        {row.laws && <span className="sub">{row.laws}</span>}
      </Cell>
      <Cell place="c-route">{row.owner}</Cell>
      <Cell place="c-state">{row.force.ended ? <Tag look="urgent">{row.force.words}</Tag> : row.force.words}</Cell>
      <Cell place="c-due" nowrap>
        {row.day}
        <span className="sub">{row.dayName}</span>
      </Cell>
    </Row>
  );
}
