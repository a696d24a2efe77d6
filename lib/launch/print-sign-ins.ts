import path from 'node:path';
import { pathToFileURL } from 'node:url';

type SignIn = { account: string; name: string; unit: string; post: string };

/** Prints the demonstration's accounts under the address. The story is optional, hence the import by path. */
const story = pathToFileURL(path.resolve('prisma/seed/sign-ins.ts')).href;
const { SIGN_INS, DEMO_PASSWORD }: { SIGN_INS: SignIn[]; DEMO_PASSWORD: string } = await import(story);

const lines = SIGN_INS.map(({ account, name, unit, post }) => `  ${account.padEnd(16)} ${unit} ${post} ${name}`);
process.stdout.write(`${lines.join('\n')}\n  ${'密码'.padEnd(14)} ${DEMO_PASSWORD}\n\n`);
