import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as c from '@/lib/assistance/commands';
import { assistancePage } from '@/lib/assistance/queries';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { withClient } from '@/lib/launch/connection.mjs';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { ASSISTANCE_INPUT, assistanceDraft, layFile } from '@/tests/support/requests';
import { page, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

type Step = (typeof c)[Exclude<keyof typeof c, 'createAssistance'>];
const act = async (command: Step, account: string, id: string, input: Record<string, unknown> = {}, at?: string) =>
  execute(command, await as(account), { ...(await page(id)), ...input }, { at });
const clock = (matterId: string) => db().duty.findFirstOrThrow({ where: { matterId } });
const lettersOf = (matterId: string) =>
  db().letter.findMany({ where: { matterId }, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }] });
const printed = async (matterId: string) => letterContentSchema.parse((await lettersOf(matterId)).at(-1)?.content);
const due = (text: string) => new Date(instant(text));

describe('a serious hazard (4-1-1)', () => {
  it('runs 24 hours from when it was found, advisory, until the unit in charge is told; the unit reports what it did', async () => {
    const id = await assistanceDraft('hazard');
    expect(await clock(id)).toMatchObject({
      rule: '4-1-1',
      obligorId: 'zhzf',
      standing: 'ADVISORY',
      startedAt: due('2026-03-02T08:30'),
      dueAt: due('2026-03-03T08:30'),
    });
    await done(act(c.send, 'zhzf', id));
    expect(await clock(id)).toMatchObject({ doneAt: due('2026-03-02T09:00') });
    expect(await printed(id)).toMatchObject({
      kind: 'han',
      urgency: '特急',
      number: expect.stringMatching(/^山综执患/),
    });
    await done(act(c.sign, 'zhujian', id));
    await done(act(c.reply, 'zhujian', id, { outcome: 'HANDLED', result: '已拆除占压物。' }));
    expect((await lettersOf(id)).at(-1)?.number).toMatch(/^山住建函复〔2026〕\d+号$/);
    await done(act(c.add, 'zhujian', id, { outcome: 'HANDLED', result: '管道已恢复巡检。' }));
    expect(await printed(id)).toMatchObject({ title: expect.stringContaining('关于补充反馈') });
    const shown = await assistancePage(await as('zhzf'), id, 'test');
    expect(shown?.notes.map((note) => JSON.stringify(note)).join()).toContain('已依法处理。管道已恢复巡检。');
    expect(shown?.outcome.map(({ value }) => value)).toContain('已拆除占压物。');
    await done(act(c.close, 'zhzf', id));
    expect(await act(c.add, 'zhujian', id, { outcome: 'HANDLED', result: '再补' })).toMatchObject({ refused: true });
    expect(await stateOf(id)).toBe('CLOSED');
    expect(await db().receipt.count({ where: { matterId: id, signedAt: null } })).toBe(0);
  });

  it('is reported to 区人民政府 by a letter that a 分管负责人 signs, and 区政府办 answers', async () => {
    const id = await assistanceDraft('hazard', { unitId: 'zhengfu' });
    expect(await act(c.send, 'zhzf', id, { signatory: '别人' })).toMatchObject({ fields: { signatory: [/现任/] } });
    await done(act(c.send, 'zhzf', id));
    expect(await printed(id)).toMatchObject({
      kind: 'qingshi',
      addressee: '枣庄市山亭区人民政府',
      approvedBy: '赵分管',
    });
    await done(act(c.reply, 'zhengfu', id, ASSISTANCE_INPUT.reply ?? {}));
    expect(await stateOf(id)).toBe('REPLIED');
  });

  it('told late is told with 超期说明; found tomorrow is refused', async () => {
    const id = await assistanceDraft('hazard');
    const late = '2026-03-03T08:30';
    expect(await act(c.send, 'zhzf', id, {}, late)).toMatchObject({ fields: { lateReason: [/超期说明/] } });
    await done(act(c.send, 'zhzf', id, { lateReason: '先行处置' }, late));
    expect(await clock(id)).toMatchObject({ lateReason: '先行处置' });
    await expect(assistanceDraft('hazard', { beganOn: '2026-03-03' })).rejects.toThrow('beganOn');
    await expect(assistanceDraft('hazard', { beganTime: undefined })).rejects.toThrow('beganTime');
  });
});

