import { rows } from './support/database';
import { expect, test } from './support/portal';
import { stateWord, take } from './support/transfer';

test('3-4-1: a department records an approval and copies it, imports many with a bad row first, and the bureau signs', async ({
  open,
}) => {
  const [days] = await rows(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS today,
    to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY/FMMM/FMDD') AS written`);
  const { today = '', written = '' } = days ?? {};
  const mark = `端到端${process.pid}`;
  const unit = await open('huanjing');
  const bureau = await open('zhzf');
  let address = '';

  await test.step('the department records an approval; until it is copied it stands first on the page', async () => {
    await unit.goto('/sharing/new');
    await unit.getByRole('link', { name: '行政审批', exact: true }).click();
    await unit.getByRole('button', { name: '只登记', exact: true }).click();
    await expect(unit.getByRole('alert').first()).toContainText('请填写名称');
    await unit.getByLabel('行政审批名称', { exact: true }).fill(`${mark}排污许可`);
    await unit.getByLabel('文号', { exact: true }).fill(`${mark}许字1号`);
    await unit.getByLabel('相对人', { exact: true }).fill('演示电镀厂');
    await unit.getByLabel('主要内容', { exact: true }).fill('准予排放，按许可证载明的限值执行。');
    await unit.getByRole('button', { name: '只登记', exact: true }).click();
    await expect(stateWord(unit, '待抄送')).toBeVisible();
    address = new URL(unit.url()).pathname;
    await unit.goto('/sharing');
    await expect(unit.locator('#pending')).toContainText(`${mark}排污许可`);
    await unit.goto(address);
    await take(unit, '抄送', '确认抄送');
    await expect(stateWord(unit, '已抄送')).toBeVisible();
  });

  await test.step('the bureau finds it waiting and signs for it', async () => {
    await bureau.goto('/sharing');
    await bureau
      .locator('#arrivals')
      .getByRole('link', { name: `${mark}排污许可` })
      .click();
    await take(bureau, '签收', '确认签收');
    await expect(bureau.locator('#receipts')).toContainText('平台签收');
  });

  const row = (n: number, date: string) => `许可事项\t${mark}批量${n}号\t演示企业${n}\t${date}`;
  const bad = [row(1, today), row(2, '3/2/26')].join('\n');
  const preview = (text: string) => async () => {
    await unit.getByLabel('审批事项', { exact: true }).fill(text);
    await unit.getByRole('button', { name: '预览', exact: true }).click();
  };

  await test.step('pasted rows with a bad one are reported, kept, and none is registered', async () => {
    await unit.goto('/sharing/import');
    await preview(bad)();
    await expect(unit.locator('#problems')).toContainText('第2行');
    await expect(unit.locator('#problems')).toContainText('审批日期');
    await expect(unit.getByLabel('审批事项', { exact: true })).toHaveValue(bad);
    await expect(unit.getByRole('button', { name: '全部登记并抄送' })).toHaveCount(0);
  });

  await test.step('an uploaded file is previewed the same way, mended and registered as a whole', async () => {
    const csv = `审批事项,文号,相对人,审批日期\n许可事项,${mark}批量1号,演示企业1,${written}\n许可事项,${mark}批量2号,演示企业2,${today}\n`;
    await unit
      .getByLabel('审批事项文件')
      .setInputFiles({ name: '审批.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await unit.getByRole('button', { name: '上传并预览' }).click();
    await expect(unit.locator('#confirm')).toContainText('审批.csv，共 2 项');
    await unit.getByRole('button', { name: '全部登记并抄送' }).click();
    await expect(unit.getByText('已登记并抄送')).toBeVisible();
    await unit.getByLabel('名称、文号、相对人').fill(`${mark}批量`);
    await unit.getByRole('button', { name: '查询' }).click();
    await expect(unit.getByText('共 2 条', { exact: true })).toBeVisible();
  });

  await test.step('the bureau signs for both at once', async () => {
    await bureau.goto('/sharing');
    for (const box of await bureau.getByRole('checkbox', { name: '选择 许可事项' }).all()) await box.check();
    await bureau.getByRole('button', { name: '签收所选' }).click();
    await expect(bureau.getByText('签收人和时间已逐项记录')).toBeVisible();
    await expect(bureau.getByRole('checkbox', { name: '选择 许可事项' })).toHaveCount(0);
  });
});
