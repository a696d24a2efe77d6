import { createHash, randomUUID } from 'node:crypto';
import * as a from '@/lib/assistance/commands';
import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/requests/commands';
import type { RequestKind } from '@/lib/requests/procedure';
import { as, done, execute } from './portal';
import { page } from './transfers';

/** What each kind of request is drafted with; units are answered by the accounts of their names. */
const ASKED: Record<RequestKind, Record<string, unknown>> = {
  appraisal: { title: '认定涉案地块地类', requestedId: 'ziran', question: '该地块是否为耕地', facts: '堆放砂石' },
  consultation: { title: '咨询许可适用范围', requestedId: 'shijian', question: '是否需要许可', facts: '流动经营' },
  legal_service: { title: '审核处罚决定草案', requestedId: 'sifa', question: '程序是否合法', facts: '拟罚款' },
  materials: { title: '调取规划许可档案', requestedId: 'zhujian', question: '许可证及附图', facts: '涉嫌违建' },
};

/** Lays a file into a matter, past the upload that the files' own tests cover. */
export async function layFile(matterId: string, slot: string, account: string): Promise<void> {
  const by = await as(account);
  const sha256 = createHash('sha256').update(`${matterId} ${slot} ${randomUUID()}`).digest('hex');
  const content = { sha256, size: 10n, mediaType: 'application/pdf' };
  await db().blob.create({ data: content });
  const owner = { unitId: by.unitId, uploadedById: by.personId, uploadedBy: by.name };
  await db().attachment.create({
    data: { ...content, ...owner, id: randomUUID(), matterId, slot, name: `${slot}.pdf` },
  });
}

/** A draft of 区综合行政执法局; an appraisal with its material. Returns its id. */
export async function requestDraft(kind: RequestKind, fields: Record<string, unknown> = {}, at?: string) {
  const { id } = await done(execute(c.createRequest, await as('zhzf'), { kind, ...ASKED[kind], ...fields }, { at }));
  if (kind === 'appraisal') await layFile(id, 'request', 'zhzf');
  return id;
}

/** A request that has reached its unit, by default on Monday 2026-03-02 at nine. Returns its id. */
export async function request(kind: RequestKind, fields: Record<string, unknown> = {}, at?: string): Promise<string> {
  const id = await requestDraft(kind, fields, at);
  await done(execute(c.send, await as('zhzf'), await page(id), { at }));
  return id;
}

type Kind = 'hazard' | 'assistance' | 'withdrawal';
const TOLD: Record<Kind, Record<string, unknown>> = {
  hazard: { title: '燃气管道被占压', category: 'SAFETY', unitId: 'zhujian', beganTime: '08:30', place: '演示路3号' },
  assistance: {
    title: '吊销演示公司排水许可证',
    category: 'REVOKED',
    unitId: 'zhujian',
    documentNo: '山综执罚〔2026〕8号',
    partyName: '演示公司',
    certificate: '排水许可证（演示）1号',
  },
  withdrawal: {
    title: '撤销演示饭店经营许可',
    category: 'PERMIT',
    unitId: 'shijian',
    partyName: '演示饭店',
    certificate: '食品经营许可证（演示）2号',
    basis: '《行政许可法》第六十九条',
  },
};
const COMMON = { facts: '现场检查发现。', demand: '请依法处理。', beganOn: '2026-03-02' };

/** A registered hazard or decision of Monday 2026-03-02, not told yet; a withdrawal with its materials. Returns its id. */
export async function assistanceDraft(kind: Kind, fields: Record<string, unknown> = {}, at?: string): Promise<string> {
  const input = { kind, ...COMMON, ...TOLD[kind], ...fields };
  const { id } = await done(execute(a.createAssistance, await as('zhzf'), input, { at }));
  if (kind === 'withdrawal') await layFile(id, 'case', 'zhzf');
  return id;
}

/** Inputs, beside id and version, with which each step is accepted. */
export const REQUEST_INPUT: Record<string, Record<string, unknown>> = {
  revise: { ...ASKED.appraisal, title: '更正后的请求' },
  void: { words: '重复' },
  send: {},
  sign: {},
  attend: { sceneOn: '2026-03-02', sceneTime: '09:00', words: '两人到场' },
  answer: { answer: '该地块为耕地。' },
  askMore: { words: '请补宗地图' },
  supplement: { words: '已补宗地图' },
  extend: { toOn: '2026-03-12', reason: '需要测绘', complex: 'on' },
  refuse: { ground: '《行政处罚法》第五十条', reason: '涉及商业秘密' },
  revoke: { words: '已自行查明' },
  add: { addition: '补充说明' },
  close: {},
};
export const ASSISTANCE_INPUT: Record<string, Record<string, unknown>> = {
  revise: { ...TOLD.assistance, facts: '更正', demand: '请吊销' },
  void: { words: '重复' },
  send: {},
  sign: {},
  reply: { outcome: 'HANDLED', result: '已吊销。' },
  add: { outcome: 'HANDLED', result: '已公告注销。' },
  close: {},
};
