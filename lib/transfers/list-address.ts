import { addDays, addMonths, type LocalDate } from '@/lib/rulebook/local-date';
import { isTransferState } from './view-state';

/** Periods of arrival one may ask for, and the first day of each, counted back from today. */
export const PERIODS = {
  '7d': { label: '近七天', from: (today: LocalDate) => addDays(today, -6) },
  '1m': { label: '近一个月', from: (today: LocalDate) => addMonths(today, -1) },
  '3m': { label: '近三个月', from: (today: LocalDate) => addMonths(today, -3) },
  '1y': { label: '近一年', from: (today: LocalDate) => addMonths(today, -12) },
} as const;

export type Period = keyof typeof PERIODS;
export type Sort = 'due' | 'arrived';

/** Where a page of the list begins or ends: the sort key (instant as ISO text, or infinity) and the row's id. */
export type Cursor = { key: string; id: string };

/** Everything the list's address says; empty text is no condition. */
export type ListAddress = {
  tab: string;
  q: string;
  from: string;
  to: string;
  stage: string;
  since: Period | '';
  sort: Sort | '';
  after: Cursor | null;
  before: Cursor | null;
};

const CURSOR = /^(infinity|\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readCursor(text: string): Cursor | null {
  const [, key, id] = CURSOR.exec(text) ?? [];
  return key && id ? { key, id } : null;
}

/** A cursor as the address carries it. */
export function cursorText({ key, id }: Cursor): string {
  return `${key}_${id}`;
}

const isPeriod = (text: string): text is Period => text in PERIODS;

/** Reads an address; what it cannot mean is left out, so that an old or damaged link still opens the list. */
export function readAddress(given: Record<string, string | string[] | undefined>): ListAddress {
  const one = (name: string) => [given[name]].flat()[0]?.trim().slice(0, 100) ?? '';
  const unit = (name: string) => (/^[a-z0-9-]{1,40}$/.test(one(name)) ? one(name) : '');
  const since = one('since');
  const sort = one('sort');
  return {
    tab: unit('tab'),
    q: one('q').replaceAll('\u0000', ''),
    from: unit('from'),
    to: unit('to'),
    stage: isTransferState(one('stage')) ? one('stage') : '',
    since: isPeriod(since) ? since : '',
    sort: sort === 'due' || sort === 'arrived' ? sort : '',
    after: readCursor(one('after')),
    before: readCursor(one('before')),
  };
}

/** The address of the same list with some of it changed; a change begins at the first page unless it names a cursor. */
export function listHref(address: ListAddress, change: Partial<ListAddress> = {}): string {
  const { after, before, ...rest } = { ...address, after: null, before: null, ...change };
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''));
  if (after) query.set('after', cursorText(after));
  if (before) query.set('before', cursorText(before));
  return query.size === 0 ? '/transfers' : `/transfers?${query}`;
}
