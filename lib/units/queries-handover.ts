import 'server-only';
import { ADMINISTRATORS } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { heldOn } from '@/lib/people/revoke';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { POST_LABELS } from '@/lib/shell/labels';
import { HANDED_POSTS } from './handover';

/** What the form of a handover offers: who holds a post of the unit, and the colleagues who may take it; or null. */
export async function handoverPage(unitId: string, now: number) {
  const unit = await db().unit.findUnique({ where: { id: unitId }, select: { id: true, name: true, closedOn: true } });
  if (!unit || unit.closedOn) return null;
  const today = shanghaiDate(now);
  const held = await db().postHolding.findMany({
    where: { unitId, post: { in: [...HANDED_POSTS] }, ...heldOn(today), person: { disabledAt: null } },
    orderBy: { fromOn: 'asc' },
    select: { post: true, person: { select: { id: true, name: true } } },
  });
  const administers = { posts: { some: { post: { in: [...ADMINISTRATORS] }, ...heldOn(today) } } };
  const colleagues = await db().person.findMany({
    where: { unitId, disabledAt: null, NOT: administers },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, account: true },
  });
  const open = { unitId, until: null, closedAt: null };
  const matters = await db().matterParty.findMany({ where: open, distinct: ['matterId'], select: { matterId: true } });
  const duties = await db().duty.count({ where: { obligorId: unitId, doneAt: null, cancelledAt: null } });
  const holders = [...new Map(held.map(({ person }) => [person.id, person])).values()];
  return {
    id: unit.id,
    name: unit.name,
    leaving: holders.map(({ id, name }) => ({
      value: id,
      label: `${name}（${held
        .filter((one) => one.person.id === id)
        .map((one) => POST_LABELS[one.post])
        .join('、')}）`,
    })),
    successors: colleagues.map(({ id, name, account }) => ({ value: id, label: `${name}（${account}）` })),
    work: `目前在办事项 ${matters.length} 件，责任事项 ${duties} 项。`,
  };
}
