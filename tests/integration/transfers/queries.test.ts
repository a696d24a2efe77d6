import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { dateOnly } from '@/lib/kernel/today';
import { localDate } from '@/lib/rulebook/local-date';
import { accept, approve, createTransfer, voidDraft, withdraw } from '@/lib/transfers/commands';
import { type ListAddress, readAddress } from '@/lib/transfers/list-address';
import { transferPage } from '@/lib/transfers/queries';
import { checkPage } from '@/lib/transfers/queries-check';
import { draftPage } from '@/lib/transfers/queries-draft';
import { listTransfers } from '@/lib/transfers/queries-list';
import { stepPage } from '@/lib/transfers/queries-step';
import { unmask } from '@/lib/transfers/unmask';
import { forNamed } from '../../support/confidential';
import { as, done, execute, instant, openPortal, type Portal } from '../../support/portal';
import { CAST, COMPLETE, draft, page, STATES, transferAt } from '../../support/transfers';

let portal: Portal;
const ids: Record<string, string> = {};

beforeAll(async () => {
  portal = await openPortal();
  for (const state of STATES) ids[state] = await transferAt(state);
});
afterAll(() => portal.close());

const list = async (account: string, change: Partial<ListAddress> = {}) => {
  const answer = await listTransfers(await as(account), { ...readAddress({}), ...change });
  if (!answer) throw new Error(`${account} has no list`);
  return answer;
};
const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id);
const seen = async (account: string, state: string) => transferPage(await as(account), ids[state] ?? '', 'test');

describe('the tabs of the list', () => {
  it.each(['zhzf', 'zhzf-fz', 'ziran', 'yingji', 'zhengfu', 'bangong', 'zuzhang'])(
    'count for %s exactly the rows they show',
    async (account) => {
      const { tabs } = await list(account);
      for (const { key, count } of tabs) {
        const tab = await list(account, { tab: key });
        expect([key, tab.rows.length, tab.total]).toEqual([key, count, count]);
      }
    },
  );

  it('2-2-5: hold for the receiver what waits for its signature, its answer and its notice, and no drafts of others', async () => {
    const tab = async (key: string) => idsOf((await list('ziran', { tab: key })).rows);
    expect(await tab('sign')).toEqual([ids.SENT]);
    expect((await tab('answer')).sort()).toEqual([ids.SIGNED, ids.DECLINED].sort());
    expect((await tab('notify')).sort()).toEqual([ids.ACCEPTED, ids.DECIDED].sort());
    const all = await tab('all');
    expect(all).not.toContain(ids.DRAFT);
    expect(all).not.toContain(ids.PENDING_APPROVAL);
  });

  it('2-2-7: hold for 区政府 what it is asked, for the leader what waits for approval, for the designated unit its case', async () => {
    expect(idsOf((await list('zhengfu', { tab: 'designate' })).rows)).toEqual([ids.REFERRED]);
    expect(idsOf((await list('zhzf-fz', { tab: 'approve' })).rows)).toEqual([ids.PENDING_APPROVAL]);
    expect(idsOf((await list('yingji', { tab: 'answer' })).rows)).toEqual([ids.DESIGNATED]);
  });

  it('show a voided draft only when it is asked for', async () => {
    expect(idsOf((await list('zhzf', { tab: 'sent' })).rows)).not.toContain(ids.VOID);
    expect(idsOf((await list('zhzf', { tab: 'sent', stage: 'VOID' })).rows)).toEqual([ids.VOID]);
  });

  it('are not there for administrators, who see no cases', async () => {
    expect(await listTransfers(await as('xitong'), readAddress({}))).toBeNull();
  });
});

describe('a third unit', () => {
  it('finds nothing in the list, however it asks', async () => {
    expect((await list('gongan', { tab: 'all' })).rows).toEqual([]);
    expect((await list('gongan', { tab: 'all', q: '砂石' })).total).toBe(0);
    expect((await list('gongan', { tab: 'all', from: 'zhzf' })).rows).toEqual([]);
  });

  it('gets for a real matter what it gets for none, on every page', async () => {
    const actor = await as('gongan');
    const none = '01a20a7f-6bda-70c8-8c5a-0c62d72aff59';
    for (const id of [...Object.values(ids), none, 'x']) {
      expect(await transferPage(actor, id, 'test')).toBeNull();
      expect(await stepPage(actor, id, 'accept')).toBeNull();
      expect(await draftPage(actor, id)).toBeNull();
      expect(await checkPage(actor, id)).toBeNull();
    }
  });

  it('sees nothing of a draft that a receiver has not been sent', async () => {
    expect(await seen('ziran', 'DRAFT')).toBeNull();
    expect(await seen('ziran', 'PENDING_APPROVAL')).toBeNull();
  });
});

