import { command, layDraft } from './support/api';
import { value } from './support/database';
import { expect, test } from './support/portal';
import { fillDraft } from './support/transfer';

test('pressing twice makes one draft and one letter', async ({ open }) => {
  const title = `双击演示当事人涉嫌擅自占用耕地案（${process.pid}）`;

  await test.step('a double click on 保存草稿 makes one draft', async () => {
    const sender = await open('zhzf');
    await sender.goto('/transfers/new');
    await fillDraft(sender, { title });
    await sender.getByRole('button', { name: '保存草稿' }).dblclick();
    await expect(sender.getByRole('heading', { level: 1, name: '修改移送草稿' })).toBeVisible();
    expect(await value('SELECT count(*) FROM matter WHERE title = $1', [title])).toBe('1');
  });

  await test.step('a double click without scripts makes one draft', async () => {
    const plain = await open('zhzf', { javaScriptEnabled: false });
    await plain.goto('/transfers/new');
    await fillDraft(plain, { title: `${title}（二）` });
    await plain.getByRole('button', { name: '保存草稿' }).dblclick();
    await expect(plain.getByRole('heading', { level: 1, name: '修改移送草稿' })).toBeVisible();
    expect(await value('SELECT count(*) FROM matter WHERE title = $1', [`${title}（二）`])).toBe('1');
  });

  await test.step('two approvals at the same moment give one letter', async () => {
    const sender = await open('zhzf');
    const leader = await open('zhzf-fz', { refusals: true });
    const id = await layDraft(sender, { title: `${title}（三）` });
    const version = async () => Number(await value('SELECT version FROM matter WHERE id = $1', [id]));
    await command(sender, 'transfer.submit', { id, version: await version() });
    const now = await version();
    const answers = await Promise.all([1, 2].map(() => command(leader, 'transfer.approve', { id, version: now })));
    expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409]);
    expect(await value('SELECT count(*) FROM letter WHERE matter_id = $1', [id])).toBe('1');
  });
});
