import fs from 'node:fs';
import path from 'node:path';
import { mustRunNode } from '@/lib/launch/child.mjs';
import { filesUnder, hashOf, isMarked } from '@/lib/launch/hash.mjs';
import { at, step } from '@/lib/launch/project.mjs';
import { ending } from './children';

/** What the build is made of; the copy of it gets the pages to compare with. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
];

/** Pages of the portal that are also served with the same data from memory, at /memory/<name>. */
const MEASURED: Readonly<Record<string, string>> = {
  list: '(portal)/transfers/page.tsx',
  matter: '(portal)/transfers/[id]/page.tsx',
  board: '(portal)/supervision/page.tsx',
  desk: '(portal)/page.tsx',
};

const CONFIG = `import config from './next.config.base.js';
export default { ...config, typescript: { ignoreBuildErrors: true }, turbopack: { root: ${JSON.stringify(at())} } };
`;

const EMPTY = `import { requireActor } from '@/lib/kernel/session/current';
export default async function EmptyPage() {
  await requireActor();
  return <h1>空白页</h1>;
}
`;

const MEMORY = `import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
let held: Record<string, unknown> | undefined;
const answer = (page: string, name: string) => async () => {
  held ??= deserialize(readFileSync(/* turbopackIgnore: true */ process.env.BENCH_MEMORY ?? '')) as Record<string, unknown>;
  const value = (held[page] as Record<string, unknown>)[name];
  if (value === undefined) throw new Error('nothing held for ' + page + ': ' + name);
  return value as never;
};
`;

/** Imports of what asks the database: the session and every module of queries. */
const ASKING = /import \{([^}]+)\} from '(@\/lib\/(?:[^']*\/)?(?:queries[^']*|session\/current))';/g;

/** Writes a page of the portal again, with its questions answered from memory; constants stay those of the module. */
function writeFromMemory(site: string, from: string, to: string, page: string): void {
  const source = fs.readFileSync(path.join(site, 'app', from), 'utf8');
  const asked = [...source.matchAll(ASKING)].flatMap(([, list, module]) =>
    (list ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
      .map((name) => ({ name, module })),
  );
  const answers = asked.map(({ name, module }) =>
    /^[A-Z_]+$/.test(name)
      ? `export { ${name} } from '${module}';\n`
      : `export const ${name} = answer('${page}', '${name}');\n`,
  );
  write(path.join(site, 'lib/bench-memory', `${page}.ts`), MEMORY + answers.join(''));
  write(
    path.join(site, 'app', to),
    source.replace(ASKING, (_all, list) => `import {${list}} from '@/lib/bench-memory/${page}';`),
  );
  // The waiting view of a page's folder, or of the one above, belongs to how it is rendered.
  const folder = path.dirname(path.join(site, 'app', from));
  const loading = [folder, path.dirname(folder)]
    .map((one) => path.join(one, 'loading.tsx'))
    .find((file) => fs.existsSync(file));
  if (loading) fs.copyFileSync(loading, path.join(site, 'app', path.dirname(to), 'loading.tsx'));
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/**
 * Builds the portal in a folder of its own, with pages beside the real ones: an empty one in the portal's frame, and each
 * measured page and the frame once more with their data from memory. Unchanged sources are not built again.
 */
export async function buildSite(site: string, env: NodeJS.ProcessEnv): Promise<void> {
  const mark = path.join(site, 'built');
  const hash = hashOf(
    filesUnder(SOURCES, (file) => !file.includes('db/generated')),
    [fs.readFileSync(at('tests/bench/site.ts'), 'utf8')],
  );
  if (isMarked(mark, hash)) return;
  step('Building the portal with the pages to compare with');
  fs.rmSync(site, { recursive: true, force: true });
  fs.mkdirSync(site, { recursive: true });
  for (const source of SOURCES.filter((entry) => fs.existsSync(entry)))
    fs.cpSync(source, path.join(site, source), { recursive: true });
  fs.renameSync(path.join(site, 'next.config.js'), path.join(site, 'next.config.base.js'));
  fs.writeFileSync(path.join(site, 'next.config.js'), CONFIG);
  write(path.join(site, 'app/(portal)/bench-empty/page.tsx'), EMPTY);
  writeFromMemory(site, '(portal)/layout.tsx', '(memory)/layout.tsx', 'frame');
  for (const [name, file] of Object.entries(MEASURED))
    writeFromMemory(site, file, `(memory)/memory/${name}/page.tsx`, name);
  await mustRunNode('next build', [at('node_modules/next/dist/bin/next'), 'build', site], {
    env,
    quiet: true,
    signal: ending,
  });
  fs.writeFileSync(mark, hash);
}
