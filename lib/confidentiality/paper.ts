import type { LetterParagraph } from '@/lib/kernel/letters/content';
import { maskIdentity, maskName, maskNames, maskPhone } from '@/lib/kernel/masking';
import { FLAG_LABELS, FLAGS, type Flag } from '@/lib/matters/labels-confidentiality';
import { LEFT_OUT } from './labels';

/** The case behind a matter, where it has one. */
export type CaseFacts = {
  person: boolean;
  name: string;
  identity: string;
  contact: string;
  phone: string;
  place: string;
  facts: string;
  findings: string;
  measures: string;
  source: string;
};

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
  case: CaseFacts | null;
  flow: readonly { step: string; unit: string; time: string; clock: string }[];
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

function partyPart(found: CaseFacts, flags: readonly Flag[]): LetterParagraph[] {
  const without = leftOut(flags, ['MINOR', 'PRIVACY']);
  if (without) return [say(without)];
  const rows = [
    [found.person ? '姓名' : '单位', found.person ? maskName(found.name) : found.name],
    [found.person ? '身份证号' : '信用代码', maskIdentity(found.identity)],
    ['负责人', maskName(found.contact)],
    ['电话', maskPhone(found.phone)],
  ];
  return table(
    ['项目', '内容'],
    rows.filter(([, value]) => value),
    [35, 121],
  );
}

function casePart(found: CaseFacts, flags: readonly Flag[], plain: (text: string) => string): LetterParagraph[] {
  // What any mark speaks of may stand anywhere in a running text: the case is then not told at all.
  const without = leftOut(flags, FLAGS);
  const source = leftOut(flags, ['INFORMANT']);
  const line = (label: string, value: string, why: string | null = without) =>
    value ? [say(`${label}：${why ?? plain(value)}`)] : [];
  return [
    ...line('案件来源', found.source, source),
    ...line('违法地点', found.place),
    ...line('主要违法事实', found.facts),
    ...line('初步调查', found.findings),
    ...line('制止措施', found.measures),
  ];
}

/** Parts under headings numbered 一、二、…; empty ones are left out and not counted. */
function numbered(parts: readonly { heading: string; paragraphs: LetterParagraph[] }[]): LetterParagraph[] {
  return parts
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .flatMap(({ heading, paragraphs }, index) => [
      { type: 'heading' as const, level: 1 as const, text: `${'一二三四五六七八'[index] ?? index + 1}、${heading}` },
      ...paragraphs,
    ]);
}

/** 办理记录（脱敏件）of a matter (4-2-5): people masked wherever they stand, what its marks speak of left out. */
export function recordPaper(record: RecordFacts): { title: string; paragraphs: LetterParagraph[]; on: string } {
  const { flags, case: found } = record;
  const people = found ? [...(found.person ? [found.name] : []), found.contact] : [];
  const plain = (text: string) => maskNames(text, people);
  const basics = [
    ['事项', `${record.kind} ${record.number}`],
    ['标题', plain(record.title)],
    ['状态', record.state],
    ['主办单位', record.owner],
    ['相关单位', record.units.join('、')],
    ['知悉范围', record.level],
    ['标识', flags.map((flag) => FLAG_LABELS[flag]).join('、') || '无'],
  ];
  const flow = record.flow.map(({ step, unit, time, clock }) => [step, unit, time, clock]);
  const notes = record.notes.map(({ time, who, words }) => [time, who, plain(words)]);
  return {
    title: `${record.kind}办理记录（脱敏件）`,
    paragraphs: [
      ...numbered([
        { heading: '基本情况', paragraphs: table(['项目', '内容'], basics, [35, 121]) },
        { heading: '当事人', paragraphs: found ? partyPart(found, flags) : [] },
        { heading: '案件情况', paragraphs: found ? casePart(found, flags, plain) : [] },
        { heading: '办理过程', paragraphs: table(['环节', '单位', '时间', '期限'], flow, [40, 48, 36, 32]) },
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
