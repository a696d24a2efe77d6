import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { API_COMMANDS, COMMANDS } from '@/lib/registry';
import { readIfThere, sources } from '@/tests/support/sources';

/** Every door of the portal that is no page: its route file, the methods it answers, and who guards it. */
const ROUTES: Record<string, { methods: string[]; guard: string }> = {
  'app/(portal)/meetings/[id]/calendar/route.ts': { methods: ['GET'], guard: 'invitation: sees' },
  'app/(portal)/supervision/duties/export/route.ts': { methods: ['GET'], guard: 'requireActor(supervision.view)' },
  'app/(portal)/supervision/export/route.ts': { methods: ['GET'], guard: 'requireActor(supervision.view)' },
  'app/api/auth/[...nextauth]/route.ts': { methods: ['GET', 'POST'], guard: 'next-auth: CSRF token, counted attempts' },
  'app/api/calendar/[token]/route.ts': {
    methods: ['GET'],
    guard: 'sendCalendar: a secret of 256 bits, then that person’s rights',
  },
  'app/api/files/route.ts': { methods: ['POST'], guard: 'uploadGate: file.attach on the matter' },
  'app/api/files/[id]/route.ts': { methods: ['GET'], guard: 'findAttachment: matter.view' },
  'app/api/matters/[id]/record/route.ts': { methods: ['GET'], guard: 'sendRecord: matter.view and matter.export' },
  'app/api/letters/[id]/route.ts': { methods: ['GET'], guard: 'findLetter: matter.view' },
  'app/api/health/live/route.ts': { methods: ['GET'], guard: 'open: says that the process lives, nothing else' },
  'app/api/health/ready/route.ts': { methods: ['GET'], guard: 'open: says which check fails, no data' },
  'app/api/sharing/approvals/route.ts': { methods: ['POST'], guard: 'sharing.stage, asked before a byte is read' },
  'app/api/v1/commands/[name]/route.ts': { methods: ['POST'], guard: 'the command’s own gate' },
  'app/api/v1/deadlines/route.ts': { methods: ['GET'], guard: 'open: computes from the law, reads no matter' },
  'app/api/v1/openapi.json/route.ts': { methods: ['GET'], guard: 'open: describes the interface' },
  'app/api/v1/transfers/route.ts': { methods: ['GET'], guard: 'listTransfers: visibleMatters' },
  'app/api/v1/transfers/[id]/route.ts': { methods: ['GET'], guard: 'transferPage: matter.view' },
};

/** Actions that are no command; tests/architecture/app.test.ts holds the reasons. */
const NO_COMMAND = ['lib/session/actions.ts enter', 'lib/session/actions.ts leave', 'lib/shell/actions.ts chooseScale'];

const METHOD = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;
const SETTINGS = /^(dynamic|runtime|maxDuration|revalidate|preferredRegion)$/;

function exported(text: string): string[] {
  const declared = [...text.matchAll(/^export\s+(?:async\s+)?(?:const|let|function)\s+(\w+)/gm)].map(
    (one) => one[1] ?? '',
  );
  const listed = [...text.matchAll(/^export\s*\{([^}]*)\}/gm)].flatMap((one) =>
    (one[1] ?? '').split(',').map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    ),
  );
  return [...declared, ...listed];
}

/** Every server action by file and name, with the command it serves; null where it serves none. */
const ACTIONS = sources('lib', 'app', 'components')
  .filter((file) => /^\s*['"]use server['"]/m.test(file.text))
  .flatMap(({ path, text }) =>
    exported(text).map((name) => {
      const served = new RegExp(`export const ${name} = serve\\((?:\\w+\\.)?(\\w+)`).exec(text)?.[1];
      return { name: `${path} ${name}`, served: served ?? null };
    }),
  );

/** The names under which modules export their commands; several modules may have a step of one name. */
const EXPORTED = sources('lib')
  .filter((file) => /define(Matter)?Command|\bstep\(/.test(file.text))
  .flatMap((file) =>
    [...file.text.matchAll(/^export const (\w+) = (?:define(?:Matter)?Command|step)\b/gm)].map((one) => one[1] ?? ''),
  );
const EXPORTED_COMMANDS = new Set(EXPORTED);

describe('routes', () => {
  it('are all declared with their methods and their guard, and no declared one is missing', () => {
    const found = sources('app').filter((file) => file.path.endsWith('/route.ts'));
    const answered = found.map((file) => [
      file.path,
      exported(file.text)
        .filter((name) => METHOD.test(name))
        .sort(),
    ]);
    expect(Object.fromEntries(answered)).toEqual(
      Object.fromEntries(Object.entries(ROUTES).map(([path, { methods }]) => [path, methods])),
    );
  });

  it('export methods and settings, nothing else', () => {
    for (const file of sources('app').filter((one) => one.path.endsWith('/route.ts'))) {
      expect(
        exported(file.text).filter((name) => !METHOD.test(name) && !SETTINGS.test(name)),
        file.path,
      ).toEqual([]);
    }
  });
});

describe('server actions', () => {
  it('each serve a command of the registry, or are declared', () => {
    expect(ACTIONS.length).toBeGreaterThan(30);
    const unknown = ACTIONS.filter(
      (one) => !NO_COMMAND.includes(one.name) && (one.served === null || !EXPORTED_COMMANDS.has(one.served)),
    );
    expect(unknown.map((one) => one.name)).toEqual([]);
  });

  it('are the ones that the built portal answers, when it has been built', () => {
    const manifest = readIfThere('.next/server/server-reference-manifest.json');
    const entry = z.looseObject({ exportedName: z.string(), filename: z.string() });
    const built = manifest
      ? Object.values(z.looseObject({ node: z.record(z.string(), entry) }).parse(JSON.parse(manifest)).node)
      : null;
    const known = new Set(ACTIONS.map((one) => one.name));
    const answered = built ? built.map((one) => `${one.filename} ${one.exportedName}`) : [...known];
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the registry', () => {
  it('holds every command that a module exports, each once', () => {
    expect(COMMANDS.length).toBe(EXPORTED.length);
    const names = COMMANDS.map((command) => command.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps from the API the command whose input only the server makes', () => {
    expect(COMMANDS.filter((command) => !API_COMMANDS.includes(command)).map((command) => command.name)).toEqual([
      'file.attach',
    ]);
    expect(readIfThere('lib/api/commands.ts')).toMatch(/\bAPI_COMMANDS\b/);
  });
});

describe('the scanner itself', () => {
  it('reads every way to export', () => {
    expect(exported('export const GET = a;\nexport async function POST() {}\nexport { b as PUT, c };')).toEqual([
      'GET',
      'POST',
      'PUT',
      'c',
    ]);
  });
});
