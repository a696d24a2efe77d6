import 'server-only';
import type { Actor, Capacity } from '@/lib/kernel/actor';
import type { Tx } from '@/lib/kernel/db/client';
import { maskName, maskText } from '@/lib/kernel/masking';

export type AuditResult = 'DONE' | 'REFUSED' | 'VIEWED';

/** One entry of the record: who did what to which matter, under which clauses, with what before and after. */
export type AuditDraft = {
  at: number;
  actor: Actor | null;
  as: Capacity | null;
  command: string;
  result: AuditResult;
  requestId: string;
  matterId?: string | null;
  number?: string | null;
  title?: string | null;
  step?: { from: string; to: string } | null;
  clauses?: readonly string[];
  words?: string | null;
  before?: unknown;
  after?: unknown;
};

/** Field names whose values never enter the record in clear. */
const MASKED = new Set(['partyIdNumber', 'partyPhone', 'contactPhone', 'password', 'passwordHash', 'phone']);

/** Names of entries' own fields, which hold no text that anybody typed. */
const PLAIN = new Set(['personId', 'account', 'address', 'requestId', 'matterId', 'number', 'sha256']);

/** Masks a value by its field's name, a person's name by what its record says it is, and numbers in any text (4-2-5). */
function mask(this: unknown, key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'string' || value === '' || PLAIN.has(key)) return value;
  if (MASKED.has(key)) return '***';
  if (key === 'partyName' && (this as { partyKind?: unknown }).partyKind === 'PERSON') return maskName(value);
  return maskText(value);
}

/** Made once: making one costs more than the rest of an entry. */
const MOMENT = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });

/** The line that is hashed: JSON with keys in this fixed order, masked. */
export function auditLine(draft: AuditDraft): string {
  const { actor, as } = draft;
  const entry = {
    at: MOMENT.format(draft.at).replace(' ', 'T'),
    instant: draft.at,
    actor: actor && {
      personId: actor.personId,
      account: actor.account,
      name: actor.name,
      unitId: as?.unitId ?? actor.unitId,
      unit: as?.unitName ?? actor.unitName,
      post: as?.post ?? null,
      for: as?.via?.name ?? null,
      address: actor.address,
    },
    command: draft.command,
    result: draft.result,
    requestId: draft.requestId,
    matterId: draft.matterId ?? null,
    number: draft.number ?? null,
    title: draft.title ?? null,
    step: draft.step ?? null,
    clauses: draft.clauses ?? [],
    words: draft.words ?? null,
    before: draft.before ?? null,
    after: draft.after ?? null,
  };
  return JSON.stringify(entry, mask);
}

/** Appends many entries of one act by one statement. */
export async function recordAll(tx: Tx, drafts: readonly AuditDraft[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_entry (line, hash, command, result, at)
    SELECT line, '', '', '', '' FROM unnest(${drafts.map(auditLine)}::text[]) WITH ORDINALITY AS t (line, n) ORDER BY n`;
}

/** Appends the entry in the transaction of the act itself: no act without its entry, no entry without its act. */
export async function record(tx: Tx, draft: AuditDraft): Promise<void> {
  await tx.$executeRaw`INSERT INTO audit_entry (line, hash, command, result, at) VALUES (${auditLine(draft)}, '', '', '', '')`;
}
