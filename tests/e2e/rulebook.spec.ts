import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CLAUSES } from '@/lib/rulebook/clauses';
import { expect, test } from './support/portal';

const run = promisify(execFile);

/** The days of an answer; a holiday's name depends on how its notice was entered. */
const days = ({ ledger }: { ledger: { on: string; role: string; n: number | null }[] }) =>
  ledger.map(({ on, role, n }) => ({ on, role, n }));

/** Before a week's holiday with a make-up Saturday, an urgent case, a rule that counts back. */
const CASES = [
  { rule: '2-2-5', start: '2026-09-30', due: '2026年10月10日' },
  { rule: '2-2-6', start: '2026-02-13', due: null },
  { rule: '1-4-2', start: '2026-10-20', due: null },
];

test('page, API and command line of the calculator agree', async ({ open }) => {
  const page = await open('zhzf');
  for (const { rule, start, due } of CASES) {
    const [cli, api] = await Promise.all([
      run(process.execPath, ['lib/launch/run.mjs', 'lib/rulebook/deadline-cli.ts', rule, start, '--json'], {
        env: { ...process.env, DATABASE_URL: process.env.E2E_DATABASE_URL },
      }),
      page.request.get(`/api/v1/deadlines?rule=${rule}&start=${start}`),
    ]);
    const answer = await api.json();
    const said = JSON.parse(cli.stdout);
    expect(answer.dueAt).toBe(said.dueAt);
    expect(answer.dueOn).toBe(said.dueOn);
    expect(days(answer)).toEqual(days(said));
    await page.goto(`/rulebook/calculator?rule=${rule}&date=${start}`);
    const [year, month, day] = String(answer.dueOn).split('-').map(Number);
    await expect(page.locator('main')).toContainText(`${year}年${month}月${day}日`);
    if (due) await expect(page.locator('main')).toContainText(due);
  }
  expect((await page.request.get('/api/v1/deadlines?rule=9-9-9&start=2026-09-30')).status()).toBe(400);
  expect((await page.request.get('/api/v1/deadlines?rule=2-2-5&start=2026-02-30')).status()).toBe(400);
});

test('the rulebook shows every clause, and a clause its words, its diagram and its counts', async ({ open }) => {
  const page = await open('bangong');
  await page.goto('/rulebook');
  for (const { id } of CLAUSES) await expect(page.locator(`a[href="/rulebook/${id}"]`).first()).toBeAttached();
  await page.goto('/rulebook/2-2-5');
  await expect(page.locator('blockquote').first()).toContainText('接受移送的部门要在三日内反馈意见');
  await expect(page.locator('main svg').first()).toBeVisible();
});
