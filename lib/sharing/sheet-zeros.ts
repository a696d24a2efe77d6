import 'server-only';
import { inflateRawSync } from 'node:zlib';

/** Cells, as row and column from 0, that the sheet shows with leading zeros: as it shows them. */
export type Padded = ReadonlyMap<string, string>;

const CENTRAL = 0x02014b50;

/** A file of a zip whose directory was found well formed before, or '' when it is not there. `most` bytes at most. */
function partOf(bytes: Buffer, wanted: string, most: number): string {
  for (let at = bytes.lastIndexOf(wanted); at >= 46; at = bytes.lastIndexOf(wanted, at - 1)) {
    const entry = at - 46;
    if (bytes.readUInt32LE(entry) !== CENTRAL || bytes.readUInt16LE(entry + 28) !== wanted.length) continue;
    const [method, size, local] = [
      bytes.readUInt16LE(entry + 10),
      bytes.readUInt32LE(entry + 20),
      bytes.readUInt32LE(entry + 42),
    ];
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + size);
    return (method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: most })).toString('utf8');
  }
  return '';
}

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
 * Empty where it cannot be told.
 */
export function paddedCells(bytes: Buffer, most: number): Padded {
  const padded = new Map<string, string>();
  const places = widths(partOf(bytes, 'xl/styles.xml', most));
  if (places.size === 0) return padded;
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml', most);
  for (const [, tag = '', value = ''] of sheet.matchAll(/<c ([^>]*)><v>(\d+)<\/v>/g)) {
    const width = places.get(/ ?s="(\d+)"/.exec(tag)?.[1] ?? '');
    const [, letters, row] = /r="([A-Z]{1,3})(\d+)"/.exec(tag) ?? [];
    if (width && letters && row) padded.set(`${Number(row) - 1} ${columnOf(letters)}`, value.padStart(width, '0'));
  }
  return padded;
}
