import type { Actor } from '@/lib/kernel/actor';
import type { Command, Request } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import { timestampOf } from '@/lib/kernel/today';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { saveShare } from '@/lib/sharing/commands';
import { loadShare } from '@/lib/sharing/subject';
import { createTransfer } from '@/lib/transfers/commands';
import { ACTS, type Order, type Tale } from './acts';
import type { Chance } from './chance';
import { draftFields, draftFiles, filing } from './draft';
import { pdf } from './files';
import type { OfficeHours } from './office-hours';
import type { Leg } from './plot';
import { LATE_REASONS } from './words';

/** What every act of the story needs. */
export type Stage = { cast: ReadonlyMap<string, Actor>; office: OfficeHours; chance: Chance };

/** Steps that may close a duty late and then owe a 超期说明. */
const EXPLAINED = [
  'transfer.submit',
  'transfer.approve',
  'transfer.send',
  'transfer.accept',
  'transfer.decline',
  'transfer.refer',
  'transfer.notify',
];

/** Plays one leg of a tale through the portal's own commands, in a replay of its instant. Throws when the portal refuses. */
export async function tell(stage: Stage, tale: Tale, leg: Leg): Promise<void> {
  if (leg.name === 'draft') return draft(stage, tale, leg);
  if (leg.name === 'supplement') return supplement(stage, tale, leg);
  const act = ACTS[leg.name];
  if (!act) throw new Error(`no act: ${leg.name}`);
  for (const order of act(tale, leg, stage.office, stage.chance)) await obey(stage, tale, leg, order);
  if (['decide', 'conclude'].includes(leg.name) && leg.day < STILL_OPEN) await copyPenalty(stage, tale);
}

/** Penalty decisions of the last days wait to be copied. */
const STILL_OPEN = -4;

/** What a penalty decision of the bureau gave it to copy is completed and copied at once (3-4-2). */
async function copyPenalty({ cast }: Stage, tale: Tale): Promise<void> {
  const where = { ownerUnitId: tale.handler, type: 'sharing', linksFrom: { some: { toId: tale.id } } };
  const found = await db().matter.findFirst({ where, select: { id: true, version: true } });
  if (!found) return;
  const { fields, recipientIds } = await db().$transaction(async (tx) => {
    const share = await loadShare(tx, found);
    if (!share) throw new Error(`story ${tale.no}: nothing to copy`);
    return { fields: share.fields, recipientIds: share.row.recipientIds };
  });
  const answers = { publicity: 'DONE', fullRecord: 'DONE', legalReview: 'DONE' };
  const laws = String(tale.fields.legalBasis ?? '');
  const input = { ...found, ...fields, laws, ...answers, recipients: [...recipientIds], next: 'send' };
  await give(cast, tale.handler, tale, saveShare, withoutNulls(input));
}

const withoutNulls = (input: object) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));

async function obey({ cast, chance }: Stage, tale: Tale, leg: Leg, order: Order): Promise<void> {
  const { command, account, input, versionless, toOrder } = order;
  const id = toOrder ? await openOrderOn(tale.id) : tale.id;
  const late = EXPLAINED.includes(command.name) && (await isLate(tale.id, leg.at, account));
  const reason = late ? { lateReason: chance.pick(LATE_REASONS) } : {};
  const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await give(cast, account, tale, command, { id, ...(versionless ? {} : { version }), ...input, ...reason });
}

/** The 督办 on a matter that waits for its answer. */
async function openOrderOn(concernsId: string): Promise<string> {
  const where = { concernsId, answeredAt: null, endedAt: null };
  return (await db().supervisionOrder.findFirstOrThrow({ where, select: { id: true } })).id;
}

/** Whether a duty of the account's unit is past due at the instant. */
async function isLate(matterId: string, at: number, account: string): Promise<boolean> {
  const obligorId = account.replace(/-fz$/, '');
  const open = { doneAt: null, cancelledAt: null };
  return (await db().duty.count({ where: { matterId, obligorId, ...open, dueAt: { lte: timestampOf(at) } } })) > 0;
}

async function draft({ cast, chance }: Stage, tale: Tale, leg: Leg): Promise<void> {
  const { plot, no } = tale;
  const on = shanghaiDate(leg.at);
  tale.fields = draftFields(plot, no, on, chance);
  const { id } = await give(cast, plot.sender, tale, createTransfer, tale.fields);
  tale.id = id;
  if (plot.bare) return;
  for (const [slot, file] of draftFiles(plot, no, on, chance)) {
    const { command, input } = await filing(id, slot, file);
    await give(cast, plot.sender, tale, command, input);
  }
}

async function supplement({ cast }: Stage, tale: Tale, leg: Leg): Promise<void> {
  const content = pdf(['补充材料（演示）', tale.plot.offence.title, shanghaiDate(leg.at), `序号：${tale.no}`]);
  const { command, input } = await filing(tale.id, 'supplement', { name: '补充情况说明.pdf', content });
  await give(cast, tale.plot.sender, tale, command, input);
}

async function give<Result>(
  cast: Stage['cast'],
  account: string,
  tale: Tale,
  command: Command<Result>,
  input: unknown,
): Promise<Result> {
  const request: Request = { actor: cast.get(account) ?? null, requestId: `story-${tale.no}` };
  const outcome = await command.execute(request, input);
  if (!outcome.refused) return outcome.result;
  const { code, message, fields } = outcome;
  throw new Error(`story ${tale.no}: ${account} ${command.name}: ${code} ${message} ${JSON.stringify(fields ?? {})}`);
}
