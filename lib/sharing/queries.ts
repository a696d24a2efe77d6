import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { partyOnPage } from '@/lib/kernel/masking';
import { capacity } from '@/lib/kernel/permissions';
import { instantOf, instantOrNull } from '@/lib/kernel/today';
import { outgoingSheet } from '@/lib/matters/outgoing';
import { lateSince, matterPage, stepPage } from '@/lib/matters/queries';
import type { Act, Offered } from '@/lib/matters/view-acts';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { STATUS_WORDS } from './labels';
import { shareLetterOf } from './letters-of';
import { clauseOf, EXPIRING, ruleOf } from './procedure-kinds';
import { recipientGroups } from './queries-new';
import type { ShareFields } from './schemas';
import { fieldsOf, loadShare, type ShareSubject } from './subject';
import { callLines, checkLines, earlierVersions, standing, summaryLines } from './view-facts';

/** A record with its rows, or null. Who may see it is asked by the caller. */
const readShare = cache(
  async (id: string): Promise<ShareSubject | null> => (isId(id) ? loadShare(db(), { id }) : null),
);

const providerOf = ({ parties }: ShareSubject) => parties.find(({ part }) => part === 'provider')?.unitId ?? '';
const isBureau = (share: ShareSubject) => share.units.get(providerOf(share))?.kind === 'BUREAU';

/** What the facts leave of the table's steps: a call only for an urgent superior document, an end only for what can lose force. */
const offeredOf =
  (share: ShareSubject): Offered =>
  (event) => {
    if (event === 'tell') return ruleOf(share.kind, isBureau(share)) === '3-4-3' && share.matter.urgent;
    if (event === 'add') return share.row.endedOn === null;
    return event !== 'retire' || (share.kind.expires === true && share.row.endedOn === null);
  };

/** Whether one of the actor's units still has to sign for it, and the actor may. */
function mayReceive(actor: Actor, share: ShareSubject): boolean {
  const as = capacity(actor, 'sharing.receive', share);
  return as !== null && share.waiting.includes(as.unitId);
}

/** Everything the page of a shared record shows, or null. */
export type SharePage = NonNullable<Awaited<ReturnType<typeof sharePage>>>;

/** The page of a shared record: what it says, its versions, who received it, or null (3-1-1 … 3-4-3). */
export async function sharePage(actor: Actor, id: string, requestId: string) {
  const share = await readShare(id);
  const words = { status: STATUS_WORDS, ...(share && { offered: offeredOf(share) }) };
  const page = share && (await matterPage(actor, 'sharing', id, requestId, words));
  if (!page) return null;
  const { seen, ...rest } = page;
  const versions = await db().sharedVersion.findMany({ where: { recordId: id }, orderBy: { no: 'desc' } });
  const row = await db().sharedRecord.findUniqueOrThrow({ where: { id } });
  const { kind, fields } = share;
  const { eventOn } = share.row;
  const receiving = mayReceive(actor, share);
  const receive: Act = { event: 'receive', label: '签收', href: `${page.href}/receive` };
  const names = share.row.recipientIds.map((unitId) => share.units.get(unitId)?.name ?? unitId);
  const shown = (given: ShareFields) => ({ ...given, party: partyOnPage(given.party, seen.record.flags) });
  const told = versions.map(({ no, at, person, reason, ...version }) => ({
    no,
    at: instantOf(at),
    person,
    reason,
    fields: shown(fieldsOf(version)),
  }));
  return {
    ...rest,
    acts: { ...page.acts, primary: page.acts.primary ?? (receiving ? receive : null) },
    status: receiving ? { ...page.status, sentence: '请签收。' } : page.status,
    clause: clauseOf(kind, isBureau(share)),
    route: `${page.owner} → ${names.length > 3 ? `${names.slice(0, 2).join('、')}等${names.length}个单位` : names.join('、')}`,
    recipients: names,
    summary: summaryLines({ kind, eventOn, fields: shown(fields) }),
    checks: checkLines(fields),
    call: callLines({ ...row, calledAt: instantOrNull(row.calledAt), toldAt: instantOrNull(row.toldAt) }),
    standing: standing({ ...row, ...share.row, state: share.matter.state, fields, today: shanghaiDate(seen.now) }),
    versionNo: share.row.versionNo,
    earlier: earlierVersions(told, kind, eventOn),
  };
}

/** What the same unit has copied, in force and of a kind that may take the place of this one. */
async function replacements(share: ShareSubject) {
  const matter = { state: 'SENT', ownerUnitId: providerOf(share) };
  const rows = await db().sharedRecord.findMany({
    where: { id: { not: share.matter.id }, kind: { in: [...EXPIRING] }, endedOn: null, matter },
    orderBy: { id: 'desc' },
    take: 50,
    select: { id: true, matter: { select: { title: true, number: true } } },
  });
  return rows.map((row) => ({ value: row.id, label: `${row.matter.title}（${row.matter.number ?? ''}）` }));
}

/** The units that a step's form offers: to choose all of them anew, or to add to those that have it. */
async function groupsFor(share: ShareSubject, event: string) {
  if (event !== 'save' && event !== 'add') return [];
  const groups = await recipientGroups(providerOf(share));
  const has = (id: string) => event === 'add' && share.row.recipientIds.includes(id);
  return groups
    .map(({ title, choices }) => ({ title, choices: choices.filter(({ value }) => !has(value)) }))
    .filter(({ choices }) => choices.length > 0);
}

/** What the page of one step of a shared record shows, and what its form starts from. */
export type ShareStep = NonNullable<Awaited<ReturnType<typeof shareStep>>>;

/** The page of a step, or null. */
export async function shareStep(actor: Actor, id: string, event: string) {
  const share = await readShare(id);
  const page = share && (await stepPage(actor, 'sharing', id, event, offeredOf(share)));
  if (!page) return null;
  const { seen, ...step } = page;
  const copies = event === 'save' && step.offered && seen.record.state === 'RECORDED';
  const { kind, fields, row } = share;
  const issues = event === 'send' || event === 'handOver';
  return {
    ...step,
    letter: issues
      ? await outgoingSheet(actor, `sharing.${event}`, share, (run) => shareLetterOf(run, isBureau(share)))
      : null,
    offered: event === 'receive' ? mayReceive(actor, share) : step.offered,
    kind,
    fields,
    eventOn: row.eventOn,
    recipients: row.recipientIds,
    recipientNames: row.recipientIds.map((unitId) => share.units.get(unitId)?.name ?? unitId),
    groups: await groupsFor(share, event),
    replacements: event === 'retire' ? await replacements(share) : [],
    caller: actor.name,
    /** What is changed may be copied in the same act, late only with its reason. */
    copies,
    lateSince: copies ? lateSince(seen.record, 'send', [providerOf(share)], seen.now) : step.lateSince,
  };
}
