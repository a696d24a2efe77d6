import type { LocalDate } from '@/lib/rulebook/local-date';
import { dayProblems, fieldProblems } from './checks';
import { TWIN } from './labels';
import { SHARE_KINDS, type ShareKind } from './procedure-kinds';
import type { Cells } from './rows';
import type { ShareFields } from './schemas';
import { readSheetDate } from './sheet-date';

/** Most approvals of one import. */
export const MOST_ROWS = 100;

/** The columns of a sheet of approvals, in the order in which they stand without a heading. */
export const COLUMNS = [
  { name: 'title', label: '审批事项', also: ['审批事项名称', '事项名称', '名称'], required: true, max: 150 },
  { name: 'documentNo', label: '文号', also: ['审批文号', '批准文号', '证号'], required: true, max: 80 },
  { name: 'party', label: '相对人', also: ['行政相对人', '当事人', '申请人'], required: true, max: 100 },
  { name: 'eventOn', label: '审批日期', also: ['作出日期', '决定日期', '批准日期'], required: true, max: 40 },
  { name: 'validUntil', label: '有效期至', also: ['有效期', '有效期限'], required: false, max: 40 },
  { name: 'laws', label: '法律依据', also: ['依据'], required: false, max: 500 },
  { name: 'content', label: '主要内容', also: ['内容', '备注'], required: false, max: 3000 },
] as const;
type Column = (typeof COLUMNS)[number];

/** An approval of a sheet, by the line it stands in. */
export type SheetApproval = { line: number; eventOn: LocalDate; fields: ShareFields };
/** Why a line is refused; line 1 also stands for the sheet as a whole. */
export type SheetProblem = { line: number; column: string; message: string };
export type Sheet = { approvals: SheetApproval[]; problems: SheetProblem[] };

