import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { tallyOpen } from '@/lib/kernel/duties/tally';
import { withClient } from '@/lib/launch/connection.mjs';
import * as c from '@/lib/resolutions/commands';
import { openResolutions } from '@/lib/resolutions/queries';
import { assignment, resolution } from '@/tests/support/carried';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { page, stateOf } from '@/tests/support/transfers';

let portal: Portal;
let meetingId: string;
beforeAll(async () => {
  portal = await openPortal();
  meetingId = await assignment();
}, 60_000);
afterAll(() => portal.close());

const act = async (
  command: (typeof c)[keyof typeof c],
  account: string,
  id: string,
  input: Record<string, unknown> = {},
  at?: string,
) => execute(command, await as(account), { ...(await page(id)), ...input }, { at });
const clock = (matterId: string) => db().duty.findFirstOrThrow({ where: { matterId }, include: { extensions: true } });
const DUE = new Date(instant('2026-04-01T00:00'));

describe('a resolution (1-3-4)', () => {
  it('begins with lead, co-unit and office, the duty of its own date, and two notices', async () => {
    const id = await resolution(meetingId);
    const parties = await db().matterParty.findMany({ where: { matterId: id }, orderBy: { part: 'asc' } });
    expect(parties.map(({ part, unitId }) => `${part} ${unitId}`)).toEqual([
      'co yingji',
      'lead ziran',
      'office lianxi',
    ]);
    expect(await clock(id)).toMatchObject({ rule: '1-3-4', obligorId: 'ziran', dueAt: DUE, doneAt: null });
    expect(await db().notice.count({ where: { matterId: id, kind: 'RESOLVED' } })).toBe(2);
    expect(await db().matterLink.count({ where: { fromId: id, toId: meetingId, kind: 'ARISES_FROM' } })).toBe(1);
  });

  it('is reported on, proposed, sent back, analysed, proposed again and struck off by OFFICE', async () => {
    const id = await resolution(meetingId);
    await done(act(c.report, 'ziran', id, { words: '方案已起草' }));
    await done(act(c.assist, 'yingji', id, { words: '已提供名录' }));
    await done(act(c.propose, 'ziran', id, { achieved: '方案已印发' }));
    await done(act(c.sendBack, 'bangong', id, { words: '请附巡查记录' }));
    await done(act(c.analyse, 'bangong-zr', id, { words: '人手不足', handling: '由镇街协助' }));
    expect((await openResolutions(await as('bangong'))).find((one) => one.id === id)).toMatchObject({
      state: '落实中',
      lastProgress: '方案已起草',
    });
    await done(act(c.propose, 'ziran', id, { achieved: '方案和记录齐全' }));
    await done(act(c.accept, 'bangong', id, { words: '' }, '2026-03-20T09:00'));
    expect(await stateOf(id)).toBe('DONE');
    expect(await clock(id)).toMatchObject({ doneAt: new Date(instant('2026-03-20T09:00')), lateReason: null });
    expect((await openResolutions(await as('bangong'))).some((one) => one.id === id)).toBe(false);
    const notes = await db().matterNote.findMany({ where: { matterId: id }, orderBy: { id: 'asc' } });
    expect(notes.map((note) => note.kind)).toEqual([
      'PROGRESS',
      'ASSISTANCE',
      'PROPOSED',
      'SENT_BACK',
      'ANALYSIS',
      'PROPOSED',
    ]);
  });

  it('extended before its date keeps the original readable and is kept by the new one', async () => {
    const id = await resolution(meetingId);
    await done(act(c.extend, 'bangong', id, { toOn: '2026-04-10', reason: '等待上级批复' }, '2026-03-31T23:59'));
    const duty = await clock(id);
    expect(duty).toMatchObject({ dueAt: new Date(instant('2026-04-11T00:00')), ownDueOn: new Date('2026-03-31') });
    expect(duty.extensions).toMatchObject([{ fromDueAt: DUE, reason: '等待上级批复', removedAt: null }]);
    await done(act(c.propose, 'ziran', id, { achieved: '完成' }, '2026-04-09T09:00'));
    await done(act(c.accept, 'bangong', id, { words: '' }, '2026-04-10T09:00'));
    expect((await clock(id)).lateReason).toBeNull();
  });

  it('is late over its extension, and then asks for the reason, which the acceptance carries', async () => {
    const id = await resolution(meetingId);
    await done(act(c.extend, 'bangong', id, { toOn: '2026-04-10', reason: '等待批复' }));
    const late = { achieved: '完成' };
    expect(await act(c.propose, 'ziran', id, late, '2026-04-11T00:00')).toMatchObject({
      fields: { lateReason: ['已超过期限，请填写超期说明'] },
    });
    await done(act(c.propose, 'ziran', id, { ...late, lateReason: '汛期停工' }, '2026-04-11T00:00'));
    await done(act(c.accept, 'bangong', id, { words: '' }, '2026-04-12T09:00'));
    const duty = await clock(id);
    expect(duty.lateReason).toBe('汛期停工');
    expect(duty.doneAt?.getTime()).toBeGreaterThan(duty.dueAt.getTime());
  });

  it.each([
    ['once the date has passed: an extension heals no breach', '2026-04-10', '2026-04-01T00:00', /不能消除超期/],
    ['to a day not later than the present one', '2026-03-31', undefined, /晚于现在的时限/],
    ['to a day that is not worked', '2026-04-04', undefined, /应当是工作日/],
    ['beyond two years', '2029-03-01', undefined, /两年/],
  ])('is not extended %s', async (_title, toOn, at, message) => {
    const id = await resolution(meetingId);
    const answer = await act(c.extend, 'bangong', id, { toOn, reason: '理由' }, at);
    expect(answer).toMatchObject({ refused: true, message: expect.stringMatching(message) });
    expect(await clock(id)).toMatchObject({ dueAt: DUE, extensions: [] });
  });

  it('is never added to the statutory figures: it stands under dates of their own', async () => {
    const leader = await as('zuzhang');
    const now = instant('2026-05-06T09:00');
    const standings = (await tallyOpen(leader, now)).filter((cell) => cell.clause === '1-3-4');
    expect(new Set(standings.map((cell) => cell.standing))).toEqual(new Set(['OWN_DATE']));
  });
});

