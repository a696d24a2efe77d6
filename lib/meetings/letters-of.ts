import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import { formatDate, formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { callLetter } from './letters/call';
import { type MinutesFacts, minutesLetter } from './letters/minutes';
import { noticeLetter } from './letters/notice';
import { studyLetter } from './letters/study';
import type { MeetingHead } from './letters/wording';
import type { MinutesItem } from './minutes-items';
import type { AgendaDraft } from './row';
import type { MeetingSubject } from './subject';

type Run = Context<unknown, MeetingSubject>;

function office({ parties, units, matter }: MeetingSubject) {
  const id = parties.find((one) => one.part === 'office')?.unitId;
  const unit = id === undefined ? undefined : units.get(id);
  if (!unit) throw new Error(`meeting ${matter.id} has no office`);
  return unit;
}

const nameOf = ({ units }: MeetingSubject, id: string) => units.get(id)?.name ?? id;

function head({ subject, actor, now }: Run, number: string): MeetingHead {
  const issuer = office(subject);
  return {
    issuer: issuer.letterName,
    number,
    issuedOn: formatDate(shanghaiDate(now)),
    contact: { person: actor.name, phone: issuer.phone ?? '' },
    meeting: subject.matter.title.replace('联席会议', '综合行政执法联席会议'),
  };
}

function draft(
  { subject }: Run,
  kind: 'call' | 'study' | 'notice' | 'minutes',
  title: string,
  to: readonly string[],
  build: LetterDraft['build'],
): LetterDraft {
  const unit = office(subject);
  const series = kind === 'minutes' ? '纪' : '通';
  return { unitId: unit.id, kind, prefix: `${unit.letterPrefix}${series}`, title, build, to };
}

const whenAndWhere = ({ row }: MeetingSubject) => ({
  heldOn: formatDateWeekday(row.heldOn),
  startsAt: row.startsAt,
  place: row.place,
});

/** 征集议题的通知 (1-4-2). */
export const callLetterOf = (run: Run, to: readonly string[]): LetterDraft =>
  draft(run, 'call', '关于征集议题的通知', to, (number) =>
    callLetter({ ...head(run, number), ...whenAndWhere(run.subject) }),
  );

/** 研究议题的通知 (1-4-3). */
export function studyLetterOf(
  run: Run,
  to: readonly string[],
  topics: readonly { title: string; proposerId: string; text: string }[],
): LetterDraft {
  const listed = topics.map(({ title, proposerId, text }) => ({
    title,
    proposer: nameOf(run.subject, proposerId),
    text,
  }));
  return draft(run, 'study', '关于研究议题的通知', to, (number) =>
    studyLetter({ ...head(run, number), heldOn: formatDate(run.subject.row.heldOn), topics: listed }),
  );
}

/** 会议通知 (1-3-3). */
export function noticeLetterOf(
  run: Run & { input: { requirements: string } },
  agenda: readonly AgendaDraft[],
  members: readonly string[],
  guests: readonly string[],
): LetterDraft {
  const { subject, input } = run;
  const facts = {
    ...whenAndWhere(subject),
    president: subject.leader?.name ?? '',
    agenda: agenda.map(({ title, minutes, presenter }) => ({ title, minutes, presenter })),
    open: subject.standing.map(({ title, lead, dueAt }) => ({
      title,
      lead,
      dueOn: formatDate(shanghaiDate(dueAt - 1)),
    })),
    guests: subject.invitees.map(({ unitId, guest }) => `${nameOf(subject, unitId)}${guest}`),
    requirements: input.requirements,
  };
  return draft(run, 'notice', '会议通知', [...members, ...guests], (number) =>
    noticeLetter({ ...head(run, number), ...facts }),
  );
}

type MinutesVersion = {
  version: number;
  items: readonly MinutesItem[];
  correctsId: string | null;
  correctReason: string;
};

/** What the minutes print: also the page's preview of them, before there is a number. */
export function minutesFacts(
  subject: Omit<MeetingSubject, 'duties' | 'procedure'>,
  version: MinutesVersion,
  { signedBy, issuedOn, sentTo }: { signedBy: string; issuedOn: string; sentTo: readonly string[] },
): Omit<MinutesFacts, 'number' | 'issuer' | 'meeting'> {
  const name = (id: string) => subject.units.get(id)?.name ?? id;
  const places = [...subject.units.keys()];
  const seats = subject.attendance.toSorted((a, b) => places.indexOf(a.unitId) - places.indexOf(b.unitId));
  const came = (part: string) =>
    seats
      .filter((one) => one.part === part && one.signedInAt !== null)
      .map((one) => `${name(one.unitId)}${one.attendee ?? ''}${one.substitute ? '（代）' : ''}`);
  const absent = seats.filter((one) => one.part === 'MEMBER' && one.signedInAt === null);
  return {
    issuedOn,
    heldOn: formatDate(subject.row.heldOn),
    beganAt: subject.row.beganAt ?? '',
    endedAt: subject.row.endedAt ?? '',
    place: subject.row.place,
    president: subject.row.presidedBy ?? '',
    signedBy,
    items: version.items.map((item) => ({
      heading: item.heading,
      content: item.content,
      duty:
        item.leadUnitId && item.dueOn
          ? {
              lead: name(item.leadUnitId),
              co: item.coUnitIds.map(name),
              dueOn: formatDate(item.dueOn),
              deliverable: item.deliverable,
            }
          : null,
    })),
    present: came('MEMBER'),
    onLeave: absent.filter((one) => one.reply === 'LEAVE').map((one) => name(one.unitId)),
    absent: absent.filter((one) => one.reply !== 'LEAVE').map((one) => name(one.unitId)),
    guests: came('INVITEE'),
    corrects: version.correctsId
      ? { number: subject.papers[version.version - 2] ?? '', reason: version.correctReason }
      : null,
    sentTo,
  };
}

/** 会议纪要 (1-4-7). */
export function minutesLetterOf(run: Run, version: MinutesVersion, to: readonly string[]): LetterDraft {
  const { subject, actor, now } = run;
  const facts = minutesFacts(subject, version, {
    signedBy: actor.name,
    issuedOn: formatDate(shanghaiDate(now)),
    sentTo: to.map((id) => nameOf(subject, id)),
  });
  return draft(run, 'minutes', `${subject.matter.title}纪要`, to, (number) => {
    const { issuer, meeting } = head(run, number);
    return minutesLetter({ ...facts, issuer, meeting, number });
  });
}
