import { recordCarrier, setLevel } from '@/lib/confidentiality/commands';
import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import type { Prisma } from '@/lib/kernel/db/generated/client';
import { seenTransfer } from '@/lib/transfers/queries';
import type { Stage } from './tell';

type Scene = { at: number; play: () => Promise<void> };

async function give(stage: Stage, account: string, command: Command, id: string, input: Record<string, unknown>) {
  const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const versioned = command.name === 'confidentiality.set' ? { version } : {};
  const request = { actor: stage.cast.get(account) ?? null, requestId: `story-${command.name}` };
  const outcome = await command.execute(request, { id, ...versioned, ...input });
  if (outcome.refused)
    throw new Error(`${account} ${command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
}

/** The latest transfer that is so, with its sender. Throws when the story has none. */
async function transferThat(where: Prisma.CaseTransferWhereInput): Promise<{ id: string; senderId: string }> {
  return db().caseTransfer.findFirstOrThrow({ where, orderBy: { id: 'desc' }, select: { id: true, senderId: true } });
}

/**
 * Three confidential matters (4-2-5): a tip-off for named people, looked at twice; a closed case that holds somebody's
 * private matters; an assigned matter with a trade secret, whose carrier of state secrets went another way.
 */
export function confidentialScenes(stage: Stage): Scene[] {
  const { cast, office } = stage;
  const idOf = (account: string) => cast.get(account)?.personId ?? '';
  const tipOff = async () => {
    const { id } = await transferThat({ senderId: 'zhzf', handlerId: 'gongan', matter: { state: 'ACCEPTED' } });
    const people = ['zhzf', 'zhzf-fz', 'gongan'].map(idOf);
    const reason = '线索由群众举报，举报人要求对其身份保密。';
    await give(stage, 'zhzf', setLevel, id, { level: 'NAMED', people, flags: ['INFORMANT'], reason });
    for (const account of ['gongan', 'zhzf-fz']) {
      const actor = cast.get(account);
      if (actor) await seenTransfer(actor, id, 'story-view');
    }
  };
  const privacy = async () => {
    const { id, senderId } = await transferThat({ matter: { state: 'CLOSED' }, case: { partyKind: 'PERSON' } });
    const reason = '材料记载当事人健康状况和家庭情况。';
    await give(stage, senderId, setLevel, id, { level: 'PARTIES', flags: ['PRIVACY'], reason });
  };
  const assigned = async () => {
    const { id } = await db().assignment.findFirstOrThrow({ where: { leadUnitId: 'ziran' }, select: { id: true } });
    const reason = '问题线索附有企业未公开的储量和报价资料。';
    await give(stage, 'bangong', setLevel, id, { level: 'PARTIES', flags: ['TRADE_SECRET'], reason });
    await give(stage, 'bangong', recordCarrier, id, { number: '密封0018号', sentOn: office.day(-30) });
  };
  return [
    { at: office.at(-3, 0.8), play: tipOff },
    { at: office.at(-3, 0.6), play: privacy },
    { at: office.at(-16, 0.5), play: assigned },
  ];
}
