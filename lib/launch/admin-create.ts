import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { record } from '@/lib/kernel/audit/record';
import { moment } from '@/lib/kernel/calendar';
import { closeDatabase, db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import type { Post } from '@/lib/kernel/db/generated/enums';
import { hashPassword } from '@/lib/kernel/session/authenticate';
import { dateOnly, todayAt } from '@/lib/kernel/today';

const USAGE =
  'usage: npm run admin:create -- --unit 单位名称 --system 账号:姓名 --security 账号:姓名 --audit 账号:姓名';

const ROLES = [
  ['system', 'SYSTEM_ADMIN', '系统管理员'],
  ['security', 'SECURITY_ADMIN', '安全管理员'],
  ['audit', 'AUDITOR', '审计管理员'],
] as const satisfies readonly (readonly [string, Post, string])[];

type Newcomer = { account: string; name: string; post: Post; title: string; password: string };

/** Reads three different people from the command line; throws with the usage otherwise. */
function readPeople(values: Record<string, string | undefined>): Newcomer[] {
  const people = ROLES.map(([option, post, title]) => {
    const [account, name] = values[option]?.split(':') ?? [];
    if (!account || !name || !/^[a-z0-9-]{2,40}$/.test(account)) throw new Error(USAGE);
    return { account, name, post, title, password: `${randomBytes(12).toString('base64url')}-9Aa` };
  });
  if (new Set(people.map((person) => person.account)).size !== people.length) throw new Error(USAGE);
  return people;
}

/** The first three administrators, in one transaction; refused when there is one already. */
async function createAdministrators(unitName: string, people: readonly Newcomer[]): Promise<void> {
  const hashes = await Promise.all(people.map((person) => hashPassword(person.password)));
  await db().$transaction(
    async (tx) => {
      const posts = ROLES.map(([, post]) => post);
      if (await tx.postHolding.count({ where: { post: { in: posts } } }))
        throw new Error('there are administrators already');
      const { now } = await moment(tx);
      const unit =
        (await tx.unit.findUnique({ where: { name: unitName } })) ??
        (await tx.unit.create({
          data: {
            id: 'admin',
            name: unitName,
            letterName: unitName,
            letterPrefix: '管理',
            initials: 'gl',
            kind: 'OTHER',
            rank: 999,
          },
        }));
      for (const [index, { password: _password, post, title, ...person }] of people.entries()) {
        const { id } = await tx.person.create({
          data: { ...person, unitId: unit.id, passwordHash: hashes[index] ?? '' },
        });
        await tx.postHolding.create({ data: { personId: id, unitId: unit.id, post, fromOn: dateOnly(todayAt(now)) } });
        await record(tx, {
          at: now,
          actor: null,
          as: null,
          command: 'person.create',
          result: 'DONE',
          requestId: 'admin:create',
          words: `${title} ${person.account}`,
        });
      }
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
  );
}

const { values } = parseArgs({
  options: {
    unit: { type: 'string' },
    system: { type: 'string' },
    security: { type: 'string' },
    audit: { type: 'string' },
  },
});
if (!process.env.DATABASE_URL) throw new Error('set DATABASE_URL: the demonstration has its administrators already');
const people = readPeople(values);
if (!values.unit) throw new Error(USAGE);
await createAdministrators(values.unit, people);
for (const person of people) process.stdout.write(`${person.title}\t${person.account}\t${person.password}\n`);
process.stdout.write('Passwords are shown this once. Change them at the first sign-in (我的账号).\n');
await closeDatabase();
