import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { sees } from '@/lib/kernel/permissions';
import { timestampOf } from '@/lib/kernel/today';
import { keepView } from '@/lib/kernel/views';
import { calendarFile } from './calendar-file';
import { loadMeeting } from './subject';

/** The calendar invitation of a meeting whose notice was sent, or null: unknown, not to be seen, not announced (1-3-3). */
export async function invitation(actor: Actor, id: string): Promise<{ name: string; text: string } | null> {
  const subject = isId(id) ? await loadMeeting(db(), { id }) : null;
  if (!subject || !sees(actor, subject) || subject.row.notifiedAt === null) return null;
  const { now } = await currentMoment();
  const { row, matter, agenda } = subject;
  await keepView(actor, { ...matter, parties: subject.parties }, now);
  const text = calendarFile({
    id,
    title: matter.title,
    heldOn: row.heldOn,
    startsAt: row.startsAt,
    minutes: Math.max(
      30,
      agenda.reduce((sum, one) => sum + one.minutes, 0),
    ),
    place: row.place,
    description: agenda.map((one) => `${one.position}. ${one.title}（${one.presenter}）`).join('\n'),
    sequence: matter.version,
    cancelled: row.cancelledAt !== null,
    stamp: timestampOf(now).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, ''),
  });
  return { name: `${matter.title}.ics`, text };
}
