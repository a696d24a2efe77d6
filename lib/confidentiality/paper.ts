import type { LetterParagraph } from '@/lib/kernel/letters/content';
import { maskIdentity, maskName, maskNames, maskPhone } from '@/lib/kernel/masking';
import { FLAG_LABELS, FLAGS, type Flag } from '@/lib/matters/labels-confidentiality';
import type { FieldKind } from '@/lib/matters/record-plan';
import { LEFT_OUT } from './labels';

/** A field of a matter's own rows: its label, its words, and what kind of words they are. */
export type Told = { label: string; words: string; as: FieldKind };
/** Rows of a part; several are a table. */
export type PartFacts = { heading: string; many: boolean; rows: readonly (readonly Told[])[] };

/** What an export is made from: already in words, nothing masked yet. */
export type RecordFacts = {
  kind: string;
  number: string;
  title: string;
  state: string;
  owner: string;
  units: readonly string[];
  level: string;
  flags: readonly Flag[];
  parts: readonly PartFacts[];
  duties: readonly { task: string; unit: string; due: string; clock: string }[];
  flow: readonly { step: string; unit: string; arrived: string; finished: string; took: string }[];
  letters: readonly { number: string; name: string; issued: string }[];
  notes: readonly { time: string; who: string; words: string }[];
  files: readonly { kind: string; count: number }[];
  carriers: readonly { title: string }[];
  by: string;
  /** 2026年11月23日 */
  on: string;
};

const say = (text: string): LetterParagraph => ({ type: 'text', text });
const table = (head: string[], rows: string[][], widths: number[]): LetterParagraph[] =>
  rows.length ? [{ type: 'table', head, rows, widths }] : [];

/** Why a part is left out: the first of the marks that speak of it, or null. */
const leftOut = (flags: readonly Flag[], of: readonly Flag[]): string | null => {
  const mark = of.find((flag) => flags.includes(flag));
  return mark ? LEFT_OUT[mark] : null;
};

/** Marks that leave out what tells of people. */
const ABOUT_PEOPLE: readonly Flag[] = ['MINOR', 'PRIVACY'];
/** Marks under which a field is left out: what any mark speaks of may stand anywhere in a running text. */
const LEAVING_OUT: Partial<Record<FieldKind, readonly Flag[]>> = {
  case: FLAGS,
  source: ['INFORMANT'],
  party: ABOUT_PEOPLE,
  person: ABOUT_PEOPLE,
  identity: ABOUT_PEOPLE,
  phone: ABOUT_PEOPLE,
};
const MASKS: Partial<Record<FieldKind, (text: string) => string>> = {
  person: maskName,
  identity: maskIdentity,
  phone: maskPhone,
};

type Plain = (text: string) => string;

/** A field as the paper tells it: left out with the reason, or masked. */
function tell({ words, as }: Told, flags: readonly Flag[], plain: Plain): string {
  if (words === '') return '';
  return leftOut(flags, LEAVING_OUT[as] ?? []) ?? (MASKS[as] ?? plain)(words);
}

/** A part: one row as two columns of what there is, several as a table. */
function partOf({ many, rows }: PartFacts, flags: readonly Flag[], plain: Plain): LetterParagraph[] {
  const told = rows.map((row) => row.map((field) => ({ label: field.label, words: tell(field, flags, plain) })));
  if (!many) return basics(told.flat().flatMap(({ label, words }) => (words ? [[label, words]] : [])));
  const head = (rows[0] ?? []).map(({ label }) => label);
  const width = Math.floor(WIDTH / Math.max(1, head.length));
  return table(
    head,
    told.map((row) => row.map(({ words }) => words)),
    head.map(() => width),
  );
}

/** Millimetres between the margins. */
const WIDTH = 156;
const basics = (rows: string[][]): LetterParagraph[] => table(['项目', '内容'], rows, [35, 121]);

/** Names of people in the fields, to be masked wherever they stand. */
const peopleIn = (parts: readonly PartFacts[]): string[] =>
  parts.flatMap(({ rows }) => rows.flat().flatMap(({ as, words }) => (as === 'person' ? [words] : [])));

/** Parts under headings numbered 一、二、…; empty ones are left out and not counted. */
function numbered(parts: readonly { heading: string; paragraphs: LetterParagraph[] }[]): LetterParagraph[] {
  return parts
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .flatMap(({ heading, paragraphs }, index) => [
      {
        type: 'heading' as const,
        level: 1 as const,
        text: `${'一二三四五六七八九十'[index] ?? index + 1}、${heading}`,
      },
      ...paragraphs,
    ]);
}

/** 办理记录（脱敏件）of a matter (4-2-5): people masked wherever they stand, what its marks speak of left out. */
export function recordPaper(record: RecordFacts): { title: string; paragraphs: LetterParagraph[]; on: string } {
  const { flags, parts } = record;
  const people = peopleIn(parts);
  const plain = (text: string) => maskNames(text, people);
  const first = [
    ['事项', [record.kind, record.number].filter(Boolean).join(' ')],
    ['标题', plain(record.title)],
    ['状态', record.state],
    ['主办单位', record.owner],
    ['相关单位', record.units.join('、')],
    ['知悉范围', record.level],
    ['标识', flags.map((flag) => FLAG_LABELS[flag]).join('、') || '无'],
  ];
  const duties = record.duties.map(({ task, unit, due, clock }) => [task, unit, due, clock]);
  const flow = record.flow.map(({ step, unit, arrived, finished, took }) => [step, unit, arrived, finished, took]);
  const notes = record.notes.map(({ time, who, words }) => [time, who, plain(words)]);
  return {
    title: `${record.kind}办理记录（脱敏件）`,
    paragraphs: [
      ...numbered([
        { heading: '基本情况', paragraphs: basics(first) },
        ...parts.map((part) => ({ heading: part.heading, paragraphs: partOf(part, flags, plain) })),
        { heading: '办理期限', paragraphs: table(['要办', '单位', '届满', '情况'], duties, [34, 46, 50, 26]) },
        {
          heading: '办理过程',
          paragraphs: table(['环节', '单位', '到达', '办结', '耗时'], flow, [30, 46, 29, 29, 22]),
        },
        { heading: '办理情况', paragraphs: flags.length ? [] : table(['时间', '单位', '内容'], notes, [30, 40, 86]) },
        {
          heading: '函件',
          paragraphs: table(
            ['文号', '名称', '发出'],
            record.letters.map(({ number, name, issued }) => [number, plain(name), issued]),
            [56, 70, 30],
          ),
        },
        { heading: '附件', paragraphs: record.files.map(({ kind, count }) => say(`${kind}：${count}份。`)) },
        { heading: '涉密载体', paragraphs: record.carriers.map(({ title }) => say(`${title}。`)) },
      ]),
      say(`本件由${record.by}于${record.on}导出，当事人信息已隐去，标识涉及的部分已略去。导出留有记录，不得外传。`),
    ],
    on: record.on,
  };
}
