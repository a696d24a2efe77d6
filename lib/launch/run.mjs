import { runTypeScript } from './typescript.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: node lib/launch/run.mjs FILE.ts [arguments]\n');
  process.exit(2);
}
process.exitCode = await runTypeScript(file, args);
