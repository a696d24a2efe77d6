import { describe, expect, it } from 'vitest';
import { type Import, planted, type Source, sources } from '@/tests/support/sources';

/** A rule of the layers: which files it binds, which imports it forbids them. Its reason is the test's title. */
type Rule = {
  reason: string;
  files: RegExp;
  forbids: (one: Import, file: string) => boolean;
  except?: Record<string, string>;
};

const isOurs = (target: string) => /^(app|components|lib|prisma|tests)\//.test(target);
const moduleOf = (target: string) => /^lib\/([a-z-]+)\//.exec(target)?.[1] ?? null;
const FOUNDATION = ['kernel', 'rulebook', 'launch'];
/** What every kind of matter is shown and handled with: any module may lean on it, it leans on none that is a kind. */
const SHARED = ['matters'];
const isModule = (name: string | null) => name !== null && !FOUNDATION.includes(name);

/** Modules that lean on another module, and why. Everything else talks through the kernel. */
const EDGES: Record<string, string> = {
  'api → registry': 'the REST API serves the registry',
  'api → transfers': 'the REST API reads with the pages’ own queries',
  'audit → shell': 'posts are named in one place',
  'people → shell': 'posts are named in one place',
  'units → shell': 'posts are named in one place',
  'units → people': 'who holds a unit’s posts is told as on the pages of people',
  'search → people': 'a name’s pinyin initials are made in one place',
  'search → shell': 'posts are named in one place',
  'clauses → duties': 'a clause counts its duties with the one filter',
  'desk → duties': 'the desk lists duties with the one filter',
  'transfers → supervision': 'withdrawing a transfer ends the 督办 on its receiver (2-2-4)',
  'transfers → sharing': 'a penalty decision of the bureau begins what it has to copy (3-4-2)',
  'supervision → meetings': 'the joint meeting says who 组长 is (1-1-2)',
  'desk → supervision': 'the desk of an overseer shows the board’s numbers',
  'bulletins → supervision': 'a paper prints the board’s figures (1-2-2)',
  'supervision → duties': 'the board counts duties with the one filter',
  'meetings → resolutions': 'signed minutes open the resolutions they decided (1-3-4)',
  'problems → meetings': 'a problem becomes a topic of the joint meeting (1-2-3)',
  'proposals → meetings': '组长, who signs, is found in the composition of the joint meeting (1-1-2)',
  'campaigns → meetings': '组长, who deploys, is found in the composition of the joint meeting (1-1-2)',
  'sharing → files': 'a sheet of approvals comes in as an upload does',
  'disputes → transfers': 'a decision on the jurisdiction of a transfer is a designation of 2-2-7 (4-4-2)',
  'cooperation → transfers': 'letters of the district share their wording, and forms the list of units',
  'units → duties': 'a unit’s page counts its duties with the one filter',
  'confidentiality → files': 'a masked record is handed out and recorded as a file is (4-2-5)',
  'matters → files': 'a matter’s page takes a file out of a draft',
  'matters → supervision': 'a matter’s page orders 督办 (1-2-1)',
};

/** Pure kernel files that pure files of modules may use: shapes, messages, masks. */
const PURE_KERNEL = /^lib\/kernel\/(input|errors|effects|masking|actor|letters\/(content|content-.+|wording))$/;
const PURE =
  /^lib\/(?!kernel|rulebook|launch)[a-z-]+\/(procedure|procedure-[a-z]+|schemas|labels|labels-[a-z]+|draft|letters\/.+)\.ts$/;

