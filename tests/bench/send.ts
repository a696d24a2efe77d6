import fs from 'node:fs';
import { z } from 'zod';
import { runTypeScript } from '@/lib/launch/typescript.mjs';
import { type Cost, costOf, percentile, type Watched } from './measure';
import type { Served } from './serve';

const cost = z.object({ app: z.number(), sql: z.number(), both: z.number() });
const made = z.object({
  creation: cost,
  sending: cost,
  drafts: z.array(z.object({ id: z.uuid(), cookie: z.string() })),
});
type Draft = z.output<typeof made>['drafts'][number];

/** Sending a transfer: creating the draft and sending it in-process, sending over HTTP, and fifty at once (milliseconds). */
export type SendCosts = {
  creation: Cost;
  service: Cost;
  http: Cost;
  crowd: { p50: number; p95: number; sent: number };
};

const CROWD = 50;

const pageOf = ({ id }: Draft) => `/transfers/${id}/check`;

/** A form as the page holds it, filled in: what a browser without scripts would post. */
async function formOf(served: Served, draft: Draft): Promise<FormData> {
  const { status, body } = await served.get(pageOf(draft), draft.cookie);
  const form = body.split('<form').find((part) => part.includes(`value="${draft.id}"`));
  if (status !== 200 || !form) throw new Error(`${pageOf(draft)} answered ${status} without its form`);
  const data = new FormData();
  for (const [input] of form.split('</form>')[0]?.matchAll(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
    const attribute = (name: string) =>
      new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
    data.append(attribute('name'), attribute('value'));
  }
  return data;
}

async function post(served: Served, draft: Draft, form: FormData): Promise<void> {
  const { status, location, body } = await served.post(pageOf(draft), draft.cookie, form);
  if (status !== 303) throw new Error(`sending answered ${status} ${location} ${body.slice(0, 300)}`);
}

/** Prepares drafts and sends them: `times` one after the other three times over, then four crowds of fifty. */
export async function measureSending(
  served: Served,
  watched: Watched,
  folder: string,
  env: NodeJS.ProcessEnv,
  times: number,
): Promise<SendCosts> {
  const crowds = 4 * CROWD;
  const here = 4 * times;
  const count = String(here + 4 * times + crowds);
  const args = ['--out', folder, '--count', count, '--here', String(here), '--postmaster', String(watched.postmaster)];
  if ((await runTypeScript('tests/bench/drafts.ts', args, env)) !== 0) throw new Error('no drafts to send');
  const { creation, sending, drafts } = made.parse(JSON.parse(fs.readFileSync(`${folder}/drafts.json`, 'utf8')));
  const ready: { draft: Draft; form: FormData }[] = [];
  for (const draft of drafts) ready.push({ draft, form: await formOf(served, draft) });
  const next = () => {
    const one = ready.shift();
    if (!one) throw new Error('no draft left');
    return post(served, one.draft, one.form);
  };
  const http = await costOf(watched, times, next);
  const waits: number[] = [];
  const timed = async () => {
    const started = performance.now();
    await next();
    waits.push(performance.now() - started);
  };
  for (let crowd = 0; crowd < 4; crowd += 1) await Promise.all(Array.from({ length: CROWD }, timed));
  return {
    creation,
    service: sending,
    http,
    crowd: { p50: percentile(waits, 0.5), p95: percentile(waits, 0.95), sent: waits.length },
  };
}
