import fs from 'node:fs';
import { layTransfer } from './support/api';
import { rows, value } from './support/database';
import { expect, type Page, shown, test } from './support/portal';

/** Presses a paper's button, then the one of the step's page. */
async function take(page: Page, button: string, confirm: string): Promise<void> {
  await page.getByRole('region', { name: '当前状态' }).getByRole('link', { name: button, exact: true }).click();
  await page.getByRole('button', { name: confirm, exact: true }).click();
  await expect(page).toHaveURL(/\/circulars\/[0-9a-f-]{36}$/);
}

/** Sentences and tables of the frozen figures, as the page shows them. */
const figures = async (page: Page) => (await page.locator('#figures').textContent())?.trim();

test('1-2-2: a 通报 from the clerk over the director to 组长, numbered, read and signed; its figures stay', async ({
  open,
}) => {
  const clerk = await open('bangong');
  const words = `请逐项核实逾期事项（端到端演示 ${process.pid}）。`;
  let path = '';
  let taken: string | undefined;

  await test.step('the clerk takes the figures and writes the text', async () => {
    await clerk.goto('/circulars');
    await clerk.getByRole('link', { name: '起草通报', exact: true }).click();
    await clerk.getByRole('button', { name: '取数并起草' }).click();
    await expect(clerk.getByText('已取数，可以起草')).toBeVisible();
    path = new URL(clerk.url()).pathname.replace('/edit', '');
    await clerk.getByLabel('工作要求', { exact: true }).fill(words);
    await clerk.getByRole('button', { name: '保存并预览' }).click();
    await expect(clerk.getByRole('article', { name: '印发件' })).toContainText(words);
    await expect(clerk.getByRole('article', { name: '印发件' })).toContainText('〔签发后编号〕');
    await clerk.goto(path);
    taken = await figures(clerk);
    await take(clerk, '报办公室主任审核', '确认报审');
  });

  await test.step('the director agrees, 组长 signs', async () => {
    const director = await open('bangong-zr');
    await director.goto(path);
    await take(director, '同意，报组长签发', '同意，报组长签发');
    const leader = await open('zuzhang');
    await leader.goto(path);
    await take(leader, '签发', '签发');
    await expect(leader.getByText(/已签发并印发（山综执联办通报〔\d{4}〕\d+号）/)).toBeVisible();
  });

  await test.step('a unit reads it, loads the document down and signs', async () => {
    const unit = await open('ziran');
    await unit.goto(path);
    await expect(unit.getByRole('article', { name: '印发件' })).toContainText(words);
    const download = unit.waitForEvent('download');
    await unit.locator('#letters').getByRole('link').first().click();
    const file = await (await download).path();
    expect(fs.readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    await take(unit, '签收', '确认签收');
    await expect(unit.getByText('已签收').first()).toBeVisible();
    const signed = await value(
      `SELECT count(*) FROM receipt WHERE matter_id = $1 AND unit_id = 'ziran' AND signed_at IS NOT NULL`,
      [path.split('/')[2]],
    );
    expect(signed).toBe('1');
  });

  await test.step('an act of later moves the board and not the paper', async () => {
    await layTransfer(await open('zhzf'), await open('zhzf-fz'));
    await clerk.goto(path);
    expect(await figures(clerk)).toBe(taken);
    expect(await shown(clerk)).toContain('此后的办理不改变');
    expect(await rows('SELECT id FROM frozen_figures WHERE bulletin_id = $1', [path.split('/')[2]])).toHaveLength(1);
  });
});
