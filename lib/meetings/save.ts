import 'server-only';
import type { Context } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { writeLink } from '@/lib/kernel/links';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import type { MinutesItem } from './minutes-items';
import type { AgendaDraft, MeetingRow } from './row';
import type { MeetingSubject } from './subject';

const at = (instant: number | undefined) => (instant === undefined ? undefined : timestampOf(instant));
const json = (items: readonly MinutesItem[]) => items as unknown as object;

/** Writes what a step on a meeting says. The matter's state has changed already: the database's guards ask for it. */
export async function saveMeeting(
  tx: Tx,
  row: MeetingRow,
  { subject, now }: Context<unknown, Pick<MeetingSubject, 'matter'>>,
): Promise<void> {
  const { id } = subject.matter;
  if (row.dateChange) {
    const { fromOn, toOn, at: when, ...rest } = row.dateChange;
    const change = { ...rest, fromOn: dateOnly(fromOn), toOn: dateOnly(toOn), at: timestampOf(when) };
    await tx.meetingDateChange.create({ data: { meetingId: id, ...change }, select: { id: true } });
  }
  if (row.meeting) await saveOwn(tx, id, row.meeting);
  for (const fromId of row.carry ?? []) await writeLink(tx, { fromId, toId: id, kind: 'CARRIED_INTO' }, now);
  for (const fromId of row.takeUp ?? []) await writeLink(tx, { fromId, toId: id, kind: 'TAKEN_UP_BY' }, now);
  if (row.agenda) await saveAgenda(tx, id, row.agenda, now);
  if (row.record) {
    const { itemId, ...data } = row.record;
    await tx.agendaItem.update({ where: { id: itemId }, data, select: { id: true } });
  }
  await saveSeats(tx, id, row, now);
  await saveMinutes(tx, id, row);
}

async function saveOwn(tx: Tx, id: string, meeting: NonNullable<MeetingRow['meeting']>): Promise<void> {
  const { heldOn, calledAt, notifiedAt, cancelledAt, ...rest } = meeting;
  const data = {
    ...rest,
    ...(heldOn && { heldOn: dateOnly(heldOn) }),
    ...(calledAt && { calledAt: at(calledAt) }),
    ...(notifiedAt && { notifiedAt: at(notifiedAt) }),
    ...(cancelledAt && { cancelledAt: at(cancelledAt) }),
  };
  await tx.meeting.update({ where: { id }, data, select: { id: true } });
}

/** Items are replaced, never changed, so that no two ever share a place. */
async function saveAgenda(tx: Tx, meetingId: string, items: readonly AgendaDraft[], now: number): Promise<void> {
  await tx.agendaItem.updateMany({ where: { meetingId, removedAt: null }, data: { removedAt: timestampOf(now) } });
  await tx.agendaItem.createMany({
    data: items.map((item, index) => ({ ...item, meetingId, position: index + 1 })),
  });
}

async function saveSeats(tx: Tx, meetingId: string, row: MeetingRow, now: number): Promise<void> {
  const { invitee, seats, reply, signIn } = row;
  if (invitee) {
    const { unitId, guest, removed } = invitee;
    const data = { guest, removedAt: removed ? timestampOf(now) : null };
    const where = { meetingId_unitId: { meetingId, unitId } };
    await tx.meetingInvitee.upsert({ where, create: { meetingId, unitId, ...data }, update: data });
  }
  if (seats) {
    const seat = (part: 'MEMBER' | 'INVITEE') => (unitId: string) => ({ meetingId, unitId, part });
    await tx.meetingAttendance.createMany({
      data: [...seats.members.map(seat('MEMBER')), ...seats.guests.map(seat('INVITEE'))],
    });
  }
  const place = (unitId: string) => ({ where: { meetingId_unitId: { meetingId, unitId } } });
  if (reply) {
    const { unitId, at: when, by, ...rest } = reply;
    const data = { ...rest, repliedAt: timestampOf(when), repliedBy: by };
    await tx.meetingAttendance.update({ ...place(unitId), data });
  }
  if (signIn) {
    const { unitId, attendee, substitute, at: when, byId } = signIn;
    const data = { attendee, substitute, signedInAt: timestampOf(when), signedInById: byId };
    await tx.meetingAttendance.update({ ...place(unitId), data });
  }
}

async function saveMinutes(tx: Tx, meetingId: string, { draft, minutes }: MeetingRow): Promise<void> {
  if (draft) {
    const { version, correctsId, reason, items, by } = draft;
    const data = { meetingId, version, correctsId, correctReason: reason, items: json(items), draftedBy: by };
    await tx.minutes.create({ data, select: { id: true } });
  }
  if (!minutes) return;
  const { items, signed, ...rest } = minutes;
  const data = {
    ...rest,
    ...(items && { items: json(items) }),
    ...(signed && { signedAt: timestampOf(signed.at), signedBy: signed.by, signedById: signed.byId }),
  };
  await tx.minutes.updateMany({ where: { meetingId, signedAt: null }, data });
}
