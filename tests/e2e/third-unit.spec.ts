import { command, layTransfer } from './support/api';
import { rows, value } from './support/database';
import { expect, test } from './support/portal';

test('a third unit sees nothing of a transfer: list, count, page, file, letter, API, search, notices', async ({
  open,
}) => {
  const title = '保密演示当事人涉嫌擅自占用耕地案';
  const third = await open('shijian', { refusals: true });
  await third.goto('/transfers?tab=all');
  const total = await third.getByText(/^共 \d+ 条$/).textContent();
  const id = await layTransfer(await open('zhzf'), await open('zhzf-fz'), { title });

  await test.step('list and count stay as they were; search finds nothing', async () => {
    await third.goto('/transfers?tab=all');
    await expect(third.getByText(/^共 \d+ 条$/)).toHaveText(total ?? '');
    await expect(third.getByRole('link', { name: title })).toHaveCount(0);
    await third.goto(`/search?q=${encodeURIComponent(title)}`);
    await expect(third.getByText('没有找到您有权查看的事项')).toBeVisible();
    const number = await value('SELECT number FROM matter WHERE id = $1', [id]);
    await third.goto(`/search?q=${encodeURIComponent(number)}`);
    await expect(third.getByText('没有找到您有权查看的事项')).toBeVisible();
  });

  await test.step('every page of it says what it says of a matter that never was', async () => {
    const never = '00000000-0000-4000-8000-000000000000';
    const words = async (path: string) => {
      const answer = await third.goto(path);
      return [answer?.status(), await third.locator('main').textContent()];
    };
    for (const page of ['', '/edit', '/check', '/accept', '/materials', '/unmask', '/supervise']) {
      expect(await words(`/transfers/${id}${page}`)).toEqual(await words(`/transfers/${never}${page}`));
    }
  });

  await test.step('files, letters and commands are not there', async () => {
    const [file] = await rows('SELECT id::text FROM attachment WHERE matter_id = $1', [id]);
    const [letter] = await rows('SELECT id::text FROM letter WHERE matter_id = $1', [id]);
    expect((await third.request.get(`/api/files/${file?.id}`)).status()).toBe(404);
    expect((await third.request.get(`/api/letters/${letter?.id}`)).status()).toBe(404);
    const version = Number(await value('SELECT version FROM matter WHERE id = $1', [id]));
    expect((await command(third, 'transfer.accept', { id, version })).status()).toBe(404);
  });

  await test.step('no notice names it, and a stranger sees no more', async () => {
    await third.goto('/notices');
    await expect(third.getByText(title)).toHaveCount(0);
    const stranger = await open(null, { refusals: true });
    await stranger.goto(`/transfers/${id}`);
    await expect(stranger).toHaveURL(/\/sign-in/);
    expect((await command(stranger, 'transfer.accept', { id, version: 1 })).status()).toBe(401);
  });
});
