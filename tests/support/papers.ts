import * as brief from '@/lib/bulletins/commands';
import * as circular from '@/lib/bulletins/commands-circular';
import type { Command } from '@/lib/kernel/command';
import { addDays, addMonths, localDate } from '@/lib/rulebook/local-date';
import { as, done, execute } from './portal';
import { page } from './transfers';

/** A paper of the office with the instant at which it is told: every one has a month of its own. */
export type Paper = { type: 'bulletin' | 'circular'; id: string; at: string };

type Way = readonly (readonly [state: string, account: string, command: Command | null])[];

const BRIEF_WAY: Way = [
  ['COLLECTING', '', null],
  ['COMPOSING', 'bangong', brief.compose],
  ['PENDING_APPROVAL', 'bangong', brief.submitBulletin],
  ['ISSUED', 'bangong-zr', brief.issueBulletin],
];
const CIRCULAR_WAY: Way = [
  ['COMPOSING', '', null],
  ['PENDING_APPROVAL', 'bangong', circular.submitCircular],
  ['PENDING_SIGNATURE', 'bangong-zr', circular.approveCircular],
  ['ISSUED', 'zuzhang', circular.issueCircular],
];

/** What a step's form sends beside id and version; a step that is not here sends nothing more. */
const STEP: Readonly<Record<string, Record<string, unknown>>> = {
  'bulletin.save': { lead: '导语', included: [] },
  'circular.save': { lead: '', problems: '', demands: '请抓紧办理。' },
};

/** The input with which a step has nothing wrong in itself. */
export async function paperInput(name: string, id: string): Promise<Record<string, unknown>> {
  if (name.endsWith('.receive')) return { id };
  if (name.endsWith('.contribute')) return { id, title: '开展巡查', text: '本月开展联合巡查三次。' };
  const words = /\.(returnDraft|sendBack|void)$/.test(name) ? { words: '请补充' } : {};
  return { ...(await page(id)), ...words, ...STEP[name] };
}

let told = 0;

/** A paper in the state, of a month that no other has; zhzf is asked for the brief and has written. */
export async function paperAt(type: Paper['type'], state: string): Promise<Paper> {
  const first = addMonths(localDate('2021-08-01'), told++);
  const on = addDays(addMonths(first, 1), 7);
  const at = `${on}T10:00`;
  const given = { month: first.slice(0, 7), dueOn: addDays(on, 3) };
  const call = { ...given, demand: '请报送', units: ['zhzf', 'ziran'] };
  const clerk = await as('bangong');
  const { id } =
    type === 'bulletin'
      ? await done(execute(brief.createBulletin, clerk, call, { at }))
      : await done(execute(circular.createCircular, clerk, given, { at }));
  if (type === 'bulletin')
    await done(execute(brief.contribute, await as('zhzf'), await paperInput('bulletin.contribute', id), { at }));
  const scrap = type === 'bulletin' ? brief.voidBulletin : circular.voidCircular;
  if (state === 'VOID') await done(execute(scrap, clerk, await paperInput(`${type}.void`, id), { at }));
  const way = type === 'bulletin' ? BRIEF_WAY : CIRCULAR_WAY;
  const steps = way.slice(1, way.findIndex(([name]) => name === state) + 1);
  for (const [, account, command] of steps)
    if (command) await done(execute(command, await as(account), await page(id), { at }));
  return { type, id, at };
}
