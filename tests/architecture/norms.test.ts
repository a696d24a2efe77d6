import { describe, expect, it } from 'vitest';
import { filesBelow, planted, type Source, sources } from '@/tests/support/sources';

const OURS = sources('app', 'components', 'lib', 'prisma', 'proxy.ts', 'instrumentation.ts');
const lines = ({ text }: Source) => text.trimEnd().split('\n').length;
const quantile = (numbers: number[], share: number) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
/** The text without comments and strings, so that words about code are no code. */
const bare = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

type Ban = { reason: string; files: RegExp; pattern: RegExp; except?: RegExp };

const BANS: Ban[] = [
  {
    reason: 'only lib/kernel/today touches Date: legal time is the database’s',
    files: /^(lib|app|components)\//,
    pattern: /\bnew Date\(|\bDate\.now\(|\bDate\.parse\(/,
    except: /^lib\/(kernel\/today\.ts|launch\/)/,
  },
  { reason: 'the rulebook knows no Date at all', files: /^lib\/rulebook\//, pattern: /\bDate\b(?!Text)/ },
  { reason: 'there is no any', files: /./, pattern: /(:\s*any\b|\bas any\b|<any\b|\bany\[\])/ },
  { reason: 'no error of the compiler is silenced', files: /./, pattern: /@ts-(ignore|nocheck|expect-error)/ },
  {
    reason: 'SQL is never put together from strings',
    files: /./,
    pattern: /\$(queryRawUnsafe|executeRawUnsafe)|Prisma\.raw\(/,
  },
  { reason: 'React never gets raw HTML', files: /./, pattern: /dangerouslySetInnerHTML/ },
  { reason: 'nothing is evaluated', files: /./, pattern: /\beval\(|new Function\(/ },
  {
    reason: 'exports have names; only routes and tools’ settings have a default',
    files: /^(components|lib|prisma)\//,
    pattern: /^export default /m,
  },
  {
    reason: 'nothing is asserted not to be null',
    files: /^(app|components|lib|prisma)\/.*\.tsx?$/,
    pattern: /[\w)\]]!(\.|\[|;|\)|,)/,
  },
];

const banned = (ban: Ban, files: readonly Source[]) =>
  files
    .filter(
      (file) =>
        ban.files.test(file.path) &&
        !ban.except?.test(file.path) &&
        ban.pattern.test(ban.reason.includes('silenced') ? file.text : bare(file.text)),
    )
    .map((file) => file.path);

describe('norms', () => {
  it.each(BANS.map((ban) => [ban.reason, ban] as const))('%s', (_reason, ban) => {
    expect(banned(ban, OURS)).toEqual([]);
  });

  it('no file is longer than 300 lines, one in ten longer than 150, half longer than 60', () => {
    expect(OURS.filter((file) => lines(file) > 300).map((file) => `${file.path} ${lines(file)}`)).toEqual([]);
    const sizes = OURS.map(lines);
    expect(quantile(sizes, 0.9)).toBeLessThanOrEqual(150);
    expect(quantile(sizes, 0.5)).toBeLessThanOrEqual(60);
  });

  it('there are no utils, no helpers and no barrels', () => {
    const names = OURS.map((file) => file.path);
    expect(names.filter((path) => /\/(utils?|helpers?|common|misc|index)\.(tsx?|mjs)$/.test(path))).toEqual([]);
  });

  it('files that meet the database say that they stay on the server', () => {
    const meets = OURS.filter(
      (file) =>
        /^lib\/(?!launch|rulebook)/.test(file.path) &&
        file.imports.some((one) => !one.typeOnly && one.target === 'lib/kernel/db/client'),
    );
    const open = meets.filter(
      (file) => !/^(import 'server-only';|'use server';)/m.test(file.text) && !/(-cli|-create)\.ts$/.test(file.path),
    );
    expect(open.map((file) => file.path)).toEqual([]);
  });

  it('no test is skipped, focused or waits for a fixed time', () => {
    const tests = sources('tests').filter(
      (file) => /\.(test|spec)\.tsx?$/.test(file.path) && !file.path.startsWith('tests/architecture/'),
    );
    expect(tests.length).toBeGreaterThan(20);
    const faulty = tests.filter((file) =>
      /\b(it|test|describe)\.(skip|only|todo|fails)\b|\bxit\(|waitForTimeout\(/.test(bare(file.text)),
    );
    expect(faulty.map((file) => file.path)).toEqual([]);
  });

  it('names stay in one case: files and folders in kebab-case', () => {
    const paths = ['components', 'lib', 'prisma/seed', 'tests'].flatMap((place) => filesBelow(place));
    expect(paths.filter((path) => /[A-Z_]/.test(path))).toEqual([]);
  });
});

describe('the scanner itself', () => {
  it.each([
    ['lib/x/y.ts', 'const now = new Date();'],
    ['lib/kernel/y.ts', 'const now = Date.now();'],
    ['lib/x/y.ts', 'function f(x: any) {}'],
    ['lib/x/y.ts', 'const x = y as any;'],
    ['lib/x/y.ts', '// @ts-ignore\nf();'],
    ['lib/x/y.ts', 'await db().$queryRawUnsafe(text);'],
    ['components/x/y.tsx', '<p dangerouslySetInnerHTML={{ __html: x }} />'],
    ['lib/x/y.ts', 'export default function f() {}'],
    ['lib/x/y.ts', 'const a = rows[0]!.id;'],
  ])('catches what is planted in %s: %s', (path, text) => {
    expect(BANS.flatMap((ban) => banned(ban, [planted(path, text)]))).toEqual([path]);
  });

  it('lets words about code pass', () => {
    const words = planted('lib/x/y.ts', "// never new Date() here\nconst a = 'export any';\nif (!a || a !== b) f();");
    expect(BANS.flatMap((ban) => banned(ban, [words]))).toEqual([]);
  });
});
