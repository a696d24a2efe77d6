import { addWorkdays, OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { formatDateWeekday, localDate } from '@/lib/rulebook/local-date';
import { pdf } from '@/prisma/seed/story/files';
import { value } from './support/database';
import { expect, type Page, test } from './support/portal';
import { stateWord, take } from './support/transfer';

const FILE = { name: '现场检查笔录.pdf', mimeType: 'application/pdf', buffer: pdf(['现场检查笔录（演示）']) };

/** Drafts a request of a kind as 区综合行政执法局 does, uploads where it must, and sends it. Answers its address. */
async function ask(page: Page, kind: string, unit: string, title: string, question: string): Promise<string> {
  await page.goto('/requests');
  await page.getByRole('link', { name: '新建协作请求' }).first().click();
  await page.getByRole('link', { name: kind }).click();
  await page.getByLabel('请求事项', { exact: true }).fill(title);
  await page.getByLabel('被请求单位', { exact: true }).selectOption(unit);
  await page.getByLabel(question, { exact: true }).fill('请逐项答复。');
  await page.getByLabel('案情要点', { exact: true }).fill('现场检查发现的情况（演示）。');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('请求已起草').first()).toBeVisible();
  const address = new URL(page.url()).pathname;
  if (kind === '请求认定、鉴定') {
    await page.goto(`${address}/materials`);
    await page.locator('#request-pick').setInputFiles(FILE);
    await expect(page.getByText('已上传').first()).toBeVisible();
    await page.goto(address);
  }
  await take(page, '发出请求', '确认发出');
  await expect(page.getByText(/请求已发出（山综执协〔\d+〕\d+号）/)).toBeVisible();
  return address;
}

test('4-2-1, 4-2-2, 4-2-4: an appraisal extended beforehand and answered by letter, a consultation not beyond ten days, materials refused by law', async ({
  open,
}) => {
  test.setTimeout(80_000);
  const today = localDate(await value(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`));
  const inDays = (n: number) => addWorkdays(OFFICIAL_CALENDAR, today, n);
  const bureau = await open('zhzf');

  await test.step('an appraisal is asked with its materials; the unit gives notice of a new date, then answers by letter', async () => {
    const title = `认定演示地块地类${process.pid}`;
    const address = await ask(bureau, '请求认定、鉴定', 'ziran', title, '需要认定、鉴定的问题');
    const unit = await open('ziran');
    await unit.goto('/');
    await unit.locator(`main a[href^="${address}"]`).first().click();
    await take(unit, '告知延期', '确认延期', async () => {
      await unit.getByLabel('新的期限', { exact: true }).fill(inDays(8));
      await unit.getByLabel('延期理由', { exact: true }).fill('需要实地测绘。');
    });
    const term = unit.locator('#term');
    await expect(term).toContainText(formatDateWeekday(inDays(5)));
    await expect(term).toContainText(formatDateWeekday(inDays(8)));
    await take(unit, '出具认定、鉴定意见', '确认答复', () =>
      unit.getByLabel('答复内容', { exact: true }).fill('经测绘，地类为旱地。'),
    );
    await bureau.goto(address);
    await expect(bureau.locator('#outcome')).toContainText('经测绘，地类为旱地。');
    await expect(bureau.locator('#letters')).toContainText(/山自资协复〔\d+〕\d+号/);
    await take(bureau, '签收答复并办结', '确认签收');
    await expect(stateWord(bureau, '办结')).toBeVisible();
  });

  const unit = await open('zhujian', { refusals: true });
  await test.step('a consultation may be put off once, by ten working days; more is refused with the latest date', async () => {
    const title = `咨询演示许可适用${process.pid}`;
    const address = await ask(bureau, '书面征询咨询意见', 'zhujian', title, '需要咨询的问题');
    await unit.goto(`${address}/extend`);
    await unit.getByLabel('情况复杂').check();
    await unit.getByLabel('新的期限', { exact: true }).fill(inDays(16));
    await unit.getByLabel('延期理由', { exact: true }).fill('涉及多个部门。');
    await unit.getByRole('button', { name: '确认延期' }).click();
    const latest = `延长期限不得超过10个工作日，最迟可延至${formatDateWeekday(inDays(15))}`;
    await expect(unit.getByText(latest).first()).toBeVisible();
    await expect(unit.getByLabel('延期理由', { exact: true })).toHaveValue('涉及多个部门。');
    await unit.getByLabel('新的期限', { exact: true }).fill(inDays(15));
    await unit.getByRole('button', { name: '确认延期' }).click();
    await expect(unit.getByText('已告知延期').first()).toBeVisible();
  });

  await test.step('materials are refused on a statutory ground, and on no other', async () => {
    const title = `调取演示档案${process.pid}`;
    const address = await ask(bureau, '请求提供材料', 'zhujian', title, '需要提供的材料');
    await unit.goto(`${address}/refuse`);
    await unit.getByLabel('法定事由', { exact: true }).fill('不便提供');
    await unit.getByLabel('理由说明', { exact: true }).fill('档案涉及商业秘密。');
    await unit.getByRole('button', { name: '确认不予提供' }).click();
    await expect(unit.getByText('请写明法律、法规的名称和条款').first()).toBeVisible();
    await unit.getByLabel('法定事由', { exact: true }).fill('《政府信息公开条例》第十五条');
    await unit.getByRole('button', { name: '确认不予提供' }).click();
    await expect(stateWord(unit, '依法不予提供')).toBeVisible();
    await expect(unit.locator('#letters')).toContainText('不予提供材料的答复函');
  });
});
