import { nextWorkday, OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { localDate } from '@/lib/rulebook/local-date';
import { rows } from './support/database';
import { expect, test } from './support/portal';
import { stateWord, take } from './support/transfer';

test('1-2-6: the office hands a matter down, the unit reports and proposes, is sent back, proposes again, is accepted', async ({
  open,
}) => {
  const [days] = await rows(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS today,
    to_char(now() AT TIME ZONE 'Asia/Shanghai' + interval '30 days', 'YYYY-MM-DD') AS due,
    to_char(now() AT TIME ZONE 'Asia/Shanghai' + interval '45 days', 'YYYY-MM-DD') AS about`);
  const { today = '', due = '', about = '' } = days ?? {};
  const later = nextWorkday(OFFICIAL_CALENDAR, localDate(about)); // a new date must be a working day
  const title = `端到端演示交办事项${process.pid}`;
  const chinese = (date: string) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
  const office = await open('bangong');
  const unit = await open('yingji');
  let address = '';

  await test.step('the office registers the document and names the unit', async () => {
    await office.goto('/assignments');
    await office.getByRole('link', { name: '新建交办事项' }).click();
    await office.getByLabel('交办机关', { exact: true }).fill('区政府');
    await office.getByLabel('来文标题', { exact: true }).fill('关于做好演示工作的通知');
    await office.getByLabel('来文文号', { exact: true }).fill('山政办字（演示）99号');
    await office.getByLabel('交办日期', { exact: true }).fill(today);
    await office.getByLabel('事项名称', { exact: true }).fill(title);
    await office.getByLabel('交办内容', { exact: true }).fill('逐一检查，形成清单。');
    await office.getByLabel('牵头单位', { exact: true }).selectOption('yingji');
    await office.getByLabel('办理时限', { exact: true }).fill(due);
    await office.getByRole('button', { name: '登记并交办' }).click();
    await expect(office.getByText('交办事项已登记').first()).toBeVisible();
    address = new URL(office.url()).pathname;
  });

  await test.step('the unit finds it on its desk and reports', async () => {
    await unit.goto('/');
    await unit.locator(`main a[href^="${address}"]`).first().click();
    await take(unit, '填报进展', '确认填报', () => unit.getByLabel('进展情况').fill('已检查三家。'));
    await expect(unit.locator('#notes')).toContainText('已检查三家。');
  });

  await test.step('the office extends; the original date stays to be read', async () => {
    await office.goto(address);
    await take(office, '同意延期', '确认延期', async () => {
      await office.getByLabel('新的时限').fill(later);
      await office.getByLabel('延期理由').fill('等待检测结果。');
    });
    const term = office.locator('#term');
    await expect(term).toContainText(chinese(due));
    await expect(term).toContainText(chinese(later));
    await expect(term).toContainText('等待检测结果。');
  });

  await test.step('the unit proposes, the office sends back', async () => {
    await unit.goto(address);
    await take(unit, '申请销号', '确认申请', () => unit.getByLabel('落实情况').fill('已检查十家。'));
    await office.goto(address);
    await take(office, '退回继续落实', '确认退回', async () => {
      await expect(office.getByText('已检查十家。')).toBeVisible();
      await office.getByLabel('退回意见').fill('请附问题清单。');
    });
    await expect(stateWord(office, '落实中')).toBeVisible();
  });

  await test.step('the unit proposes again, the office accepts', async () => {
    await unit.goto(address);
    await expect(unit.locator('#notes')).toContainText('请附问题清单。');
    await take(unit, '申请销号', '确认申请', () => unit.getByLabel('落实情况').fill('已附问题清单。'));
    await office.goto(address);
    await take(office, '同意销号', '确认销号');
    await expect(stateWord(office, '已销号')).toBeVisible();
    await unit.goto('/assignments?tab=ended');
    await expect(unit.getByRole('row').filter({ hasText: title })).toContainText('已销号');
  });
});
