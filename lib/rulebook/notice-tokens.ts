import { type LocalDate, parseLocalDate } from './local-date';

/** A day as it is written: `on` gives the date when the year is not written, `weekday` what the brackets say (0 Sunday). */
type WrittenDay = { readonly on: (year: number) => LocalDate | null; readonly weekday: number | null };

/** One day or a run of days; `alone` when it is a full date with nothing else on its line. */
export type DateToken = {
  readonly kind: 'DATES';
  readonly line: number;
  readonly text: string;
  readonly first: WrittenDay;
  readonly last: WrittenDay | null;
  readonly alone: boolean;
};

/**
 * The parts of a notice that mean something: the year of the title, a sentence that only recommends, a holiday's name,
 * 放假 or 上班 as a heading or behind its days, days, 共n天, and the ends of lines and sentences.
 */
export type Token =
  | { readonly kind: 'YEAR'; readonly line: number; readonly year: number }
  | { readonly kind: 'SKIP' | 'STOP'; readonly line: number }
  | { readonly kind: 'LINE'; readonly line: number; readonly blank: boolean }
  | { readonly kind: 'NAME'; readonly line: number; readonly name: string }
  | { readonly kind: 'HEADING' | 'WORD'; readonly line: number; readonly of: 'OFF' | 'WORK' }
  | { readonly kind: 'COUNT'; readonly line: number; readonly days: number }
  | DateToken;

const NOTE = String.raw`(?:\s*(\([^()]*\)))?`;
const HAN = String.raw`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日`;
const ISO = String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)`;
const TO = String.raw`\s*(?:至|到|~|-|—+|–)\s*`;
const DATES = new RegExp(`(?:${HAN}|${ISO})${NOTE}(?:${TO}(?:${HAN}|${ISO}|(\\d{1,2})日)${NOTE})?`, 'y');
/** 28日 behind 2月14日、: the month is the one before. */
const ELIDED = new RegExp(`(\\d{1,2})日${NOTE}(?:${TO}(\\d{1,2})日${NOTE})?`, 'y');
const NAME = /(?:[一二三四五六七八九十]+、\s*)?((?:[^\s\d、。;:,()]*(?:节|元旦)、?)+):/y;
const NAME_BEFORE_DATE = /([^\s\d、。;:,()]*(?:节|元旦))(?=\s*\d)/y;
const TITLE = /关于(\d{4})年/y;
const HEADING = /(?:放假|休息|上班|补班|调休上班)(?:日期?|时间)?\s*(?::|(?=\n|$))/y;
const OFF = /放假|休息|休假/y;
const WORK = /上班|补班/y;
const COUNT = /共\s*(\d{1,2})\s*天|放假\s*(\d{1,2})\s*天/y;
const SKIP = /鼓励|倡导|建议|提倡/y;

/** The meaningful parts of a pasted notice, in order; everything else is passed over. Full-width signs are read as narrow ones. */
export function tokensOf(text: string): Token[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(/(\d)[ \t]+(?=[年月日])/g, '$1')
    .replace(/([年月])[ \t]+(?=\d)/g, '$1')
    .replace(/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g, '$1-$2-$3');
  const tokens: Token[] = [];
  const place: Place = { line: 1, lineStart: 0, month: '' };
  for (let at = 0; at < plain.length; ) {
    const found = tokenAt(plain, at, place);
    if (found) tokens.push(...found.tokens);
    const next = at + (found?.length ?? 1);
    for (; at < next; at++) if (plain[at] === '\n') Object.assign(place, { line: place.line + 1, lineStart: at + 1 });
  }
  return tokens;
}

/** Where the reading stands: the line, where it began, and the month written last ('2026-02' or '02'). */
type Place = { line: number; lineStart: number; month: string };

type Found = { tokens: Token[]; length: number };

function tokenAt(text: string, at: number, place: Place): Found | null {
  const { line } = place;
  const sign = text[at];
  if (sign === '\n') return one({ kind: 'LINE', line, blank: /^[ \t]*(\n|$)/.test(text.slice(at + 1)) }, 1);
  if (sign === '。' || sign === ';') return one({ kind: 'STOP', line }, 1);
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const beginsLine = text.slice(place.lineStart, at).trim() === '';
  const heading = beginsLine ? match(HEADING) : null;
  if (heading) return one({ kind: 'HEADING', line, of: kindOf(heading[0]) }, heading[0].length);
  const name = match(NAME) ?? match(NAME_BEFORE_DATE);
  if (name?.[1]) return one({ kind: 'NAME', line, name: name[1] }, name[0].length);
  const dates = match(DATES);
  if (dates) return one(dateToken(dates, text, at, place, beginsLine), dates[0].length);
  const elided = match(ELIDED);
  if (elided) return one(elidedToken(elided, place), elided[0].length);
  return wordAt(match, line);
}

function wordAt(match: (pattern: RegExp) => RegExpExecArray | null, line: number): Found | null {
  const title = match(TITLE);
  if (title) return one({ kind: 'YEAR', line, year: Number(title[1]) }, title[0].length);
  const count = match(COUNT);
  if (count) return countToken(count, line);
  const word = match(OFF) ?? match(WORK);
  if (word) return one({ kind: 'WORD', line, of: kindOf(word[0]) }, word[0].length);
  const skip = match(SKIP);
  return skip ? one({ kind: 'SKIP', line }, skip[0].length) : null;
}

const one = (token: Token, length: number): Found => ({ tokens: [token], length });

const kindOf = (words: string) => (/班/.test(words) ? 'WORK' : 'OFF');

/** 放假1天 says two things: the days are off, and how many they are. */
function countToken(match: RegExpExecArray, line: number): Found {
  const count: Token = { kind: 'COUNT', line, days: Number(match[1] ?? match[2]) };
  const word: Token = { kind: 'WORD', line, of: 'OFF' };
  return { tokens: match[1] ? [count] : [word, count], length: match[0].length };
}

function dateToken(match: RegExpExecArray, text: string, at: number, place: Place, beginsLine: boolean): DateToken {
  const [all, y1, m1, d1, iy1, im1, id1, note1, y2, m2, d2, iy2, im2, id2, dayOnly, note2] = match;
  const ends = /^[ \t]*(\n|$)/.test(text.slice(at + all.length));
  const hasLast = (d2 ?? id2 ?? dayOnly) !== undefined;
  const month = m2 ?? im2 ?? m1 ?? im1;
  place.month = [y2 ?? iy2 ?? y1 ?? iy1, month].filter(Boolean).join('-');
  return {
    kind: 'DATES',
    line: place.line,
    text: all.trim(),
    first: written(y1 ?? iy1, m1 ?? im1, d1 ?? id1, note1),
    last: hasLast ? written(y2 ?? iy2, month, d2 ?? id2 ?? dayOnly, note2) : null,
    alone: beginsLine && ends && !hasLast && y1 !== undefined,
  };
}

function elidedToken([all, first, note1, last, note2]: RegExpExecArray, { line, month: before }: Place): DateToken {
  const [year, month] = before.includes('-') ? before.split('-') : [undefined, before];
  return {
    kind: 'DATES',
    line,
    text: all.trim(),
    first: written(year, month, first, note1),
    last: last === undefined ? null : written(year, month, last, note2),
    alone: false,
  };
}

function written(year: string | undefined, month = '', day = '', note = ''): WrittenDay {
  const said = /(?:周|星期)([一二三四五六日天])/.exec(note)?.[1];
  return {
    on: (assumed) => parseLocalDate(`${year ?? assumed}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
    weekday: said === undefined ? null : '日一二三四五六'.indexOf(said === '天' ? '日' : said),
  };
}
