import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as circular from '@/lib/bulletins/commands-circular';
import { type PaperType, paperPage } from '@/lib/bulletins/queries';
import { newPaper } from '@/lib/bulletins/queries-new';
import { paperEdit, paperStep } from '@/lib/bulletins/queries-step';
import { deskParams } from '@/lib/desk/params';
import { deskList } from '@/lib/desk/queries';
import { decisionMatters } from '@/lib/desk/queries-matters';
import { dutyPage } from '@/lib/duties/queries';
import { db } from '@/lib/kernel/db/client';
import { replayAt } from '@/lib/kernel/replay';
import { identityWords, numberWords } from '@/lib/matter-types';
import { readListAddress } from '@/lib/matters/list-address';
import { listMatters } from '@/lib/matters/queries-list';
import { type Paper, paperAt, paperInput } from '@/tests/support/papers';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

let portal: Portal;
const papers = new Map<string, Paper>();
const WANTED: [PaperType, string][] = [
  ['bulletin', 'COLLECTING'],
  ['bulletin', 'COMPOSING'],
  ['bulletin', 'ISSUED'],
  ['circular', 'COMPOSING'],
  ['circular', 'PENDING_SIGNATURE'],
  ['circular', 'ISSUED'],
];

beforeAll(async () => {
  portal = await openPortal();
  for (const [type, state] of WANTED) papers.set(`${type} ${state}`, await paperAt(type, state));
});
afterAll(() => portal.close());

function paper(name: string): Paper {
  const found = papers.get(name);
  if (!found) throw new Error(`no paper: ${name}`);
  return found;
}

async function seen(account: string, name: string) {
  const { type, id, at } = paper(name);
  return replayAt(instant(at), async () => paperPage(await as(account), type, id, 'test'));
}

describe('the page of a 简报 (1-3-1)', () => {
  it('asks a unit for its report, tells one that has written so, and the office who is missing', async () => {
    const asked = await seen('ziran', 'bulletin COLLECTING');
    expect(asked?.status).toMatchObject({ sentence: '请报送本单位的工作情况。', rule: '请报送' });
    expect(asked?.acts.primary?.label).toBe('报送工作情况');
    const wrote = await seen('zhzf', 'bulletin COLLECTING');
    expect(wrote?.acts.primary?.label).toBe('修改供稿');
    expect(wrote?.contributions.map(({ unitId }) => unitId)).toEqual(['zhzf']);
    const office = await seen('bangong', 'bulletin COLLECTING');
    expect(office?.status.sentence).toContain('2个单位中已有1个报送');
    expect(office?.missing).toEqual(['区自然资源局']);
    expect(office?.state.at).toBe('mine');
  });

  it('shows a unit neither the draft, nor its figures, nor what others wrote', async () => {
    const unit = await seen('ziran', 'bulletin COMPOSING');
    expect(unit).toMatchObject({ preview: null, figures: null, contributions: [], missing: [] });
    expect((await seen('bangong', 'bulletin COMPOSING'))?.preview?.paragraphs.length).toBeGreaterThan(3);
    expect(await seen('gongan', 'bulletin COMPOSING')).toBeNull();
    expect(await seen('xitong', 'bulletin ISSUED')).toBeNull();
  });

  it('lets every receiving unit read and sign for it once', async () => {
    const unit = await seen('gongan', 'bulletin ISSUED');
    expect(unit?.acts.primary).toMatchObject({ event: 'receive', label: '签收' });
    expect(unit?.preview?.number).toMatch(/^\d{4}年第\d+期$/);
    expect(unit?.figures?.tables).toHaveLength(2);
    expect((await seen('bangong', 'bulletin ISSUED'))?.acts.primary).toBeNull();
  });
});

describe('a paper that is numbered when it is issued', () => {
  it('is told by its title in lists of duties and on the desk, which never say 未编号 of it', async () => {
    const { at, id } = paper('bulletin COLLECTING');
    const { title } = await db().matter.findUniqueOrThrow({ where: { id } });
    const lists = await replayAt(instant(at), async () => {
      const ziran = await as('ziran');
      const { lines } = await dutyPage(ziran, { status: 'open', unitId: 'ziran' });
      const office = await as('bangong');
      const started = await deskList(office, deskParams({ tab: 'started' }));
      return [lines, await deskList(ziran, deskParams({})), await decisionMatters(office), started];
    });
    const [lines] = lists;
    expect(JSON.stringify(lines)).toContain(title);
    expect(JSON.stringify(lists)).not.toContain('未编号');
    expect(numberWords('transfer', null, 'DRAFT')).toBe('未编号');
    expect(identityWords('bulletin', null, title)).toBe(title);
    expect(identityWords('bulletin', null, null)).toBe('工作简报');
  });
});

