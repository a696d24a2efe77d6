import type { APIResponse, Page } from '@playwright/test';
import { value } from './database';
import { FILES, TYPED, type Typed } from './transfer';

const origin = () => ({ origin: process.env.E2E_BASE_URL ?? '', accept: 'application/json' });

/** Gives a command over the API with the page's session. */
export function command(page: Page, name: string, data: unknown, key?: string): Promise<APIResponse> {
  const headers = { ...origin(), ...(key ? { 'idempotency-key': key } : {}) };
  return page.request.post(`/api/v1/commands/${name}`, { data, headers, maxRetries: 2 }); // the server closes idle connections
}

/** Takes a step of a matter as its page would now. Throws when it is refused. */
export async function step(page: Page, name: string, id: string, input: Record<string, unknown> = {}): Promise<void> {
  const version = Number(await value('SELECT version FROM matter WHERE id = $1', [id]));
  const answer = await command(page, `transfer.${name}`, { id, version, ...input });
  if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
}

/** Lays a complete draft of the page's unit, files and all, where a scenario begins after it. Returns its id. */
export async function layDraft(page: Page, typed: Typed = {}): Promise<string> {
  const draft = { ...TYPED, ...typed };
  const today = await value(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`);
  const fixed = { partyKind: 'ORGANISATION', foundOn: today, heldOn: today, urgent: false, otherMaterials: '' };
  const answer = await command(page, 'transfer.create', { ...fixed, ...draft });
  if (!answer.ok()) throw new Error(`create: ${answer.status()} ${await answer.text()}`);
  const { id } = (await answer.json()).result as { id: string };
  for (const [slot, file] of Object.entries(FILES)) {
    const stored = await page.request.post('/api/files', {
      headers: origin(),
      multipart: { matterId: id, slot, to: '/', file },
    });
    if (!stored.ok()) throw new Error(`file: ${stored.status()} ${await stored.text()}`);
  }
  return id;
}

/** A transfer of 区综合行政执法局 that has arrived at its receiver. Returns its id. */
export async function layTransfer(sender: Page, leader: Page, typed: Typed = {}): Promise<string> {
  const id = await layDraft(sender, typed);
  await step(sender, 'submit', id);
  await step(leader, 'approve', id);
  return id;
}
