import { addDays, type LocalDate, localDate, weekday, yearOf } from './local-date';

/** One State Council notice (国务院办公厅关于部分节假日安排的通知): every day off it names and every make-up working day. */
export type YearNotice = {
  year: number;
  documentNo: string;
  off: readonly LocalDate[];
  makeup: readonly LocalDate[];
  /** Day off → the holiday's name (国庆节). A day without a name shows as 节假日. */
  names?: Readonly<Record<string, string>>;
};

/** One holiday of a notice: name, first day off, last day off (YYYY-MM-DD). */
type Holiday = readonly [name: string, first: string, last: string];

function daysOf([, first, last]: Holiday): LocalDate[] {
  const days: LocalDate[] = [];
  for (let d = localDate(first); d <= last; d = addDays(d, 1)) days.push(d);
  return days;
}

/** A notice written as the State Council writes it: named runs of days off, and single make-up working days. */
export function notice(
  year: number,
  documentNo: string,
  holidays: readonly Holiday[],
  makeup: readonly string[],
): YearNotice {
  const named = holidays.flatMap((holiday) => daysOf(holiday).map((d) => [d, holiday[0]] as const));
  return {
    year,
    documentNo,
    off: named.map(([d]) => d),
    makeup: makeup.map(localDate),
    names: Object.fromEntries(named),
  };
}

const inYear = (d: LocalDate, year: number) => yearOf(d) === year || d.startsWith(`${year - 1}-12-`);
const isWeekend = (d: LocalDate) => weekday(d) === 0 || weekday(d) === 6;
const repeated = (days: readonly LocalDate[]) => days.filter((d, i) => days.indexOf(d) !== i);

/**
 * What is wrong with one notice, as English sentences; empty when it can be used. A notice may name days of the
 * December before its year (2022-12-31 stands in the notice for 2023), and nothing else outside the year.
 */
export function noticeProblems({ year, documentNo, off, makeup }: YearNotice): string[] {
  const say = (days: readonly LocalDate[], fault: string) => days.map((d) => `Notice ${year}: ${d} ${fault}`);
  return [
    ...(documentNo.trim() === '' ? [`Notice ${year}: the document number is missing`] : []),
    ...(off.length === 0 ? [`Notice ${year}: it names no day off`] : []),
    ...say(
      [...off, ...makeup].filter((d) => !inYear(d, year)),
      'lies outside the year',
    ),
    ...say(
      off.filter((d) => makeup.includes(d)),
      'is both a day off and a make-up working day',
    ),
    ...say(
      makeup.filter((d) => !isWeekend(d)),
      'is a make-up working day but not a Saturday or Sunday',
    ),
    ...say([...repeated(off), ...repeated(makeup)], 'is listed twice'),
  ];
}
