import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/rulebook/local-date';
import { MOST_ROWS, readApprovals } from '@/lib/sharing/approvals';
import { forceOf } from '@/lib/sharing/force';
import { CATEGORIES, clauseOf, KIND_CODES, ruleOf, SHARE_KINDS, sharedBy } from '@/lib/sharing/procedure-kinds';
import { cellsText, readCells } from '@/lib/sharing/rows';
import { readSheetDate } from '@/lib/sharing/sheet-date';
import { MAX_SHEET_BYTES, sheetText } from '@/lib/sharing/sheet-file';
import { makeZip } from '@/tests/support/sample-files';

const TODAY = localDate('2026-03-02');
const HEAD = '审批事项\t文号\t相对人\t审批日期\t有效期至';

describe('cells of pasted rows', () => {
  it.each([
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas where there is no tab',
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['commas inside cells of tabs', 'a,1\tb', [['a,1', 'b']]],
    ['quoted separators, lines and quotation marks', '"a\tb"\t"c\nd"\t"说""e"""', [['a\tb', 'c\nd', '说"e"']]],
    ['an empty first cell, an empty line and a mark of order', '\ufeff\tb\n\nc\t', [['', 'b'], [''], ['c', '']]],
  ])('keep %s', (_title, text, cells) => expect(readCells(text)).toEqual(cells));

  it('are written so that they are read back', () => {
    const cells = [
      ['道路,挖掘', ''],
      ['单独一格', ''],
    ];
    expect(readCells(cellsText([['道路,挖掘', ''], ['单独一格']]))).toEqual(cells);
  });
});

describe('days in cells', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026.3.2', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2026-03-02 00:00:00', '2026-03-02'],
    ['2026-03-02T16:00:00.000Z', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['46083', '2026-03-02'],
    ['46083.75', '2026-03-02'],
    ['36526', '2000-01-01'],
  ])('%s is %s', (cell, on) => expect(readSheetDate(cell)).toBe(on));

  it.each(['3/2/2026', '02-03-26', '2026-02-30', '2026-13-01', '1', '99999', '去年三月', '', '2026-03-02 起'])(
    '%s is guessed at by nobody',
    (cell) => expect(readSheetDate(cell)).toBeNull(),
  );
});

const read = (...rows: string[]) => readApprovals(readCells([HEAD, ...rows].join('\n')), TODAY);

