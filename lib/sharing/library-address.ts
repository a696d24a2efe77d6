import { type Cursor, readCursor } from '@/lib/matters/list-address';
import { parseLocalDate } from '@/lib/rulebook/local-date';
import { FORCE_LABELS, type Force } from './labels';
import { CATEGORIES, type Category } from './procedure-kinds';

/** Everything the address of the library says; empty text is no condition. Days are 'YYYY-MM-DD'. */
export type LibraryAddress = {
  q: string;
  category: Category | '';
  unit: string;
  law: string;
  from: string;
  to: string;
  force: Force | '';
  after: Cursor | null;
  before: Cursor | null;
};

/** Reads an address; what it cannot mean is left out, so that an old or damaged link still opens the library. */
export function readLibraryAddress(given: Record<string, string | string[] | undefined>): LibraryAddress {
  const one = (name: string) => [given[name]].flat()[0]?.replaceAll('\u0000', '').trim().slice(0, 100) ?? '';
  const among = <Key extends string>(keys: Readonly<Record<Key, unknown>>, text: string) =>
    Object.hasOwn(keys, text) ? (text as Key) : '';
  return {
    q: one('q'),
    category: among(CATEGORIES, one('category')),
    unit: /^[a-z0-9-]{1,40}$/.test(one('unit')) ? one('unit') : '',
    law: one('law'),
    from: parseLocalDate(one('from')) ?? '',
    to: parseLocalDate(one('to')) ?? '',
    force: among(FORCE_LABELS, one('force')),
    after: readCursor(one('after')),
    before: readCursor(one('before')),
  };
}

/** Whether the address asks for anything at all: then the page shows the library alone. */
export const isSearched = ({ after, before, ...conditions }: LibraryAddress): boolean =>
  after !== null || before !== null || Object.values(conditions).some((value) => value !== '');

/** The same library with some of it changed; a change begins at the first page unless it names a cursor. */
export function libraryHref(address: LibraryAddress, change: Partial<LibraryAddress> = {}): string {
  const { after, before, ...rest } = { ...address, after: null, before: null, ...change };
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''));
  if (after) query.set('after', `${after.key}_${after.id}`);
  if (before) query.set('before', `${before.key}_${before.id}`);
  return query.size === 0 ? '/sharing' : `/sharing?${query}`;
}
