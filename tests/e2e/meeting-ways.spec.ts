import { earliestMeetingDay } from '@/lib/meetings/call-limit';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { formatDateWeekday, localDate } from '@/lib/rulebook/local-date';
import { rows, value } from './support/database';
import { act, agendaTitles, dayFromToday, idOf, layMeeting, moveMeeting, PLACE } from './support/meeting';
import { expect, test } from './support/portal';
import { stateWord } from './support/transfer';

const earliest = async () => formatDateWeekday(earliestMeetingDay(localDate(await dayFromToday(0)), OFFICIAL_CALENDAR));

test('1-4-2: a meeting dated too close and a call that comes too late are refused with the earliest possible date', async ({
  open,
}) => {
  const office = await open('bangong');

  await test.step('the plan: the error stands beside the field, the day stays as typed', async () => {
    const [close, place] = [await dayFromToday(5), `演示会议室${process.pid}`];
    await office.goto('/meetings/new');
    await office.getByLabel('会议日期').fill(close);
    await office.getByLabel('会议地点').fill(place);
    await office.getByRole('button', { name: '确认安排' }).click();
    await expect(office.getByText(`最早可以定于${await earliest()}`).first()).toBeVisible();
    await expect(office.getByLabel('会议日期')).toHaveValue(close);
    expect(await value('SELECT count(*) FROM meeting WHERE place = $1', [place])).toBe('0');
  });

  await test.step('the call: nothing goes out', async () => {
    const heldOn = await value(`SELECT to_char(max(held_on) + 1, 'YYYY-MM-DD') FROM meeting`);
    const { id } = await act(office, 'meeting.plan', null, { ...PLACE, heldOn });
    await moveMeeting(id, 6);
    await office.goto(`/meetings/${id}/callTopics`);
    await office.getByRole('button', { name: '确认发出' }).click();
    await expect(office.getByRole('alert').first()).toContainText(`最早可以定于${await earliest()}`);
    expect(await value('SELECT count(*) FROM letter WHERE matter_id = $1', [id])).toBe('0');
    await act(office, 'meeting.cancel', id, { words: '端到端演示完毕' });
  });
});

