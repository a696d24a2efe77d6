import 'server-only';
import { admit } from '@/lib/kernel/admit';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuse, refuseField } from '@/lib/kernel/errors';
import { linkSeen } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { dateOnly } from '@/lib/kernel/today';
import { mayCarry, unitNames } from '@/lib/kernel/unit-names';
import { matterType } from '@/lib/matter-types';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { DISPUTE } from './procedure';
import { raiseInput } from './schemas';

/** 区政府法制机构: the unit in which somebody holds that post today (its name is data, not law), or null. */
async function legalUnit(tx: Tx, on: LocalDate): Promise<string | null> {
  const day = dateOnly(on);
  const held = await tx.postHolding.findFirst({
    where: {
      post: 'LEGAL',
      endedAt: null,
      fromOn: { lte: day },
      OR: [{ toOn: null }, { toOn: { gte: day } }],
      person: { disabledAt: null },
      unit: { closedOn: null },
    },
    orderBy: { unit: { rank: 'asc' } },
    select: { unitId: true },
  });
  return held?.unitId ?? null;
}

/** One open dispute over a matter's jurisdiction at a time: two decisions could not both bind (4-4-2). */
async function refuseSecond(tx: Tx, aboutId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM matter WHERE id = ${aboutId}::uuid FOR NO KEY UPDATE`;
  const where = { aboutId, kind: 'JURISDICTION', matter: { closedAt: null } } as const;
  if ((await tx.dispute.count({ where })) > 0)
    throw new RefusedError(refuseField('aboutId', '该事项的管辖争议正在协调，不能重复提出'));
}

/** What has not left its unit yet is nobody else's business: there is nothing to fall out over. */
async function refuseDraft(tx: Tx, aboutId: string): Promise<void> {
  const { type, state } = await tx.matter.findUniqueOrThrow({
    where: { id: aboutId },
    select: { type: true, state: true },
  });
  const filing = matterType(type)?.filing;
  if (filing && [filing.draft, ...filing.held].includes(state))
    throw new RefusedError(refuseField('aboutId', '该事项还是草稿或者正在审批，不能就其提出争议'));
}

/**
 * 提出执法争议 with the units on the other side, over a matter or on its own (4-4-1). 法制机构 sees the matter from now
 * on. Refused when nobody holds that post, when the other side is none or the unit itself, over a matter one cannot see.
 */
export const raiseDispute = defineCommand({
  name: 'dispute.raise',
  input: raiseInput,
  act: async (tx, { input, actor, as, now, calendar, requestId }) => {
    const { title, kind, aboutId, respondentIds, issue, grounds, tried, view } = input;
    const units = await unitNames(tx);
    if (respondentIds.length === 0) throw new RefusedError(refuseField('respondentIds', '请选择争议对方'));
    if (respondentIds.includes(as.unitId)) throw new RefusedError(refuseField('respondentIds', '争议对方不能是本单位'));
    if (!respondentIds.every((id) => mayCarry(units.get(id))))
      throw new RefusedError(refuseField('respondentIds', '请从列表选择争议对方'));
    const legal = await legalUnit(tx, shanghaiDate(now));
    if (!legal) throw new RefusedError(refuse('RULE', '尚无人担任法制机构岗位，请联系安全管理员授予后再提出。'));
    if (aboutId && kind === 'JURISDICTION') await refuseSecond(tx, aboutId);
    const others = respondentIds.map((id) => units.get(id)?.name ?? id).join('、');
    const text = `${as.unitName}提出与${others}的执法争议：${title}。`;
    const sides = [as.unitId, ...respondentIds];
    const { id } = await openMatter(tx, {
      procedure: DISPUTE,
      title,
      ownerUnitId: as.unitId,
      parties: [
        { part: 'raiser', unitId: as.unitId },
        ...respondentIds.map((unitId) => ({ part: 'respondent', unitId })),
        ...sides.map((unitId) => ({ part: 'side', unitId })),
        { part: 'legal', unitId: legal },
      ],
      notices: [...new Set([legal, ...respondentIds])].map((unitId) => ({ unitId, kind: 'DISPUTE_RAISED', text })),
      now,
      calendar,
    });
    if (aboutId) {
      await linkSeen(tx, actor, { fromId: id, toId: aboutId, kind: 'CONCERNS' }, now);
      await refuseDraft(tx, aboutId);
      const admitting = { tx, actor, as, now, requestId };
      await admit(admitting, id, { matterId: aboutId, part: 'mediator', unitId: legal });
    }
    const row = { kind, aboutId: aboutId || null, raiserId: as.unitId, raisedBy: actor.name };
    await tx.dispute.create({ data: { id, ...row, issue, grounds, tried, view }, select: { id: true } });
    return { result: { id }, audit: { matterId: id, title, clauses: ['4-4-1'], after: input } };
  },
});
