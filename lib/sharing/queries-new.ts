import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { capacity } from '@/lib/kernel/permissions';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { KIND_CODES, type KindCode, kindOf, SHARE_KINDS, sharedBy } from './procedure-kinds';

const GROUPS = [
  { title: '成员单位', kinds: ['BUREAU', 'MEMBER'] },
  { title: '镇街和开发区', kinds: ['TOWNSHIP'] },
  { title: '司法机关和其他单位', kinds: ['JUDICIAL', 'OTHER'] },
] as const;

/** Units that can receive, in groups, without the one that shares. */
export async function recipientGroups(ownId: string) {
  const units = await db().unit.findMany({
    where: { closedOn: null, id: { not: ownId } },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true, kind: true },
  });
  return GROUPS.map(({ title, kinds }) => ({
    title,
    choices: units
      .filter((unit) => kinds.some((kind) => kind === unit.kind))
      .map(({ id, name, kind }) => ({ value: id, label: name, kind })),
  }));
}

/** Units that share something or have: for the library's condition. */
export async function providerChoices() {
  const units = await db().unit.findMany({
    where: { kind: { in: ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'] } },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true },
  });
  return units.map(({ id, name }) => ({ value: id, label: name }));
}

/** What the pages of 登记 start from: who shares, which kinds it may choose, and for a chosen kind its form. */
export async function newShare(actor: Actor, chosen: string | undefined) {
  const as = capacity(actor, 'sharing.record', null);
  if (!as) return null;
  const [unit, { now }] = await Promise.all([
    db().unit.findUniqueOrThrow({ where: { id: as.unitId }, select: { name: true, kind: true } }),
    currentMoment(),
  ]);
  const bureau = unit.kind === 'BUREAU';
  const kinds = KIND_CODES.filter((code) => sharedBy(SHARE_KINDS[code], bureau));
  const code = kinds.find((one): one is KindCode => one === chosen) ?? null;
  const groups = code ? await recipientGroups(as.unitId) : [];
  const all = groups.flatMap(({ choices }) => choices);
  const proposed =
    code && bureau && kindOf(code).to === 'CONCERNED'
      ? []
      : all.filter(({ kind }) => (bureau ? kind === 'MEMBER' : kind === 'BUREAU'));
  return {
    unit: unit.name,
    bureau,
    kinds,
    code,
    today: shanghaiDate(now),
    groups,
    proposed: proposed.map(({ value }) => value),
  };
}

export type NewShare = NonNullable<Awaited<ReturnType<typeof newShare>>>;