test('1-4-5, 1-4-6: 组长 convenes for today with a reason, without any call; a guest sees this meeting and nothing else', async ({
  open,
}) => {
  const leader = await open('zuzhang');
  const reason = `端到端演示召集事由${process.pid}`;

  await test.step('组长 convenes; without a reason the form says so', async () => {
    await leader.goto('/meetings');
    await leader.getByRole('link', { name: '召集会议' }).click();
    await leader.getByLabel('会议日期').fill(await dayFromToday(0));
    await leader.getByRole('button', { name: '确认召集' }).click();
    await expect(leader.getByText('请填写召集事由').first()).toBeVisible();
    await leader.getByLabel('召集事由').fill(reason);
    await leader.getByRole('button', { name: '确认召集' }).click();
    await expect(leader.getByText('已召集临时会议')).toBeVisible();
    await expect(leader.locator('#topics')).toContainText('临时会议，不受会前十日征集限制');
    const office = await open('bangong');
    await office.goto(`/meetings/${idOf(leader)}`);
    await expect(office.getByText(reason).first()).toBeVisible();
    await act(office, 'meeting.cancel', idOf(leader), { words: '端到端演示完毕' });
  });

  await test.step('a guest: list, count, page, letters and search hold its meeting and nothing else', async () => {
    const guest = await open('liexi', { refusals: true });
    const [own] =
      await rows(`SELECT p.matter_id::text AS id, m.title FROM matter_party p JOIN matter m ON m.id = p.matter_id
      WHERE p.unit_id = 'caizheng' AND p.part = 'invitee' AND p.until IS NULL`);
    await guest.goto('/meetings?tab=all');
    await expect(guest.locator('table.matters tbody tr')).toHaveCount(1);
    await expect(guest.locator('table.matters')).toContainText(own?.title ?? '-');
    await expect(guest.getByRole('link', { name: /^全部\s*1$/ })).toBeVisible();
    // Its own meeting's letters hold most words of the office; what is common in cases is in none of them.
    await guest.goto('/search?q=初步调查');
    await expect(guest.locator('table.matters tbody tr')).toHaveCount(0);
    await guest.goto('/search?q=联席会议');
    await expect(guest.locator('table.matters tbody tr')).toHaveCount(1);
    await guest.goto(`/meetings/${own?.id}`);
    await expect(guest.getByRole('heading', { level: 1 })).toContainText(own?.title ?? '-');
    await expect(guest.locator('main a[href^="/topics/"], main a[href^="/resolutions/"]')).toHaveCount(0);
    const letter = (condition: string) =>
      value(`SELECT id FROM letter WHERE ${condition} ORDER BY issued_at LIMIT 1`, [own?.id]);
    expect(
      (await guest.request.get(`/api/letters/${await letter(`matter_id = $1 AND kind = 'notice'`)}`)).status(),
    ).toBe(200);
    const shut = [
      `/api/letters/${await letter(`matter_id <> $1 AND kind = 'notice'`)}`,
      `/api/files/${await value('SELECT id FROM attachment LIMIT 1')}`,
    ];
    for (const path of shut) expect((await guest.request.get(path)).status(), path).toBe(404);
    const others = await rows(
      `SELECT DISTINCT ON (type) type, id::text FROM matter WHERE id <> $1 AND type IN ('meeting', 'topic', 'resolution', 'transfer') ORDER BY type, id`,
      [own?.id],
    );
    expect(others).toHaveLength(4);
    for (const { type, id } of others) {
      await guest.goto(`/${type}s/${id}`);
      await expect(guest.getByRole('heading', { level: 1 })).toContainText(/没有找到|没有这个页面/);
    }
  });
});

test('1-3-3: of two clerks on one agenda the slower one is told and loses nothing; items are dragged', async ({
  open,
}) => {
  const { id, title, office } = await layMeeting(open, '两人编排');
  const second = await open('bangong-zr');
  await office.goto(`/meetings/${id}/setAgenda`);
  await second.goto(`/meetings/${id}/setAgenda`);
  const typed = `补充事项${process.pid}`;
  const add = second.getByRole('form', { name: '增加事项' });
  await add.getByLabel('议程事项').fill(typed);

  await test.step('the first drags the topic before the standing item', async () => {
    const [standing] = await agendaTitles(id);
    const items = office.locator('.drag-list > li');
    const [from, to] = [await items.nth(1).locator('.drag-handle').boundingBox(), await items.nth(0).boundingBox()];
    if (!from || !to) throw new Error('the agenda is not on the screen');
    await office.mouse.move(from.x + from.width / 2, from.y + 20);
    await office.mouse.down();
    await office.mouse.move(to.x + 10, to.y + to.height / 2, { steps: 4 });
    await office.mouse.move(to.x + 10, to.y + 2, { steps: 2 });
    await office.mouse.up();
    await expect(items.first()).toContainText(title);
    expect(await agendaTitles(id)).toEqual([title, standing]);
  });

  await test.step('the second is refused, keeps what was typed, looks again and adds it', async () => {
    await add.getByRole('button', { name: '增加' }).click();
    await expect(second.getByRole('alert').first()).toContainText('已被处理');
    await expect(add.getByLabel('议程事项')).toHaveValue(typed);
    expect(await agendaTitles(id)).toHaveLength(2);
    await second.reload();
    await add.getByLabel('议程事项').fill(typed);
    await add.getByRole('button', { name: '增加' }).click();
    await expect(second.locator('.drag-list > li')).toHaveCount(3);
    expect(await agendaTitles(id)).toContain(typed);
  });
  await act(office, 'meeting.cancel', id, { words: '端到端演示完毕' });
  await second.goto(`/meetings/${id}`);
  await expect(stateWord(second, '已取消')).toBeVisible();
});
