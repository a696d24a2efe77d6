import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as brief from '@/lib/bulletins/commands';
import * as circular from '@/lib/bulletins/commands-circular';
import { type Frozen, frozenSchema } from '@/lib/bulletins/letters/figures';
import { db } from '@/lib/kernel/db/client';
import { countDuties } from '@/lib/kernel/duties/select';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { replayAt } from '@/lib/kernel/replay';
import { withClient } from '@/lib/launch/connection.mjs';
import { localDate } from '@/lib/rulebook/local-date';
import { monthPeriod } from '@/lib/supervision/board';
import { board } from '@/lib/supervision/queries';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { page, stateOf, transferAt } from '@/tests/support/transfers';

const AT = '2026-04-02T10:00';
const NOW = instant(AT);
const at = { at: AT };

let portal: Portal;
let id: string;

beforeAll(async () => {
  portal = await openPortal();
  const dated = (on: string) => ({ foundOn: on, heldOn: on });
  await transferAt('SENT', dated('2026-03-05'), '2026-03-05T09:00');
  await transferAt('CLOSED', {}, '2026-03-02T09:00');
  await transferAt('CLOSED', {}, '2026-03-02T10:00');
  await transferAt('DECLINED', dated('2026-03-03'), '2026-03-03T09:00');
  id = (
    await done(execute(circular.createCircular, await as('bangong'), { month: '2026-03', dueOn: '2026-04-08' }, at))
  ).id;
});
afterAll(() => portal.close());

const figures = async (): Promise<Frozen> => {
  const { figures: taken } = await db().bulletin.findUniqueOrThrow({ where: { id }, include: { figures: true } });
  return frozenSchema.parse(taken?.figures);
};

describe('the figures of a 通报 (1-2-2)', () => {
  it('equal what the dashboard shows at that instant, unit by unit and clause by clause', async () => {
    const frozen = await figures();
    const shown = await replayAt(NOW, async () => board(await as('zuzhang')));
    expect(shown.summary.overdue.count).toBeGreaterThan(0);
    for (const line of [...shown.units, ...shown.clauses]) {
      const mine = [...frozen.units, ...frozen.clauses].find((one) => one.id === line.id);
      expect(mine, line.id).toMatchObject({
        open: line.open.count,
        overdue: line.overdue.count,
        soon: line.soon.count,
        year: { due: line.rate.due.count, kept: line.rate.kept.count },
      });
    }
    const { now, before } = shown.months[2] ?? {};
    expect(frozen.total.month).toEqual({ due: now?.due.count, kept: now?.kept.count });
    expect(frozen.total.lastYear).toEqual({ due: before?.due.count, kept: before?.kept.count });
    expect(frozen.total.overdue).toBe(shown.summary.overdue.count);
    expect(frozen.apart.map(({ overdue }) => overdue)).toEqual(shown.summary.apart.map(({ count }) => count));
  });

  it('count what the lists of the month hold', async () => {
    const frozen = await figures();
    const actor = await as('zuzhang');
    const period = monthPeriod(2026, 3);
    for (const { id: unitId, month } of frozen.units) {
      const filter = { unitId, standing: 'STATUTORY', ...period } as const;
      expect(await countDuties(actor, { ...filter, status: 'due' }, NOW), unitId).toBe(month.due);
      expect(await countDuties(actor, { ...filter, status: 'kept' }, NOW), unitId).toBe(month.kept);
    }
    expect(frozen.transfers).toMatchObject({ sent: 4, closed: 2 });
  });

  it('stay as they are when the dashboard moves on, and are drafted once for a month', async () => {
    const before = await figures();
    await transferAt('SENT', { foundOn: '2026-03-20', heldOn: '2026-03-20' }, '2026-03-20T09:00');
    expect(await figures()).toEqual(before);
    const again = await execute(
      circular.createCircular,
      await as('bangong'),
      { month: '2026-03', dueOn: '2026-04-08' },
      at,
    );
    expect(again).toMatchObject({ refused: true, fields: { month: [expect.stringContaining('已有')] } });
  });

  it('refuse the application’s own database account, before and after issue', async () => {
    const attacks = [
      `UPDATE frozen_figures SET figures = '{}'`,
      'DELETE FROM frozen_figures',
      'TRUNCATE frozen_figures CASCADE',
      `UPDATE bulletin SET figures_id = gen_random_uuid() WHERE id = '${id}'`,
      `UPDATE bulletin SET issued_at = now(), issued_by = 'x' WHERE id = '${id}'`,
    ];
    for (const sql of attacks)
      await expect(
        withClient(portal.appUrl, (one) => one.query(sql)),
        sql,
      ).rejects.toThrow();
  });
});

