import { instantOf } from '@/lib/kernel/today';
import { formatDate, formatDateTime, formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { type Frozen, percent } from './letters/figures';
import { clauseTable, unitTable } from './letters/tables';
import { apartText, monthText, openText, RATE_NOTE, summaryText } from './letters/wording';
import type { PaperSubject } from './subject';

/** A unit's text for the brief, as the page shows it. */
export type ContributionView = {
  unitId: string;
  unit: string;
  title: string;
  text: string;
  by: string;
  included: boolean;
};

const unitName = ({ units }: Pick<PaperSubject, 'units'>, id: string) =>
  units.find((unit) => unit.id === id)?.name ?? id;

/** The frozen figures in words and tables; null before they are taken. A rate under five is a dash (1-2-2). */
export function figuresView(figures: Frozen | null) {
  if (!figures) return null;
  return {
    takenAt: formatDateTime(figures.at),
    sentences: [summaryText(figures), openText(figures), apartText(figures)],
    note: RATE_NOTE,
    year: figures.total.year.due
      ? `本年累计到期${figures.total.year.due}件，按期率${percent(figures.total.year) ?? '—'}`
      : '',
    tables: [
      { title: '各单位', ...unitTable(figures) },
      { title: '各环节', ...clauseTable(figures) },
    ].map(({ title, head, rows }) => ({ title, head: head.map((word) => word.replaceAll('\n', '')), rows })),
  };
}

/** What units wrote, in the order of the register; `own`: only these units' texts. */
export function contributionsView(paper: PaperSubject, own: readonly string[] | null): ContributionView[] {
  return paper.units.flatMap(({ id, name }) => {
    const one = paper.contributions.find(({ unitId }) => unitId === id);
    if (!one || (own && !own.includes(id))) return [];
    const { title, text, person, at, revision } = one;
    const by = `${person} ${formatDateTime(instantOf(at))}报送${revision > 1 ? `，修改${revision - 1}次` : ''}`;
    return [{ unitId: id, unit: name, title, text, by, included: paper.row.included.includes(id) }];
  });
}

/** Units that were asked and have not written. */
export function missingUnits(paper: PaperSubject): string[] {
  return paper.parties
    .filter(({ part, unitId }) => part === 'contributor' && !paper.contributions.some((one) => one.unitId === unitId))
    .map(({ unitId }) => unitName(paper, unitId));
}

/** 摘要 of a paper. */
export function summaryLines({ row, matter }: PaperSubject): { term: string; value: string }[] {
  const line = (term: string, value: string | null | undefined) => (value ? [{ term, value }] : []);
  const signed = (name: string | null, at: number | null) => (name && at ? `${name} ${formatDateTime(at)}` : null);
  const brief = matter.type === 'bulletin';
  return [
    ...line('所属月份', monthText(row.month.slice(0, 7))),
    ...line(brief ? '报送截止日' : '计划印发日', formatDateWeekday(row.dueOn)),
    ...line('征集要求', row.demand),
    ...line('拟稿', row.drafter),
    ...line('审核', signed(row.approvedBy, row.approvedAt)),
    ...line(brief ? '印发' : '签发', signed(row.issuedBy, row.issuedAt)),
  ];
}

/** The steps of the approval bar: done, current, to come. */
export function approvalSteps({ row, matter }: PaperSubject) {
  const brief = matter.type === 'bulletin';
  const order = brief
    ? ['COLLECTING', 'COMPOSING', 'PENDING_APPROVAL', 'ISSUED']
    : ['COMPOSING', 'PENDING_APPROVAL', 'PENDING_SIGNATURE', 'ISSUED'];
  const here = order.indexOf(matter.state);
  if (here < 0) return [];
  const on = (at: number | null) => (at ? formatDate(shanghaiDate(at)) : undefined);
  const names = brief ? ['征集', '编制', '主任审核', '印发'] : ['拟稿', '主任审核', '组长签发', '印发'];
  const notes = brief
    ? [undefined, row.drafter, row.approvedBy ?? undefined, on(row.issuedAt)]
    : [row.drafter, row.approvedBy ?? undefined, row.issuedBy ?? undefined, on(row.issuedAt)];
  const ended = matter.state === 'ISSUED';
  return names.map((name, index) => ({
    name,
    note: index <= here ? notes[index] : undefined,
    at: index < here || ended ? ('done' as const) : index === here ? ('current' as const) : ('later' as const),
  }));
}
