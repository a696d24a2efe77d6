import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/sharing/commands';
import { as, done, execute } from './portal';
import { page } from './transfers';

/** An approval of 区住房和城乡建设局 made on Monday 2026-03-02, complete in every field. */
export const APPROVAL = {
  kind: 'APPROVAL',
  title: '城市道路挖掘许可',
  documentNo: '山住建许〔2026〕11号',
  party: '演示管网建设有限公司',
  laws: '《城市道路管理条例》第三十三条',
  content: '准予在演示路挖掘敷设管线，工期十日。',
  eventOn: '2026-03-02',
  validUntil: '2026-09-01',
  recipients: ['zhzf'],
  next: 'keep',
};

/** A superior document, a penalty decision, a standard: what their forms send. */
export const DOCUMENT = {
  kind: 'DOCUMENT',
  title: '关于开展扬尘治理专项行动的通知',
  documentNo: '鲁建发（演示）5号',
  issuer: '省住房和城乡建设厅',
  content: '三月起开展扬尘治理专项行动。',
  eventOn: '2026-03-02',
  recipients: ['zhzf'],
  next: 'keep',
};
export const PENALTY = {
  kind: 'PENALTY',
  title: '演示石材厂擅自倾倒建筑垃圾案',
  documentNo: '山综执罚〔2026〕3号',
  party: '演示石材厂',
  laws: '《城市建筑垃圾管理规定》第二十条',
  content: '责令改正，罚款五千元。',
  eventOn: '2026-03-02',
  publicity: 'DONE',
  fullRecord: 'DONE',
  legalReview: 'NOT_REQUIRED',
  checkNote: '未达到重大执法决定标准。',
  recipients: ['zhujian', 'huanjing'],
  next: 'keep',
};
export const STANDARD = {
  kind: 'STANDARD',
  title: '建筑垃圾处置技术规范',
  documentNo: 'DB37/T 演示-2026',
  issuer: '省市场监督管理局',
  content: '修订了运输车辆密闭要求。',
  eventOn: '2026-03-02',
  recipients: ['zhzf'],
  next: 'keep',
};

const used = new Map<unknown, number>();

/** A decision's number is recorded once: the examples' own the first time, then with 之2, 之3. */
function numbered(input: Record<string, unknown>): Record<string, unknown> {
  const { documentNo } = input;
  if (documentNo !== APPROVAL.documentNo && documentNo !== PENALTY.documentNo) return input;
  const times = (used.get(documentNo) ?? 0) + 1;
  used.set(documentNo, times);
  return times === 1 ? input : { ...input, documentNo: `${documentNo}之${times}` };
}

/** Records it as the account's unit, under a number of its own. Returns its id. */
export async function share(input: Record<string, unknown>, account = 'zhujian', at?: string): Promise<string> {
  return (await done(execute(c.recordInformation, await as(account), numbered(input), { at }))).id;
}

/** A step as the page of this moment would send it. */
export async function act(command: Command, account: string, id: string, input: object = {}, at?: string) {
  return execute(command, await as(account), { ...(await page(id)), ...input }, { at });
}

/** 签收 has no version. */
export const sign = async (account: string, id: string, at?: string) =>
  execute(c.receiveShare, await as(account), { id }, { at });

/** Every duty of the record, in the order in which they were opened. */
export const clocks = (matterId: string) =>
  db().duty.findMany({ where: { matterId }, orderBy: [{ round: 'asc' }, { id: 'asc' }] });

const CALL = { calledAt: '2026-03-02T08:50', caller: '李演示', callee: '综执演示', callWords: '文件明日送达' };
const WAYS: Record<string, (id: string) => Promise<unknown>> = {
  RECORDED: async () => undefined,
  TOLD: (id) => done(act(c.tellByPhone, 'zhujian', id, CALL)),
  SENT: (id) => done(act(c.sendInformation, 'zhujian', id)),
  VOID: (id) => done(act(c.voidShare, 'zhujian', id, { words: '重复登记' })),
  WITHDRAWN: async (id) => {
    await done(act(c.sendInformation, 'zhujian', id));
    await done(act(c.withdrawShare, 'zhujian', id, { words: '抄送有误' }));
  },
};

/** An urgent superior document of 区住房和城乡建设局 brought to a state by its commands alone. */
export async function shareAt(state: string): Promise<string> {
  const id = await share({ ...DOCUMENT, urgent: 'true' });
  await WAYS[state]?.(id);
  return id;
}

const { kind: _kind, eventOn: _eventOn, next: _next, ...SAVED } = DOCUMENT;
const { recipients: _recipients, ...CORRECTED } = SAVED;

/** What a step's form sends beside id and version. */
const STEP_INPUT: Readonly<Record<string, object>> = {
  save: { ...SAVED, content: '四月起开展。' },
  tell: CALL,
  void: { words: '重复登记' },
  correct: { ...CORRECTED, content: '四月起开展。', reason: '时间有误' },
  add: { recipients: ['ziran'] },
  retire: { endedOn: '2026-03-02', words: '已废止' },
  withdraw: { words: '抄送有误' },
};

/** The input with which a step has nothing wrong in itself. */
export async function shareInput(name: string, id: string): Promise<Record<string, unknown>> {
  const event = name.replace('sharing.', '');
  return event === 'receive' ? { id } : { ...(await page(id)), ...STEP_INPUT[event] };
}