describe('a decision that needs the unit in charge (4-3-1)', () => {
  it('kept: the letter arrives within five working days of the decision', async () => {
    const id = await assistanceDraft('assistance');
    expect(await clock(id)).toMatchObject({ rule: '4-3-1', standing: 'STATUTORY', dueAt: due('2026-03-10T00:00') });
    await done(act(c.send, 'zhzf', id, {}, '2026-03-09T23:59'));
    expect(await clock(id)).toMatchObject({ lateReason: null });
    expect((await printed(id)).paragraphs).toContainEqual({ type: 'text', text: '证件：排水许可证（演示）1号。' });
  });

  it('missed: late with its reason; voided after the day has passed it stays a breach', async () => {
    const [late, dropped] = [await assistanceDraft('assistance'), await assistanceDraft('assistance')];
    await done(act(c.send, 'zhzf', late, { lateReason: '等待送达' }, '2026-03-10T09:00'));
    expect(await clock(late)).toMatchObject({ lateReason: '等待送达' });
    await done(act(c.voidDraft, 'zhzf', dropped, { words: '决定已撤销' }, '2026-03-10T09:00'));
    expect(await clock(dropped)).toMatchObject({ doneAt: due('2026-03-10T09:00'), lateReason: '作废：决定已撤销' });
  });

  it.each([
    ['without the certificate that was revoked', { certificate: '' }, 'certificate'],
    ['without the decision’s number', { documentNo: '' }, 'documentNo'],
    ['to 区人民政府, which only hazards are reported to', { unitId: 'zhengfu' }, 'unitId'],
    ['of another kind’s category', { category: 'SAFETY' }, 'category'],
  ])('is refused %s, beside the field', async (_title, fields, field) => {
    await expect(assistanceDraft('assistance', fields)).rejects.toThrow(field);
  });
});

describe('a certificate to be withdrawn (4-3-2)', () => {
  it('is asked for only with the case materials, which the letter lists', async () => {
    const id = await assistanceDraft('withdrawal');
    await db().attachment.updateMany({
      where: { matterId: id },
      data: { removedAt: due('2026-03-02T09:00'), removeReason: '演示' },
    });
    expect(await act(c.send, 'zhzf', id)).toMatchObject({ fields: { _: [/应附案件有关材料/] } });
    const sql = `UPDATE assistance SET sent_at = now() WHERE id = '${id}'`;
    await expect(withClient(portal.appUrl, (client) => client.query(sql))).rejects.toThrow(/case materials/);
    await layFile(id, 'case', 'zhzf');
    await done(act(c.send, 'zhzf', id));
    expect((await printed(id)).materials).toMatchObject([{ category: '案件有关材料', name: 'case.pdf' }]);
    expect(await clock(id)).toMatchObject({ rule: '4-3-2', standing: 'ADVISORY' });
  });
});

describe('any letter to a unit in charge', () => {
  it('is begun by 区综合行政执法局 alone, out of a transfer when it arises from one', async () => {
    const input = { kind: 'hazard' };
    expect(await execute(c.createAssistance, await as('ziran'), input)).toMatchObject({ refused: true });
    const transfer = await transferAt('SENT');
    const id = await assistanceDraft('hazard', { fromId: transfer });
    const view = await assistancePage(await as('zhzf'), id, 'test');
    expect(view?.links).toMatchObject([{ relation: '来自', href: `/transfers/${transfer}` }]);
  });

  it('keeps the day that started its clock, and once sent every word', async () => {
    const id = await assistanceDraft('assistance');
    await done(act(c.revise, 'zhzf', id, ASSISTANCE_INPUT.revise ?? {}));
    const set = (what: string) =>
      withClient(portal.appUrl, (client) => client.query(`UPDATE assistance SET ${what} WHERE id = '${id}'`));
    await expect(set(`began_at = now()`)).rejects.toThrow(/are fixed/);
    await done(act(c.send, 'zhzf', id));
    await expect(set(`facts = 'x'`)).rejects.toThrow(/are fixed/);
    await expect(set(`result = 'x', outcome = 'HANDLED', replied_at = now(), replied_by = 'x'`)).rejects.toThrow(
      /by their steps/,
    );
  });
});
