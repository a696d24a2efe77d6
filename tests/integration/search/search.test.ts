import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { idAt } from '@/lib/kernel/ids';
import { withClient } from '@/lib/launch/connection.mjs';
import { localDate, startOfDay } from '@/lib/rulebook/local-date';
import { readSearchAddress } from '@/lib/search/address';
import { searchDirectory } from '@/lib/search/directory';
import { NEWEST, search } from '@/lib/search/queries';
import { as, instant, openPortal, type Portal } from '@/tests/support/portal';
import { assistanceDraft } from '@/tests/support/requests';
import { APPROVAL, share } from '@/tests/support/sharing';
import { draft, transferAt } from '@/tests/support/transfers';

let portal: Portal;
let sent: string;
beforeAll(async () => {
  portal = await openPortal();
  sent = await transferAt('SENT', { title: '涉嫌倾倒孔雀石废渣案', partyName: '演示孔雀矿业' });
}, 180_000);
afterAll(() => portal.close());

/** The ids found, by the walk through the newest and by the index: both must say the same. */
async function found(account: string, given: Record<string, string>): Promise<string[]> {
  const actor = await as(account);
  const address = readSearchAddress(given);
  const walked = await search(actor, address);
  const indexed = await search(actor, address, 1);
  expect(indexed.rows.map(({ id }) => id)).toEqual(walked.rows.map(({ id }) => id));
  expect(indexed.next).toBe(walked.next);
  return walked.rows.map(({ id }) => id);
}

const numberOf = async (id: string) =>
  (await db().matter.findUniqueOrThrow({ where: { id }, select: { number: true } })).number ?? '';

describe('查询 finds a matter', () => {
  it('by two characters of its title, its party, its number, and the text of its letters', async () => {
    expect(await found('zhzf', { q: '孔雀' })).toEqual([sent]);
    expect(await found('zhzf', { q: '雀矿' })).toEqual([sent]);
    expect(await found('zhzf', { q: await numberOf(sent) })).toContain(sent);
    expect(await found('zhzf', { q: '孔雀 专此函达' })).toEqual([sent]);
    const row = (await search(await as('zhzf'), readSearchAddress({ q: '孔雀矿业' }))).rows[0];
    expect(row?.excerpt?.hit).toBe('孔雀矿业');
  });
  it('by the party, the number and the law of shared information, and by the party of a letter of assistance', async () => {
    const shared = await share({ ...APPROVAL, party: '演示玄武管网公司', documentNo: '山住建许〔2026〕777号' });
    for (const q of ['玄武管网', '〔2026〕777号', '玄武 道路管理条例'])
      expect(await found('zhujian', { q })).toEqual([shared]);
    const asked = await assistanceDraft('hazard', { partyName: '演示青龙市场' });
    expect(await found('zhzf', { q: '青龙市场' })).toEqual([asked]);
  });
  it('by a title or party corrected meanwhile, and no longer by the old one', async () => {
    const id = await draft('zhzf', { title: '涉嫌占用麒麟洞公地案', partyName: '旧名商行' });
    expect(await found('zhzf', { q: '麒麟' })).toEqual([id]);
    const { caseId } = await db().caseTransfer.findUniqueOrThrow({ where: { id }, select: { caseId: true } });
    await db().enforcementCase.update({ where: { id: caseId }, data: { partyName: '新名商行' } });
    expect(await found('zhzf', { q: '新名商行' })).toEqual([id]);
    expect(await found('zhzf', { q: '旧名商行' })).toEqual([]);
  });
  it('only when every word occurs, signs of patterns meaning nothing', async () => {
    expect(await found('zhzf', { q: '孔雀 飞碟' })).toEqual([]);
    expect(await found('zhzf', { q: '孔%废' })).toEqual([]);
    expect(await found('zhzf', { q: '__' })).toEqual([]);
    expect(await found('zhzf', { q: "''" })).toEqual([]);
  });
  it('narrowed by kind, end, unit and year', async () => {
    expect(await found('zhzf', { q: '孔雀', kind: 'transfer', open: 'open', unit: 'ziran' })).toEqual([sent]);
    expect(await found('zhzf', { q: '孔雀', kind: 'meeting' })).toEqual([]);
    expect(await found('zhzf', { q: '孔雀', open: 'ended' })).toEqual([]);
    expect(await found('zhzf', { q: '孔雀', unit: 'yingji' })).toEqual([]);
    expect(await found('zhzf', { q: '孔雀', year: '2021' })).toEqual([]);
    expect(await found('zhzf', { q: '孔雀', kind: 'transfer', open: 'ended', unit: 'ziran' })).toEqual([]);
  });
});

