import 'server-only';
import { randomBytes } from 'node:crypto';
import { record } from '@/lib/kernel/audit/record';
import { moment } from '@/lib/kernel/calendar';
import { db, type Tx } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import type { Post } from '@/lib/kernel/db/generated/enums';
import { hashPassword } from '@/lib/kernel/session/authenticate';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { endSessions } from '@/lib/people/revoke';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { installUnits } from '@/lib/units/install';

/** One of the first three administrators. */
export type Newcomer = { account: string; name: string; post: Post; title: string };

/** An account with the password that opens nothing but its own change. */
export type Issued = { account: string; password: string };

const SERIALIZABLE = { isolationLevel: Prisma.TransactionIsolationLevel.Serializable };

async function issue(now: number) {
  const password = `${randomBytes(12).toString('base64url')}-9Aa`;
  const passwordHash = await hashPassword(password);
  return { password, stored: { passwordHash, passwordSetAt: timestampOf(now), passwordIssued: true } };
}

/**
 * The district's units where there are none, and the first three administrators in one of them, in one transaction.
 * @throws Error when there are administrators already, or no unit has that name
 */
export function createAdministrators(unitName: string, people: readonly Newcomer[]): Promise<Issued[]> {
  return db().$transaction(async (tx) => {
    if (await tx.postHolding.count({ where: { post: { in: people.map((person) => person.post) } } }))
      throw new Error('there are administrators already: --reset 账号 gives one of them a new password');
    await installUnits(tx);
    const unit = await unitNamed(tx, unitName);
    const { now } = await moment(tx);
    const made: Issued[] = [];
    for (const { post, title, ...person } of people) {
      const { password, stored } = await issue(now);
      const { id } = await tx.person.create({ data: { ...person, ...stored, unitId: unit.id } });
      const fromOn = dateOnly(shanghaiDate(now));
      await tx.postHolding.create({ data: { personId: id, unitId: unit.id, post, fromOn } });
      await recorded(tx, now, 'person.create', 'admin:create', `${title} ${person.account}`);
      made.push({ account: person.account, password });
    }
    return made;
  }, SERIALIZABLE);
}

/**
 * A new password for an account nobody else may reset: for the security administrator who forgot it. Sessions end.
 * @throws Error when the database is not ours, or there is no such account
 */
export function resetByOwner(account: string): Promise<Issued> {
  return db().$transaction(async (tx) => {
    await mustOwn(tx);
    const person = await tx.person.findUnique({ where: { account }, select: { id: true, unitId: true, name: true } });
    if (!person) throw new Error(`no account ${account}`);
    const { now } = await moment(tx);
    const { password, stored } = await issue(now);
    const data = { ...stored, failedAttempts: 0, lockedUntil: null, version: { increment: 1 } };
    await tx.person.update({ where: { account }, data, select: { id: true } });
    await endSessions(tx, person.id, 'PASSWORD_RESET', now);
    const text = `数据库管理人员在服务器上重置了${person.name}（${account}）的密码。如非本人申请，请立即联系审计管理员。`;
    await tx.notice.create({ data: { unitId: person.unitId, kind: 'ACCOUNT', text } });
    await recorded(tx, now, 'person.resetPassword', 'admin:create --reset', `数据库所有者重置密码 ${account}`);
    return { account, password };
  }, SERIALIZABLE);
}

async function mustOwn(tx: Tx): Promise<void> {
  const [row] = await tx.$queryRaw<{ owns: boolean }[]>`
    SELECT pg_has_role(current_user, tableowner, 'MEMBER') AS owns
    FROM pg_tables WHERE schemaname = 'public' AND tablename = 'person'`;
  if (!row?.owns) throw new Error('set MIGRATION_DATABASE_URL: only the owner of the database resets from here');
}

async function unitNamed(tx: Tx, name: string) {
  const unit = await tx.unit.findUnique({ where: { name }, select: { id: true, kind: true } });
  if (unit && ['BUREAU', 'MEMBER', 'OTHER'].includes(unit.kind)) return unit;
  const fit = await tx.unit.findMany({ where: { kind: 'OTHER' }, orderBy: { rank: 'asc' }, select: { name: true } });
  throw new Error(
    `no unit ${name} that can have administrators; for instance ${fit.map((one) => one.name).join('、')}`,
  );
}

const recorded = (tx: Tx, at: number, command: string, requestId: string, words: string) =>
  record(tx, { at, actor: null, as: null, command, result: 'DONE', requestId, words });
