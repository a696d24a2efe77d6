import 'server-only';
import { strFromU8, unzipSync } from 'fflate';

/** Cells, as row and column from 0, that the sheet shows with leading zeros: as it shows them. */
export type Padded = ReadonlyMap<string, string>;

const STYLES = 'xl/styles.xml';
const SHEET = 'xl/worksheets/sheet1.xml';

/** Places of a number format of zeros alone (00000000), by the index of the cell style that uses it. */
function widths(styles: string): Map<string, number> {
  const formats = new Map<string, number>();
  for (const [tag] of styles.matchAll(/<numFmt [^>]*>/g)) {
    const zeros = / formatCode="(0{2,30})"/.exec(tag)?.[1];
    const id = / numFmtId="(\d+)"/.exec(tag)?.[1];
    if (zeros && id) formats.set(id, zeros.length);
  }
  const used = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const found = [...used.matchAll(/<xf [^>]*?numFmtId="(\d+)"/g)].map(([, id = ''], index) => [
    `${index}`,
    formats.get(id),
  ]);
  return new Map(found.filter((one): one is [string, number] => one[1] !== undefined));
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * What the first sheet of a workbook shows with leading zeros although it holds a number: 00012 of 12 in the format 00000.
 * Empty where it cannot be told. What the workbook expands to was found to be small before; throws when it is no zip.
 */
export function paddedCells(bytes: Buffer): Padded {
  const padded = new Map<string, string>();
  const parts = unzipSync(bytes, { filter: ({ name }) => [STYLES, SHEET].includes(name) });
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const places = widths(text(STYLES));
  if (places.size === 0) return padded;
  const sheet = text(SHEET);
  for (const [, tag = '', value = ''] of sheet.matchAll(/<c ([^>]*)><v>(\d+)<\/v>/g)) {
    const width = places.get(/ ?s="(\d+)"/.exec(tag)?.[1] ?? '');
    const [, letters, row] = /r="([A-Z]{1,3})(\d+)"/.exec(tag) ?? [];
    if (width && letters && row) padded.set(`${Number(row) - 1} ${columnOf(letters)}`, value.padStart(width, '0'));
  }
  return padded;
}
