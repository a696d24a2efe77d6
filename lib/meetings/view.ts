import { letterContentSchema } from '@/lib/kernel/letters/content';
import type { OpenResolution } from '@/lib/resolutions/queries';
import { formatDateWeekday, formatTime, shanghaiDate } from '@/lib/rulebook/local-date';
import { MEETING_KINDS, OUTCOMES, REPLIES, STANCES } from './labels';
import { minutesLetter } from './letters/minutes';
import { minutesFacts } from './letters-of';
import type { MeetingSubject } from './subject';

type Facts = Omit<MeetingSubject, 'duties' | 'procedure'>;

const nameIn =
  ({ units }: Facts) =>
  (id: string) =>
    units.get(id)?.name ?? id;

/** 例会 · 2026年11月18日（周三）14:30 · 区政府第二会议室. */
export function whenAndWhere({ row }: Facts): string {
  const until = row.endedAt ? `—${row.endedAt}` : '';
  const day = `${formatDateWeekday(row.heldOn)}${row.beganAt ?? row.startsAt}${until}`;
  const by = row.presidedBy ? ` · ${row.presidedBy}主持` : '';
  return `${MEETING_KINDS[row.kind]} · ${day} · ${row.place}${by}`;
}

/** 成员单位 on the day of the meeting, with 主要负责人 (1-1-1, 1-1-2). */
export function compositionLines(facts: Facts) {
  const name = nameIn(facts);
  return facts.members.map(({ unitId, head }) => ({
    key: unitId,
    unit: name(unitId),
    head: head ? `${head.name}（${head.title}）` : '主要负责人未登记',
  }));
}

/** 议程 in its order, with what the meeting made of it; a topic for named people without its words to others (4-2-5). */
export function agendaLines({ agenda, topics, standing: open }: Facts, mayOpen: (topicId: string) => boolean) {
  const named = topics.filter((one) => one.confidentiality === 'NAMED').map((one) => one.id);
  const closed = (topicId: string | null) => topicId !== null && named.includes(topicId) && !mayOpen(topicId);
  return agenda.map(({ id, position, title, minutes, presenter, topicId, standing, discussion, outcome }) => ({
    id,
    position,
    standing,
    title: closed(topicId) ? '仅限指定人员查看的议题' : title,
    minutes,
    presenter,
    href: topicId && mayOpen(topicId) ? `/topics/${topicId}` : null,
    discussion: closed(topicId) ? '' : discussion,
    outcome: outcome ? OUTCOMES[outcome] : null,
    fixed: topicId !== null || (standing && open.length > 0),
  }));
}

/** 常设议程: resolutions not yet 销号, each with its lead, its day and the last word on it (1-3-4). `now` in epoch milliseconds. */
export function standingLines(open: readonly OpenResolution[], now: number) {
  return open.map(({ id, title, lead, state, dueAt, extensions, lastProgress }) => ({
    id,
    href: `/resolutions/${id}`,
    title,
    detail: [
      `${lead}牵头`,
      state,
      ...(extensions > 0 ? [`延期${extensions}次`] : []),
      ...(lastProgress ? [`最近进展：${lastProgress}`] : []),
    ].join(' · '),
    due: formatDateWeekday(shanghaiDate(dueAt - 1)),
    late: now >= dueAt,
  }));
}

/** 参会: a line for every unit asked, its answer and who came (1-4-6). */
export function attendanceLines(facts: Facts, at: (date: Date) => number) {
  const name = nameIn(facts);
  return facts.attendance
    .map((seat) => {
      const said = seat.reply ? REPLIES[seat.reply] : '未回复';
      const came = seat.signedInAt ? (seat.substitute ? '代会' : '到会') : null;
      return {
        unitId: seat.unitId,
        unit: name(seat.unitId),
        guest: seat.part === 'INVITEE',
        who: seat.attendee ?? seat.person ?? (seat.reason ? `请假（${seat.reason}）` : '—'),
        signedIn: seat.signedInAt ? formatTime(at(seat.signedInAt)) : null,
        words: came ?? said,
        came: came !== null,
        substitute: seat.substitute,
        onLeave: seat.reply === 'LEAVE',
      };
    })
    .sort((a, b) => Number(a.guest) - Number(b.guest));
}

/** 应到 10，到会 9（代会 2），请假 1. */
export function quorum(lines: ReturnType<typeof attendanceLines>): string {
  const members = lines.filter((one) => !one.guest);
  const count = (test: (one: (typeof members)[number]) => boolean) => members.filter(test).length;
  const substitutes = count((one) => one.came && one.substitute);
  return `成员单位应到${members.length}，到会${count((one) => one.came)}（代会${substitutes}），请假${count((one) => one.onLeave && !one.came)}`;
}

type Version = Facts['minutes'][number];

/** Minutes that are not signed yet, as they would be printed. */
const minutesDraft = (facts: Facts, version: Version, sentTo: readonly string[]) =>
  minutesLetter({
    ...minutesFacts(facts, version, {
      signedBy: version.signedBy ?? facts.leader?.name ?? '',
      issuedOn: '2000年1月1日',
      sentTo,
    }),
    issuer: '联席会议办公室',
    meeting: facts.matter.title.replace('联席会议', '综合行政执法联席会议'),
    number: '稿〔2000〕1号',
  });

/** A version of the minutes as it will look on paper, or as it was issued; null while there is none. */
export function minutesPaper(facts: Facts, all: boolean, sentTo: readonly string[]) {
  const version = facts.minutes.filter((one) => all || one.signedAt !== null).at(-1);
  if (!version) return null;
  const signed = version.signedAt !== null;
  const printed = signed ? facts.printed[version.version - 1] : undefined;
  const content = printed ? letterContentSchema.parse(printed) : minutesDraft(facts, version, sentTo);
  return {
    heading: '山亭区综合行政执法联席会议纪要',
    title: content.title,
    signed,
    version: version.version,
    fact: `第${version.version}版 · ${signed ? '已签发，不能修改' : '未签发，不产生效力'}`,
    returned: signed ? '' : version.returnWords,
    paragraphs: content.paragraphs.flatMap((one) =>
      'text' in one ? [{ text: one.text, head: one.type === 'heading' }] : [],
    ),
    present: content.present ?? [],
    items: version.items.map((item) => ({
      key: item.key,
      heading: item.heading,
      content: item.content,
      leadUnitId: item.leadUnitId,
      lead: item.leadUnitId ? nameIn(facts)(item.leadUnitId) : '',
      coUnitIds: item.coUnitIds,
      co: item.coUnitIds.map(nameIn(facts)),
      dueOn: item.dueOn ?? '',
      due: item.dueOn ? formatDateWeekday(item.dueOn) : '',
      deliverable: item.deliverable,
    })),
  };
}

/** 研究意见 of the members on a topic. */
export const opinionLine = (unit: string, stance: keyof typeof STANCES, words: string, person: string) => ({
  key: unit,
  title: `${unit}：${STANCES[stance]}`,
  text: `${words}（${person}）`,
});