describe('a sheet of approvals (3-4-1)', () => {
  it('is read by its heading in any order, with usual other words, or by the order of columns without one', () => {
    const headed = readApprovals(readCells('文号,审批事项名称,审批日期（必填）,当事人\n1号,许可,2026-03-02,甲'), TODAY);
    expect(headed.problems).toEqual([]);
    expect(headed.approvals[0]).toMatchObject({ line: 2, fields: { title: '许可', documentNo: '1号', party: '甲' } });
    expect(readApprovals(readCells('许可,1号,甲,2026-03-02'), TODAY).approvals[0]).toMatchObject({ line: 1 });
  });

  it.each([
    ['an unknown column', '审批事项\t文号\t相对人\t审批日期\t经办人\n许可\t1\t甲\t2026-03-02\t乙', '1 经办人'],
    ['a missing column', '审批事项\t文号\t相对人\n许可\t1\t甲', '1 审批日期'],
    ['a column twice', '审批事项\t文号\t文号\t相对人\t审批日期\n', '1 文号'],
    ['nothing but a heading', HEAD, '1 '],
    ['nothing', '\n\n', '1 '],
  ])('is refused for %s', (_title, text, where) => {
    const { approvals, problems } = readApprovals(readCells(text), TODAY);
    expect([approvals.length, problems.map(({ line, column }) => `${line} ${column}`)]).toEqual([0, [where]]);
  });

  it('names every faulty cell by line and column, and lets the sound rows stand', () => {
    const { approvals, problems } = read(
      '许可\t1号\t甲\t2026-03-02\t',
      '\t\t乙\t2026-03-03\t',
      '许可\t1号\t丙\t三月二日\t2020-01-01',
      `${'长'.repeat(151)}\t4号\t丁\t2026-03-02\t2026-01-01\t\t\t多余`,
    );
    expect(approvals.map(({ line }) => line)).toEqual([2]);
    const where = problems.map(({ line, column }) => `${line} ${column}`);
    expect(where).toEqual(['3 审批事项', '3 文号', '4 审批日期', '4 文号', '5 审批事项', '5 ']);
  });

  it('takes no more rows than can be registered at once, and no number recorded before', () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, (_, n) => `许可\t${n}号\t甲\t2026-03-02\t`);
    expect(read(...rows).problems).toMatchObject([{ line: 1, message: expect.stringContaining(`${MOST_ROWS}项`) }]);
    const known = readApprovals(readCells('许可\t1号\t甲\t2026-03-02'), TODAY, new Set(['1号']));
    expect(known).toMatchObject({ approvals: [], problems: [{ column: '文号' }] });
  });
});

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** A workbook as Excel writes it: a cell formatted as a date, one of text, a bare number, a formula with its result. */
function workbook(claims?: number): Buffer {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (n: number, date: string) =>
    `<row r="${n}">${text(`A${n}`, '许可')}${text(`B${n}`, `${n}号`)}<c r="C${n}" t="str"><f>HYPERLINK("http://x/","甲")</f><v>甲</v></c>${date}</row>`;
  const dates = ['<c r="D1" s="1"><v>46083</v></c>', text('D2', '2026/3/2'), '<c r="D3"><v>46083</v></c>'];
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="审批" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${dates.map((date, n) => row(n + 1, date)).join('')}</sheetData></worksheet>`,
  };
  return makeZip(
    Object.entries(parts).map(([name, xml], index) => ({
      name,
      data: Buffer.from(xml),
      ...(index === 0 && claims !== undefined && { claims }),
    })),
  );
}

describe('an uploaded sheet', () => {
  it('gives the same day from a cell of date, of text and of number, west of Greenwich too, and a formula’s result', async () => {
    const { approvals, problems } = readApprovals(readCells(await sheetText('审批.xlsx', workbook())), TODAY);
    expect(problems).toEqual([]);
    expect(approvals.map(({ eventOn, fields }) => [eventOn, fields.party])).toEqual(
      Array(3).fill(['2026-03-02', '甲']),
    );
  });

  it('as LibreOffice writes it: a title over the heading, an empty row, dates, leading zeros and digits as they are shown', async () => {
    const bytes = fs.readFileSync('tests/support/approvals-libreoffice.xlsx');
    const { approvals, problems } = readApprovals(readCells(await sheetText('审批.xlsx', bytes)), TODAY);
    expect(approvals).toMatchObject([
      {
        line: 3,
        eventOn: '2026-03-02',
        fields: {
          documentNo: '12026003',
          party: '演示管网建设有限公司',
          validUntil: '2026-09-01',
          content: '123456789012',
        },
      },
      {
        line: 5,
        eventOn: '2026-02-28',
        fields: {
          documentNo: '00026004',
          party: '演示广告部,分部',
          validUntil: '2027-03-02',
          content: '含“引号”和 换行',
        },
      },
    ]);
    expect(problems).toEqual([{ line: 6, column: '文号', message: expect.stringContaining('被表格改写的长数字') }]);
  });

  it('in UTF-8, with its mark, or in GBK reads the same', async () => {
    const gbk = Buffer.from('d0edbfc92c31bac52cbcd72c323032362d30332d30320d0a', 'hex');
    const plain = Buffer.from('许可,1号,甲,2026-03-02\r\n');
    const marked = Buffer.concat([Buffer.from('efbbbf', 'hex'), plain]);
    for (const bytes of [plain, marked, gbk]) {
      const { approvals } = readApprovals(readCells(await sheetText('审批.CSV', bytes)), TODAY);
      expect(approvals).toMatchObject([{ eventOn: '2026-03-02', fields: { title: '许可', party: '甲' } }]);
    }
  });

  it.each([
    ['too large', '审批.csv', Buffer.alloc(MAX_SHEET_BYTES + 1, 'a')],
    ['larger than it looks', '审批.xlsx', workbook(1_000_000_000)],
    ['no workbook', '审批.xlsx', makeZip([{ name: 'word/document.xml' }])],
    ['no archive', '审批.xlsx', Buffer.from('许可,1号')],
    ['a broken workbook', '审批.xlsx', makeZip([{ name: 'xl/workbook.xml', data: Buffer.from('<x') }])],
    ['empty', '审批.csv', Buffer.from('\r\n')],
    ['of another kind', '审批.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('is refused in words when it is %s', async (_title, name, bytes) => {
    await expect(sheetText(name, bytes)).rejects.toThrow(/[一-龥]/);
  });
});

describe('kinds of information', () => {
  it('cover the seven categories, each with its clause and a clock that is the rulebook’s (3-3-1 to 3-3-7)', () => {
    expect([...new Set(KIND_CODES.map((code) => SHARE_KINDS[code].category))]).toEqual(Object.keys(CATEGORIES));
    expect(ruleOf(SHARE_KINDS.APPROVAL, false)).toBe('3-4-1');
    expect(ruleOf(SHARE_KINDS.PENALTY, true)).toBe('3-4-2');
    expect(ruleOf(SHARE_KINDS.DOCUMENT, false)).toBe('3-4-3');
    expect(ruleOf(SHARE_KINDS.DOCUMENT, true)).toBeNull();
    expect([clauseOf(SHARE_KINDS.STATISTICS, true), clauseOf(SHARE_KINDS.OTHER, false)]).toEqual(['3-1-2', '3-3-7']);
    expect([sharedBy(SHARE_KINDS.APPROVAL, true), sharedBy(SHARE_KINDS.LAW, true)]).toEqual([false, true]);
  });

  it('lose force on the day said, run out the day after their last, and are told when withdrawn', () => {
    const none = { state: 'SENT', endedOn: null, validUntil: null };
    expect(forceOf(none, TODAY)).toEqual({ words: '现行有效', ended: false });
    expect(forceOf({ ...none, endedOn: TODAY }, TODAY).ended).toBe(true);
    expect(forceOf({ ...none, validUntil: TODAY }, TODAY).ended).toBe(false);
    expect(forceOf({ ...none, validUntil: localDate('2026-03-01') }, TODAY).words).toBe('2026年3月2日起过期');
    expect(forceOf({ ...none, effectiveOn: localDate('2026-04-01') }, TODAY).words).toBe('2026年4月1日起施行');
    expect(forceOf({ ...none, state: 'WITHDRAWN' }, TODAY)).toEqual({ words: '已撤回', ended: true });
  });
});
