import { expect, test } from 'vitest';
import { titleLines } from '@/lib/kernel/letters/docx/title';

const bureau = '枣庄市山亭区综合行政执法局';

test('a short title stays on one line', () => {
  expect(titleLines('关于演示丙涉嫌采砂案的函', 20, [bureau], 4)).toEqual(['关于演示丙涉嫌采砂案的函']);
});

test('a line breaks after the issuer and never inside its name', () => {
  expect(titleLines(`${bureau}关于移交演示丙涉嫌采砂案的函`, 20, [bureau], 4)).toEqual([
    bureau,
    '关于移交演示丙涉嫌采砂案的函',
  ]);
});

test.each([
  '关于移交演示石材加工有限公司涉嫌未经批准占用土地修建钢结构厂房案的函',
  '关于通报演示市政工程有限公司擅自在耕地上堆放渣土案处理决定的函',
  '关于报请指定演示砖瓦厂涉嫌擅自改变土地用途案管辖的请示',
  '关于移交演示甲涉嫌无照从事《矿产品经营许可》所列经营活动并拒不改正一案的函',
])('%s breaks without loss, stub, hourglass or a particle at the head of a line', (title) => {
  const rows = titleLines(title, 20, [], 4);
  expect(rows?.join('')).toBe(title);
  const lengths = rows?.map((row) => row.length) ?? [];
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
  for (const row of rows ?? []) expect(row).not.toMatch(/^[的案函》）、]|[《（]$/);
  const middle = lengths.slice(1, -1);
  const ends = Math.min(lengths[0] ?? 0, lengths.at(-1) ?? 0);
  for (const length of middle) expect(length).toBeGreaterThanOrEqual(ends);
});

test('the space beside a number counts, so that no line runs over', () => {
  const rows = titleLines('关于征集2026年第11次综合行政执法联席会议议题的通知', 20, [], 4);
  expect(rows?.join('')).toBe('关于征集2026年第11次综合行政执法联席会议议题的通知');
  expect(rows).not.toContain('关于征集2026年第11次综合行政执法联席会议');
});

test('a title that needs more lines than allowed is left to a smaller size', () => {
  expect(titleLines('演示'.repeat(50), 20, [], 4)).toBeNull();
});

const office = '枣庄市山亭区综合行政执法联席会议办公室';
const places = ['综合行政执法', '联席会议', '山亭区'];

test.each([
  [
    `${office}关于征集2026年第11次综合行政执法联席会议议题的通知`,
    [office, '关于征集2026年第11次综合行政执法', '联席会议议题的通知'],
  ],
  [
    `${bureau}关于演示路燃气管道被违建占压重大安全隐患的通报函`,
    [bureau, '关于演示路燃气管道被违建', '占压重大安全隐患的通报函'],
  ],
])('%s stands in lines that end where the words do', (title, rows) => {
  expect(titleLines(title, 20, [office, bureau, ...places], 4)).toEqual(rows);
});

test('no 书名号 and no name of a company is divided between two lines', () => {
  const rows = titleLines('关于移交演示甲涉嫌无照从事《矿产品经营许可》所列经营活动一案的函', 20, [], 4) ?? [];
  for (const row of rows) expect(row.split('《').length).toBe(row.split('》').length);
  const company = titleLines(
    '枣庄市山亭区自然资源局关于通报山亭区演示石材加工有限公司涉嫌未经批准占用土地修建钢结构厂房案处理决定的函',
    20,
    places,
    4,
  );
  expect(company?.filter((row) => /^(有限|公司)|山亭区$/.test(row))).toEqual([]);
});

test('an issuer longer than a line is divided between words', () => {
  const issuer = '枣庄市山亭区农业农村和水利水务综合服务保障中心';
  const rows = titleLines(`${issuer}关于抄送行政审批的函`, 20, [issuer], 4);
  expect(rows?.join('')).toBe(`${issuer}关于抄送行政审批的函`);
  expect(rows?.[0]).toMatch(/(水务|综合)$/);
});
