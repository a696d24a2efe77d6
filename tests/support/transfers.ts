import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/transfers/commands';
import type { TransferState } from '@/lib/transfers/procedure';
import { as, done, execute } from './portal';

/** A draft with nothing missing but its files. */
export const COMPLETE = {
  title: '涉嫌擅自占用耕地堆放砂石案',
  partyKind: 'ORGANISATION',
  partyName: '演示砂石有限公司',
  partyIdNumber: '91370406MA3EXAMPLE',
  partyContact: '演示人',
  partyPhone: '13800000000',
  place: '山城街道演示路1号',
  facts: '在耕地上堆放砂石约200立方米。',
  source: '日常巡查',
  foundOn: '2026-03-02',
  findings: '现场检查，土地性质为耕地。',
  inProgress: 'false',
  measures: '',
  receiverId: 'ziran',
  reason: '土地违法行为由自然资源部门管辖。',
  legalBasis: '《土地管理法》第七十五条',
  heldOn: '2026-03-02',
  urgent: 'false',
  contactPhone: '0632-8800000',
  otherMaterials: '',
};

/** Who takes part: account names, which are those of the units' liaisons. */
export const CAST = { sender: 'zhzf', leader: 'zhzf-fz', receiver: 'ziran', gov: 'zhengfu', designated: 'yingji' };

/** The matter's id and present version, as a fresh page would hold them. */
export async function page(id: string): Promise<{ id: string; version: number }> {
  const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return { id, version };
}

/** The matter's state. */
export async function stateOf(id: string): Promise<string> {
  return (await db().matter.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
}

/** Lays the two required materials into a draft, past the upload that the files' own tests cover (2-3-2, 2-3-3). */
export async function layMaterials(matterId: string, by: Actor): Promise<void> {
  for (const slot of ['2-3-2', '2-3-3']) {
    const sha256 = createHash('sha256').update(`${matterId} ${slot}`).digest('hex');
    const content = { sha256, size: 10n, mediaType: 'application/pdf' };
    await db().blob.create({ data: content });
    await db().attachment.create({
      data: {
        ...content,
        id: randomUUID(),
        matterId,
        slot,
        name: `${slot}.pdf`,
        unitId: by.unitId,
        uploadedById: by.personId,
        uploadedBy: by.name,
      },
    });
  }
}

/** A complete draft of the account's unit, materials and all. Returns its id. */
export async function draft(account: string = CAST.sender, fields: Record<string, unknown> = {}, at?: string) {
  const actor = await as(account);
  const { id } = await done(execute(c.createTransfer, actor, { ...COMPLETE, ...fields }, { at }));
  await layMaterials(id, actor);
  return id;
}

type Stop = { command: (typeof c)[keyof typeof c]; account: string; input?: Record<string, unknown> };

const DECLINE = { reason: '该地块不在本部门职责内', legalBasis: '《土地管理法》第六十七条' };
const DECISION = { kind: 'PENALTY', decidedOn: '2026-03-02', doc: '山自资罚〔2026〕1号', words: '罚款一万元' };

/** Inputs, beside id and version, with which each step is accepted. */
export const STEP_INPUT: Record<string, Record<string, unknown>> = {
  returnDraft: { words: '请补充' },
  void: { words: '重复录入' },
  withdraw: { words: '接收单位有误' },
  decline: DECLINE,
  refer: { words: '请予指定管辖' },
  designate: { unitId: 'yingji', decidedOn: '2026-03-02', doc: '山政字〔2026〕1号', words: '由区应急管理局管辖' },
  decide: DECISION,
  conclude: DECISION,
};

/** The way to each state, from a complete draft. */
const WAYS: Record<TransferState, Stop[]> = (() => {
  const submit: Stop = { command: c.submit, account: CAST.sender };
  const sent = [submit, { command: c.approve, account: CAST.leader }];
  const signed = [...sent, { command: c.sign, account: CAST.receiver }];
  const declined = [...signed, { command: c.decline, account: CAST.receiver, input: DECLINE }];
  const referred = [...declined, { command: c.refer, account: CAST.receiver, input: STEP_INPUT.refer }];
  const designated = [...referred, { command: c.designate, account: CAST.gov, input: STEP_INPUT.designate }];
  const accepted = [...signed, { command: c.accept, account: CAST.receiver }];
  const decided = [...accepted, { command: c.decideCase, account: CAST.receiver, input: DECISION }];
  return {
    DRAFT: [],
    VOID: [{ command: c.voidDraft, account: CAST.sender, input: STEP_INPUT.void }],
    PENDING_APPROVAL: [submit],
    SENT: sent,
    SIGNED: signed,
    DECLINED: declined,
    REFERRED: referred,
    DESIGNATED: designated,
    ACCEPTED: accepted,
    DECIDED: decided,
    CLOSED: [...decided, { command: c.notify, account: CAST.receiver }],
  };
})();

/** Every state of a transfer. */
export const STATES = Object.keys(WAYS) as TransferState[];

/** A transfer brought to a state by its commands alone. Returns its id. */
export async function transferAt(state: TransferState, fields: Record<string, unknown> = {}, at?: string) {
  const id = await draft(CAST.sender, fields, at);
  for (const { command, account, input } of WAYS[state]) {
    await done(execute(command, await as(account), { ...(await page(id)), ...input }, { at }));
  }
  return id;
}
