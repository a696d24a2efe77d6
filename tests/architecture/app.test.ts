import { describe, expect, it } from 'vitest';
import { planted, type Source, sources } from '@/tests/support/sources';

const APP = sources('app');
const ACTIONS = sources('lib', 'app', 'components').filter((file) => /^\s*['"]use server['"]/m.test(file.text));

/** Actions that are no command, and why. */
const NO_COMMAND: Record<string, string> = {
  'lib/session/actions.ts enter': 'nobody is signed in yet; it goes through next-auth and is recorded there',
  'lib/session/actions.ts leave': 'ends the session’s row, nothing of the portal’s',
  'lib/shell/actions.ts chooseScale': 'keeps a letter size in a cookie',
};

/** Pages that answer without asking who it is, and why. */
const WITHOUT_ACTOR: Record<string, string> = {
  'app/(portal)/forbidden/page.tsx': 'where those are led whom the gate sent away; it holds no data',
};

const ROUTE_FILE =
  /\/(page|layout|loading|error|not-found|global-error|default|template)\.tsx$|\/route\.ts$|^app\/(icon|manifest|robots)\.[a-z]+$/;

const exportsOf = ({ path, text }: Source) =>
  [...text.matchAll(/^export\s+(?:async\s+)?(?:const|function)\s+(\w+)(.*)$/gm)].map(([, name = '', rest = '']) => ({
    name: `${path} ${name}`,
    serves: /^\s*=\s*serve\(/.test(rest),
  }));

const asksForActor = (text: string) => /await requireActor\(/.test(text) || /\bcurrentActor\(\)/.test(text);

describe('app', () => {
  it('holds route files only', () => {
    expect(APP.map((file) => file.path).filter((path) => !ROUTE_FILE.test(path))).toEqual([]);
  });

  it('asks for the actor on every page of the portal and of the wall, not in a layout', () => {
    const pages = APP.filter((file) => /^app\/\((portal|wall)\)\/.*page\.tsx$/.test(file.path));
    expect(pages.length).toBeGreaterThan(20);
    const open = pages.filter((file) => !(file.path in WITHOUT_ACTOR) && !asksForActor(file.text));
    expect(open.map((file) => file.path)).toEqual([]);
  });

  it('keeps its pages short: 60 lines, imports apart', () => {
    const body = (text: string) =>
      text
        .replace(/^import .*\n/gm, '')
        .trim()
        .split('\n').length;
    const long = APP.filter((file) => file.path.endsWith('page.tsx') && body(file.text) > 60);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('turns nobody away in a layout: a layout is not run again on every navigation', () => {
    const layouts = APP.filter((file) => file.path.endsWith('layout.tsx'));
    expect(layouts.filter((file) => /\b(redirect|notFound|forbidden)\(|requireActor\(['"]/.test(file.text))).toEqual(
      [],
    );
  });
});

describe('server actions', () => {
  it('stand in files named actions.ts and nowhere else', () => {
    expect(ACTIONS.map((file) => file.path).filter((path) => !/^lib\/[a-z-]+\/actions\.ts$/.test(path))).toEqual([]);
  });

  it('are each nothing but serve(command), or a declared exception with its reason', () => {
    const all = ACTIONS.flatMap(exportsOf);
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((one) => !one.serves && !(one.name in NO_COMMAND)).map((one) => one.name)).toEqual([]);
    expect(Object.keys(NO_COMMAND).filter((name) => !all.some((one) => one.name === name))).toEqual([]);
  });
});

describe('the scanner itself', () => {
  it('catches an action that is no command, a page without an actor and a helper in app', () => {
    const action = planted(
      'lib/x/actions.ts',
      `'use server';\nexport async function steal(data: FormData) {}\nexport const fair = serve(command);`,
    );
    expect(exportsOf(action)).toEqual([
      { name: 'lib/x/actions.ts steal', serves: false },
      { name: 'lib/x/actions.ts fair', serves: true },
    ]);
    expect(asksForActor('export default async function Page() { return <p /> }')).toBe(false);
    expect(ROUTE_FILE.test('app/(portal)/transfers/helpers.ts')).toBe(false);
  });
});
