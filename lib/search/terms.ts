import { looksPersonal } from '@/lib/kernel/masking';

/** What somebody looks for, made comparable with what the database keeps (`search_text`). */
export type Terms = { words: readonly string[]; problem: string | null };

const MOST_WORDS = 5;

/** A text as the database compares it: full-width as half-width, capitals as small letters, without blanks. */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * The words of a query, separated by blanks, every one of which must occur. A word of one character occurs nearly
 * everywhere and is refused with `problem`.
 */
export function termsOf(query: string): Terms {
  const words = [...new Set(query.split(/[\s\u3000]+/u).map(comparable))].filter((word) => word !== '');
  const problem = words.some((word) => [...word].length < 2) ? '每个查询词至少两个字' : null;
  return { words: problem ? [] : words.slice(0, MOST_WORDS), problem };
}

/** A piece of text before, at and after the first word that occurs in it; null where none does. */
export type Excerpt = { before: string; hit: string; after: string };

const AROUND = 18;

const SIGNS: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** A comparable text as it is written: signs beside Chinese characters full-width again, character for character. */
const written = (line: string): string =>
  line.replace(/(?<=\p{Script=Han})[,:;?!()]|[,:;?!()](?=\p{Script=Han})/gu, (sign) => SIGNS[sign] ?? sign);

/** Where the words occur in the lines of a matter: the first line that holds one, cut around it; never a line that may be a person's name (4-2-5). */
export function excerptOf(lines: string, words: readonly string[]): Excerpt | null {
  for (const line of lines.split('\n')) {
    const word = words.find((one) => line.includes(one));
    if (word === undefined || looksPersonal(line)) continue;
    const at = line.indexOf(word);
    const end = at + word.length;
    const from = Math.max(0, at - AROUND);
    const shown = written(line);
    return {
      before: (from > 0 ? '…' : '') + shown.slice(from, at),
      hit: shown.slice(at, end),
      after: shown.slice(end, end + AROUND) + (end + AROUND < line.length ? '…' : ''),
    };
  }
  return null;
}