const RULES: Rule[] = [
  {
    reason: 'the rulebook is the law as data: it imports nothing but itself',
    files: /^lib\/rulebook\/(?!deadline-cli)/,
    forbids: ({ target }) => !target.startsWith('lib/rulebook/'),
  },
  {
    reason: 'the kernel serves every module and knows none of them',
    files: /^lib\/kernel\//,
    forbids: ({ target }) => isOurs(target) && !/^lib\/(kernel|rulebook|launch)\//.test(target),
  },
  {
    reason: 'nothing in lib imports a screen',
    files: /^lib\//,
    forbids: ({ target }) => /^(app|components)\//.test(target),
  },
  {
    reason:
      'procedures, schemas, labels and letters are pure: rulebook, zod, pure files and nothing that does anything',
    files: PURE,
    except: { 'lib/files/schemas.ts': 'a file’s input is the very object that the admission made' },
    forbids: ({ target, typeOnly }, file) => {
      if (typeOnly || target === 'zod' || target.startsWith('lib/rulebook/') || PURE_KERNEL.test(target)) return false;
      return (
        !PURE.test(`${target}.ts`) ||
        (moduleOf(target) !== moduleOf(file) &&
          !SHARED.includes(moduleOf(target) ?? '') &&
          !(`${moduleOf(file)} → ${moduleOf(target)}` in EDGES))
      );
    },
  },
  {
    reason: 'decisions are pure: they take what the command loaded and answer with effects',
    files: /^lib\/[a-z-]+\/(decide|decide-[a-z]+|letters-of)\.ts$/,
    forbids: ({ target, typeOnly }) =>
      !typeOnly &&
      (/^(node:|next|@prisma|pg$)/.test(target) ||
        /^lib\/kernel\/(db|commit|command|session|serve|calendar|numbering)/.test(target)),
  },
  {
    reason: 'a module leans on another only where it is declared, with the reason',
    files: /^lib\/(?!kernel|rulebook|launch)[a-z-]+\//,
    forbids: ({ target }, file) => {
      const [from, to] = [moduleOf(file), moduleOf(target)];
      return isModule(to) && from !== to && !SHARED.includes(to ?? '') && !(`${from} → ${to}` in EDGES);
    },
  },
  {
    reason: 'components draw: they meet no command, no query but its types, no kernel, no database',
    files: /^components\//,
    forbids: ({ target, typeOnly }) => {
      if (!isOurs(target) || target.startsWith('components/')) return /^(@prisma|pg$|server-only$|node:)/.test(target);
      if (/\/(commands|urge|unmask|sign-letters|subject)$/.test(target) || /^(prisma|app)\//.test(target)) return true;
      return !typeOnly && (/^lib\/kernel\//.test(target) || /\/queries(-[a-z]+)?$/.test(target));
    },
  },
  {
    reason: 'components/ui has no domain words: it imports no module and no other components',
    files: /^components\/ui\//,
    forbids: ({ target }) => isOurs(target) && !target.startsWith('components/ui/'),
  },
  {
    reason: 'a component uses its own module, the shared ones and nobody else’s',
    files: /^components\/(?!ui|layout|matters)/,
    forbids: ({ target }, file) => {
      const own = file.split('/')[1] === 'sign-in' ? 'session' : file.split('/')[1];
      const into = /^components\/([a-z-]+)\//.exec(target)?.[1];
      if (into) return ![file.split('/')[1], 'ui', 'layout', 'matters'].includes(into);
      return isModule(moduleOf(target)) && moduleOf(target) !== own && !SHARED.includes(moduleOf(target) ?? '');
    },
  },
  {
    reason: 'pages never import a command, an action’s inside or Prisma',
    files: /^app\//,
    forbids: ({ target }) =>
      /\/(commands|urge|unmask|sign-letters|subject|decide)$/.test(target) && target !== 'lib/api/commands'
        ? true
        : /^(@prisma|pg$|prisma\/|lib\/kernel\/(command|commit|duties|audit|idempotency|numbering|db\/generated))/.test(
            target,
          ),
  },
  {
    reason: 'yesterday can be replayed by the demonstration’s story and by tests, and by nobody else',
    files: /^(app|components|lib)\//,
    forbids: ({ target }) => target === 'lib/kernel/replay' || target === './replay',
    except: { 'lib/kernel/calendar.ts': 'the one place that tells the time' },
  },
  {
    reason: 'the demonstration’s data stays out of the portal',
    files: /^(app|components|lib)\//,
    forbids: ({ target }) => target.startsWith('prisma/'),
    except: {
      'lib/session/demo.ts': 'the entrance offers the demonstration accounts',
      'lib/launch/portal.mjs': 'the start prints the demonstration accounts',
    },
  },
  {
    reason: 'no source imports a test',
    files: /^(app|components|lib|prisma)\//,
    forbids: ({ target }) => target.startsWith('tests/'),
  },
];

const violations = (rule: Rule, files: readonly Source[]) =>
  files
    .filter((file) => rule.files.test(file.path) && !(file.path in (rule.except ?? {})))
    .flatMap((file) =>
      file.imports.filter((one) => rule.forbids(one, file.path)).map((one) => `${file.path} imports ${one.target}`),
    );

const ALL = sources('app', 'components', 'lib', 'prisma', 'proxy.ts', 'instrumentation.ts');

describe('imports point down only', () => {
  it.each(RULES.map((rule) => [rule.reason, rule] as const))('%s', (_reason, rule) => {
    expect(ALL.some((file) => rule.files.test(file.path))).toBe(true);
    expect(violations(rule, ALL)).toEqual([]);
  });

  it('declares no edge and no exception that is not used', () => {
    const used = new Set(
      ALL.flatMap((file) => file.imports.map((one) => `${moduleOf(file.path)} → ${moduleOf(`${one.target}/`)}`)),
    );
    expect(Object.keys(EDGES).filter((edge) => !used.has(edge))).toEqual([]);
    const paths = new Set(ALL.map((file) => file.path));
    expect(RULES.flatMap((rule) => Object.keys(rule.except ?? {})).filter((file) => !paths.has(file))).toEqual([]);
  });

  it('meet the database in app only to ask it for the time', () => {
    for (const { path, text } of ALL.filter((file) => file.path.startsWith('app/'))) {
      expect(text.replaceAll('moment(db())', ''), path).not.toMatch(/\bdb\(\)/);
    }
  });
});

describe('the scanner itself', () => {
  const caught = (file: string, text: string) =>
    RULES.filter((rule) => violations(rule, [planted(file, text)]).length > 0).map((rule) => rule.reason);

  it.each([
    ['lib/rulebook/x.ts', `import { readFileSync } from 'node:fs';`, 'the law as data'],
    ['lib/rulebook/x.ts', `import { db } from '../kernel/db/client';`, 'the law as data'],
    ['lib/kernel/x.ts', `import { TRANSFER } from '@/lib/transfers/procedure';`, 'knows none of them'],
    ['lib/kernel/x.ts', `export { TRANSFER } from '../transfers/procedure';`, 'knows none of them'],
    ['lib/transfers/x.ts', `const page = await import('@/app/page');`, 'imports a screen'],
    ['lib/transfers/schemas.ts', `import { db } from '@/lib/kernel/db/client';`, 'pure'],
    ['lib/transfers/decide.ts', `import { commit } from '@/lib/kernel/commit';`, 'decisions are pure'],
    ['lib/transfers/x.ts', `import { a } from '@/lib/people/queries';`, 'only where it is declared'],
    ['components/transfers/x.tsx', `import { accept } from '@/lib/transfers/commands';`, 'components draw'],
    ['components/transfers/x.tsx', `import { list } from '@/lib/transfers/queries';`, 'components draw'],
    ['components/transfers/x.tsx', `import { can } from '@/lib/kernel/permissions';`, 'components draw'],
    ['components/ui/x.tsx', `import { Badge } from '@/components/matters/due-badge';`, 'no domain words'],
    ['components/transfers/x.tsx', `import { x } from '@/components/people/forms';`, 'nobody else’s'],
    ['app/x/page.tsx', `import { accept } from '@/lib/transfers/commands';`, 'pages never import'],
    ['app/x/page.tsx', `import { PrismaClient } from '@prisma/client';`, 'pages never import'],
    ['lib/transfers/x.ts', `import { replayAt } from '@/lib/kernel/replay';`, 'replayed'],
    ['lib/transfers/x.ts', `import { seedFoundation } from '@/prisma/seed/foundation';`, 'stays out'],
    ['lib/transfers/x.ts', `import { planted } from '@/tests/support/sources';`, 'imports a test'],
  ])('catches what is planted in %s: %s', (file, text, reason) => {
    expect(caught(file, text).join(' ')).toContain(reason);
  });
});
