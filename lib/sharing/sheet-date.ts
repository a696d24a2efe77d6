import { fromDayNumber, type LocalDate, parseLocalDate } from '@/lib/rulebook/local-date';

/** Days between 1899-12-30, from which spreadsheets number their days, and 1970-01-01. */
const EPOCH = 25_569;
/** Serial numbers of 2000-01-01 and 2100-01-01: a number outside is no date that anybody meant. */
const [FIRST, LAST] = [36_526, 73_051];

const WRITTEN =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/**
 * The day that a cell means: 2026-11-3, 2026/11/3, 2026.11.3, 2026年11月3日 (a time of day behind it is left out),
 * 20261103, or a spreadsheet's serial number. Null for everything else: days and months in doubtful order are not guessed.
 */
export function readSheetDate(cell: string): LocalDate | null {
  const text = cell.trim();
  const [, year, month, day] = WRITTEN.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year && month && day) return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  return serial >= FIRST && serial < LAST ? fromDayNumber(serial - EPOCH) : null;
}
