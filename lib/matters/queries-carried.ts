import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { instantOf, localDateOf } from '@/lib/kernel/today';
import { workdaysBetween } from '@/lib/rulebook/calendar';
import { STANDING_STILL } from '@/lib/rulebook/counting';
import { formatDate, formatDateWeekday, shanghaiDate, toInstantText } from '@/lib/rulebook/local-date';
import { matterPage, type StepPage, stepPage } from './queries';
import { dueSentence, shortTime } from './view-clock';
import type { StatusWords } from './view-status';

/**
 * 办理时限 of a duty: as first set or counted, as it stands, and every extension with its reason. `pastFirst` says what an
 * act or the present day is late against the first date although an extension covers it.
 */
export type Term = {
  firstOn: string;
  presentOn: string;
  moved: { key: string; title: string; text: string }[];
  pastFirst: string | null;
};

/** The term of the ordinary duty under that rule; `now` in epoch milliseconds. Throws when the matter has no such duty. */
export async function termOf(matterId: string, rule: string, now: number): Promise<Term> {
  const term = await findTerm(matterId, rule, now);
  if (!term) throw new Error(`matter ${matterId} has no duty under ${rule}`);
  return term;
}

/** The same, or null when the matter has no such duty (yet). */
export async function findTerm(matterId: string, rule: string, now: number): Promise<Term | null> {
  const extension = { id: true, at: true, fromDueAt: true, toDueAt: true, reason: true } as const;
  const [duty, { calendar }] = await Promise.all([
    db().duty.findFirst({
      where: { matterId, rule, urgent: false },
      orderBy: { round: 'desc' },
      select: {
        ownDueOn: true,
        dueAt: true,
        doneAt: true,
        cancelledAt: true,
        extensions: { where: { removedAt: null }, orderBy: { at: 'asc' }, select: extension },
      },
    }),
    currentMoment(),
  ]);
  if (!duty) return null;
  const dayOf = (due: Date) => shanghaiDate(instantOf(due) - 1);
  const present = dayOf(duty.dueAt);
  const firstDue = instantOf(duty.extensions[0]?.fromDueAt ?? duty.dueAt);
  const actedAt = duty.cancelledAt ? null : duty.doneAt ? instantOf(duty.doneAt) : now;
  const late = actedAt !== null && duty.extensions.length > 0 && actedAt >= firstDue;
  const days = late ? workdaysBetween(calendar, shanghaiDate(firstDue - 1), shanghaiDate(actedAt)) : 0;
  return {
    firstOn: formatDateWeekday(duty.ownDueOn ? localDateOf(duty.ownDueOn) : shanghaiDate(firstDue - 1)),
    presentOn: instantOf(duty.dueAt) >= STANDING_STILL ? '计时暂停，恢复后续算' : formatDateWeekday(present),
    moved: duty.extensions.map(({ id, at, fromDueAt, toDueAt, reason }) => ({
      key: id,
      title: `延期至${formatDateWeekday(dayOf(toDueAt))}`,
      text: `${shortTime(instantOf(at), now)}，原为${formatDate(dayOf(fromDueAt))}。${reason}`,
    })),
    pastFirst: late ? `${duty.doneAt ? '办结时' : '目前'}已超过原时限${Math.max(1, days)}个工作日` : null,
  };
}

/** A report, opinion or answer on a matter, as a list of what happened shows it. */
export type NoteView = { key: string; time: string; isoTime: string; actor: string; act: string; note: string };

/** 记事 of a matter, the latest first; `labels` are the kinds in words. */
export async function notesOf(
  matterId: string,
  labels: Readonly<Record<string, string>>,
  now: number,
): Promise<NoteView[]> {
  const rows = await db().matterNote.findMany({
    where: { matterId },
    orderBy: { id: 'desc' },
    select: { id: true, kind: true, words: true, handling: true, person: true, at: true, unit: true },
  });
  return rows.map(({ id, kind, words, handling, person, at, unit }) => ({
    key: id,
    time: shortTime(instantOf(at), now),
    isoTime: toInstantText(instantOf(at)),
    actor: `${unit.name} ${person}`,
    act: labels[kind] ?? kind,
    note: handling ? `${words} 拟处理意见：${handling}` : words,
  }));
}

/** A kind of matter that a unit carries out by its own date, as its page needs it. */
type Carried = {
  type: string;
  rule: string;
  status: Readonly<Record<string, StatusWords>>;
  notes: Readonly<Record<string, string>>;
};

/** The shared page of such a matter with its reports and its date, or null. The look at a confidential one is recorded. */
export async function carriedPage(actor: Actor, kind: Carried, id: string, requestId: string) {
  const page = await matterPage(actor, kind.type, id, requestId, { status: kind.status });
  if (!page) return null;
  const { now } = page.seen;
  const [notes, term] = await Promise.all([notesOf(id, kind.notes, now), termOf(id, kind.rule, now)]);
  return { ...page, notes, term };
}

/** Everything the page of such a matter shows. */
export type CarriedPage = NonNullable<Awaited<ReturnType<typeof carriedPage>>> & {
  route: string;
  summary: { term: string; value: string | null }[];
  outcome: { term: string; value: string }[];
};

type Outcome = {
  achieved: string | null;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  acceptWords: string | null;
};

/** What came of it: achieved, accepted by whom, in which words. */
export function outcomeLines({ achieved, acceptedAt, acceptedBy, acceptWords }: Outcome, now: number) {
  const accepted = acceptedAt && `${shortTime(instantOf(acceptedAt), now)} ${acceptedBy ?? ''}`;
  return [
    ...(achieved ? [{ term: '落实情况', value: achieved }] : []),
    ...(accepted ? [{ term: '同意销号', value: accepted }] : []),
    ...(acceptWords ? [{ term: '认可意见', value: acceptWords }] : []),
  ];
}

/** What the lead wrote when it proposed 销号. */
type Proposed = { achieved: string | null; lateReason: string };
/** The page of a step in a matter that a unit carries out by its own date. */
export type CarriedStep = StepPage & { term: Term; achieved: string | null; given: string };

/**
 * The page of a step, or null. 申请销号 asks for 超期说明 as soon as the day has passed, although the acceptance closes the
 * duty; the acceptance asks only when the lead gave none.
 */
export async function carriedStep(
  actor: Actor,
  kind: { type: string; rule: string; proposed: (id: string) => Promise<Proposed> },
  id: string,
  event: string,
): Promise<CarriedStep | null> {
  const page = await stepPage(actor, kind.type, id, event);
  if (!page) return null;
  const { record, now } = page.seen;
  const [term, { achieved, lateReason }] = await Promise.all([termOf(id, kind.rule, now), kind.proposed(id)]);
  const late = record.duties.find((duty) => duty.rule === kind.rule && duty.done_at === null && now >= duty.due_at);
  const asks = (event === 'propose' || (event === 'accept' && !lateReason)) && late;
  const lateSince = asks ? dueSentence(late.due_at, now) : event === 'accept' ? null : page.lateSince;
  return { ...page, lateSince, term, achieved, given: lateReason };
}
