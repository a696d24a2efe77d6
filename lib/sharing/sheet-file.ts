import 'server-only';
import { readSheet } from 'read-excel-file/node';
import { RefusedError, refuse } from '@/lib/kernel/errors';
import { zipDirectory } from '@/lib/kernel/files/zip-directory';
import { log } from '@/lib/kernel/log';
import { localDateOf } from '@/lib/kernel/today';
import { type Cells, cellsText } from './rows';
import { paddedCells } from './sheet-zeros';

/** Largest sheet that is taken, bytes, and largest it may expand to. */
export const MAX_SHEET_BYTES = 512 * 1024;
const MAX_EXPANDED = 16 * 1024 * 1024;
/** More rows and columns than any import takes, so that a faulty sheet is told so and not read to its end. */
const [MOST_LINES, MOST_CELLS] = [300, 30];

const refused = (message: string) => new RefusedError(refuse('INVALID', message, { file: [message] }));
const UNREADABLE = '文件无法识别，请用 Excel 或 WPS 另存为 .xlsx 或 .csv 后重试';

/** A cell as text. A date is midnight UTC of its day, whatever the server's zone; formulas are their stored results. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : localDateOf(cell);
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell);
}

async function xlsxCells(bytes: Buffer): Promise<Cells> {
  const staged = {
    size: bytes.length,
    read: async (at: number, length: number) => bytes.subarray(at, at + length),
  };
  const entries = await zipDirectory(staged);
  if (!entries?.some(({ name }) => name === 'xl/workbook.xml')) throw refused(UNREADABLE);
  if (entries.reduce((sum, { expanded }) => sum + expanded, 0) > MAX_EXPANDED) throw refused('文件过大，请分批登记');
  try {
    const rows: unknown[][] = await readSheet(bytes, { parseNumber: numberText });
    const shown = paddedCells(bytes);
    return rows.map((row, y) => row.map((cell, x) => shown.get(`${y} ${x}`) ?? cellText(cell)));
  } catch (error) {
    log().debug({ error }, 'sharing: a sheet cannot be read');
    throw refused(UNREADABLE);
  }
}

/** Spreadsheets keep fifteen digits: a longer number has lost its last ones, and stays as it is written to be refused. */
const KEPT = 1e15;
const numberText = (stored: string): string => {
  const value = Number(stored);
  return Math.abs(value) < KEPT ? String(value) : value.toExponential().replace('e', 'E');
};

/** UTF-8, with or without its mark; what is none is GBK, as Excel and WPS save on Chinese Windows. */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The text of a sheet that holds anything. */
function filled(text: string): string {
  if (text.trim() === '') throw refused('文件中没有内容，请核对后重新上传');
  return text;
}

/** The rows of an uploaded .xlsx or .csv as text to be staged. Throws RefusedError when it is too large or neither. */
export async function sheetText(name: string, bytes: Buffer): Promise<string> {
  if (bytes.length > MAX_SHEET_BYTES) throw refused(`文件不能超过 ${MAX_SHEET_BYTES / 1024} KB，请分批登记`);
  if (/\.csv$/i.test(name)) return filled(decodeText(bytes));
  if (!/\.xlsx$/i.test(name)) throw refused('请上传 .xlsx 或 .csv 文件');
  const rows = await xlsxCells(bytes);
  if (rows.length > MOST_LINES || rows.some((row) => row.length > MOST_CELLS))
    throw refused(`表格过大：最多 ${MOST_LINES} 行、${MOST_CELLS} 列，请分批登记`);
  return filled(cellsText(rows));
}
