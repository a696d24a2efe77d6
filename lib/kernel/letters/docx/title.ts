/** Words that belong to what follows; the others of their kind belong to what stands before. */
const leansForward = new Set(['关于', '综合', '行政', '和', '与', '及', '对', '《', '〈', '（', '“', '〔']);
const leansBack = new Set([
  ...'的等了案函次》〉）”〕、，：省市县区镇乡村路街局院队站店场厂社',
  ...['案件', '复函', '请示', '通知', '街道', '公司', '合作社'],
]);

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** A quarter of a character stands between Chinese and a number or Latin word, in Word as in LibreOffice. */
const seams = (text: string) => text.match(/\p{Script=Han}(?=[\dA-Za-z])|[\dA-Za-z](?=\p{Script=Han})/gu)?.length ?? 0;
const lengthOf = (text: string) => [...text].reduce((sum, char) => sum + (char < '\u0080' ? 0.5 : 1), seams(text) / 4);

function words(title: string, names: readonly string[]): string[] {
  const name = names.find((candidate) => candidate !== '' && title.includes(candidate));
  if (name === undefined) return [...segmenter.segment(title)].map(({ segment }) => segment);
  const at = title.indexOf(name);
  return [...words(title.slice(0, at), names), name, ...words(title.slice(at + name.length), names)].filter(Boolean);
}

/** Pieces a line may end after: words with their particles, and a quoted 《…》 in one piece if it fits. */
function pieces(title: string, names: readonly string[], perLine: number): string[] {
  const result: string[] = [];
  let glue = false;
  for (const word of words(title, names)) {
    const last = result.at(-1);
    const joined = `${last ?? ''}${word}`;
    if (last !== undefined && (glue || leansBack.has(word)) && lengthOf(joined) <= perLine)
      result[result.length - 1] = joined;
    else if (lengthOf(word) > perLine) result.push(...[...segmenter.segment(word)].map(({ segment }) => segment));
    else result.push(word);
    glue = leansForward.has(word) || (word.length === 1 && !leansBack.has(word));
  }
  return result;
}

/** What a break costs that tears a name: a place from what stands there, a company from its form, 《 from its 》. */
function torn(rows: readonly string[]): number {
  return rows.slice(1).reduce((sum, row, i) => {
    const before = rows.slice(0, i + 1).join('');
    const open = before.lastIndexOf('《') > before.lastIndexOf('》') ? 15 : 0;
    const place = /.[省市县区镇乡]$/u.test(before) ? 5 : 0;
    const company = /^(有限|公司|合作社|联合社)/.test(row) ? 5 : 0;
    return sum + open + place + company;
  }, 0);
}

/**
 * The fewer points the better: even lines, no hourglass, no rectangle, no stub at the end, no name torn, a break after
 * the issuer.
 */
function penalty(rows: readonly string[], names: readonly string[]): number {
  const lengths = rows.map(lengthOf);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const uneven = lengths.reduce((sum, length) => sum + Math.abs(length - mean), 0);
  const steps = lengths.slice(1).map((length, i) => Math.sign(length - (lengths[i] ?? 0)));
  const hourglass = steps.some((step, i) => step > 0 && steps.slice(0, i).includes(-1)) ? 20 : 0;
  const rectangle = rows.length > 1 && Math.max(...lengths) - Math.min(...lengths) < 1 ? 6 : 0;
  const stub = Math.min(...lengths) < 4 ? 40 : 0;
  const afterIssuer = names.includes(rows[0] ?? '') ? -8 : 0;
  return uneven + hourglass + rectangle + stub + torn(rows) + afterIssuer;
}

function arrangements(parts: readonly string[], perLine: number, count: number): string[][] {
  if (count === 1) {
    const only = parts.join('');
    return lengthOf(only) <= perLine ? [[only]] : [];
  }
  const found: string[][] = [];
  for (let end = 1; end <= parts.length - count + 1; end++) {
    const first = parts.slice(0, end).join('');
    if (lengthOf(first) > perLine) break;
    if (lengthOf(parts.slice(end).join('')) > perLine * (count - 1)) continue;
    found.push(...arrangements(parts.slice(end), perLine, count - 1).map((rest) => [first, ...rest]));
  }
  return found;
}

/** What one line more than needed costs, up to three: it is taken for a break after the issuer, or not to tear a name. */
const ONE_MORE = 5;
const MORE_UP_TO = 3;

/**
 * Breaks a title into lines of at most `perLine` characters (half for ASCII), whole words to a line, shaped 梯形 or
 * 菱形 as GB/T 9704-2012 7.3.1 asks. `names` (issuer, addressee) are kept in one piece. Always at least one line, and
 * one line where it fits; null when the title needs more than `most` lines.
 */
export function titleLines(title: string, perLine: number, names: readonly string[], most: number): string[] | null {
  const parts = pieces(title, names, perLine);
  const points = (rows: readonly string[]) => penalty(rows, names);
  const bestOf = (count: number) => arrangements(parts, perLine, count).sort((a, b) => points(a) - points(b))[0];
  for (let count = Math.ceil(lengthOf(title) / perLine) || 1; count <= most; count++) {
    const best = bestOf(count);
    const more = best && count > 1 && count < Math.min(most, MORE_UP_TO) ? bestOf(count + 1) : undefined;
    if (best) return more && points(more) + ONE_MORE < points(best) ? more : best;
  }
  return null;
}
