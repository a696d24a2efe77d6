import { addWorkdays, OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { addDays, formatDate, formatDateWeekday, type LocalDate, localDate } from '@/lib/rulebook/local-date';
import { findRule } from '@/lib/rulebook/rules';
import { command } from './support/api';
import { value } from './support/database';
import { LIMITS, type Limit, type Owing, owing, request, ruleOf } from './support/limits';
import { ACTS, inTime, MET_LATE, overdue } from './support/limits-table';
import { expect, type Page, test } from './support/portal';

const today = async () => localDate(await value(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`));
const inDays = async (n: number) => addWorkdays(OFFICIAL_CALENDAR, await today(), n);
const done = (page: Page, limit: Limit) =>
  page
    .locator('#flow')
    .getByRole('row')
    .filter({ hasText: new RegExp(ACTS[limit] ?? '^$') });
const status = (page: Page) => page.getByRole('region', { name: '当前状态' });

/** A rule without extension: its matter offers none, has no page for one, and no command moves its date. */
async function noExtension(page: Page, limit: Limit, { id, href, version, due, obligor }: Owing): Promise<void> {
  const { rule, urgent } = ruleOf(limit);
  await expect(status(page).getByRole('link', { name: /延期|延长|调整任务时限/ }), limit).toHaveCount(0);
  const asked = { id, version, toOn: await inDays(5), reason: '需要更多时间' };
  const kind = href.split('/')[1] ?? '';
  const prefix = { requests: 'request', inspections: 'inspection' }[kind] ?? kind.replace(/s$/, '');
  const more = { request: { complex: true }, inspection: { unitId: obligor } }[prefix];
  const answer = await command(page, `${prefix}.extend`, { ...asked, ...more });
  expect([404, 409, 422], limit).toContain(answer.status());
  if (!more) expect((await page.request.get(`${href}/extend`)).status(), limit).toBe(404);
  const kept =
    'SELECT due_at::text FROM duty WHERE matter_id = $1 AND rule = $2 AND urgent = $3 AND cancelled_at IS NULL AND obligor_id = $4';
  expect(await value(kept, [id, rule, urgent, obligor]), limit).toBe(due);
}

test('3-1-1 … 4-4-2: every limit that was kept says so on the page of its matter', async ({ open }) => {
  const [reader, laid] = [await open('bangong'), inTime(await today())];
  expect(Object.keys(ACTS).sort()).toEqual([...LIMITS].sort());
  for (const limit of LIMITS) {
    const { href } = await owing(limit, 'kept', await laid[limit]?.(open));
    await reader.goto(href);
    await expect(done(reader, limit).filter({ hasText: '按期办结' }).first(), limit).toBeVisible();
  }
});

/** Asks for another date in the form of the step and is refused or not. */
async function extend(page: Page, href: string, toOn: LocalDate, choose?: () => Promise<unknown>): Promise<void> {
  await page.goto(`${href}/extend`);
  await choose?.();
  await page.getByLabel(/^新的(期限|时限)$/).fill(toOn);
  await page.getByLabel(/^(延期|调整)理由$/).fill('需要实地核查。');
  await page.getByRole('button', { name: /^确认(延期|调整)$/ }).click();
}

test('4-2-1, 4-2-2, 4-2-3, 4-3-3: where a limit may be extended both dates stay, and nobody extends it too late or too far', async ({
  open,
}) => {
  const [bureau, on] = [await open('zhzf', { refusals: true }), await today()];
  const day = (n: number) => addWorkdays(OFFICIAL_CALENDAR, on, n);
  const beside = (page: Page) => page.getByLabel(/^新的(期限|时限)$/);

  await test.step('4-2-1: after the due instant notice comes too late', async () => {
    const page = await open('huanjing', { refusals: true });
    await extend(page, (await owing('4-2-1', 'overdue')).href, day(9));
    await expect(beside(page)).toHaveAccessibleDescription(/延期应当在届满前告知/);
  });
  await test.step('4-2-2: not unless it is complex, once, and not a second time', async () => {
    const page = await open('zhujian', { refusals: true });
    const { href } = await owing('4-2-2', 'running', await request(bureau, 'consultation', 'zhujian'));
    await extend(page, href, day(9));
    await expect(page.getByLabel('情况复杂')).toHaveAccessibleDescription(/情况复杂的才可以延期（条款 4-2-2），请确认/);
    const complex = () => page.getByLabel('情况复杂').check();
    await extend(page, href, day(9), complex);
    for (const date of [day(5), day(9)]) await expect(page.locator('#term')).toContainText(formatDateWeekday(date));
    await extend(page, href, day(15), complex);
    await expect(beside(page)).toHaveAccessibleDescription(
      new RegExp(`不得再次延期，最迟为${formatDateWeekday(day(9))}$`),
    );
  });
  await test.step('4-2-3: to a later day, not an earlier one', async () => {
    const page = await open('sifa', { refusals: true });
    const id = await request(bureau, 'legal_service', 'sifa', { wishedOn: day(4) });
    const { href } = await owing('4-2-3', 'running', id);
    await extend(page, href, day(4));
    await expect(beside(page)).toHaveAccessibleDescription(/新的期限应当晚于现在的期限/);
    await extend(page, href, day(9));
    for (const date of [day(4), day(9)]) await expect(page.locator('#term')).toContainText(formatDateWeekday(date));
  });
  await test.step('4-3-3: by the lead, before the day and not beyond the summary', async () => {
    const late = await owing('4-3-3', 'overdue');
    const { dueOn } = await owing('4-3-3', 'running', late.id);
    const task = (unit: string) => () => bureau.getByLabel('参加单位', { exact: true }).selectOption(unit);
    await extend(bureau, late.href, day(9), task(late.obligor));
    await expect(beside(bureau)).toHaveAccessibleDescription(/期限已经届满，调整不能消除超期/);
    await extend(bureau, late.href, day(15), task('zhzf'));
    await expect(beside(bureau)).toHaveAccessibleDescription(/新的时限不能晚于总结日期（\d+年\d+月\d+日）/);
    await extend(bureau, late.href, day(9), task('zhzf'));
    const [from, to] = [localDate(dueOn), day(9)].map(formatDate);
    await expect(bureau.locator('main')).toContainText(`由${from}调整为${to}`);
  });
});

test('3-1-1 … 4-4-2: a limit missed is late in words, is met only with 超期说明, and stays late', async ({ open }) => {
  test.setTimeout(180_000);
  const late = overdue(addDays(await today(), -40), await today());
  expect([...Object.keys(late), ...MET_LATE].sort()).toEqual([...LIMITS].sort());
  const reader = await open('bangong');
  for (const limit of MET_LATE) {
    await reader.goto((await owing(limit, 'late')).href);
    await expect(
      done(reader, limit)
        .filter({ hasText: /逾期\d+日办结/ })
        .first(),
      limit,
    ).toBeVisible();
    await expect(reader.locator('#flow')).toContainText('超期说明');
  }
  for (const limit of LIMITS) {
    const { by, event, confirm, fill = {}, lay } = late[limit] ?? {};
    if (!by) continue;
    const page = await open(by, { refusals: true });
    const found = await owing(limit, 'overdue', await lay?.(page));
    await page.goto(found.href);
    await expect(status(page), limit).toContainText('已逾期');
    if (!findRule(ruleOf(limit).rule)?.extension) await noExtension(page, limit, found);
    await page.goto(`${found.href}/${event}`);
    for (const [label, words] of Object.entries(fill)) await page.getByLabel(label, { exact: true }).fill(words);
    await page.getByRole('button', { name: confirm, exact: true }).click();
    const reason = page.getByLabel('超期说明', { exact: true });
    await expect(reason, limit).toHaveAccessibleDescription(/已超过期限，请填写超期说明$/);
    for (const [label, words] of Object.entries(fill))
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(words);
    await owing(limit, 'overdue', found.id);
    await reason.fill('经办人外出，交接不及时。');
    await page.getByRole('button', { name: confirm, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${found.href}$`));
    await expect(
      done(page, limit)
        .filter({ hasText: /逾期\d+日办结/ })
        .first(),
      limit,
    ).toBeVisible();
    await expect(page.locator('#flow')).toContainText('经办人外出，交接不及时。');
    await owing(limit, 'late', found.id);
    await page.context().close();
  }
});

test('3-1-1 … 4-4-2: a running limit without extension offers none', async ({ open }) => {
  for (const [limit, by] of [
    ['4-3-3c', 'shijian'],
    ['4-4-1b', 'fazhi'],
    ['4-4-1c', 'zhujian'],
  ] as const) {
    const page = await open(by, { refusals: true });
    const found = await owing(limit, 'running');
    await page.goto(found.href);
    await noExtension(page, limit, found);
  }
});
