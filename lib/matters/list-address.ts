import { LIST_TABS, type ListTab } from './labels';

export type Sort = 'opened' | 'due';
/** Where a page begins or ends: the sort key (instant as ISO text, or infinity) and the row's id. */
export type Cursor = { key: string; id: string };

/** Everything a list's address says; empty text is no condition. */
export type ListAddress = {
  tab: ListTab | '';
  /** One of the list's types of matter, where it shows several. */
  kind: string;
  q: string;
  stage: string;
  sort: Sort | '';
  after: Cursor | null;
  before: Cursor | null;
};

const CURSOR = /^(infinity|\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A cursor as an address holds it; null for what is none. */
export function readCursor(text: string): Cursor | null {
  const [, key, id] = CURSOR.exec(text) ?? [];
  return key && id ? { key, id } : null;
}

/** Reads an address; what it cannot mean is left out, so that an old or damaged link still opens the list. */
export function readListAddress(given: Record<string, string | string[] | undefined>): ListAddress {
  const one = (name: string) => [given[name]].flat()[0]?.replaceAll('\u0000', '').trim().slice(0, 100) ?? '';
  const tab = one('tab');
  const sort = one('sort');
  return {
    tab: Object.hasOwn(LIST_TABS, tab) ? (tab as ListTab) : '',
    kind: /^[a-z_]{1,40}$/.test(one('kind')) ? one('kind') : '',
    q: one('q'),
    stage: /^[A-Z_]{1,40}$/.test(one('stage')) ? one('stage') : '',
    sort: sort === 'due' || sort === 'opened' ? sort : '',
    after: readCursor(one('after')),
    before: readCursor(one('before')),
  };
}

/** The same list with some of it changed; a change begins at the first page unless it names a cursor. */
export function listHref(path: string, address: ListAddress, change: Partial<ListAddress> = {}): string {
  const { after, before, ...rest } = { ...address, after: null, before: null, ...change };
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''));
  if (after) query.set('after', `${after.key}_${after.id}`);
  if (before) query.set('before', `${before.key}_${before.id}`);
  return query.size === 0 ? path : `${path}?${query}`;
}
