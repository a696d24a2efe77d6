/**
 * The part docProps/core.xml with the issue date (2026年11月23日) as created and modified: the packer would write the
 * current time. It holds no text of the letter, so nothing needs escaping. Throws on anything that is not a date.
 */
export function coreProperties(issuedOn: string): { path: string; data: string } {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(issuedOn) ?? [];
  if (!year || !month || !day) throw new Error('the issue date is not a printed date');
  const at = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00+08:00`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  const data =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
  return { path: 'docProps/core.xml', data };
}
