import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import type { Tx } from '@/lib/kernel/db/client';
import type { Effects } from '@/lib/kernel/effects';
import { type Refusal, refuse } from '@/lib/kernel/errors';
import { capacity, type PermissionName } from '@/lib/kernel/permissions';
import type { MatterPage } from './queries';
import type { MatterRecord } from './record-schema';
import { gatedOf } from './view-acts';

/** Units that have not signed for what they received in the matter. */
export async function unsignedUnits(tx: Tx, matterId: string): Promise<string[]> {
  const rows = await tx.receipt.findMany({
    where: { matterId, signedAt: null, voidedAt: null },
    select: { unitId: true },
  });
  return rows.map(({ unitId }) => unitId);
}

/** 签收 of the letters that the acting unit received: the matter's version stays. */
export function signFor({
  subject,
  as,
}: {
  subject: { waiting: readonly string[] };
  as: { unitId: string };
}): Effects<never> | Refusal {
  if (!subject.waiting.includes(as.unitId)) return refuse('RULE', '本单位没有待签收的函件。');
  return { quiet: true, signReceipts: true };
}

/** Whether one of the actor's units still has to sign for a letter of the matter, and the actor may. */
export function mayReceive(actor: Actor, name: PermissionName, record: MatterRecord): boolean {
  const as = capacity(actor, name, gatedOf(record));
  return (
    as !== null &&
    record.receipts.some(({ unit_id, signed_at, voided_at }) => unit_id === as.unitId && !signed_at && !voided_at)
  );
}

/** The page's acts with 签收 among them: the first thing to do where nothing else is, else beside it. */
export function withReceive<Page extends Pick<MatterPage, 'acts' | 'href'>>(page: Page, waits: boolean): Page {
  if (!waits) return page;
  const receive = { event: 'receive', label: '签收', href: `${page.href}/receive` };
  const { primary, others } = page.acts;
  const acts = primary ? { primary, others: [receive, ...others] } : { primary: receive, others };
  return { ...page, acts };
}
