import { rows, stateOf } from './support/database';
import { press, tabTo, type } from './support/keyboard';
import { act, agendaTitles, layMeeting } from './support/meeting';
import { expect, test } from './support/portal';

test('1-3-3, 1-4-6, 1-4-7: agenda, notice, reply, minutes and signature need nothing but a keyboard', async ({
  open,
}) => {
  const { id, title, office, leader, unit } = await layMeeting(open, '键盘会议');

  await test.step('the office moves an item by its button and sends the notice', async () => {
    await office.goto(`/meetings/${id}/setAgenda`);
    await press(office, `上移：${title}`);
    await expect(office.locator('.drag-list > li').first()).toContainText(title);
    expect((await agendaTitles(id))[0]).toBe(title);
    await office.goto(`/meetings/${id}/notify`);
    await press(office, '确认发出');
    await expect(office.getByText('会议通知已发出')).toBeVisible();
  });

  await test.step('the unit answers', async () => {
    await unit.goto(`/meetings/${id}`);
    await press(unit, '回复参会人员');
    await unit.waitForURL(/reply$/);
    await tabTo(unit, '参加');
    await unit.keyboard.press('Space');
    await type(unit, [['参会人', '演示壬（局长）']]);
    await press(unit, '提交回执');
    await expect(unit.getByText('回执已提交')).toBeVisible();
  });

  await test.step('after the meeting the office writes the minutes and sends them to be reviewed', async () => {
    await act(office, 'meeting.signIn', id, { unitId: 'ziran', attendee: '演示壬（局长）', substitute: '' });
    await act(office, 'meeting.hold', id, { beganAt: '14:30', endedAt: '16:10', presidedBy: '组长演示' });
    const items = await rows('SELECT id::text, title FROM agenda_item WHERE meeting_id = $1 AND removed_at IS NULL', [
      id,
    ]);
    const itemId = items.find((one) => one.title === title)?.id;
    await act(office, 'meeting.recordTopic', id, { itemId, discussion: '各单位同意。', outcome: 'RESOLVED' });
    await office.goto(`/meetings/${id}/saveMinutes`);
    await press(office, '填写');
    await type(office, [['议定内容', '由移出单位附测绘成果']]);
    await press(office, '保存这一项');
    await expect(office.locator('p').filter({ hasText: '由移出单位附测绘成果' })).toBeVisible();
    await office.goto(`/meetings/${id}`);
    await press(office, '送核稿');
    await office.waitForURL(/submitMinutes$/);
    await press(office, '确认送核稿');
    await expect(office.getByText('纪要已送核稿')).toBeVisible();
  });

  await test.step('组长 reads and signs', async () => {
    await act(await open('bangong-zr'), 'meeting.present', id);
    await leader.goto(`/meetings/${id}`);
    await press(leader, '签发纪要');
    await leader.waitForURL(/signMinutes$/);
    await press(leader, '确认签发');
    await expect(leader.getByText('纪要已签发').first()).toBeVisible();
    expect(await stateOf(id)).toBe('ISSUED');
  });
});
