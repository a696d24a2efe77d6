import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOrNull, localDateOf } from '@/lib/kernel/today';
import { unsignedUnits } from '@/lib/matters/receive';
import { standingResolutions } from '@/lib/resolutions/queries';
import { leaderOn, membersOn } from './composition';
import { readItems } from './minutes-items';
import { MEETING } from './procedure';

/** A meeting as its commands load it. */
export type MeetingSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** Loads a meeting with its composition, topics, agenda, attendance and minutes, or null. */
export async function loadMeeting(tx: Tx, { id }: { id: string }): Promise<MeetingSubject | null> {
  const subject = await loadSubject(tx, id, MEETING);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

/** A meeting as a unit meets it that signs for letters, answers the notice or signs in: no more than that needs. */
export type SeatSubject = Subject & Awaited<ReturnType<typeof loadSeatFacts>>;

/** Loads a meeting with its attendance, or null. */
export async function loadSeats(tx: Tx, { id }: { id: string }): Promise<SeatSubject | null> {
  const subject = await loadSubject(tx, id, MEETING);
  return subject && { ...subject, ...(await loadSeatFacts(tx, id)) };
}

async function loadSeatFacts(tx: Tx, id: string) {
  const { attendance, ...row } = await tx.meeting.findUniqueOrThrow({ where: { id }, include: { attendance: true } });
  return { row: ownRow(row), attendance, waiting: await unsignedUnits(tx, id) };
}

/** The meeting's own row with days and instants as the decisions count them. */
const ownRow = <Row extends { heldOn: Date; calledAt: Date | null; notifiedAt: Date | null }>(row: Row) => ({
  ...row,
  heldOn: localDateOf(row.heldOn),
  calledAt: instantOrNull(row.calledAt),
  notifiedAt: instantOrNull(row.notifiedAt),
});

/** Every unit by its id, as letters name it. */
export async function unitsById(tx: Tx) {
  const rows = await tx.unit.findMany({
    select: { id: true, name: true, letterName: true, letterPrefix: true, phone: true, kind: true, closedOn: true },
    orderBy: { rank: 'asc' },
  });
  return new Map(rows.map(({ closedOn, ...unit }) => [unit.id, { ...unit, open: closedOn === null }]));
}

const topicSelect = {
  id: true,
  proposerId: true,
  meetingId: true,
  text: true,
  decisionWords: true,
  matter: { select: { title: true, state: true, version: true, confidentiality: true } },
} as const;

async function loadFacts(tx: Tx, id: string) {
  const row = await tx.meeting.findUniqueOrThrow({ where: { id } });
  const heldOn = localDateOf(row.heldOn);
  const open = { OR: [{ meetingId: id }, { matter: { state: { in: ['PROPOSED', 'RETURNED', 'POSTPONED'] } } }] };
  const topics = await tx.topic.findMany({ where: open, select: topicSelect, orderBy: { id: 'asc' } });
  const agenda = await tx.agendaItem.findMany({
    where: { meetingId: id, removedAt: null },
    orderBy: { position: 'asc' },
  });
  const minutes = await tx.minutes.findMany({ where: { meetingId: id }, orderBy: { version: 'asc' } });
  const papers = await tx.letter.findMany({
    where: { matterId: id, kind: 'minutes' },
    orderBy: [{ issuedAt: 'asc' }, { sequence: 'asc' }],
    select: { number: true, content: true },
  });
  return {
    row: ownRow(row),
    topics: topics.map(({ matter, ...topic }) => ({ ...topic, ...matter })),
    // An item is the topic as it is called now: its row never changes.
    agenda: agenda.map((item) => ({
      ...item,
      title: topics.find(({ id }) => id === item.topicId)?.matter.title ?? item.title,
    })),
    attendance: await tx.meetingAttendance.findMany({ where: { meetingId: id } }),
    invitees: await tx.meetingInvitee.findMany({ where: { meetingId: id, removedAt: null } }),
    minutes: minutes.map((one) => ({ ...one, items: readItems(one.items), signedAt: instantOrNull(one.signedAt) })),
    members: await membersOn(tx, heldOn),
    leader: await leaderOn(tx, heldOn),
    units: await unitsById(tx),
    /** Numbers of the issued minutes, the first version's first. */
    papers: papers.map((one) => one.number),
    /** What those minutes print, as it was frozen. */
    printed: papers.map((one) => one.content),
    /** 常设议程: what earlier meetings decided and is not 销号 (1-3-4). */
    standing: await standingResolutions(tx, id),
  };
}