describe('the way of a 通报 (1-2-2)', () => {
  it('goes from the clerk over 办公室主任 to 组长, back with words, and out to the units', async () => {
    const [clerk, director, leader] = [await as('bangong'), await as('bangong-zr'), await as('zuzhang')];
    const texts = { lead: '机制运行平稳。', problems: '个别单位反馈不及时。', demands: '请抓紧办理。' };
    const forged = { ...(await page(id)), ...texts, figures: '{}' };
    expect(await execute(circular.saveCircular, clerk, forged, at)).toMatchObject({ refused: true, code: 'INVALID' });
    await done(execute(circular.saveCircular, clerk, { ...(await page(id)), ...texts }, at));
    await done(execute(circular.submitCircular, clerk, await page(id), at));
    expect(await execute(circular.approveCircular, clerk, await page(id), at)).toMatchObject({ code: 'FORBIDDEN' });
    await done(execute(circular.approveCircular, director, await page(id), at));
    await done(execute(circular.sendBackCircular, leader, { ...(await page(id)), words: '补充要求' }, at));
    expect(await stateOf(id)).toBe('COMPOSING');
    await done(execute(circular.submitCircular, clerk, await page(id), at));
    await done(execute(circular.approveCircular, director, await page(id), at));
    await done(execute(circular.issueCircular, leader, await page(id), at));
    const letter = await db().letter.findFirstOrThrow({ where: { matterId: id } });
    expect(letter.number).toBe('山综执联办通报〔2026〕1号');
    expect(letterContentSchema.parse(letter.content).kind).toBe('tongbao');
    expect(await db().duty.count({ where: { matterId: id, doneAt: null, cancelledAt: null } })).toBe(0);
    const waiting = { matterId: id, unitId: 'ziran', signedAt: null };
    expect(await db().receipt.count({ where: waiting })).toBe(1);
    await done(execute(circular.receiveCircular, await as('ziran'), { id }, at));
    expect(await db().receipt.count({ where: waiting })).toBe(0);
    for (const set of [`lead = 'x'`, `problems = 'x'`, 'figures_id = NULL', 'issued_at = now()', `issued_by = 'x'`])
      await expect(
        withClient(portal.appUrl, (one) => one.query(`UPDATE bulletin SET ${set} WHERE id = '${id}'`)),
        set,
      ).rejects.toThrow(/check|changes|recorded|only/i);
  });
});

describe('the way of a 简报 (1-3-1)', () => {
  it('calls the units, takes each one’s own text, and prints what OFFICE chose', async () => {
    const [clerk, director] = [await as('bangong'), await as('bangong-zr')];
    const call = {
      month: localDate('2026-03-01').slice(0, 7),
      dueOn: '2026-04-03',
      demand: '请报送',
      units: ['zhzf', 'ziran', 'xiji'],
    };
    const { id: paper } = await done(execute(brief.createBulletin, clerk, call, at));
    const duties = await db().duty.findMany({ where: { matterId: paper, rule: '1-3-1' } });
    expect(duties.map((one) => one.obligorId).sort()).toEqual(['xiji', 'zhzf', 'ziran']);
    const report = { id: paper, title: '开展巡查', text: '本月开展联合巡查三次。' };
    await done(execute(brief.contribute, await as('zhzf'), report, at));
    expect(await execute(brief.contribute, await as('gongan'), report, at)).toMatchObject({ code: 'NOT_FOUND' });
    const late = { at: '2026-04-07T09:00' };
    expect(await execute(brief.contribute, await as('ziran'), report, late)).toMatchObject({
      refused: true,
      fields: { lateReason: [expect.any(String)] },
    });
    await done(execute(brief.contribute, await as('ziran'), { ...report, lateReason: '人员外出' }, late));
    await done(execute(brief.compose, clerk, await page(paper), late));
    const unchosen = { ...(await page(paper)), lead: '导语', included: ['xiji'] };
    expect(await execute(brief.saveBulletin, clerk, unchosen, late)).toMatchObject({
      refused: true,
      fields: { included: [expect.any(String)] },
    });
    await done(execute(brief.saveBulletin, clerk, { ...unchosen, included: 'zhzf' }, late));
    await done(execute(brief.submitBulletin, clerk, await page(paper), late));
    expect(await execute(brief.contribute, await as('zhzf'), report, late)).toMatchObject({ refused: true });
    await done(execute(brief.issueBulletin, director, await page(paper), late));
    const { content, number } = await db().letter.findFirstOrThrow({ where: { matterId: paper } });
    expect(number).toBe('山综执联办简报〔2026〕1号');
    expect(JSON.stringify(content)).toContain('区综合行政执法局供稿');
    expect(JSON.stringify(content)).not.toContain('区自然资源局供稿');
    expect(await db().duty.count({ where: { matterId: paper, doneAt: null, cancelledAt: null } })).toBe(0);
  });
});
