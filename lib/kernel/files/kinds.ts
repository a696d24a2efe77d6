/** How a kind's content is told: by file signature, by being a zip (with a part), or by being text. */
export type Content = { signature: readonly string[] } | { zip: string | null } | { text: true };

/** A kind of file that may be stored. `inline`: a browser may show it in place, sandboxed. */
export type Kind = { mediaType: string; content: Content; inline?: true };

const signed = (mediaType: string, ...signature: string[]): Kind => ({ mediaType, content: { signature } });
const shown = (mediaType: string, ...signature: string[]): Kind => ({
  ...signed(mediaType, ...signature),
  inline: true,
});
const zipped = (mediaType: string, part: string | null): Kind => ({ mediaType, content: { zip: part } });
const office = 'application/vnd.openxmlformats-officedocument';

/** File name extension → kind. What is not here is not stored. */
const KINDS: Readonly<Record<string, Kind>> = {
  pdf: shown('application/pdf', 'pdf'),
  jpg: shown('image/jpeg', 'jpg'),
  jpeg: shown('image/jpeg', 'jpg'),
  png: shown('image/png', 'png', 'apng'),
  gif: shown('image/gif', 'gif'),
  webp: shown('image/webp', 'webp'),
  bmp: shown('image/bmp', 'bmp'),
  tif: signed('image/tiff', 'tif'),
  tiff: signed('image/tiff', 'tif'),
  mp4: signed('video/mp4', 'mp4', 'm4v', 'mov'),
  mov: signed('video/quicktime', 'mov', 'mp4'),
  mp3: signed('audio/mpeg', 'mp3'),
  wav: signed('audio/wav', 'wav'),
  rar: signed('application/vnd.rar', 'rar'),
  '7z': signed('application/x-7z-compressed', '7z'),
  doc: signed('application/msword', 'cfb'),
  xls: signed('application/vnd.ms-excel', 'cfb'),
  ppt: signed('application/vnd.ms-powerpoint', 'cfb'),
  wps: signed('application/vnd.ms-works', 'cfb'),
  et: signed('application/octet-stream', 'cfb'),
  zip: zipped('application/zip', null),
  docx: zipped(`${office}.wordprocessingml.document`, 'word/document.xml'),
  xlsx: zipped(`${office}.spreadsheetml.sheet`, 'xl/workbook.xml'),
  pptx: zipped(`${office}.presentationml.presentation`, 'ppt/presentation.xml'),
  ofd: zipped('application/ofd', 'OFD.xml'),
  txt: { mediaType: 'text/plain', content: { text: true } },
  csv: { mediaType: 'text/csv', content: { text: true } },
};

/** Extensions for a file picker's `accept`: '.pdf,.jpg,…'. */
export const ACCEPT: string = Object.keys(KINDS)
  .map((extension) => `.${extension}`)
  .join(',');

/** The kind that a file name's extension claims, or null when such files are not stored. */
export function kindOf(name: string): Kind | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, extension) ? (KINDS[extension] ?? null) : null;
}

/** Whether a stored media type may be shown in the browser. */
export function mayShow(mediaType: string): boolean {
  return Object.values(KINDS).some((kind) => kind.mediaType === mediaType && kind.inline);
}