describe('the page of a 通报 (1-2-2)', () => {
  it('gives 组长 the signature, and no step once it is issued', async () => {
    const leader = await seen('zuzhang', 'circular PENDING_SIGNATURE');
    expect(leader?.acts.primary?.label).toBe('签发');
    expect(leader?.steps.map(({ at }) => at)).toEqual(['done', 'done', 'current', 'later']);
    expect(leader?.preview?.number).toBe('〔签发后编号〕');
    // 组长's colleagues of the same unit are not 组长: the paper is nobody's before it is issued.
    expect(await seen('zhengfu', 'circular PENDING_SIGNATURE')).toBeNull();
    expect((await seen('zuzhang', 'circular ISSUED'))?.acts.primary).toBeNull();
  });

  it('prints the same after a later act as before', async () => {
    const before = await seen('ziran', 'circular ISSUED');
    await transferAt('SENT');
    const after = await seen('ziran', 'circular ISSUED');
    expect([after?.preview, after?.figures]).toEqual([before?.preview, before?.figures]);
    const { id, at } = paper('circular ISSUED');
    await done(execute(circular.receiveCircular, await as('ziran'), await paperInput('circular.receive', id), { at }));
    const signed = await seen('ziran', 'circular ISSUED');
    expect(signed?.acts.primary).toBeNull();
    expect(signed?.unsigned).toHaveLength((before?.unsigned.length ?? 0) - 1);
  });
});

describe('forms of the papers (1-2-2, 1-3-1)', () => {
  it('are open to whose turn it is and closed to everybody else', async () => {
    const offered = async (account: string, name: string, event: string) => {
      const { type, id } = paper(name);
      return (await paperStep(await as(account), type, id, event))?.offered ?? null;
    };
    expect(await offered('ziran', 'bulletin COLLECTING', 'contribute')).toBe(true);
    expect(await offered('gongan', 'bulletin COLLECTING', 'contribute')).toBeNull();
    expect(await offered('gongan', 'bulletin ISSUED', 'receive')).toBe(true);
    expect(await offered('bangong', 'circular PENDING_SIGNATURE', 'issue')).toBe(false);
    expect(await offered('zuzhang', 'circular PENDING_SIGNATURE', 'issue')).toBe(true);
    const { id } = paper('circular COMPOSING');
    expect((await paperEdit(await as('bangong'), 'circular', id))?.offered).toBe(true);
    expect((await paperEdit(await as('zuzhang'), 'circular', id))?.offered).toBe(false);
    expect(await paperEdit(await as('ziran'), 'circular', id)).toBeNull();
  });

  it('ask the drafter for 超期说明 when the paper is submitted late, and 组长 for none', async () => {
    const { id } = paper('circular COMPOSING');
    const page = await paperStep(await as('bangong'), 'circular', id, 'submit');
    expect(page?.lateSince).toMatch(/24:00/);
  });

  it('offer every month once, the last free one first, and the units of the district', async () => {
    const form = await newPaper(await as('bangong'), 'circular');
    expect(form.months).toHaveLength(13);
    expect(form.months.find(({ value }) => value === form.month)?.disabled).toBe(false);
    const units = form.groups.flatMap((group) => group.units.map(({ value }) => value));
    expect(units).toContain('ziran');
    expect(units).not.toContain('lianxi');
  });
});

describe('the lists of papers', () => {
  it('name many receiving units by the first two and their number', async () => {
    const list = await listMatters(await as('bangong'), ['circular'], readListAddress({ tab: 'ended' }));
    expect(list.rows[0]?.to).toMatch(/等\d+个单位$/);
    const own = await listMatters(await as('ziran'), ['bulletin'], readListAddress({}));
    expect(own.tab).toBe('mine');
  });
});