describe('conditions', () => {
  it('find by number, title and party, and take every character as it is', async () => {
    const number = (await db().matter.findUniqueOrThrow({ where: { id: ids.SENT ?? '' } })).number ?? '';
    expect(idsOf((await list('zhzf', { tab: 'all', q: number })).rows)).toEqual([ids.SENT]);
    expect((await list('zhzf', { tab: 'all', q: '演示砂石' })).total).toBe(STATES.length - 1);
    expect((await list('zhzf', { tab: 'all', q: '%' })).total).toBe(0);
  });

  it('narrow by stage, units and day of arrival', async () => {
    expect(idsOf((await list('bangong', { tab: 'all', stage: 'DECIDED' })).rows)).toEqual([ids.DECIDED]);
    expect((await list('bangong', { tab: 'all', to: 'yingji' })).total).toBe(0);
    expect((await list('bangong', { tab: 'all', from: 'zhzf' })).total).toBe(STATES.length - 1);
  });
});

describe('pages by key', () => {
  it.each(['arrived', 'due'] as const)('cover all rows once and lead back, by %s', async (sort) => {
    const clerk = await as('diaozi');
    const had = (await list('diaozi', { tab: 'sent' })).total ?? 0;
    for (let n = had; n < 120; n += 1) await done(execute(createTransfer, clerk, { ...COMPLETE, title: `第${n}案` }));
    const pages = [];
    let at = await list('diaozi', { tab: 'sent', sort });
    for (pages.push(at); at.next; pages.push(at)) at = await list('diaozi', { tab: 'sent', sort, after: at.next });
    const all = pages.flatMap((one) => idsOf(one.rows));
    expect([all.length, new Set(all).size, pages[0]?.total]).toEqual([120, 120, 120]);
    const back = await list('diaozi', { tab: 'sent', sort, before: at.previous });
    expect(idsOf(back.rows)).toEqual(idsOf(pages.at(-2)?.rows ?? []));
    expect(pages[0]?.previous).toBeNull();
  });
});

