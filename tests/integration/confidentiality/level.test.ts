import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCarrier, setLevel } from '@/lib/confidentiality/commands';
import { confidentialityPage } from '@/lib/confidentiality/queries';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { matterPage } from '@/lib/matters/queries';
import { noticePage } from '@/lib/notices/queries';
import { answerSupervision } from '@/lib/supervision/commands';
import { orderPage } from '@/lib/supervision/queries-page';
import * as t from '@/lib/transfers/commands';
import { transferPage } from '@/lib/transfers/queries';
import { stepPage } from '@/lib/transfers/queries-step';
import { unmask } from '@/lib/transfers/unmask';
import { assignment } from '@/tests/support/carried';
import { forNamed } from '@/tests/support/confidential';
import { orderOn } from '@/tests/support/orders';
import { entriesOf } from '@/tests/support/people';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { CAST, COMPLETE, draft, page, transferAt } from '@/tests/support/transfers';

let portal: Portal;
const idOf = new Map<string, string>();

beforeAll(async () => {
  portal = await openPortal();
  for (const { account, id } of await db().person.findMany({ select: { account: true, id: true } }))
    idOf.set(account, id);
});
afterAll(() => portal.close());

const people = (...accounts: string[]) => accounts.map((account) => idOf.get(account) ?? '');
const asked = (fields: Record<string, unknown>) => ({ level: 'PARTIES', reason: '涉及举报线索', ...fields });
/** Sets the level as the account, on the page as it is now. */
const set = async (account: string, id: string, fields: Record<string, unknown>, at?: string) =>
  execute(setLevel, await as(account), { ...(await page(id)), ...asked(fields) }, { at });
const sees = async (account: string, id: string) => (await transferPage(await as(account), id, 'test')) !== null;

