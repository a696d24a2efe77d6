import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaEditor } from '@/components/meetings/agenda-editor';
import { MeetingBody } from '@/components/meetings/meeting-body';
import { MinutesEditor } from '@/components/meetings/minutes-editor';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { meetingPage, meetingStep } from '@/lib/meetings/queries';
import * as resolution from '@/lib/resolutions/commands';
import { agendaOf, DAY, does, draftItems, meetingAt, take } from '@/tests/support/meetings';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { page } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

const REPORT = '通报议定事项落实情况';
const TITLE = '新增违法占地移送衔接';

async function bodyOf(account: string, id: string): Promise<string> {
  const shown = await meetingPage(await as(account), id, 'test');
  if (!shown) throw new Error(`${account} sees no meeting`);
  return renderToStaticMarkup(<MeetingBody page={shown} />);
}

describe('the standing item of every agenda (1-3-4)', () => {
  it('brings what is not 销号 into agenda, notice and minutes of the next meeting, and ends with 销号', async () => {
    const first = await meetingAt('ISSUED');
    const { id } = await meetingAt('DISTRIBUTED');
    expect((await agendaOf(id)).map((one) => [one.title, one.standing])).toEqual([
      [REPORT, true],
      [TITLE, false],
    ]);
    const [report] = await agendaOf(id);
    const out = { act: 'remove', itemId: report?.id };
    expect(await take('setAgenda', 'bangong', id, out, DAY.distributed)).toMatchObject({ refused: true, code: 'RULE' });
    const editor = await meetingStep(await as('bangong'), id, 'setAgenda');
    expect(editor?.standing).toMatchObject([{ title: TITLE, due: '2026年4月30日（周四）' }]);
    expect(editor && renderToStaticMarkup(<AgendaEditor page={editor} />)).toContain('未销号 1 项');

    await does('notifyMeeting', 'bangong', id, { requirements: '' }, DAY.notified);
    const letter = await db().letter.findFirstOrThrow({ where: { matterId: id, kind: 'notice' } });
    const printed = JSON.stringify(letterContentSchema.parse(letter.content));
    expect(printed).toContain('未销号的议定事项1项');
    expect(printed).toContain('2026年4月30日');

    await does('signIn', 'bangong', id, { unitId: 'ziran', attendee: '演示壬', substitute: '' }, DAY.held);
    const held = { beganAt: '14:30', endedAt: '16:10', presidedBy: '组长演示' };
    await does('holdMeeting', 'bangong', id, held, DAY.recorded);
    const minutes = await meetingStep(await as('bangong'), id, 'saveMinutes');
    expect(minutes && renderToStaticMarkup(<MinutesEditor page={minutes} />)).toContain('未销号 1 项');
    expect(await draftItems(id)).toHaveLength(1);

    const { id: open } = await db().resolution.findFirstOrThrow({ where: { meetingId: first.id } });
    const settle = async (command: typeof resolution.propose, account: string, input: object) =>
      done(execute(command, await as(account), { ...(await page(open)), ...input }, { at: '2026-03-23T09:00' }));
    await settle(resolution.propose, 'zhzf', { achieved: '指引已印发' });
    await settle(resolution.accept, 'bangong', { words: '' });
    expect(await bodyOf('bangong', id)).not.toContain('id="standing"');
  });

  it('is put in front at the notice when a decision came after the agenda was made, and is nothing to a guest', async () => {
    const { id } = await meetingAt('DISTRIBUTED');
    expect((await agendaOf(id)).some((one) => one.standing)).toBe(false);
    await meetingAt('ISSUED');
    await does('invite', 'bangong', id, { unitId: 'caizheng', guest: '', remove: '' }, DAY.distributed);
    await does('notifyMeeting', 'bangong', id, { requirements: '' }, '2026-03-17T09:00');
    expect((await agendaOf(id)).map((one) => one.standing)).toEqual([true, false]);
    expect(await bodyOf('bangong', id)).toContain('/resolutions/');
    expect(await bodyOf('liexi', id)).not.toContain('/resolutions/');
  });
});

describe('a second correction (1-4-7)', () => {
  it('names the version that it corrects, and every correction is shown beside it by field', async () => {
    const { id } = await meetingAt('ISSUED');
    const correct = async (content: string) => {
      await does('correctMinutes', 'bangong', id, { words: `更正为${content}` }, DAY.signed);
      const [item] = await draftItems(id);
      const kept = { coUnitIds: 'ziran', leadUnitId: 'zhzf', dueOn: '2026-04-30', deliverable: '移送工作指引' };
      const words = { key: item?.key, remove: '', heading: TITLE, content, ...kept };
      await does('saveMinutes', 'bangong', id, words, DAY.signed);
      await does('submitMinutes', 'bangong', id, {}, DAY.signed);
      await does('presentMinutes', 'bangong-zr', id, {}, DAY.signed);
      await does('signMinutes', 'zuzhang', id, {}, DAY.signed);
    };
    await correct('附界址测绘成果');
    await correct('附界址测绘成果，不再补测');
    const letters = await db().letter.findMany({
      where: { matterId: id, kind: 'minutes' },
      orderBy: { sequence: 'asc' },
    });
    const printed = letters.map((one) => JSON.stringify(one.content));
    expect(printed[1]).toContain(`更正${letters[0]?.number}纪要`);
    expect(printed[2]).toContain(`更正${letters[1]?.number}纪要`);
    const html = await bodyOf('ziran', id);
    expect(html).toContain('第3版对照第2版');
    expect(html).toContain('<ins>，不再补测</ins>');
    expect(html).toContain('第2版对照第1版');
  });
});
