import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Command } from './command';
import { env } from './env';
import type { Refusal } from './errors';
import { currentActor } from './session/current';

/** What a form shows after its action: nothing yet, refused with what was typed kept, or done. */
export type FormState = {
  status: 'idle' | 'refused' | 'done';
  message?: string;
  /** The refusal's code, for scripts such as autosave. */
  code?: string;
  fields?: Record<string, string[]>;
  /** By field: what stands in the way, to look at. */
  see?: Record<string, { href: string; label: string }>;
  values?: Record<string, string>;
  /** The next submission's key: an answered one is over, only an unanswered one may be repeated. */
  key?: string;
  /** The command's answer, for scripts such as autosave. */
  result?: unknown;
};

export type ServerAction = (previous: FormState, data: FormData) => Promise<FormState>;

const FOREIGN: Refusal = { refused: true, code: 'FORBIDDEN', message: '请求来源不明，请从本平台页面重新提交。' };

/** Whether the request comes from the portal's own pages: a missing or foreign Origin is refused. */
export async function fromOwnPages(): Promise<boolean> {
  const given = await headers();
  const origin = given.get('origin');
  if (!origin) return false;
  if (origin === env().APP_ORIGIN) return true;
  return env().DEMO && origin === `http://${given.get('host')}`;
}

/** The request's id: the proxy's, or a fresh one. */
export async function requestId(): Promise<string> {
  return (await headers()).get('x-request-id')?.slice(0, 64) ?? crypto.randomUUID();
}

/** The fields of a form as the command's input: React's own and the key left out, repeated names as lists. */
export function formInput(data: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$') || name === '_key') continue;
    const values = data.getAll(name);
    input[name] = values.length > 1 ? values : values[0];
  }
  return input;
}

/** What was typed, by field; several ticked boxes of one name as lines. */
function typed(data: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$') || typeof value !== 'string' || /password/i.test(name)) continue;
    values[name] = Object.hasOwn(values, name) ? `${values[name]}\n${value}` : value;
  }
  return values;
}

/**
 * A server action that is nothing but the command: the form's fields go in, a refusal comes back beside what was
 * typed, and success leads to `to` (or back to the form with `done`).
 */
export function serve<Result>(
  command: Command<Result>,
  to?: (result: Result, input: Record<string, unknown>) => string,
): ServerAction {
  return async (_previous, data) => {
    if (!(await fromOwnPages())) return { status: 'refused', message: FOREIGN.message, values: typed(data) };
    const actor = await currentActor();
    const key = data.get('_key');
    const next = crypto.randomUUID();
    const input = formInput(data);
    const outcome = await command.execute(
      { actor, requestId: await requestId(), key: typeof key === 'string' && key ? key : null },
      input,
    );
    if (outcome.refused) {
      const { code, message, fields, see } = outcome;
      return { status: 'refused', code, message, fields, see, values: typed(data), key: next };
    }
    if (!to) return { status: 'done', result: outcome.result, key: next };
    (await cookies()).set('done', command.name, { path: '/', maxAge: 10, httpOnly: true, sameSite: 'lax' });
    redirect(to(outcome.result, input));
  };
}
