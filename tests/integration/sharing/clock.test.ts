import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/sharing/commands';
import { sharePage, shareStep } from '@/lib/sharing/queries';
import { pending } from '@/lib/sharing/queries-front';
import { accept, approve, decideCase, submit } from '@/lib/transfers/commands';
import { forNamed } from '@/tests/support/confidential';
import { as, done, execute, fingerprint, instant, openPortal, type Portal } from '@/tests/support/portal';
import { APPROVAL, act, clocks, DOCUMENT, PENALTY, STANDARD, share } from '@/tests/support/sharing';
import { COMPLETE, draft, stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const due = (text: string) => new Date(instant(text));

/** A transfer from one unit's liaison that the other has accepted. */
async function transferBetween(sender: string, receiver: string): Promise<string> {
  const id = await draft(sender, { receiverId: receiver });
  await done(act(submit, sender, id));
  await done(act(approve, `${sender}-fz`, id));
  await done(act(accept, receiver, id));
  return id;
}
/** What was recorded to be copied of a transfer. */
const linked = async (toId: string) =>
  (await db().matter.findFirstOrThrow({ where: { type: 'sharing', linksFrom: { some: { toId } } } })).id;

describe('the clock of shared information', () => {
  it.each([
    ['an approval, five days (3-4-1, 3-3-3)', APPROVAL, 'zhujian', '3-4-1', '2026-03-10T00:00', 'SOFT'],
    [
      'a penalty decision, five days on the bureau (3-4-2, 3-3-6)',
      PENALTY,
      'zhzf',
      '3-4-2',
      '2026-03-10T00:00',
      'STATUTORY',
    ],
    ['a superior document, three days (3-4-3, 3-3-2)', DOCUMENT, 'zhujian', '3-4-3', '2026-03-06T00:00', 'STATUTORY'],
    ['a change of a standard, promptly (3-1-1, 3-3-1)', STANDARD, 'zhujian', '3-1-1', '2026-03-10T00:00', 'ADVISORY'],
    ['a workflow (3-3-4)', { ...STANDARD, kind: 'WORKFLOW' }, 'zhujian', '3-1-1', '2026-03-10T00:00', 'ADVISORY'],
    [
      'a standard of discretion (3-3-5)',
      { ...STANDARD, kind: 'DISCRETION' },
      'zhujian',
      '3-1-1',
      '2026-03-10T00:00',
      'ADVISORY',
    ],
  ])('runs for %s', async (_title, input, account, rule, dueAt, standing) => {
    const id = await share(input, account);
    expect(await clocks(id)).toMatchObject([{ rule, obligorId: account, dueAt: due(dueAt), standing, urgent: false }]);
    const state = await stateOf(id);
    expect(state).toBe('RECORDED');
  });

  it.each([
    [
      'what the bureau tells units of its enforcement (3-1-2)',
      { ...STANDARD, kind: 'STATISTICS', recipients: ['ziran'] },
      'zhzf',
    ],
    ['other information (3-3-7)', { ...STANDARD, kind: 'OTHER' }, 'zhujian'],
  ])('runs for none of %s', async (_title, input, account) => {
    expect(await clocks(await share(input, account))).toEqual([]);
  });

  it('begins by itself with a penalty decision of the bureau on a transfer, of no other unit, and ends copied or given up (3-4-2)', async () => {
    const decided = { kind: 'PENALTY', decidedOn: '2026-03-03', doc: '山综执罚〔2026〕9号', words: '罚款一万元' };
    const penalty = async (sender: string, handler: string, doc = decided.doc) => {
      const id = await transferBetween(sender, handler);
      await done(act(decideCase, handler, id, { ...decided, doc }, '2026-03-03T10:00'));
      return id;
    };
    await penalty('zhzf', 'ziran');
    const [one, two] = [await penalty('ziran', 'zhzf'), await penalty('ziran', 'zhzf', '山综执罚〔2026〕10号')];
    const bureau = await as('zhzf');
    const waiting = async () => (await pending(bureau)).rows.filter(({ title }) => title.startsWith(COMPLETE.title));
    const rows = await waiting();
    expect(rows).toMatchObject([1, 2].map(() => ({ party: '行政处罚决定', to: '区自然资源局' })));
    expect(await clocks(rows[0]?.id ?? '')).toMatchObject([
      { rule: '3-4-2', obligorId: 'zhzf', dueAt: due('2026-03-11T00:00') },
    ]);
    const [copied, dismissed] = [await linked(one), await linked(two)];
    const form = await shareStep(bureau, copied, 'save');
    expect(form).toMatchObject({
      copies: true,
      recipients: ['ziran'],
      fields: { documentNo: decided.doc, party: COMPLETE.partyName, content: decided.words },
    });
    expect(rows.map(({ completeHref }) => completeHref)).toContain(`/sharing/${copied}/save`);
    const { kind: _kind, eventOn: _on, next: _next, ...completed } = PENALTY;
    const byHand = { ...PENALTY, documentNo: decided.doc };
    const again = async () => execute(c.recordInformation, bureau, byHand, { at: '2026-03-04T09:00' });
    expect(await again()).toMatchObject({
      fields: { documentNo: [expect.stringContaining('已经登记过')] },
      see: { documentNo: { href: `/sharing/${copied}`, label: expect.stringContaining(COMPLETE.title) } },
    });
    const late = { ...completed, documentNo: decided.doc, recipients: ['ziran'], next: 'send' };
    const other = { ...late, documentNo: '山综执罚〔2026〕10号' };
    expect(await act(c.saveShare, 'zhzf', copied, other)).toMatchObject({
      fields: { documentNo: [expect.any(String)] },
    });
    expect(await act(c.saveShare, 'zhzf', copied, late, '2026-03-11T00:00')).toMatchObject({
      fields: { lateReason: [expect.any(String)] },
    });
    await done(act(c.saveShare, 'zhzf', copied, late, '2026-03-10T23:59'));
    await done(act(c.voidShare, 'zhzf', dismissed, { words: '已当面抄送' }));
    expect(await waiting()).toEqual([]);
    expect([await stateOf(copied), await stateOf(dismissed)]).toEqual(['SENT', 'VOID']);
    expect(await clocks(copied)).toMatchObject([{ doneAt: due('2026-03-10T23:59'), lateReason: null }]);
    await forNamed(copied, ['bangong']);
    const hidden = await again();
    expect(hidden).toMatchObject({ fields: { documentNo: [expect.any(String)] } });
    expect(JSON.stringify(hidden)).not.toContain(copied);
  });

  it('stops in time when the copy arrives on the last minute, numbered and in the inbox (3-4-1)', async () => {
    const id = await share(APPROVAL);
    await done(act(c.sendInformation, 'zhujian', id, {}, '2026-03-09T23:59'));
    expect(await clocks(id)).toMatchObject([{ doneAt: due('2026-03-09T23:59'), lateReason: null }]);
    const letter = await db().letter.findFirstOrThrow({ where: { matterId: id } });
    expect(letter.number).toMatch(/^山住建抄〔2026〕\d+号$/);
    expect(await db().receipt.findMany({ where: { matterId: id } })).toMatchObject([
      { unitId: 'zhzf', signedAt: null },
    ]);
    expect(await db().notice.count({ where: { matterId: id, unitId: 'zhzf', kind: 'SHARED' } })).toBe(1);
  });

  it.each([
    ['an approval (3-4-1)', APPROVAL, 'zhujian', '2026-03-10T00:00'],
    ['a penalty decision (3-4-2)', PENALTY, 'zhzf', '2026-03-10T00:00'],
    ['a superior document (3-4-3)', DOCUMENT, 'zhujian', '2026-03-06T00:00'],
  ])('missed by %s is accepted with its reason only, and stays late', async (_title, input, account, at) => {
    const id = await share(input, account);
    expect(await act(c.sendInformation, account, id, {}, at)).toMatchObject({
      refused: true,
      fields: { lateReason: [expect.any(String)] },
    });
    expect(await stateOf(id)).toBe('RECORDED');
    await done(act(c.sendInformation, account, id, { lateReason: '经办人外出' }, at));
    expect(await clocks(id)).toMatchObject([{ doneAt: due(at), lateReason: '经办人外出' }]);
  });

  it('of an urgent approval runs at once beside the five days (3-4-1)', async () => {
    const id = await share({ ...APPROVAL, urgent: 'true' });
    expect(await clocks(id)).toMatchObject(
      [
        { urgent: false, standing: 'SOFT' },
        { urgent: true, standing: 'ADVISORY', dueAt: due('2026-03-03T09:00') },
      ].sort(() => 0),
    );
  });

  it('recorded and copied at once asks for the reason when the day is long past, and records nothing without it (3-4-1)', async () => {
    const before = await db().matter.count();
    const late = { ...APPROVAL, eventOn: '2026-02-02', validUntil: '', next: 'send' };
    await expect(share(late)).rejects.toThrow('lateReason');
    expect(await db().matter.count()).toBe(before);
    const id = await share({ ...late, lateReason: '补录' });
    expect(await stateOf(id)).toBe('SENT');
  });
});

describe('an urgent superior document (3-4-3)', () => {
  const call = { calledAt: '2026-03-02T10:10', caller: '住建演示', callee: '综执演示', callWords: '明日送文件' };

  it('is told by telephone, which stops the first duty and opens that of handing over the document', async () => {
    const id = await share({ ...DOCUMENT, urgent: 'true' });
    await done(act(c.tellByPhone, 'zhujian', id, call, '2026-03-02T10:30'));
    const [days, hours, paper] = await clocks(id);
    expect(days).toMatchObject({ rule: '3-4-3', urgent: false, doneAt: due('2026-03-02T10:30'), lateReason: null });
    expect(hours).toMatchObject({ rule: '3-4-3', urgent: true, dueAt: due('2026-03-02T11:00'), lateReason: null });
    expect(paper).toMatchObject({ rule: '3-4-3b', standing: 'ADVISORY', doneAt: null, dueAt: due('2026-03-06T00:00') });
    const row = await db().sharedRecord.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ caller: '住建演示', callee: '综执演示', calledAt: due('2026-03-02T10:10') });
    expect((await sharePage(await as('zhzf'), id, 'test'))?.call.map(({ value }) => value)).toContain('综执演示');
    await done(act(c.handOver, 'zhujian', id, {}, '2026-03-03T09:00'));
    expect((await clocks(id)).every(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(await stateOf(id)).toBe('SENT');
  });

  it('told after two hours is late and says why', async () => {
    const id = await share({ ...DOCUMENT, urgent: 'true' });
    expect(await act(c.tellByPhone, 'zhujian', id, call, '2026-03-02T11:00')).toMatchObject({
      fields: { lateReason: [expect.any(String)] },
    });
    await done(act(c.tellByPhone, 'zhujian', id, { ...call, lateReason: '登记晚了' }, '2026-03-02T11:00'));
    const [days, hours] = await clocks(id);
    expect([days?.lateReason, hours?.lateReason]).toEqual([null, '登记晚了']);
  });

  it.each([
    ['a call to come', { calledAt: '2026-03-02T10:31' }, 'calledAt'],
    ['a call before the document came', { calledAt: '2026-03-01T23:59' }, 'calledAt'],
    ['nobody at the other end', { callee: '' }, 'callee'],
  ])('refuses %s', async (_title, input, field) => {
    const id = await share({ ...DOCUMENT, urgent: 'true' });
    const answer = await act(c.tellByPhone, 'zhujian', id, { ...call, ...input }, '2026-03-02T10:30');
    expect(answer).toMatchObject({ refused: true, fields: { [field]: [expect.any(String)] } });
    expect(await stateOf(id)).toBe('RECORDED');
  });

  it('that is not urgent is copied, not told', async () => {
    const id = await share(DOCUMENT);
    expect(await act(c.tellByPhone, 'zhujian', id, call, '2026-03-02T10:30')).toMatchObject({
      refused: true,
      code: 'RULE',
    });
    const [official] = [await shareStep(await as('zhujian'), id, 'tell')];
    expect(official?.offered).toBe(false);
  });
});

describe('what may be recorded by whom', () => {
  it.each([
    ['an approval by the bureau (3-3-3)', { ...APPROVAL, recipients: ['ziran'] }, 'zhzf', 'kind'],
    ['a penalty decision by a department (3-3-6)', { ...PENALTY, recipients: ['zhzf'] }, 'zhujian', 'kind'],
    [
      'a department’s information without the bureau (3-1-1)',
      { ...APPROVAL, recipients: ['ziran'] },
      'zhujian',
      'recipients',
    ],
    ['nobody to receive it', { ...PENALTY, recipients: [] }, 'zhzf', 'recipients'],
    ['the own unit', { ...APPROVAL, recipients: ['zhzf', 'zhujian'] }, 'zhujian', 'recipients'],
    ['a day to come', { ...APPROVAL, eventOn: '2026-03-03' }, 'zhujian', 'eventOn'],
    ['a day before the 意见 bound anybody', { ...APPROVAL, eventOn: '2021-01-05' }, 'zhujian', 'eventOn'],
    ['an approval without its number', { ...APPROVAL, documentNo: ' ' }, 'zhujian', 'documentNo'],
    ['an end before its beginning', { ...APPROVAL, validUntil: '2026-03-01' }, 'zhujian', 'validUntil'],
    ['a penalty without an answer for legal review (7-4-2)', { ...PENALTY, legalReview: '' }, 'zhzf', 'legalReview'],
    ['a penalty whose gaps are not explained (7-4-2)', { ...PENALTY, checkNote: '' }, 'zhzf', 'checkNote'],
    [
      'a penalty without a record of the whole process (7-4-2)',
      { ...PENALTY, fullRecord: 'NOT_REQUIRED' },
      'zhzf',
      'fullRecord',
    ],
    ['an unknown kind', { ...APPROVAL, kind: 'constructor' }, 'zhujian', 'kind'],
  ])('refuses %s beside the field and records nothing', async (_title, input, account, field) => {
    const before = await fingerprint();
    const answer = await execute(c.recordInformation, await as(account), input);
    expect(answer).toMatchObject({ refused: true, fields: { [field]: [expect.stringMatching(/[一-龥]/)] } });
    expect(await fingerprint()).toEqual(before);
  });

  it('a draft is the unit’s own: the recipient sees it once it is copied (3-1-1)', async () => {
    const id = await share(APPROVAL);
    expect(await sharePage(await as('zhzf'), id, 'test')).toBeNull();
    await done(act(c.sendInformation, 'zhujian', id));
    expect((await sharePage(await as('zhzf'), id, 'test'))?.acts.primary?.label).toBe('签收');
    expect(await sharePage(await as('ziran'), id, 'test')).toBeNull();
  });
});
