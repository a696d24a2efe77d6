import { deflateRawSync } from 'node:zlib';

/** An entry of a made zip; `claims` overrides the expanded size that the directory tells. */
export type MadeEntry = { name: string; data?: Buffer; claims?: number };

/** A small zip writer for tests, which can also lie. */
export function makeZip(entries: readonly MadeEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data = Buffer.from('x'), claims } of entries) {
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims ?? data.length, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, path, packed);
    directory.push(entry, path);
    offset += 30 + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, listed, end, Buffer.from(comment)]);
}

/** An Office document with these parts beside the usual ones. */
export const makeOffice = (main: string, ...more: string[]): Buffer =>
  makeZip(['[Content_Types].xml', '_rels/.rels', main, ...more].map((name) => ({ name })));

const bytes = (hex: string, length = 512): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(length)]);

/** First bytes of honest files by kind. */
export const SAMPLES = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  jpg: bytes('ffd8ffe000104a46494600010100000100010000'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  gif: bytes('474946383961010001000000'),
  webp: Buffer.concat([Buffer.from('RIFF'), Buffer.from([0x24, 0, 0, 0]), Buffer.from('WEBPVP8 '), Buffer.alloc(64)]),
  bmp: bytes('424d460000000000000036000000'),
  tif: bytes('49492a0008000000'),
  mp4: Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypmp42'), Buffer.alloc(256)]),
  mov: Buffer.concat([Buffer.from('00000014', 'hex'), Buffer.from('ftypqt  '), Buffer.alloc(256)]),
  mp3: bytes('49443303000000000000fffb9064'),
  wav: Buffer.concat([Buffer.from('RIFF'), Buffer.from([0x24, 0, 0, 0]), Buffer.from('WAVEfmt '), Buffer.alloc(64)]),
  rar: bytes('526172211a070100'),
  '7z': bytes('377abcaf271c0004'),
  doc: bytes('d0cf11e0a1b11ae1'),
  zip: makeZip([{ name: '现场照片.jpg' }]),
  docx: makeOffice('word/document.xml'),
  xlsx: makeOffice('xl/workbook.xml'),
  pptx: makeOffice('ppt/presentation.xml'),
  ofd: makeZip([{ name: 'OFD.xml' }, { name: 'Doc_0/Document.xml' }]),
  txt: Buffer.from('询问笔录：演示内容，一行。\r\n第二行。'),
  gbk: Buffer.from('d1afcecab1cac2bca3ba0d0a', 'hex'),
  exe: bytes('4d5a90000300000004000000ffff0000'),
  elf: bytes('7f454c4602010100'),
} as const;
