import { createHash, randomUUID } from 'node:crypto';
import * as inspections from '@/lib/cooperation/commands';
import * as agreements from '@/lib/cooperation/commands-agreement';
import { db } from '@/lib/kernel/db/client';
import { as, done, execute } from './portal';
import { page } from './transfers';

export const AGREED = {
  title: '建筑垃圾运输执法协作办法',
  signerIds: ['gongan', 'zhujian'],
  content: '线索互通、联合检查、结果互认。',
  fromOn: '2026-03-02',
  toOn: '2027-03-01',
};

export const PLAN = {
  title: '建筑垃圾运输专项联合检查',
  kind: 'SPECIAL',
  targets: '在建工地和运输企业。',
  startOn: '2026-03-02',
  untilOn: '2026-03-20',
  summaryOn: '2026-03-27',
  agreementId: '',
};

/** Inputs, beside id and version, with which each step is accepted. */
export const AGREEMENT_INPUT: Record<string, Record<string, unknown>> = {
  revise: AGREED,
  void: { words: '不再订立' },
  sendBack: { words: '第三条请写明联系人' },
  renew: { toOn: '2028-03-01', words: '双方商定续签' },
  end: { words: '职能调整' },
};
export const INSPECTION_INPUT: Record<string, Record<string, unknown>> = {
  assign: { unitId: 'yingji', task: '检查工地安全', dueOn: '2026-03-18', remove: '' },
  cancel: { words: '与上级检查合并' },
  report: { checked: '12', problems: '3', rectified: '2', result: '三家工地未冲洗车辆' },
  extend: { unitId: 'zhujian', toOn: '2026-03-24', reason: '连续降雨' },
  summarise: { summary: '问题已督促整改' },
};

/** The text of an agreement, past the upload that the files' own tests cover. */
export async function layText(matterId: string): Promise<void> {
  const by = await as('zhzf');
  const sha256 = createHash('sha256').update(`${matterId} text`).digest('hex');
  const content = { sha256, size: 10n, mediaType: 'application/pdf' };
  await db().blob.createMany({ data: content, skipDuplicates: true });
  const uploaded = { unitId: by.unitId, uploadedById: by.personId, uploadedBy: by.name };
  await db().attachment.create({
    data: { ...content, id: randomUUID(), matterId, slot: 'text', name: '协作办法.pdf', ...uploaded },
  });
}

/** An agreement of 区综合行政执法局 with two units, its text there. Returns its id. */
export async function agreement(fields: Record<string, unknown> = {}): Promise<string> {
  const { id } = await done(execute(agreements.createAgreement, await as('zhzf'), { ...AGREED, ...fields }));
  await layText(id);
  return id;
}

/** A plan of 区综合行政执法局 with two tasks. Returns its id. */
export async function inspection(fields: Record<string, unknown> = {}): Promise<string> {
  const { id } = await done(execute(inspections.createInspection, await as('zhzf'), { ...PLAN, ...fields }));
  for (const [unitId, dueOn] of [
    ['zhujian', '2026-03-18'],
    ['zhzf', '2026-03-20'],
  ])
    await done(act(inspections.assignTask, 'zhzf', id, { unitId, task: '检查在建工地', dueOn, remove: '' }));
  return id;
}

type Step = (typeof inspections)[keyof typeof inspections] | (typeof agreements)[keyof typeof agreements];

/** One step by the account on the page as it is now. */
export async function act(command: Step, account: string, id: string, input: object = {}, at?: string) {
  return execute(command, await as(account), { ...(await page(id)), ...input }, { at });
}