describe('the page of a transfer', () => {
  it.each(STATES)('in state %s has one primary act for exactly the units that may act', async (state) => {
    const accounts = ['zhzf', 'zhzf-fz', 'ziran', 'yingji', 'zhengfu', 'bangong'];
    const acting: string[] = [];
    for (const account of accounts) if ((await seen(account, state))?.acts.primary) acting.push(account);
    const expected: Record<string, string[]> = {
      DRAFT: ['zhzf'],
      PENDING_APPROVAL: ['zhzf-fz'],
      SENT: ['ziran'],
      SIGNED: ['ziran'],
      DECLINED: ['ziran'],
      REFERRED: ['zhengfu'],
      DESIGNATED: ['yingji'],
      ACCEPTED: ['ziran'],
      DECIDED: ['ziran'],
      CLOSED: [],
      VOID: [],
    };
    expect(acting).toEqual(expected[state]);
  });

  it('2-2-5: tells why the day is the day it is, from the ledger that was frozen with the duty', async () => {
    const { status } = (await seen('ziran', 'SIGNED')) ?? {};
    expect(status?.sentence).toBe('请反馈：本案是否属于区自然资源局管辖。');
    expect(status?.why?.days.at(-1)).toMatchObject({ role: 'DUE', label: '第3日', date: '5日' });
    expect(status?.why?.basis.map((line) => line.term)).toEqual(['起算', '依据', '算法']);
  });

  it('never carries the identity number or the telephone of the party', async () => {
    for (const state of STATES) {
      const text = JSON.stringify(await seen('zhzf', state));
      expect(text).not.toContain(COMPLETE.partyIdNumber);
      expect(text).not.toContain(COMPLETE.partyPhone);
    }
  });

  it('follows the way step by step, with who did it', async () => {
    const flow = (await seen('zhzf', 'DESIGNATED'))?.flow ?? [];
    expect(flow.map((row) => `${row.step} ${row.at}`)).toEqual([
      '初步调查 past',
      '移送 past',
      '签收 past',
      '反馈意见 past',
      '报请区政府 past',
      '区政府决定 past',
      '接受指定管辖 current',
      '作出处理决定 future',
      '书面通报 future',
    ]);
    expect(flow[5]).toMatchObject({ person: '政府办演示', words: '指定区应急管理局管辖' });
  });

  it('keeps a withdrawn letter with its number and reason', async () => {
    const id = await transferAt('SENT');
    const sender = await as(CAST.sender);
    await done(execute(withdraw, sender, { ...(await page(id)), words: '接收单位有误' }));
    const view = await transferPage(sender, id, 'test');
    expect(view?.letters).toHaveLength(1);
    expect(view?.letters[0]?.note).toContain('撤回：接收单位有误');
    expect(view?.state.words).toBe('草稿');
  });

  it('names for every letter who issued it, and for whom when by delegation', async () => {
    const id = await transferAt('PENDING_APPROVAL');
    const [principal, delegate] = [await as(CAST.leader), await as('zhzf-2')];
    const days = { fromOn: dateOnly(localDate('2020-01-01')), toOn: dateOnly(localDate('2099-12-31')) };
    const people = { principalId: principal.personId, delegateId: delegate.personId };
    const delegation = await db().delegation.create({ data: { ...people, ...days, reason: '出差' } });
    await done(execute(approve, await as('zhzf-2'), await page(id)));
    await db().delegation.update({ where: { id: delegation.id }, data: { endedAt: delegation.fromOn } });
    await done(execute(accept, await as(CAST.receiver), await page(id)));
    const letters = (await transferPage(await as(CAST.sender), id, 'test'))?.letters;
    expect(letters?.map((letter) => `${letter.issuedBy} ${letter.issued}`)).toEqual([
      `${delegate.name}（代${principal.name}） 3月2日`,
      expect.stringMatching(/^[^（]+ 3月2日$/),
    ]);
  });

  it('2-2-3: tells of an overdue draft that it was voided, of an overdue answer that it was withdrawn, never 办理', async () => {
    const at = '2026-03-06T10:00';
    const draftId = await draft();
    await done(execute(voidDraft, await as(CAST.sender), { ...(await page(draftId)), words: '重复录入' }, { at }));
    const sent = await transferAt('SENT');
    await done(execute(withdraw, await as(CAST.sender), { ...(await page(sent)), words: '接收单位有误' }, { at }));
    for (const [id, act] of [
      [draftId, '作废'],
      [sent, '撤回'],
    ] as const) {
      const notes = (await transferPage(await as(CAST.sender), id, 'test'))?.late ?? [];
      expect(notes.map((note) => note.facts)).toEqual([expect.stringContaining(`3月6日 10:00${act}，逾期1日`)]);
      expect(notes[0]?.days.at(-1)?.label).toBe(`${act} 10:00`);
    }
    const late = await transferAt('SENT');
    await done(execute(accept, await as(CAST.receiver), { ...(await page(late)), lateReason: '停电' }, { at }));
    expect((await transferPage(await as(CAST.sender), late, 'test'))?.late[0]?.facts).toContain(
      '3月6日 10:00办理，逾期1日',
    );
  });

  it('asks for 超期说明 only where the act is late', async () => {
    const late = await transferAt('SENT', { foundOn: '2026-02-24', heldOn: '2026-02-25' }, '2026-02-26T09:00');
    const receiver = await as(CAST.receiver);
    // 27 and, made up for the Spring Festival, Saturday 28 February; then Monday.
    expect((await stepPage(receiver, late, 'accept'))?.lateSince).toBe('3月2日（周一）24:00 前');
    expect((await stepPage(receiver, late, 'sign'))?.lateSince).toBeNull();
  });

  it('4-2-5: a look at a confidential matter is recorded, a look at another is not', async () => {
    const id = await transferAt('SIGNED');
    const looks = () => db().matterView.count({ where: { matterId: id } });
    const receiver = await as(CAST.receiver);
    await transferPage(receiver, id, 'test');
    expect(await looks()).toBe(0);
    await forNamed(id, [CAST.receiver]);
    expect(await transferPage(receiver, id, 'test')).not.toBeNull();
    expect(await looks()).toBe(1);
    expect(await transferPage(await as('bangong'), id, 'test')).toBeNull();
    expect(await looks()).toBe(1);
  });
});

describe('查看完整信息', () => {
  it('answers in clear for a reason, which stays on record, and leaves the version alone', async () => {
    const before = await page(ids.SIGNED ?? '');
    const answer = await done(execute(unmask, await as('ziran'), { id: before.id, reason: '送达文书' }));
    expect(answer).toMatchObject({ identity: COMPLETE.partyIdNumber, phone: COMPLETE.partyPhone });
    expect(await page(before.id)).toEqual(before);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { matterId: before.id, command: 'matter.unmask' } });
    expect(entry.line).toContain('送达文书');
    expect(entry.line).not.toContain(COMPLETE.partyIdNumber);
  });

  it('is refused without a reason and to those who oversee', async () => {
    const id = ids.SIGNED ?? '';
    expect(await execute(unmask, await as('ziran'), { id, reason: ' ' })).toMatchObject({ code: 'INVALID' });
    expect(await execute(unmask, await as('bangong'), { id, reason: '查看' })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

it('reads the moment of the clocks from the database, not from the page', async () => {
  expect((await list('ziran')).now).toBeGreaterThan(instant('2026-03-02T09:00'));
});
