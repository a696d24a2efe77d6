import 'server-only';
import { ADMINISTRATORS, type PostCode } from '@/lib/kernel/actor';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { passNamings } from '@/lib/kernel/designees';
import { NOT_FOUND, RefusedError, refuse, refuseField } from '@/lib/kernel/errors';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { endDelegations, endSessions, heldOn, lasting } from '@/lib/people/revoke';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { POST_LABELS } from '@/lib/shell/labels';
import { handoverInput } from './schemas';

/** Posts that act for a unit in its matters: what a handover passes on (3-2-1, 4-5-1). */
export const HANDED_POSTS: readonly PostCode[] = [
  'LIAISON',
  'TOWNSHIP',
  'JUDICIAL',
  'EXPERT',
  'LEGAL',
  'OFFICE_CLERK',
  'GOV_OFFICE',
];

type Person = { id: string; name: string; account: string };

/** Both people, their rows held; the successor is a colleague who can sign in and administers nothing. */
async function people(tx: Tx, unitId: string, leavingId: string, successorId: string, now: number) {
  await tx.$queryRaw`
    SELECT 1 FROM person WHERE id IN (${leavingId}::uuid, ${successorId}::uuid) ORDER BY id FOR UPDATE`;
  const select = { id: true, name: true, account: true } as const;
  const leaving = await tx.person.findUnique({ where: { id: leavingId }, select });
  if (!leaving) throw new RefusedError(NOT_FOUND);
  const successor = await tx.person.findFirst({ where: { id: successorId, unitId, disabledAt: null }, select });
  if (!successor || successor.id === leaving.id)
    throw new RefusedError(refuseField('successorId', '接任人须为本单位其他在用账号，请从列表选择'));
  const administers = { personId: successor.id, post: { in: [...ADMINISTRATORS] }, ...lasting(shanghaiDate(now)) };
  if ((await tx.postHolding.count({ where: administers })) > 0)
    throw new RefusedError(refuseField('successorId', '管理员不得兼任业务岗位，请选择其他同事'));
  return { leaving, successor };
}

/** Ends the leaver's posts in the unit and gives each to the successor from today, unless he holds it already. */
async function passPosts(tx: Tx, unitId: string, leaving: Person, successor: Person, now: number): Promise<PostCode[]> {
  const today = shanghaiDate(now);
  const inUnit = { unitId, post: { in: [...HANDED_POSTS] }, ...heldOn(today) };
  const held = await tx.postHolding.findMany({
    where: { personId: leaving.id, ...inUnit },
    select: { id: true, post: true },
  });
  const [first] = held;
  if (!first) throw new RefusedError(refuseField('leavingId', '该人员在本单位没有可以移交的岗位'));
  const had = await tx.postHolding.findMany({ where: { personId: successor.id, ...inUnit }, select: { post: true } });
  await tx.postHolding.updateMany({
    where: { id: { in: held.map((one) => one.id) } },
    data: { endedAt: timestampOf(now) },
  });
  const posts = [...new Set(held.map((one) => one.post))];
  const fresh = posts.filter((post) => !had.some((one) => one.post === post));
  if (fresh.length > 0) {
    const row = { personId: successor.id, unitId, fromOn: dateOnly(today) };
    await tx.postHolding.createMany({ data: fresh.map((post) => ({ ...row, post })) });
  }
  return posts;
}

/** What is open for the unit at this moment: matters under way in which it takes part, its open duties. */
async function openWork(tx: Tx, unitId: string) {
  const parties = await tx.matterParty.findMany({
    where: { unitId, until: null, closedAt: null },
    distinct: ['matterId'],
    select: { matterId: true },
  });
  const duties = await tx.duty.count({ where: { obligorId: unitId, doneAt: null, cancelledAt: null } });
  return { matterIds: parties.map((one) => one.matterId), duties };
}

/** Drafts not sent yet name the leaver as their author, whom the letter would print: from now on the successor. */
async function passDrafts(tx: Tx, unitId: string, leaving: Person, successor: Person): Promise<number> {
  const data = { drafterId: successor.id, drafter: successor.name };
  const { count } = await tx.caseTransfer.updateMany({
    where: { senderId: unitId, drafterId: leaving.id, sentAt: null, matter: { closedAt: null } },
    data,
  });
  return count;
}

/** Units with which the unit has matters under way: they learn whom to ask from now on. */
async function counterparts(tx: Tx, unitId: string, matterIds: readonly string[]): Promise<string[]> {
  const rows = await tx.matterParty.findMany({
    where: {
      matterId: { in: [...matterIds] },
      until: null,
      unitId: { not: unitId },
      part: { notIn: ['office', 'leader'] },
    },
    distinct: ['unitId'],
    select: { unitId: true },
  });
  return rows.map((one) => one.unitId);
}

/**
 * 工作交接: a leaving liaison's posts, drafts and open work go to a colleague in one act; recorded for good, told to the
 * unit and to every unit it has matters under way with (3-2-1, 4-5-1). The leaver's sessions and delegations end.
 */
export const handOver = defineCommand({
  name: 'unit.handOver',
  input: handoverInput,
  act: async (tx, { input, actor, now }) => {
    const { unitId, leavingId, successorId, reason } = input;
    const unit = await tx.unit.findUnique({
      where: { id: unitId },
      select: { name: true, phone: true, closedOn: true },
    });
    if (!unit || unit.closedOn) throw new RefusedError(NOT_FOUND);
    if ([leavingId, successorId].includes(actor.personId))
      throw new RefusedError(refuse('RULE', '不能办理本人的交接，请由另一位安全管理员办理。'));
    const { leaving, successor } = await people(tx, unitId, leavingId, successorId, now);
    const posts = await passPosts(tx, unitId, leaving, successor, now);
    await endDelegations(tx, leaving.id, now);
    const sessions = await endSessions(tx, leaving.id, 'POST_ENDED', now);
    const work = await openWork(tx, unitId);
    const drafts = await passDrafts(tx, unitId, leaving, successor);
    const namings = await passNamings(tx, { unitId, leavingId, successorId }, now);
    const both = { leavingId, leaving: leaving.name, successorId, successor: successor.name };
    const data = { unitId, ...both, posts, reason, ...work, drafts, by: actor.name, at: timestampOf(now) };
    const { id } = await tx.handover.create({ data, select: { id: true } });
    const names = posts.map((post) => POST_LABELS[post]).join('、');
    const phone = unit.phone ? `，电话${unit.phone}` : '';
    const own = `${leaving.name}的${names}岗位由${successor.name}接任，在办事项${work.matterIds.length}件、责任事项${work.duties}项一并移交。原因：${reason}`;
    const told = `${unit.name}${names}由${leaving.name}变更为${successor.name}${phone}；在办事项请与其联系。`;
    const others = await counterparts(tx, unitId, work.matterIds);
    const createdAt = timestampOf(now);
    await tx.notice.createMany({
      data: [
        { unitId, kind: 'HANDED_OVER', text: own, createdAt },
        ...others.map((other) => ({ unitId: other, kind: 'HANDED_OVER', text: told, createdAt })),
      ],
    });
    const after = {
      id,
      unitId,
      leaving: leaving.account,
      successor: successor.account,
      posts,
      sessions,
      drafts,
      namings,
    };
    const counts = { matters: work.matterIds.length, duties: work.duties, told: others.length };
    return {
      result: { id: unitId },
      audit: { words: reason, clauses: ['3-2-1', '4-5-1'], after: { ...after, ...counts } },
    };
  },
});