describe('查询 in earlier years', () => {
  /** A matter as it stood when it was opened on the first of July of a year; its own triggers write what it is found by. */
  async function opened(year: number, title: string): Promise<string> {
    const at = startOfDay(localDate(`${year}-07-01`));
    const id = idAt(at);
    await withClient(portal.ownerUrl, async (client) => {
      await client.query(
        `INSERT INTO matter (id, type, title, owner_unit_id, state, opened_at) VALUES ($1, 'transfer', $2, 'zhzf', 'DRAFT', to_timestamp($3))`,
        [id, title, at / 1000],
      );
      await client.query(
        `INSERT INTO matter_party (id, matter_id, unit_id, part, since) VALUES (gen_random_uuid(), $1, 'zhzf', 'sender', to_timestamp($2))`,
        [id, at / 1000],
      );
    });
    return id;
  }

  it('goes from era to era, newest first, and stays within the year that is asked for', async () => {
    const ids: Record<number, string> = {};
    for (const year of [2022, 2023, 2025]) ids[year] = await opened(year, `涉嫌占用朱雀渡口案${year}4321`);
    expect(await found('zhzf', { q: '朱雀渡口' })).toEqual([ids[2025], ids[2023], ids[2022]]);
    expect(await found('zhzf', { q: '朱雀', year: '2023' })).toEqual([ids[2023]]);
    expect(await found('zhzf', { q: '朱雀', year: '2024' })).toEqual([]);
    expect(await found('zhzf', { q: '朱雀', before: ids[2025] ?? '' })).toEqual([ids[2023], ids[2022]]);
    for (const q of ['54321', '4321', '21', '54321 朱雀', '渡口案20', '案2025432']) {
      expect(await found('zhzf', { q: `${q} 雀渡` }), q).toContain(ids[2025]);
    }
    expect(await found('zhzf', { q: '朱雀渡口 24321' })).toEqual([ids[2022]]);
    expect(await found('zhzf', { q: '朱雀渡口 4322' })).toEqual([]);
  });
});

describe('查询 shows nobody what he may not see', () => {
  it('the parties and those who supervise find it, a third unit and administrators do not', async () => {
    for (const account of ['ziran', 'bangong', 'zuzhang']) expect(await found(account, { q: '孔雀' })).toEqual([sent]);
    for (const account of ['yingji', 'xitong', 'anquan', 'shenji']) {
      expect(await found(account, { q: '孔雀' })).toEqual([]);
    }
  });
  it('what it is found by can be written by no role of the application', async () => {
    await expect(
      withClient(portal.appUrl, (client) => client.query(`UPDATE matter_text SET words = 'x'`)),
    ).rejects.toThrow(/permission denied/u);
  });
});

describe('more matches than a page holds', () => {
  it('come newest first, each once, page by page', async () => {
    const made: string[] = [];
    for (let n = 0; n < NEWEST + 3; n++) made.unshift(await draft('zhzf', { title: `涉嫌毁坏凤凰林第${n}处案` }));
    const first = await found('zhzf', { q: '凤凰林' });
    expect(first).toHaveLength(NEWEST);
    const { next } = await search(await as('zhzf'), readSearchAddress({ q: '凤凰林' }));
    const rest = await found('zhzf', { q: '凤凰林', before: next ?? '' });
    expect([...first, ...rest].sort()).toEqual([...made].sort());
    expect([...first, ...rest]).toEqual([...first, ...rest].sort().reverse());
  });
});

describe('a unit with several parts in a matter', () => {
  it('is not taken to be at its end: what lies beyond the newest is found by the index', async () => {
    const old = await transferAt('ACCEPTED', { title: '涉嫌占用鲲鹏堤案' }, '2026-03-02T08:00');
    for (let n = 0; n < 2; n++) await transferAt('ACCEPTED', { title: `涉嫌占用无关地块第${n}案` }, '2026-03-03T09:00');
    for (const walked of [1, 2, 3, 4]) {
      for (const given of [{}, { unit: 'ziran' }]) {
        const { rows } = await search(await as('ziran'), readSearchAddress({ q: '鲲鹏堤', ...given }), walked);
        expect(
          rows.map(({ id }) => id),
          `${walked}`,
        ).toEqual([old]);
      }
    }
  });
});

describe('units and people', () => {
  it('are found by name and by the initials of their pinyin', async () => {
    const names = async (q: string) =>
      (await searchDirectory(await as('zhzf'), q, instant('2026-03-02T09:00'))).map(({ href }) => href);
    expect(await names('自然资源')).toContain('/units/ziran');
    expect(await names('ZRZY')).toContain('/units/ziran');
    expect(await names('没有这个')).toEqual([]);
  });
});
