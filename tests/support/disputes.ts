import * as c from '@/lib/disputes/commands';
import type { DisputeState } from '@/lib/disputes/procedure';
import { raiseDispute } from '@/lib/disputes/raise';
import { as, done, execute } from './portal';
import { page } from './transfers';

/** Who takes part: 区综合行政执法局 against 区自然资源局, coordinated by the holder of the post LEGAL. */
export const SIDES = { raiser: 'zhzf', respondent: 'ziran', legal: 'fazhi', gov: 'zhengfu' };

export const RAISED = {
  title: '砂石堆场占地案件由谁管辖',
  kind: 'JURISDICTION',
  aboutId: '',
  respondentIds: 'ziran',
  issue: '涉案地块部分为耕地、部分为建设用地，双方对由谁查处认识不一致。',
  grounds: '《土地管理法》第七十五条；三定规定。',
  tried: '3月2日电话协商未果。',
  view: '应由区自然资源局管辖。',
};

/** Inputs, beside id and version, with which each step is accepted. */
export const DISPUTE_INPUT: Record<string, Record<string, unknown>> = {
  accept: { words: '先书面答复，再择期召开协调会' },
  reject: { words: '尚未自行协商' },
  withdraw: { words: '已自行协商一致' },
  answer: { words: '涉案地块大部分为建设用地，不属于本局管辖' },
  meet: { heldOn: '2026-03-02', place: '区司法局会议室', attendees: '双方分管负责人', words: '双方陈述了意见' },
  interim: { words: '先行制止堆放', leadId: 'zhzf' },
  propose: { words: '由区自然资源局查处，区综合行政执法局配合' },
  object: { words: '不同意' },
  fail: { words: '双方坚持各自意见', proposal: '建议由区自然资源局管辖', signatory: '' },
  decide: { words: '由区应急管理局管辖', decidedOn: '2026-03-02', doc: '', competentId: '' },
  connect: { otherId: '' },
};

/** A dispute of 区综合行政执法局 with 区自然资源局. Returns its id. */
export async function dispute(fields: Record<string, unknown> = {}, at?: string): Promise<string> {
  return (await done(execute(raiseDispute, await as(SIDES.raiser), { ...RAISED, ...fields }, { at }))).id;
}

type Step = (typeof c)[keyof typeof c];

/** One step by the account on the page as it is now. */
export async function act(command: Step, account: string, id: string, input: object = {}, at?: string) {
  return execute(command, await as(account), { ...(await page(id)), ...input }, { at });
}

/** The same, for acts without a version. */
export async function beside(command: Step, account: string, id: string, input: object = {}, at?: string) {
  return execute(command, await as(account), { id, ...input }, { at });
}

type Stop = [Step, string, string?];
const BEGUN: Stop[] = [[c.acceptDispute, SIDES.legal, 'accept']];
const PUT: Stop[] = [
  ...BEGUN,
  [c.answerDispute, SIDES.respondent, 'answer'],
  [c.proposeOpinion, SIDES.legal, 'propose'],
];
const FAILED: Stop[] = [...BEGUN, [c.failDispute, SIDES.legal, 'fail']];
const WAYS: Record<DisputeState, Stop[]> = {
  RAISED: [],
  COORDINATING: BEGUN,
  CONFIRMING: PUT,
  AGREED: [
    ...PUT,
    [c.confirmOpinion, SIDES.raiser],
    [c.confirmOpinion, SIDES.respondent],
    [c.concludeDispute, SIDES.legal],
  ],
  REFERRED: FAILED,
  DECIDED: [...FAILED, [c.decideDispute, SIDES.gov, 'decide']],
  REJECTED: [[c.rejectDispute, SIDES.legal, 'reject']],
  WITHDRAWN: [[c.withdrawDispute, SIDES.raiser, 'withdraw']],
};

/** A dispute brought to a state by its commands alone. Returns its id. */
export async function disputeAt(state: DisputeState, fields: Record<string, unknown> = {}): Promise<string> {
  const id = await dispute(fields);
  for (const [command, account, input] of WAYS[state])
    await done(act(command, account, id, DISPUTE_INPUT[input ?? '']));
  return id;
}
