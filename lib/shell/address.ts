/** The part of an address behind the question mark, as Next hands it to a page. */
export type Search = Promise<Record<string, string | string[] | undefined>>;

const LONGEST = 200;

/**
 * The named values of an address: the first of repeated ones, without what the database cannot hold, nothing for
 * empty ones. Whatever else stands in the address is ignored.
 */
export async function readSearch<Name extends string>(
  search: Search,
  names: readonly Name[],
): Promise<Partial<Record<Name, string>>> {
  const given = await search;
  const read: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = [given[name]].flat()[0]?.replaceAll('\u0000', '').slice(0, LONGEST).trim();
    if (value) read[name] = value;
  }
  return read;
}
