import { addDays, formatDate, type LocalDate, weekday, yearOf } from './local-date';
import type { YearNotice } from './notice';
import { type DateToken, type Token, tokensOf } from './notice-tokens';
import { statutoryHolidays } from './statutory';

/** A fault in a pasted notice: the line it stands in (1-based; null for the whole) and what to mend, in Chinese. */
export type NoticeFault = { readonly line: number | null; readonly message: string };

/** What a pasted notice says: days off with their holidays' names, make-up working days, and every fault found. */
export type NoticeReading = Required<Pick<YearNotice, 'off' | 'makeup' | 'names'>> & {
  readonly faults: readonly NoticeFault[];
};

type Kind = 'OFF' | 'WORK';
type Waiting = { readonly days: readonly LocalDate[]; readonly line: number };

/** The state of the reading: what has been understood, and the days that wait for the word that says what they are. */
type Reader = {
  readonly year: number;
  readonly off: LocalDate[];
  readonly makeup: LocalDate[];
  readonly names: Record<string, string>;
  readonly faults: NoticeFault[];
  waiting: Waiting[];
  name: string | null;
  /** 放假 or 上班 stood as a heading: the days below it need no word of their own. */
  heading: Kind | null;
  /** Days of the run that 共n天 counts. */
  counted: number;
  skipping: boolean;
};

const WEEKDAYS = '日一二三四五六';
/** No holiday of a notice lasts longer; a longer run is a slip of the pen. */
const LONGEST = 15;

/**
 * Reads a year's notice as it is pasted: in the words of the State Council (“1月1日（周四）至3日（周六）放假调休，共3天。
 * 1月4日（周日）上班。”) or as lists of dates under 放假 and 上班. Nothing is guessed: a day without its word, a weekday or
 * a count that does not fit, a statutory holiday that is worked, a day outside the year are faults. Sentences that only
 * recommend (鼓励……) are passed over. The reading can be used when `faults` is empty.
 */
export function readNotice(text: string, year: number): NoticeReading {
  const reader: Reader = {
    year,
    off: [],
    makeup: [],
    names: {},
    faults: [],
    waiting: [],
    name: null,
    heading: null,
    counted: 0,
    skipping: false,
  };
  for (const token of tokensOf(text)) take(reader, token);
  settle(reader, true);
  const { off, makeup, names, faults } = reader;
  return { off: off.sort(), makeup: makeup.sort(), names, faults: [...faults, ...wholeFaults(reader)] };
}

function take(reader: Reader, token: Token): void {
  switch (token.kind) {
    case 'YEAR':
      if (token.year !== reader.year)
        fault(reader, token.line, `文中写的是${token.year}年的安排，与所填年份${reader.year}年不一致`);
      return;
    case 'SKIP':
      reader.skipping = true;
      return;
    case 'NAME':
      reader.name = token.name;
      return;
    case 'HEADING':
      settle(reader, true);
      reader.heading = token.of;
      reader.name = null;
      return;
    case 'DATES':
      if (!reader.skipping) takeDates(reader, token);
      return;
    case 'WORD':
      if (!reader.skipping) assign(reader, token.of);
      return;
    case 'COUNT':
      if (!reader.skipping) checkCount(reader, token);
      return;
    case 'LINE':
      settle(reader, false);
      if (token.blank) reader.skipping = false;
      return;
    case 'STOP':
      settle(reader, true);
      reader.skipping = false;
      return;
  }
}

function takeDates(reader: Reader, token: DateToken): void {
  const { line, alone } = token;
  const { year } = reader;
  const first = token.first.on(year);
  const last = token.last && first ? token.last.on(yearOf(first)) : first;
  if (alone && first && !belongs(first, year)) return; // the date under the signature
  if (first === null || last === null) {
    fault(reader, line, `“${token.text}”不是有效日期，请核对`);
    return;
  }
  const wrong = rangeFault(first, last, year);
  if (wrong) {
    fault(reader, line, `“${token.text}”${wrong}，请核对`);
    return;
  }
  checkWeekday(reader, line, first, token.first.weekday);
  checkWeekday(reader, line, last, token.last?.weekday ?? null);
  const days: LocalDate[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) days.push(on);
  reader.waiting.push({ days, line });
}

function rangeFault(first: LocalDate, last: LocalDate, year: number): string | null {
  if (!belongs(first, year) || !belongs(last, year)) return `不在${year}年（含上年12月）之内`;
  if (last < first) return '的止日早于起日';
  return last > addDays(first, LONGEST - 1) ? `超过${LONGEST}天` : null;
}

function checkWeekday(reader: Reader, line: number, on: LocalDate, said: number | null): void {
  const is = weekday(on);
  if (said === null || said === is) return;
  fault(reader, line, `${formatDate(on)}是星期${WEEKDAYS[is]}，文中写作星期${WEEKDAYS[said]}，请核对年份和日期`);
}

const belongs = (on: LocalDate, year: number) => yearOf(on) === year || on.startsWith(`${year - 1}-12-`);

/** The word has come: the waiting days are off, or worked. */
function assign(reader: Reader, kind: Kind): void {
  const days = reader.waiting.flatMap((one) => one.days);
  reader.waiting = [];
  if (days.length === 0) return;
  if (kind === 'WORK') {
    reader.makeup.push(...days);
    return;
  }
  reader.off.push(...days);
  reader.counted = days.length;
  for (const on of days) if (reader.name) reader.names[on] = reader.name;
}

/** At the end of a line days may still wait for their word on the next one; at the end of a sentence they may not. */
function settle(reader: Reader, final: boolean): void {
  if (reader.heading) assign(reader, reader.heading);
  if (!final) return;
  for (const { line, days } of reader.waiting) {
    const first = days[0];
    if (first) fault(reader, line, `看不出${formatDate(first)}是放假还是上班，请补上“放假”或“上班”`);
  }
  reader.waiting = [];
}

function checkCount(reader: Reader, { days, line }: { days: number; line: number }): void {
  if (reader.waiting.length > 0) assign(reader, 'OFF');
  if (reader.counted > 0 && reader.counted !== days)
    fault(reader, line, `文中写共${days}天，按日期是${reader.counted}天，请核对`);
  reader.counted = 0;
}

function fault(reader: Reader, line: number | null, message: string): void {
  reader.faults.push({ line, message });
}

/** What only the whole can show. */
function wholeFaults({ year, off, makeup, faults }: Reader): NoticeFault[] {
  const whole = (message: string): NoticeFault => ({ line: null, message });
  if (off.length === 0) return faults.length > 0 ? [] : [whole('没有读到放假日期，请粘贴通知中的日期段落')];
  const twice = (days: readonly LocalDate[]) => [...new Set(days.filter((on, i) => days.indexOf(on) !== i))];
  const worked = Object.entries(statutoryHolidays(year) ?? {}).filter(([on]) => !off.some((day) => day === on));
  return [
    ...[...twice(off), ...twice(makeup)].map((on) => whole(`${formatDate(on)}出现了两次，请删去一处`)),
    ...off.filter((on) => makeup.includes(on)).map((on) => whole(`${formatDate(on)}既写放假又写上班，请核对`)),
    ...makeup
      .filter((on) => weekday(on) % 6 !== 0)
      .map((on) => whole(`${formatDate(on)}是星期${WEEKDAYS[weekday(on)]}，不是周末，不能作为调休上班日`)),
    ...worked.map(([on, name]) => whole(`${formatDate(on as LocalDate)}是法定节假日（${name}），文中没有放假，请补全`)),
  ];
}
