/**
 * 国家秘密标志 in a text, title or file name (4-2-5): 绝密★, 机密★10年, 秘密　长期, （机密）, 密级：秘密, 机密级文件, or the word alone
 * at the head or foot of a paper. Words that only speak of secrets are no marks: 商业秘密, 保守秘密, 秘密举报, 机密性, 手机密码.
 */

/** Characters that are not seen, with which a mark could be hidden. */
const UNSEEN = /[\p{Cf}\p{Cc}]/gu;
const TRADITIONAL: Readonly<Record<string, string>> = { 絕: '绝', 機: '机', 級: '级' };

const GRADE = `(?:绝[ ]*密|机[ ]*密|秘[ ]*密)`;
const TERM = String.raw`(?:长期|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[ ]*(?:年|个月|月|天|日))`;
/** What speaks of keeping a secret and is followed by a term: 保守秘密三年, 商业秘密2年. */
const SPOKEN = '(?<![业守保泄漏露作知人此该项术营])';
const STAR = '[★☆⭐✭✩✯*]';
const OPEN = String.raw`[(\[【〔]`;
const CLOSE = String.raw`[)\]】〕]`;

/** Each is one way in which a mark stands; `m` reads line by line. */
const MARKS: readonly RegExp[] = [
  new RegExp(`${SPOKEN}${GRADE} *${STAR} *(?:${TERM}|启用前|解密前)?`, 'u'),
  new RegExp(`${STAR} *${GRADE} *${STAR}`, 'u'),
  new RegExp(`${SPOKEN}${GRADE} *${TERM}(?![前后内来间])`, 'u'),
  new RegExp(`${OPEN} *${GRADE}(?:级|件)? *${CLOSE}`, 'u'),
  new RegExp(`密 *级 *(?:[:为是]|定为)? *${GRADE}`, 'u'),
  new RegExp(`${SPOKEN}${GRADE} *(?:级 *)?(?:密件|件(?![数次])|公文|文电|载体)`, 'u'),
  /绝 *密 *(?:文件|材料|资料)/u,
  new RegExp(`${GRADE} *级 *(?:国家秘密|文件|材料|资料|事项)`, 'u'),
  new RegExp(`^ *${GRADE}(?:级|件)?(?: *[:_、，,.|-]| +|$)`, 'mu'),
  new RegExp(`(?<![业守]) ${GRADE}(?:级|件)? *$`, 'mu'),
  new RegExp(`[_-] *${GRADE}(?:级|件)?(?: *$|[._-])`, 'mu'),
];

/** The text as it is read: one width, one kind of space, nothing unseen, simplified characters; a table's cell is a line. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\t/g, '\n')
    .replace(/ +/g, ' ')
    .replace(UNSEEN, (char) => (char === '\n' || char === '\r' ? '\n' : ''))
    .replace(/[絕機級]/g, (char) => TRADITIONAL[char] ?? char);
}

/** The mark of a state secret that the text bears, as it was read, or null. */
export function secretMarking(text: string): string | null {
  if (!text.includes('密')) return null;
  const read = plain(text);
  for (const mark of MARKS) {
    const found = mark.exec(read);
    if (found) return found[0].trim();
  }
  return null;
}

/** What whoever typed or chose it is told: what was found, that it may not enter, and the way out. */
export const markingRefusal = (marking: string): string =>
  `“${marking.slice(0, 20)}”是国家秘密标志，国家秘密不得录入本平台。请删去涉密内容；涉密载体通过机要渠道另行传递，在事项的“保密”页只登记编号和日期`;

/** The first field, by its place in the input, whose text bears such a mark, with the mark; null when none does. Passwords are not read. */
export function markedField(input: unknown): { field: string; marking: string } | null {
  if (typeof input !== 'object' || input === null) return null;
  for (const [field, value] of Object.entries(input)) {
    if (/password/i.test(field)) continue;
    const marking = markingIn(value, 0);
    if (marking) return { field, marking };
  }
  return null;
}

function markingIn(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return secretMarking(value);
  if (typeof value !== 'object' || value === null || depth > 4) return null;
  for (const inner of Object.values(value)) {
    const marking = markingIn(inner, depth + 1);
    if (marking) return marking;
  }
  return null;
}
