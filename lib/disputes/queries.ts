import 'server-only';
import { type Actor, GUEST_PART, HANDS, PRESIDING_PARTS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { can } from '@/lib/kernel/permissions';
import { MATTER_TYPES } from '@/lib/matter-types';
import { BELOW, outgoingSheet } from '@/lib/matters/outgoing';
import { matterPage, type StepPage, stepPage } from '@/lib/matters/queries';
import { notesOf } from '@/lib/matters/queries-carried';
import { matterChoices } from '@/lib/matters/queries-choices';
import type { MatterRecord } from '@/lib/matters/record-schema';
import { type Act, gatedOf } from '@/lib/matters/view-acts';
import { TRANSFER } from '@/lib/transfers/procedure';
import { unitChoices } from '@/lib/transfers/queries-units';
import { competentNow } from '@/lib/transfers/settle';
import { confirmed } from './decide';
import { namesCompetent } from './decide-end';
import { NOTE_LABELS, STATUS_WORDS } from './labels';
import { noticeLetterOf, opinionLetterOf } from './letters-of';
import { DISPUTE } from './procedure';
import { type DisputeSubject, loadDispute } from './subject';
import { decisionLines, interimLines, opinionView, routeOf, sessionLines, sidesOf, summaryLines } from './view';

const { type } = DISPUTE;

/** What facts rule out although state and gate would offer it: said already, or not everybody has confirmed. */
const offeredTo =
  (actor: Actor, subject: DisputeSubject) =>
  (event: string): boolean => {
    const own = unitsWith(actor, HANDS);
    const said = confirmed(subject);
    const answers = subject.notes.filter((note) => note.kind === 'ANSWER').map((note) => note.unitId);
    const open = (units: string[], done: string[]) => units.some((id) => own.includes(id) && !done.includes(id));
    if (event === 'respond') return open(sidesOf(subject, 'respondent'), answers);
    if (event === 'confirm') return open(sidesOf(subject, 'side'), said);
    if (event === 'conclude') return sidesOf(subject, 'side').every((id) => said.includes(id));
    return true;
  };

/** 签收 and 关联事项, beside the steps. */
function besideSteps(actor: Actor, record: MatterRecord): Act[] {
  const gated = gatedOf(record);
  const act = (event: string, label: string): Act => ({ event, label, href: `/disputes/${record.id}/${event}` });
  return [
    ...(receives(actor, record) ? [act('receive', '签收函件')] : []),
    ...(record.closed_at === null && can(actor, 'dispute.connect', gated) ? [act('connect', '关联事项')] : []),
  ];
}

function receives(actor: Actor, record: MatterRecord): boolean {
  const own = actor.posts.map((held) => held.unitId);
  const waits = record.receipts.some((one) => own.includes(one.unit_id) && !one.signed_at && !one.voided_at);
  return waits && can(actor, 'dispute.receive', gatedOf(record));
}

/** Everything the page of a dispute shows. */
export type DisputePage = NonNullable<Awaited<ReturnType<typeof disputePage>>>;

/** The page of a dispute: what is in dispute, what each side says, how it is coordinated and ends; or null (4-4-1, 4-4-2). */
export async function disputePage(actor: Actor, id: string, requestId: string) {
  const subject = await loadDisputeOf(id);
  if (!subject) return null;
  const answering = sidesOf(subject, 'respondent').some((unitId) => unitsWith(actor, HANDS).includes(unitId));
  const status = answering
    ? {
        ...STATUS_WORDS,
        COORDINATING: { ...STATUS_WORDS.COORDINATING, mine: '请就争议的事实、依据和处理意见书面答复。' },
      }
    : STATUS_WORDS;
  const page = await matterPage(actor, type, id, requestId, { status, offered: offeredTo(actor, subject) });
  if (!page) return null;
  const { record, now } = page.seen;
  const [notes, sessions] = await Promise.all([
    notesOf(id, NOTE_LABELS, now),
    db().disputeSession.findMany({ where: { disputeId: id }, orderBy: { heldOn: 'asc' } }),
  ]);
  return {
    ...page,
    acts: { ...page.acts, others: [...besideSteps(actor, record), ...page.acts.others] },
    route: routeOf(subject),
    notes,
    summary: summaryLines(subject),
    interim: interimLines(subject),
    sessions: sessionLines(sessions),
    opinion: opinionView(subject, now),
    decision: decisionLines(subject),
    topicHref: can(actor, 'topic.propose') ? `/topics/new?from=${id}` : null,
  };
}

async function loadDisputeOf(id: string): Promise<DisputeSubject | null> {
  return /^[0-9a-f-]{36}$/.test(id) ? loadDispute(db(), { id }) : null;
}

/** What the pages of a dispute's steps start from. */
export type DisputeStep = StepPage & {
  units: { value: string; label: string }[];
  allUnits: { value: string; label: string; group?: string; disabled?: boolean }[];
  opinion: string | null;
  interim: { words: string; leadId: string };
  leaders: string[];
  /** Whether the decision may and must name who is competent, and who is now. */
  competent: { may: boolean; must: boolean; now: string };
  matters: { value: string; label: string; group?: string }[];
};

const CONNECTABLE = MATTER_TYPES.map((kind) => kind.type).filter(
  (one) => !['meeting', 'bulletin', 'circular'].includes(one),
);

/** The letter that the step issues, where it prints more than the form below it asks for. */
function letterOf(actor: Actor, subject: DisputeSubject, event: string) {
  if (event === 'conclude') return outgoingSheet(actor, 'dispute.conclude', subject, opinionLetterOf);
  if (event !== 'accept') return null;
  return outgoingSheet(actor, 'dispute.accept', subject, (run) => noticeLetterOf({ ...run, input: { words: BELOW } }));
}

/** The page of a step of a dispute, or null when it is unknown or may not be seen. */
export async function disputeStep(actor: Actor, id: string, event: string): Promise<DisputeStep | null> {
  const subject = await loadDisputeOf(id);
  const page = subject && (await stepPage(actor, type, id, event, offeredTo(actor, subject)));
  if (!page) return null;
  const { record } = page.seen;
  const beside = besideSteps(actor, record).some((act) => act.event === event);
  const legal = sidesOf(subject, 'legal')[0] ?? '';
  const linked = [id, ...record.links.map((link) => link.id)];
  const [allUnits, { choices }] = await Promise.all([unitChoices(), matterChoices(actor, CONNECTABLE)]);
  return {
    ...page,
    letter: await letterOf(actor, subject, event),
    offered: page.offered || beside,
    allUnits,
    opinion: subject.row.opinion,
    interim: { words: subject.row.interimWords ?? '', leadId: subject.row.interimLeadId ?? '' },
    leaders: [...(subject.units.get(legal)?.leaders ?? [])],
    competent: {
      may: subject.row.kind === 'JURISDICTION',
      must: namesCompetent(subject),
      now: (subject.transfer && competentNow(subject.transfer)) ?? '',
    },
    matters: choices.filter(({ value }) => !linked.includes(value)),
  };
}

/** What the form of a new dispute starts from: the other units, matters to name, the one of the address. */
export async function newDispute(actor: Actor, from: string | undefined) {
  const own = unitsWith(actor, HANDS);
  const types = MATTER_TYPES.map((kind) => kind.type).filter(
    (one) => !['meeting', 'bulletin', 'circular', 'dispute'].includes(one),
  );
  const [units, about] = await Promise.all([unitChoices(), matterChoices(actor, types, from)]);
  const others = about.chosen ? await partiesOf(about.chosen, own) : [];
  const groups = [...new Set(units.map(({ group }) => group))];
  const chosen = about.choices.find(({ value }) => value === about.chosen);
  return {
    about,
    /** Over a transfer, and on its own, units mostly fall out over who is competent; over other matters, over who does what. */
    kind: !chosen || chosen.group === TRANSFER.title ? ('JURISDICTION' as const) : ('COOPERATION' as const),
    ticked: others,
    groups: groups
      .map((title) => ({
        title,
        choices: units.filter((unit) => unit.group === title && !own.includes(unit.value)),
      }))
      .filter(({ choices }) => choices.length > 0),
  };
}

/** Parts of units that oversee, coordinate or decide a matter: nobody's adversary in it. */
const NO_SIDE = [...PRESIDING_PARTS, 'mediator', 'legal', 'decider', GUEST_PART];

/** The other units of the matter over which one falls out: proposed as the other side. */
async function partiesOf(matterId: string, own: readonly string[]): Promise<string[]> {
  const rows = await db().matterParty.findMany({
    where: {
      matterId,
      until: null,
      unitId: { notIn: [...own] },
      part: { notIn: NO_SIDE },
    },
    select: { unitId: true },
  });
  return [...new Set(rows.map((row) => row.unitId))];
}