describe('the database, under the application’s own account', () => {
  const attack = (sql: string) => withClient(portal.appUrl, (client) => client.query(sql));
  it.each([
    [
      'rewriting what the minutes say',
      (id: string) => `UPDATE resolution SET content = 'x' WHERE id = '${id}'`,
      /minutes say is fixed/,
    ],
    ['another date', (id: string) => `UPDATE resolution SET due_on = '2027-01-01' WHERE id = '${id}'`, /is fixed/],
    [
      'accepting beside the step',
      (id: string) => `UPDATE resolution SET accepted_at = now() WHERE id = '${id}'`,
      /accepted once/,
    ],
    [
      'a jump to the end',
      (id: string) => `UPDATE matter SET state = 'DONE', version = version + 1 WHERE id = '${id}'`,
      /no step/,
    ],
    [
      'rewriting a report',
      (id: string) => `UPDATE matter_note SET words = 'x' WHERE matter_id = '${id}'`,
      /permission denied/,
    ],
    [
      'another own date of the duty',
      (id: string) => `UPDATE duty SET own_due_on = '2027-01-01' WHERE matter_id = '${id}'`,
      /is fixed/,
    ],
    [
      'an extension after the date',
      (id: string) => `INSERT INTO duty_extension (id, duty_id, from_due_at, to_due_at, days, reason, person_id, at)
        SELECT gen_random_uuid(), id, due_at, due_at + interval '9 days', 5, 'x', gen_random_uuid(), due_at FROM duty WHERE matter_id = '${id}'`,
      /not yet due/,
    ],
    ['rewriting an extension', () => `UPDATE duty_extension SET reason = 'x'`, /only its removal/],
  ] as [string, (id: string) => string, RegExp][])('refuses %s (1-3-4)', async (_title, sql, message) => {
    const id = await resolution(meetingId);
    await expect(attack(sql(id))).rejects.toThrow(message);
  });
});
