import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Lines } from '@/components/ui/task-list';

/** A matter in one line: where it is, what it is called, what to know of it. */
export type DeskMatter = {
  key: string;
  href: string;
  title: string;
  number: string;
  units: string;
  state: string;
  day: string;
};

type Contacts = { leaders: string[]; liaisons: string[]; delegates: string[] };

const line = ({ key, href, title, number, units, day }: DeskMatter) => ({
  key,
  title: <a href={href}>{title}</a>,
  text: [number, units, day].filter(Boolean).join(' · '),
});

/** 待我审批: what waits for the reader's own signature or decision. */
export function Decisions({ matters }: { matters: DeskMatter[] }) {
  return (
    <Section title="待我审批" fact={matters.length > 0 ? `${matters.length} 件` : undefined}>
      {matters.length > 0 ? (
        <Lines items={matters.map((matter) => ({ ...line(matter), text: `${matter.state} · ${matter.units}` }))} />
      ) : (
        <EmptyState>经办人报送后会出现在这里。</EmptyState>
      )}
    </Section>
  );
}

/** Lines of an aside; the count beside the heading is of all. */
const SHOWN = 5;

/** 草稿: what the unit has begun and not yet sent. */
export function Drafts({ matters }: { matters: DeskMatter[] }) {
  return (
    <Section title="本单位草稿" fact={matters.length > 0 ? `${matters.length} 件` : undefined}>
      {matters.length > 0 ? (
        <Lines items={matters.slice(0, SHOWN).map((matter) => ({ ...line(matter), text: `${matter.day} 起草` }))} />
      ) : (
        <EmptyState>点“新建”开始，边填边存。</EmptyState>
      )}
    </Section>
  );
}

type Awaited = {
  key: string;
  href?: string;
  title: string;
  unit: string;
  todo: string;
  clock: { words: string; dueText: string };
};

/** 等对方办理: what other units owe in the unit's matters. */
export function Waiting({ count, lines }: { count: number; lines: Awaited[] }) {
  const items = lines.map(({ key, href, title, unit, todo, clock }) => ({
    key,
    title: href ? <a href={href}>{title}</a> : title,
    text: `${todo} · 由 ${unit} 办理 · ${clock.words}（${clock.dueText}）`,
  }));
  return (
    <Section title="等对方办理" more={count > 0 ? { href: '/?tab=waiting', label: `${count} 件` } : undefined}>
      {count > 0 ? <Lines items={items} /> : <EmptyState>对方没有未办的事项。</EmptyState>}
    </Section>
  );
}

const named = (names: string[], gap: string) =>
  names.length > 0 ? names.join('、') : <span className="font-semibold text-over">{gap}</span>;

/** 本单位联络 (3-2-1, 4-5-1): who may be asked; a gap is said. */
export function UnitContacts({ leaders, liaisons, delegates }: Contacts) {
  return (
    <Section title="本单位联络">
      <SummaryList
        narrow
        items={[
          { term: '分管负责人', value: named(leaders, '未设分管负责人') },
          { term: '联络员', value: named(liaisons, '未设联络员') },
          { term: '代理', value: delegates.length > 0 ? delegates.join('；') : '—' },
        ]}
      />
    </Section>
  );
}
