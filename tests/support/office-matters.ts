import * as campaign from '@/lib/campaigns/commands';
import type { Command } from '@/lib/kernel/command';
import * as problem from '@/lib/problems/commands';
import * as proposal from '@/lib/proposals/commands';
import { as, done, execute } from './portal';
import { page } from './transfers';

/** Executes a command on a matter as its page's form would, refusals included. */
export const act = async (
  command: Command,
  account: string,
  id: string,
  input: Record<string, unknown> = {},
  at?: string,
) => execute(command, await as(account), { ...(await page(id)), ...input }, { at });

/** The same for acts beside the version: units tell side by side. */
export const beside = async (
  command: Command,
  account: string,
  id: string,
  input: Record<string, unknown> = {},
  at?: string,
) => execute(command, await as(account), { id, ...input }, { at });

/** A problem that 区自然资源局 raised about 区综合行政执法局 and 区应急管理局 (1-2-3). Returns its id. */
export async function raised(fields: Record<string, unknown> = {}, account = 'ziran'): Promise<string> {
  const input = {
    title: '非法占地案件界址测绘无人承担',
    kind: 'GAP',
    concerned: ['zhzf', 'yingji'],
    clause: '2-2-4',
    facts: '移送后需要补测界址，两家单位都认为应由对方承担。',
    suggestion: '明确由移送单位在移送前完成。',
    ...fields,
  };
  return (await done(execute(problem.raiseProblem, await as(account), input))).id;
}

/** A drafted proposal of OFFICE (1-2-5). Returns its id. */
export async function drafted(fields: Record<string, unknown> = {}): Promise<string> {
  const input = {
    form: 'REQUEST',
    title: '明确城乡结合部执法职责分工',
    ground: '城乡结合部管理和执法衔接不畅。',
    content: '建议由区政府明确职责边界。',
    sources: [],
    ...fields,
  };
  return (await done(execute(proposal.createProposal, await as('bangong'), input))).id;
}

/** What OFFICE plans: a campaign of three days from Monday 2026-03-09, led by 区综合行政执法局 (1-2-4). */
export const PLAN = {
  title: '城乡结合部占道经营专项行动',
  basis: '区联席会议议定事项。',
  goal: '整治城乡结合部占道经营。',
  startsOn: '2026-03-09',
  endsOn: '2026-03-11',
  leadUnitId: 'zhzf',
};

const TASKS = { zhzf: '牵头检查沿街商户。', shijian: '检查经营主体资格。' };
const NOTICE = { muster: '3月9日8时30分，区综合行政执法局院内', request: '请安排6名警力维持现场秩序。' };
export const RESULT = { on: '2026-03-09', checks: '12', problems: '3', cases: '1', words: '检查沿街商户。' };

type State = 'PLANNED' | 'PENDING_DEPLOYMENT' | 'DEPLOYED' | 'NOTIFIED' | 'RUNNING' | 'SUMMARISED' | 'CLOSED';
const WAY: readonly [State, Command, string, Record<string, unknown>, string | undefined][] = [
  ['PENDING_DEPLOYMENT', campaign.submit, 'bangong', {}, undefined],
  ['DEPLOYED', campaign.deploy, 'zuzhang', {}, undefined],
  ['NOTIFIED', campaign.notifyPolice, 'zhzf', NOTICE, undefined],
  ['RUNNING', campaign.start, 'bangong', {}, '2026-03-09T08:00'],
  ['SUMMARISED', campaign.wrapUp, 'bangong', { summary: '行动结束。' }, '2026-03-11T18:00'],
  ['CLOSED', campaign.close, 'bangong', { words: '同意办结' }, '2026-03-12T09:00'],
];

/** A campaign that has come as far as the state, by the portal's own commands. Returns its id. */
export async function campaignAt(state: State, fields: Record<string, unknown> = {}): Promise<string> {
  const { id } = await done(execute(campaign.planCampaign, await as('bangong'), { ...PLAN, ...fields }));
  for (const [unitId, task] of Object.entries(TASKS))
    await done(act(campaign.assignTask, 'bangong', id, { unitId, task }));
  const steps = state === 'PLANNED' ? [] : WAY.slice(0, WAY.findIndex(([name]) => name === state) + 1);
  for (const [, command, account, input, at] of steps) await done(act(command, account, id, input, at));
  return id;
}

/** What the form of the notice to the police sends. */
export const POLICE_NOTICE = NOTICE;