const APPROVAL: ShareKind = SHARE_KINDS.APPROVAL;
const bareHead = (cell: string) => cell.replace(/[\s*＊（(].*$/, '').trim();
const isColumn = (cell: string) => {
  const head = bareHead(cell);
  return COLUMNS.find(({ label, also }) => label === head || also.some((other) => other === head));
};

/** Which column stands where: by the heading if the first line is one, else in the given order. */
function placesOf(
  head: readonly string[],
  line: number,
): { places: (Column | null)[]; heading: boolean; problems: SheetProblem[] } {
  const known = head.map((cell) => isColumn(cell) ?? null);
  if (known.filter((one) => one !== null).length < 2) return { places: [...COLUMNS], heading: false, problems: [] };
  const say = (column: string, message: string): SheetProblem => ({ line, column, message });
  const strange = head.filter((cell, at) => cell && !known[at]).map((cell) => say(cell, '不认识这一列，请删去'));
  const twice = COLUMNS.filter((one) => known.filter((other) => other === one).length > 1);
  const lacking = COLUMNS.filter((one) => one.required && !known.includes(one));
  return {
    places: known,
    heading: true,
    problems: [
      ...strange,
      ...twice.map(({ label }) => say(label, '这一列出现了两次')),
      ...lacking.map(({ label }) => say(label, '缺少这一列')),
    ],
  };
}

/** Lines among which the heading is looked for: a title and a note or two may stand above it. */
const HEADING_WITHIN = 10;

/**
 * Where the sheet begins: at its heading, or without one at its first line. A title above the heading is a cell alone;
 * what else stands there is told, not left out.
 */
function beginOf(cells: Cells): { first: number; problems: SheetProblem[] } {
  const filled = cells.flatMap((row, at) => (row.some(Boolean) ? [at] : []));
  const near = filled.slice(0, HEADING_WITHIN);
  const heading = near.find((at) => (cells[at] ?? []).filter(isColumn).length >= 2);
  const above = heading === undefined ? [] : near.filter((at) => at < heading);
  const data = above.filter((at) => (cells[at] ?? []).filter(Boolean).length > 1);
  const message = '表头上面有内容，请移到表头下面或者删去';
  return { first: heading ?? filled[0] ?? -1, problems: data.map((at) => ({ line: at + 1, column: '', message })) };
}

/** A long number as spreadsheets write it once its last digits are lost: 3.70406E+17. */
const REWRITTEN = /^\d(?:\.\d+)?E\+?\d+$/i;

type Texts = Partial<Record<Column['name'], string>>;

function readRow(texts: Texts, line: number, today: LocalDate): { approval?: SheetApproval; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const say = (column: string, message: string) => problems.push({ line, column, message });
  for (const { name, label, required, max } of COLUMNS) {
    const text = texts[name] ?? '';
    if (required && !text) say(label, '未填写');
    else if (REWRITTEN.test(text))
      say(label, `“${text.slice(0, 24)}”是被表格改写的长数字，末尾几位已经丢失，请将该列设为文本后重新填写`);
    else if (text.length > max) say(label, `不能超过${max}个字`);
  }
  const dateIn = (name: 'eventOn' | 'validUntil', label: string) => {
    const text = texts[name] ?? '';
    const on = readSheetDate(text);
    if (text && !on) say(label, `“${text.slice(0, 20)}”不是有效日期，请写成 2026-11-03`);
    return on;
  };
  const [eventOn, validUntil] = [dateIn('eventOn', '审批日期'), dateIn('validUntil', '有效期至')];
  if (!eventOn || problems.length > 0) return { problems };
  const { title = '', documentNo = '', party = '', laws = '', content = '' } = texts;
  const none = {
    issuer: '',
    effectiveOn: null,
    publicity: '',
    fullRecord: '',
    legalReview: '',
    checkNote: '',
  } as const;
  const fields = { ...none, title, documentNo, party, laws, validUntil, content: content || title };
  const wrong = { ...dayProblems(APPROVAL, eventOn, today), ...fieldProblems(APPROVAL, fields, eventOn) };
  for (const [name, messages] of Object.entries(wrong))
    say(COLUMNS.find((one) => one.name === name)?.label ?? '', messages.join('；'));
  return problems.length > 0 ? { problems } : { approval: { line, eventOn, fields }, problems };
}

/**
 * Reads the cells of a sheet as approvals (3-4-1). Every faulty cell is named with its line; nothing is guessed and
 * nothing left out. `known`: 文号 that the unit has recorded already.
 */
export function readApprovals(cells: Cells, today: LocalDate, known: ReadonlySet<string> = new Set()): Sheet {
  const { first, problems: above } = beginOf(cells);
  if (first < 0) return { approvals: [], problems: [{ line: 1, column: '', message: '没有内容' }] };
  const { places, heading, problems: faulty } = placesOf(cells[first] ?? [], first + 1);
  if (faulty.length > 0) return { approvals: [], problems: faulty };
  const problems = [...above];
  const approvals: SheetApproval[] = [];
  const seen = new Map<string, number>();
  let rows = 0;
  for (const [index, row] of cells.entries()) {
    if (index < first + (heading ? 1 : 0) || !row.some(Boolean)) continue;
    rows += 1;
    const line = index + 1;
    const texts: Texts = Object.fromEntries(places.flatMap((one, at) => (one ? [[one.name, row[at] ?? '']] : [])));
    const read = readRow(texts, line, today);
    problems.push(...read.problems);
    if (row.slice(places.length).some(Boolean))
      problems.push({ line, column: '', message: '多出了单元格，请核对各列' });
    const number = texts.documentNo ?? '';
    const twin = number ? seen.get(number) : undefined;
    if (twin) problems.push({ line, column: '文号', message: `与第${twin}行相同` });
    else if (known.has(number)) problems.push({ line, column: '文号', message: TWIN });
    else if (read.approval) approvals.push(read.approval);
    if (number && !twin) seen.set(number, line);
  }
  if (rows === 0) problems.push({ line: first + 1, column: '', message: '只有表头，没有审批事项' });
  if (rows > MOST_ROWS) problems.push({ line: 1, column: '', message: `一次最多登记${MOST_ROWS}项，本表有${rows}项` });
  return { approvals, problems };
}
