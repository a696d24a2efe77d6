import 'server-only';
import { randomInt } from 'node:crypto';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import type { Prisma } from '@/lib/kernel/db/generated/client';
import { nameHeirs } from '@/lib/kernel/designees';
import { NOT_FOUND, RefusedError, refuse, refuseField, STALE } from '@/lib/kernel/errors';
import { hashPassword } from '@/lib/kernel/session/authenticate';
import { timestampOf } from '@/lib/kernel/today';
import { POST_LABELS } from '@/lib/shell/labels';
import { issuedPassword } from './password-rules';
import { mayPutOut, passwordIssuer } from './post-rules';
import { endDelegations, endSessions, isAdministrator, keepOneAdministrator } from './revoke';
import { createPersonInput, disableInput, moveInput, personInput } from './schemas';

/** 新建账号: without any post yet; the password in the answer is shown once and opens nothing but its own change. */
export const createPerson = defineCommand({
  name: 'person.create',
  input: createPersonInput,
  secretAnswer: '该账号已创建，初始密码只显示一次；如未记下请重置密码',
  act: async (tx, { input, now }) => {
    await openUnit(tx, input.unitId);
    if (await tx.person.findUnique({ where: { account: input.account }, select: { id: true } }))
      throw new RefusedError(refuseField('account', '该账号已有人使用，请换一个'));
    const password = issuedPassword(randomInt);
    const { id } = await tx.person.create({
      data: { ...input, ...(await issued(password, now)) },
      select: { id: true },
    });
    return { result: { id, account: input.account, password }, audit: { after: { personId: id, ...input } } };
  },
});

/** 重置密码: ends every session of the person, tells their unit, shows the new password once. */
export const resetPassword = defineCommand({
  name: 'person.resetPassword',
  input: personInput,
  secretAnswer: '密码已重置，新密码只显示一次；如未记下请刷新后再次重置',
  act: async (tx, { input, actor, as, now }) => {
    const person = await other(tx, input.id, actor.personId);
    const issuer = passwordIssuer(await isAdministrator(tx, person.id, now));
    if (as.post !== issuer)
      throw new RefusedError(refuse('RULE', `该账号的密码由${POST_LABELS[issuer]}重置，请与其联系。`));
    const password = issuedPassword(randomInt);
    await change(tx, input, {
      ...(await issued(password, now)),
      failedAttempts: 0,
      lastFailedAt: null,
      lockedUntil: null,
    });
    const sessions = await endSessions(tx, person.id, 'PASSWORD_RESET', now);
    const by = POST_LABELS[issuer];
    const text = `${by}重置了${person.name}（${person.account}）的密码。如非本人申请，请立即联系审计管理员。`;
    await tx.notice.create({ data: { unitId: person.unitId, kind: 'ACCOUNT', text } });
    return { result: { account: person.account, password }, audit: { after: { ...named(person), sessions } } };
  },
});

/** 停用账号: out at once, delegations end; posts stay on record and return with 启用. */
export const disablePerson = defineCommand({
  name: 'person.disable',
  input: disableInput,
  act: async (tx, { input, actor, as, now }) => {
    const person = await other(tx, input.id, actor.personId);
    if (person.disabledAt) throw new RefusedError(refuse('RULE', '该账号已经停用。'));
    if (!as.post || !mayPutOut(as.post, await isAdministrator(tx, person.id, now)))
      throw new RefusedError(refuse('RULE', '管理员账号由安全管理员停用，请与其联系。'));
    await keepOneAdministrator(tx, person.id, now);
    await change(tx, input, { disabledAt: timestampOf(now) });
    const sessions = await endSessions(tx, person.id, 'DISABLED', now);
    await endDelegations(tx, person.id, now);
    await nameHeirs(tx, await unitsNaming(tx, person.id), now);
    return { result: { id: person.id }, audit: { words: input.reason, after: { ...named(person), sessions } } };
  },
});

/** 启用账号. */
export const enablePerson = defineCommand({
  name: 'person.enable',
  input: personInput,
  act: async (tx, { input, actor }) => {
    const person = await other(tx, input.id, actor.personId);
    if (!person.disabledAt) throw new RefusedError(refuse('RULE', '该账号没有停用。'));
    await change(tx, input, { disabledAt: null });
    return { result: { id: person.id }, audit: { after: named(person) } };
  },
});

/** 调动: to another unit; every post, delegation and session ends at once, new posts are granted there. */
export const movePerson = defineCommand({
  name: 'person.move',
  input: moveInput,
  act: async (tx, { input, actor, now }) => {
    const person = await other(tx, input.id, actor.personId);
    await openUnit(tx, input.unitId);
    if (person.unitId === input.unitId)
      throw new RefusedError(refuseField('unitId', '该人员已在此单位，请选择其他单位'));
    await keepOneAdministrator(tx, person.id, now);
    await tx.postHolding.updateMany({
      where: { personId: person.id, endedAt: null },
      data: { endedAt: timestampOf(now) },
    });
    await endDelegations(tx, person.id, now);
    await change(tx, input, { unitId: input.unitId });
    const sessions = await endSessions(tx, person.id, 'MOVED', now);
    await nameHeirs(tx, await unitsNaming(tx, person.id), now);
    const after = { ...named(person), unitId: input.unitId, sessions };
    return { result: { id: person.id }, audit: { words: input.reason, before: named(person), after } };
  },
});

const named = ({ id, account, name, unitId }: { id: string; account: string; name: string; unitId: string }) => ({
  personId: id,
  account,
  name,
  unitId,
});

/** Units for which the person is named on a matter (4-2-5). */
async function unitsNaming(tx: Tx, personId: string): Promise<string[]> {
  const where = { personId, until: null };
  const rows = await tx.matterDesignee.findMany({ where, distinct: ['unitId'], select: { unitId: true } });
  return rows.map((row) => row.unitId);
}

async function issued(password: string, now: number) {
  return { passwordHash: await hashPassword(password), passwordSetAt: timestampOf(now), passwordIssued: true };
}

/** The person the act is about, the row locked as 授予岗位 locks it; never the one who acts. */
async function other(tx: Tx, id: string, actorId: string) {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`;
  const person = await tx.person.findUnique({
    where: { id },
    select: { id: true, account: true, name: true, unitId: true, disabledAt: true },
  });
  if (!person) throw new RefusedError(NOT_FOUND);
  if (id === actorId) throw new RefusedError(refuse('RULE', '不能对本人账号办理这一步，请由另一位管理员办理。'));
  return person;
}

async function change(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.PersonUncheckedUpdateManyInput,
): Promise<void> {
  const hit = await tx.person.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (hit.count !== 1) throw new RefusedError(STALE);
}

async function openUnit(tx: Tx, id: string): Promise<void> {
  const unit = await tx.unit.findUnique({ where: { id }, select: { closedOn: true } });
  if (!unit || unit.closedOn) throw new RefusedError(refuseField('unitId', '请从列表选择单位'));
}
