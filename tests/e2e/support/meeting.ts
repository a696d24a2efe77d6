import type { Page } from '@playwright/test';
import { command } from './api';
import { rows, value } from './database';
import type { Open } from './portal';

export const PLACE = { startsAt: '14:30', place: '区政府第二会议室' };

/** The Shanghai day so many days from today, YYYY-MM-DD. */
export const dayFromToday = (days: number) =>
  value(`SELECT to_char((now() AT TIME ZONE 'Asia/Shanghai')::date + $1::int, 'YYYY-MM-DD')`, [days]);

/** The id in the address of a meeting's, topic's or resolution's page. */
export function idOf(page: Page): string {
  const [, id] = /\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
  if (!id) throw new Error(`no matter in ${page.url()}`);
  return id;
}

/** Acts that name no version: a unit's own, beside the steps. */
const VERSIONLESS = ['meeting.signIn', 'meeting.reply', 'meeting.receive', 'topic.opine'];

/** Takes a step over the API with the page's session. Throws when it is refused. Returns what the command answers. */
export async function act(page: Page, name: string, id: string | null, input: object = {}): Promise<{ id: string }> {
  const found =
    id && !VERSIONLESS.includes(name) ? await value('SELECT version FROM matter WHERE id = $1', [id]) : null;
  const on = id ? { id, ...(found && { version: Number(found) }) } : {};
  const answer = await command(page, name, { ...on, ...input });
  if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()).result as { id: string };
}

/**
 * A meeting that 组长 convenes for today with one topic of 区自然资源局, its agenda made: where a scenario begins after
 * all that. Returns ids and the topic's title.
 */
export async function layMeeting(open: Open, name: string) {
  const [office, leader, unit] = [await open('bangong'), await open('zuzhang'), await open('ziran')];
  const title = `${name}${process.pid}`;
  const heldOn = await dayFromToday(0);
  const { id } = await act(leader, 'meeting.convene', null, { ...PLACE, heldOn, reason: `端到端演示：${name}` });
  const { id: topicId } = await act(unit, 'topic.propose', null, { title, text: '建议研究。', reason: '工作需要。' });
  await act(office, 'meeting.submitTopics', id, { topicIds: topicId });
  await act(leader, 'topic.approve', topicId, { words: '' });
  await act(leader, 'meeting.concludeTopics', id);
  await act(office, 'meeting.distribute', id);
  return { id, topicId, title, office, leader, unit };
}

/** No test waits ten days: the meeting's day is moved to one from today, with its reason on record as the guards ask. */
export async function moveMeeting(id: string, days: number): Promise<void> {
  const to = await dayFromToday(days);
  await rows(
    `INSERT INTO meeting_date_change (id, meeting_id, from_on, to_on, reason, person_id, at)
     SELECT gen_random_uuid(), id, held_on, $2::date, '端到端演示改期', convened_by_id, now() FROM meeting WHERE id = $1`,
    [id, to],
  );
  await rows('UPDATE meeting SET held_on = $2::date WHERE id = $1', [id, to]);
}

/** Items of an agenda in their order. */
export const agendaTitles = async (id: string) =>
  (
    await rows('SELECT title FROM agenda_item WHERE meeting_id = $1 AND removed_at IS NULL ORDER BY position', [id])
  ).map((row) => row.title);
