import 'server-only';
import { ADMINISTRATORS } from '@/lib/kernel/actor';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { NOT_FOUND, RefusedError, refuse, refuseField, STALE } from '@/lib/kernel/errors';
import { dateOnly, localDateOf, timestampOf } from '@/lib/kernel/today';
import { addDays, formatDateWeekday, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { heldOn } from './revoke';
import { delegateInput, endDelegationInput } from './schemas';

const LONGEST = 92;

type Period = { fromOn: LocalDate; toOn: LocalDate };

/** 委托代理: a colleague of the same unit acts in one's own posts while one is on leave, both days included. */
export const createDelegation = defineCommand({
  name: 'delegation.create',
  input: delegateInput,
  act: async (tx, { input, actor, now }) => {
    checkPeriod(input, shanghaiDate(now));
    if (!actor.posts.some((held) => held.via === null))
      throw new RefusedError(refuse('RULE', '您本人没有岗位，不能委托代理。'));
    if (input.delegateId === actor.personId)
      throw new RefusedError(refuseField('delegateId', '代理人不能是本人，请选择同事'));
    await tx.$queryRaw`
      SELECT 1 FROM person WHERE id IN (${actor.personId}::uuid, ${input.delegateId}::uuid) ORDER BY id FOR UPDATE`;
    const delegate = await colleague(tx, input.delegateId, actor.unitId, input);
    const { personId: principalId } = actor;
    const [fromOn, toOn] = [dateOnly(input.fromOn), dateOnly(input.toOn)];
    const overlapping = { principalId, endedAt: null, fromOn: { lte: toOn }, toOn: { gte: fromOn } };
    if (await tx.delegation.count({ where: overlapping }))
      throw new RefusedError(refuseField('fromOn', '此期间已委托他人代理，请先结束原代理或更换日期'));
    const data = {
      principalId,
      delegateId: delegate.id,
      fromOn,
      toOn,
      reason: input.reason,
      createdAt: timestampOf(now),
    };
    const { id } = await tx.delegation.create({ data, select: { id: true } });
    const period = `${formatDateWeekday(input.fromOn)}至${formatDateWeekday(input.toOn)}`;
    const text = `${actor.name}委托${delegate.name}代理岗位，${period}。事由：${input.reason}`;
    await tx.notice.create({ data: { unitId: actor.unitId, kind: 'DELEGATED', text } });
    return { result: { id }, audit: { after: { id, ...input, delegate: delegate.account } } };
  },
});

/** 结束代理: by the one who gave it; at once. */
export const endDelegation = defineCommand({
  name: 'delegation.end',
  input: endDelegationInput,
  act: async (tx, { input, actor, now }) => {
    const row = await tx.delegation.findUnique({ where: { id: input.id } });
    if (!row || row.principalId !== actor.personId) throw new RefusedError(NOT_FOUND);
    if (row.endedAt || localDateOf(row.toOn) < shanghaiDate(now)) throw new RefusedError(STALE);
    const hit = await tx.delegation.updateMany({
      where: { id: input.id, endedAt: null },
      data: { endedAt: timestampOf(now) },
    });
    if (hit.count !== 1) throw new RefusedError(STALE);
    return { result: { id: input.id }, audit: { after: { id: input.id, delegateId: row.delegateId } } };
  },
});

function checkPeriod({ fromOn, toOn }: Period, today: LocalDate): void {
  if (fromOn < today) throw new RefusedError(refuseField('fromOn', '代理起始日不能早于今天'));
  if (toOn < fromOn) throw new RefusedError(refuseField('toOn', '代理截止日不能早于起始日'));
  if (toOn > addDays(fromOn, LONGEST - 1))
    throw new RefusedError(refuseField('toOn', `一次代理不能超过${LONGEST}天；更长的请由安全管理员调整岗位`));
}

/** Somebody of the same unit who can sign in and administers nothing. */
async function colleague(tx: Tx, id: string, unitId: string, period: Period) {
  const found = await tx.person.findFirst({
    where: { id, unitId, disabledAt: null },
    select: { id: true, account: true, name: true },
  });
  if (!found) throw new RefusedError(refuseField('delegateId', '代理人须为本单位在用账号，请从列表选择'));
  const administrator = { post: { in: [...ADMINISTRATORS] }, person: { id } };
  const days = [heldOn(period.fromOn), heldOn(period.toOn)].map((held) => ({ ...held, ...administrator }));
  if (await tx.postHolding.count({ where: { OR: days } }))
    throw new RefusedError(refuseField('delegateId', '管理员不得代理业务岗位，请选择其他同事'));
  return found;
}
