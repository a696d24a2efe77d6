import 'server-only';
import { ADMINISTRATORS, type PostCode } from '@/lib/kernel/actor';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { nameHeirs } from '@/lib/kernel/designees';
import { NOT_FOUND, RefusedError, refuse, refuseField, STALE } from '@/lib/kernel/errors';
import { dateOnly, localDateOf, localDateOrNull, timestampOf } from '@/lib/kernel/today';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { excludes, postFits } from './post-rules';
import { endSessions, keepOneAdministrator } from './revoke';
import { endPostInput, grantInput } from './schemas';

const ALONE = '系统、安全、审计三类管理员互不兼任，也不得兼任业务岗位；请先免去现有岗位';

type Period = { fromOn: LocalDate; toOn: LocalDate | null };

const meet = (a: Period, b: Period) =>
  (a.toOn === null || b.fromOn <= a.toOn) && (b.toOn === null || a.fromOn <= b.toOn);

/** 授予岗位 (3-2-1, 4-5-1): from a day not before today, to a day or open. An administrator's post stands alone. */
export const grantPost = defineCommand({
  name: 'post.grant',
  input: grantInput,
  act: async (tx, { input, actor, now }) => {
    if (input.personId === actor.personId)
      throw new RefusedError(refuse('RULE', '不能给本人授予岗位，请由另一位安全管理员办理。'));
    if (input.fromOn < shanghaiDate(now)) throw new RefusedError(refuseField('fromOn', '任职起始日不能早于今天'));
    if (input.toOn && input.toOn < input.fromOn)
      throw new RefusedError(refuseField('toOn', '任职截止日不能早于起始日'));
    const person = await grantee(tx, input.personId);
    const unit = await tx.unit.findUnique({ where: { id: input.unitId }, select: { kind: true, closedOn: true } });
    if (!unit || unit.closedOn) throw new RefusedError(refuseField('unitId', '请从列表选择单位'));
    if (!postFits(input.post, unit.kind))
      throw new RefusedError(refuseField('post', '该单位不设此岗位，请核对单位和岗位'));
    for (const held of person.posts.filter((one) => meet(one, input))) {
      if (held.post === input.post && held.unitId === input.unitId)
        throw new RefusedError(refuseField('post', '该人员在此期间已有同一岗位'));
      if (excludes(held.post, input.post)) throw new RefusedError(refuseField('post', ALONE));
    }
    if (ADMINISTRATORS.includes(input.post) && person.delegations.some((one) => meet(one, input)))
      throw new RefusedError(refuseField('post', '该人员在此期间有代理关系，管理员不得代理或委托代理；请先结束代理'));
    const data = { ...input, fromOn: dateOnly(input.fromOn), toOn: input.toOn ? dateOnly(input.toOn) : null };
    const { id } = await tx.postHolding.create({ data, select: { id: true } });
    await nameHeirs(tx, [input.unitId], now);
    return { result: { personId: person.id }, audit: { after: { id, account: person.account, ...input } } };
  },
});

/** 免去岗位: at once; the person's sessions end, so that nothing of the post lingers on a screen. */
export const endPost = defineCommand({
  name: 'post.end',
  input: endPostInput,
  act: async (tx, { input, actor, now }) => {
    const held = await tx.postHolding.findUnique({ where: { id: input.id }, include: { person: true } });
    if (!held) throw new RefusedError(NOT_FOUND);
    const { personId, unitId, post } = held;
    if (personId === actor.personId)
      throw new RefusedError(refuse('RULE', '不能免去本人岗位，请由另一位安全管理员办理。'));
    const toOn = localDateOrNull(held.toOn);
    if (held.endedAt || (toOn && toOn < shanghaiDate(now))) throw new RefusedError(STALE);
    await keepOneAdministrator(tx, personId, now, post);
    const hit = await tx.postHolding.updateMany({
      where: { id: input.id, endedAt: null },
      data: { endedAt: timestampOf(now) },
    });
    if (hit.count !== 1) throw new RefusedError(STALE);
    const sessions = await endSessions(tx, personId, 'POST_ENDED', now);
    await nameHeirs(tx, [unitId], now);
    const after = { id: input.id, personId, account: held.person.account, unitId, post, sessions };
    return { result: { personId }, audit: { words: input.reason, after } };
  },
});

/** Who is to get a post: the row locked as the database's own guard locks it, with what is held and delegated. */
async function grantee(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`;
  const person = await tx.person.findUnique({
    where: { id },
    include: {
      posts: { where: { endedAt: null } },
      delegatesTo: { where: { endedAt: null } },
      delegatedFrom: { where: { endedAt: null } },
    },
  });
  if (!person) throw new RefusedError(NOT_FOUND);
  if (person.disabledAt) throw new RefusedError(refuse('RULE', '该账号已停用，请先启用再授予岗位。'));
  const period = (row: { fromOn: Date; toOn: Date | null }) => ({
    fromOn: localDateOf(row.fromOn),
    toOn: localDateOrNull(row.toOn),
  });
  return {
    id,
    account: person.account,
    posts: person.posts.map((row) => ({ ...period(row), post: row.post as PostCode, unitId: row.unitId })),
    delegations: [...person.delegatesTo, ...person.delegatedFrom].map(period),
  };
}
