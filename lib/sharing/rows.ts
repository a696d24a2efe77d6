/** The cells of pasted or uploaded rows, as texts. */
export type Cells = readonly (readonly string[])[];

/**
 * Reads tab- or comma-separated text into cells; a cell in quotation marks may hold separators, line ends and doubled
 * quotation marks, as spreadsheets copy them. Tabs, wherever there is one, are the separators. Lines stay in place, empty
 * ones too, so that a row's number is that of the sheet.
 */
export function readCells(text: string): Cells {
  const separator = text.includes('\t') ? '\t' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < whole.length; at += 1) {
    const char = whole[at] ?? '';
    if (quoted && char === '"' && whole[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && char === separator) endCell();
    else if (!quoted && char === '\n') endRow();
    else cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** Cells as text that `readCells` reads back: tabs between, one line a row. */
export function cellsText(rows: Cells): string {
  const plain = (cell: string) => cell.replace(/\s+/g, ' ').replaceAll('"', '”').trim();
  // A tab in every line, so that commas inside cells are never taken for separators.
  return rows.map((row) => (row.length > 1 ? row : [...row, '']).map(plain).join('\t')).join('\n');
}
