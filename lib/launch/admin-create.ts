import { parseArgs } from 'node:util';
import { closeDatabase } from '@/lib/kernel/db/client';
import { createAdministrators, type Issued, type Newcomer, resetByOwner } from './newcomers';
import { dataFolder } from './project.mjs';

const USAGE = `usage: npm run admin:create -- --unit 单位名称 --system 账号:姓名 --security 账号:姓名 --audit 账号:姓名
       npm run admin:create -- --reset 账号`;

const ROLES = [
  ['system', 'SYSTEM_ADMIN', '系统管理员'],
  ['security', 'SECURITY_ADMIN', '安全管理员'],
  ['audit', 'AUDITOR', '审计管理员'],
] as const;

/** Reads three different people from the command line; throws with the usage otherwise. */
function readPeople(values: Record<string, string | undefined>): Newcomer[] {
  const people = ROLES.map(([option, post, title]) => {
    const [account, name] = values[option]?.split(':') ?? [];
    if (!account || !name || !/^[a-z][a-z0-9-]{2,29}$/.test(account)) throw new Error(USAGE);
    return { account, name, post, title };
  });
  if (new Set(people.map((person) => person.account)).size !== people.length) throw new Error(USAGE);
  return people;
}

/** Resetting takes the owner's address: who only has the application's cannot become an administrator this way. */
async function act(values: Record<string, string | undefined>): Promise<Issued[]> {
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('set DATABASE_URL: the demonstration has its administrators already');
  process.env.FILES_DIR ||= `${dataFolder()}/files`;
  if (values.reset) {
    process.env.DATABASE_URL = MIGRATION_DATABASE_URL || DATABASE_URL;
    return [await resetByOwner(values.reset)];
  }
  if (!values.unit) throw new Error(USAGE);
  return createAdministrators(values.unit, readPeople(values));
}

const option = { type: 'string' } as const;
const options = { unit: option, system: option, security: option, audit: option, reset: option };
try {
  const issued = await act(parseArgs({ options }).values);
  for (const { account, password } of issued) process.stdout.write(`${account}\t${password}\n`);
  process.stdout.write('Shown this once. The first sign-in asks for a new password and opens nothing before.\n');
} catch (error) {
  process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
