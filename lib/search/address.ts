/** Everything a search's address says; empty text is no condition. */
export type SearchAddress = {
  q: string;
  kind: string;
  open: '' | 'open' | 'ended';
  unit: string;
  year: string;
  before: string;
};

/** Reads an address; what it cannot mean is left out. */
export function readSearchAddress(given: Record<string, string | string[] | undefined>): SearchAddress {
  const one = (name: string, shape: RegExp) => {
    const text = [given[name]].flat()[0]?.replaceAll('\u0000', '').trim().slice(0, 100) ?? '';
    return shape.test(text) ? text : '';
  };
  return {
    q: one('q', /^/u),
    kind: one('kind', /^[a-z_]{1,40}$/u),
    open: one('open', /^(?:open|ended)$/u) as SearchAddress['open'],
    unit: one('unit', /^[a-z0-9-]{1,40}$/u),
    year: one('year', /^20\d\d$/u),
    before: one('before', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u),
  };
}

/** The same search with some of it changed, from its first page unless a matter is named to go on from. */
export function searchHref(address: SearchAddress, change: Partial<SearchAddress> = {}): string {
  const query = new URLSearchParams(
    Object.entries({ ...address, before: '', ...change }).filter(([, value]) => value !== ''),
  );
  return query.size === 0 ? '/search' : `/search?${query}`;
}
