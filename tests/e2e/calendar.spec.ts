import { addWorkdays, dayOf, OFFICIAL_CALENDAR, OFFICIAL_NOTICES } from '@/lib/rulebook/calendar';
import { localDate, yearOf } from '@/lib/rulebook/local-date';
import { statutoryHolidays } from '@/lib/rulebook/statutory';
import { rows, value } from './support/database';
import { expect, test } from './support/portal';

test('a holiday notice entered by one administrator and confirmed by another re-dates open duties, and only those', async ({
  open,
}) => {
  const today = localDate(await value(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`));
  const free = addWorkdays(OFFICIAL_CALENDAR, today, dayOf(OFFICIAL_CALENDAR, today).working ? 1 : 2);
  const year = yearOf(free);
  const known = OFFICIAL_NOTICES.find((notice) => notice.year === year);
  const off = [...(known?.off ?? Object.keys(statutoryHolidays(year) ?? {})), free].sort();
  const makeup = known?.makeup ?? [];
  const text = `放假：\n${off.join('\n')}\n${makeup.length ? `上班：\n${makeup.join('\n')}` : ''}`;
  const duties = () =>
    rows(`SELECT id::text, due_at::text, done_at IS NULL AND cancelled_at IS NULL AS open FROM duty ORDER BY id`);
  const system = await open('xitong');
  const security = await open('anquan');

  await test.step('the one enters it and sees what would move; he cannot confirm it himself', async () => {
    await system.goto('/admin/calendar/new');
    await system.getByLabel('年份').fill(String(year));
    await system.getByLabel('文号').fill('演示放假〔端到端〕1号');
    await system.getByLabel('通知内容').fill(text);
    await system.getByRole('button', { name: '保存待确认，查看影响' }).click();
    await expect(system.getByRole('table', { name: '变化的日期' })).toBeVisible();
    await expect(system.getByRole('table', { name: '变动的在办期限' }).getByRole('row').nth(1)).toBeVisible();
    await expect(system.getByRole('button', { name: /确认生效/ })).toHaveCount(0);
  });

  await test.step('the other confirms; open duties move, ended ones do not, and the units are told', async () => {
    const before = await duties();
    await security.goto('/admin/calendar');
    await security
      .getByRole('table', { name: '录入的放假安排' })
      .first()
      .getByRole('link', { name: `${year}年` })
      .click();
    await security.getByRole('button', { name: /确认生效/ }).click();
    await expect(security.getByText('安排已生效，在办期限已重新推算')).toBeVisible();
    const after = new Map((await duties()).map((duty) => [duty.id, duty.due_at]));
    const moved = before.filter((duty) => after.get(duty.id ?? '') !== duty.due_at);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every((duty) => String(duty.open) === 'true')).toBe(true);
    const receiver = await open('ziran');
    await receiver.goto('/notices');
    await expect(receiver.locator('main')).toContainText('期限');
  });
});