describe('知悉范围 (4-2-5)', () => {
  it('is set by the unit whose matter it is, for a reason that stays on record, and the named alone see it then', async () => {
    const id = await transferAt('SIGNED');
    await done(set('zhzf', id, { level: 'NAMED', people: people('zhzf', 'ziran'), flags: ['INFORMANT'] }));
    expect(await Promise.all(['zhzf', 'ziran'].map((one) => sees(one, id)))).toEqual([true, true]);
    const others = ['zhzf-fz', 'ziran-fz', 'bangong', 'bangong-zr', 'zuzhang', 'sifa', 'zhengfu', 'xitong'];
    expect(await Promise.all(others.map((one) => sees(one, id)))).toEqual(others.map(() => false));
    const [entry] = (await entriesOf('confidentiality.set')).slice(-1);
    expect(entry).toMatchObject({
      matterId: id,
      words: '涉及举报线索',
      before: { level: 'PARTIES', flags: [], people: [] },
      after: { level: 'NAMED', flags: ['INFORMANT'] },
    });
    await done(set('ziran', id, { level: 'PARTIES' })).catch((error: Error) =>
      expect(error.message).toMatch(/FORBIDDEN/),
    );
    await done(set('zhzf', id, { level: 'PARTIES', flags: 'INFORMANT', reason: '线索已核实' }));
    expect(await sees('ziran-fz', id)).toBe(true);
    expect(await db().matterDesignee.count({ where: { matterId: id, until: null } })).toBe(0);
  });

  it('needs a reason, somebody of the owner, somebody where a clock runs, and nobody from elsewhere', async () => {
    const id = await transferAt('SIGNED');
    const named = async (...accounts: string[]) => set('zhzf', id, { level: 'NAMED', people: people(...accounts) });
    expect(await set('zhzf', id, { level: 'NAMED', people: people('zhzf', 'ziran'), reason: ' ' })).toMatchObject({
      fields: { reason: ['请填写调整理由'] },
    });
    expect(await named()).toMatchObject({ fields: { people: ['请指定可以查看的人员'] } });
    expect(await named('ziran')).toMatchObject({ fields: { people: ['至少指定一名区综合行政执法局的人员'] } });
    expect(await named('zhzf')).toMatchObject({
      fields: { people: [expect.stringContaining('区自然资源局正在计时办理')] },
    });
    expect(await named('zhzf', 'ziran', 'gongan')).toMatchObject({
      fields: { people: [expect.stringContaining('只能指定')] },
    });
    expect(await set('zhzf', id, { level: 'PUBLIC', flags: ['PRIVACY'] })).toMatchObject({
      fields: { level: [expect.stringContaining('不能大于案件相关单位')] },
    });
    expect(await set('zhzf', id, {})).toMatchObject({ code: 'RULE', message: '没有需要保存的改动。' });
    expect(await set('sifa', id, { level: 'PUBLIC' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set('ziran', id, { level: 'PUBLIC' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await page(id)).version).toBe((await db().matter.findUniqueOrThrow({ where: { id } })).version);
  });

  it('is only tightened by the office', async () => {
    const id = await transferAt('SIGNED');
    expect(await set('bangong', id, { level: 'MEMBERS' })).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('收紧'),
    });
    await done(set('bangong', id, { level: 'PARTIES', flags: ['MINOR'] }));
    expect(await set('bangong', id, { level: 'PARTIES', flags: [] })).toMatchObject({ code: 'RULE' });
    const all = people('zhzf', 'ziran', 'zuzhang');
    await done(set('bangong', id, { level: 'NAMED', people: all, flags: ['MINOR'] }));
    expect(await Promise.all(['bangong', 'zuzhang', 'zhzf'].map((one) => sees(one, id)))).toEqual([false, true, true]);
    expect(await set('bangong', id, { level: 'PARTIES' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('opens a matter to every unit or to the members, and to nobody who is only invited', async () => {
    const id = await transferAt('SIGNED');
    await done(set('zhzf', id, { level: 'MEMBERS' }));
    expect(await Promise.all(['sifa', 'xiji', 'liexi'].map((one) => sees(one, id)))).toEqual([true, false, false]);
    await done(set('zhzf', id, { level: 'PUBLIC' }));
    expect(await Promise.all(['sifa', 'xiji', 'liexi', 'xitong'].map((one) => sees(one, id)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect((await transferPage(await as('xiji'), id, 'test'))?.acts).toEqual({ primary: null, others: [] });
  });

  it('names the liaison of a unit that the matter comes to, and tells nobody else there', async () => {
    const id = await draft('zhzf');
    await forNamed(id, ['zhzf', 'zhzf-fz']);
    const told = async (account: string) => (await noticePage(await as(account), false)).total;
    const [before, liaison] = [await told('ziran-fz'), await told('ziran')];
    await done(execute(t.submit, await as('zhzf'), await page(id)));
    await done(execute(t.approve, await as(CAST.leader), await page(id)));
    const rows = await db().matterDesignee.findMany({
      where: { matterId: id, byArrival: true },
      include: { person: true },
    });
    expect(rows.map(({ person }) => person.account)).toEqual(['ziran']);
    expect([await told('ziran-fz'), await told('ziran')]).toEqual([before, liaison + 1]);
    const { notices } = await noticePage(await as('ziran-fz'), false);
    expect(notices.filter((one) => one.href?.endsWith(id))).toEqual([]);
    await done(execute(t.sign, await as('ziran'), await page(id)));
    expect(await sees('ziran-fz', id)).toBe(false);
  });

  it('does not pass from the named to whoever stands in for them', async () => {
    const id = await transferAt('SIGNED');
    await forNamed(id, ['zhzf', 'ziran']);
    const post = { post: 'LIAISON' as const, unitId: 'ziran', unitName: '区自然资源局' };
    const ziran = await as('ziran');
    const deputy = {
      ...(await as('ziran-2')),
      posts: [{ ...post, via: { personId: ziran.personId, name: ziran.name } }],
    };
    expect(await transferPage(deputy, id, 'test')).toBeNull();
    await done(set('zhzf', id, { level: 'NAMED', people: people('zhzf', 'ziran', 'ziran-2') }));
    expect(await transferPage(deputy, id, 'test')).not.toBeNull();
  });

  it('takes the 督办 about it along, those given before and those given afterwards, on its page too', async () => {
    const id = await transferAt('SIGNED');
    const earlier = await orderOn(id);
    await done(set('zhzf', id, { level: 'NAMED', people: people('zhzf', 'ziran', 'bangong', 'bangong-zr') }));
    const later = await orderOn(id, { unitId: 'zhzf' });
    const reads = async (account: string, order: string) =>
      (await orderPage(await as(account), order, 'test')) !== null;
    for (const order of [earlier, later]) {
      for (const one of ['zhzf', 'ziran', 'bangong']) expect(await reads(one, order), one).toBe(true);
      for (const one of ['zhzf-fz', 'ziran-fz', 'zuzhang', 'gongan']) expect(await reads(one, order), one).toBe(false);
    }
    await done(execute(answerSupervision, await as('ziran'), { ...(await page(earlier)), words: '已办理。' }));
    await done(set('zhzf', id, { reason: '线索已核实' }));
    for (const order of [earlier, later]) expect(await reads('ziran-fz', order)).toBe(true);
    expect(await db().matterDesignee.count({ where: { matterId: { in: [earlier, later] }, until: null } })).toBe(0);
    expect((await entriesOf('confidentiality.set')).at(-1)).toMatchObject({
      after: { orders: [expect.any(String), expect.any(String)] },
    });
    await forNamed(earlier, ['bangong', 'ziran']);
    const told = async (account: string) => (await transferPage(await as(account), id, 'test'))?.orders.length;
    expect([await told('ziran'), await told('ziran-fz'), await told('zuzhang')]).toEqual([2, 1, 1]);
    expect(JSON.stringify(await transferPage(await as('ziran-fz'), id, 'test'))).not.toContain(earlier);
    expect(JSON.stringify(await transferPage(await as('ziran'), id, 'test'))).toContain(earlier);
  });

  it('is of any kind of matter', async () => {
    const id = await assignment();
    await done(set('bangong', id, { level: 'NAMED', people: people('bangong', 'ziran'), flags: ['TRADE_SECRET'] }));
    const page = await matterPage(await as('ziran'), 'assignment', id, 'test');
    expect(page?.confidential).toMatchObject({ level: '指定人员', tags: ['指定人员', '商业秘密'], looks: null });
    expect(await matterPage(await as('ziran-fz'), 'assignment', id, 'test')).toBeNull();
    expect(await matterPage(await as('bangong-zr'), 'assignment', id, 'test')).toBeNull();
  });
});

describe('谁看过 (4-2-5)', () => {
  it('is every page of a confidential matter, each look once, and what was unmasked and why; for the owner to read', async () => {
    const id = await transferAt('SIGNED');
    await done(set('zhzf', id, { level: 'PARTIES', flags: ['PRIVACY'] }));
    const ziran = await as('ziran');
    await transferPage(ziran, id, 'r1');
    await stepPage(ziran, id, 'accept');
    await done(execute(unmask, ziran, { id, reason: '送达文书' }));
    await matterPage(await as('bangong'), 'transfer', id, 'r2');
    const owner = await confidentialityPage(await as('zhzf'), id, 'r3');
    const lines = owner?.looks?.map(({ who, act, words }) => [who, act, words].join(' ').trim());
    expect(lines?.filter((line) => line.startsWith('区自然资源局')).sort()).toEqual(
      ['区自然资源局 贺演示 查看事项', '区自然资源局 贺演示 查看事项', '区自然资源局 贺演示 查看完整信息 送达文书']
        .map((line) => line.replace('贺演示', ziran.name))
        .sort(),
    );
    expect(lines?.some((line) => line.startsWith('联席会议办公室'))).toBe(true);
    expect(owner?.view.looks).toBe('谁看过（3 次）');
    expect((await confidentialityPage(ziran, id, 'r4'))?.looks).toBeNull();
    expect(await confidentialityPage(await as('sifa'), id, 'r5')).toBeNull();
  });

  it('keeps nothing of an ordinary matter, and what is kept stays', async () => {
    const id = await transferAt('SIGNED');
    await transferPage(await as('ziran'), id, 'test');
    expect(await db().matterView.count({ where: { matterId: id } })).toBe(0);
    await expect(db().$executeRaw`DELETE FROM matter_view`).rejects.toThrow();
    await expect(db().$executeRaw`UPDATE matter_view SET person = '别人'`).rejects.toThrow();
    await withClient(portal.ownerUrl, async (client) => {
      await expect(client.query('DELETE FROM matter_view')).rejects.toThrow(/append-only/);
      await expect(client.query('TRUNCATE matter_carrier')).rejects.toThrow(/append-only/);
      await expect(client.query('UPDATE matter_designee SET person_id = gen_random_uuid()')).rejects.toThrow(
        /only its end/,
      );
      await expect(client.query('UPDATE matter_party SET named = true WHERE matter_id = $1', [id])).rejects.toThrow(
        /named people/,
      );
    });
  });
});

describe('涉密载体另行传递 (4-2-5)', () => {
  it('is a number and a day, of a unit that takes part, and nothing else fits', async () => {
    const id = await transferAt('SIGNED');
    const give = async (account: string, fields: object) =>
      execute(recordCarrier, await as(account), { id, number: '鲁密〔2026〕3号', sentOn: '2026-03-02', ...fields });
    await done(give('zhzf', {}));
    expect(await give('zhzf', { number: '关于某人举报材料' })).toMatchObject({
      fields: { number: [expect.stringContaining('不写内容')] },
    });
    expect(await give('zhzf', { sentOn: '2026-03-09' })).toMatchObject({
      fields: { sentOn: ['传递日期不能晚于今天'] },
    });
    expect(await give('sifa', {})).toMatchObject({ code: 'NOT_FOUND' });
    const seen = await transferPage(await as('ziran'), id, 'test');
    expect(seen?.confidential.carriers.map(({ title }) => title)).toEqual([
      '涉密载体另行传递：编号 鲁密〔2026〕3号，2026年3月2日',
    ]);
  });
});

describe('国家秘密标志 (4-2-5)', () => {
  it('is refused at the field, keeps nothing, and no record repeats what was typed', async () => {
    const before = await db().auditEntry.count();
    const fields = { ...COMPLETE, facts: '线索见附件。\n机密★10年\n某专项行动' };
    const answer = await execute(t.createTransfer, await as('zhzf'), fields);
    expect(answer).toMatchObject({
      code: 'INVALID',
      fields: { facts: [expect.stringContaining('“机密★10年”是国家秘密标志')] },
    });
    expect(await db().auditEntry.count()).toBe(before);
  });
});

describe('what is masked (4-2-5)', () => {
  it('are numbers in notices, titles and the record, a person’s name in lists, a marked one’s on the page', async () => {
    const fields = {
      partyKind: 'PERSON',
      partyName: '张演示',
      partyIdNumber: '370406199001010012',
      title: '张某13812345678占用耕地案',
    };
    const id = await transferAt('SIGNED', fields);
    const [told] = await db().notice.findMany({ where: { matterId: id, kind: 'ARRIVED' } });
    expect(told?.text).toContain('138****5678');
    const entries = await db().auditEntry.findMany({ where: { matterId: id } });
    for (const { line } of entries) expect(line).not.toMatch(/370406199001010012|13812345678|张演示/);
    const open = await transferPage(await as('ziran'), id, 'test');
    expect([open?.title, open?.party[0]?.value]).toEqual(['张某138****5678占用耕地案', '张演示']);
    await done(set('zhzf', id, { level: 'PARTIES', flags: ['MINOR', 'INFORMANT'] }));
    const marked = await transferPage(await as('ziran'), id, 'test');
    expect(marked?.party[0]?.value).toBe('张**');
    expect(marked?.summary.find(({ term }) => term === '来源')?.value).toContain('举报人信息已隐去');
    expect(await done(execute(unmask, await as('ziran'), { id, reason: '送达' }))).toMatchObject({
      name: '张演示',
      source: COMPLETE.source,
    });
  });
});
