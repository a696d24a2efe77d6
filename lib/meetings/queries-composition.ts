import 'server-only';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { dateOnly, instantOf, localDateOf, localDateOrNull } from '@/lib/kernel/today';
import { formatDate, formatDateWeekday, type LocalDate, parseLocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { membersOn } from './composition';

const period = (from: Date, to: Date | null) => {
  const end = localDateOrNull(to);
  return `${formatDate(localDateOf(from))}至${end ? formatDate(end) : '今'}`;
};

type Held = { fromOn: Date; toOn: Date | null; endedAt: Date | null };

/** The last day of a post: as it was set, or the day on which it was ended before. */
function endOf({ toOn, endedAt }: Held): Date | null {
  const ended = endedAt && dateOnly(shanghaiDate(instantOf(endedAt)));
  return ended && (toOn === null || ended < toOn) ? ended : toOn;
}

const covers = ({ fromOn, toOn }: Pick<Held, 'fromOn' | 'toOn'>, on: LocalDate) =>
  localDateOf(fromOn) <= on && (toOn === null || localDateOf(toOn) >= on);

export type Composition = Awaited<ReturnType<typeof compositionOn>>;

/** The joint meeting's composition on any day, today's without one, with the whole history (1-1-1, 1-1-2). */
export async function compositionOn(wanted: string | undefined) {
  const { now } = await currentMoment();
  const today = shanghaiDate(now);
  const on = parseLocalDate(wanted ?? '') ?? today;
  const [members, units, stretches, heads, posts] = await Promise.all([
    membersOn(db(), on),
    db().unit.findMany({ where: { closedOn: null }, orderBy: { rank: 'asc' }, select: { id: true, name: true } }),
    db().membership.findMany({ include: { unit: { select: { name: true } } }, orderBy: { fromOn: 'asc' } }),
    db().unitHead.findMany({ include: { unit: { select: { name: true } } }, orderBy: { fromOn: 'asc' } }),
    db().postHolding.findMany({
      where: { post: { in: ['GROUP_LEADER', 'OFFICE_DIRECTOR'] } },
      select: { id: true, post: true, fromOn: true, toOn: true, endedAt: true, person: { select: { name: true } } },
      orderBy: { fromOn: 'asc' },
    }),
  ]);
  const held = posts.map((one) => ({ ...one, toOn: endOf(one) }));
  const holder = (post: string) => held.findLast((one) => one.post === post && covers(one, on))?.person.name;
  const names = new Map(stretches.map((one) => [one.unitId, one.unit.name]));
  return {
    on,
    onWords: formatDateWeekday(on),
    today,
    leader: holder('GROUP_LEADER') ?? '未设组长',
    director: holder('OFFICE_DIRECTOR') ?? '未设办公室主任',
    members: members.map(({ unitId, head }) => ({
      key: unitId,
      unit: names.get(unitId) ?? unitId,
      head: head ? `${head.name}（${head.title}）` : '主要负责人未登记',
    })),
    units: units.map(({ id, name }) => ({ value: id, label: name })),
    history: [
      ...held.map((one) => ({
        key: one.id,
        who: one.post === 'GROUP_LEADER' ? '组长' : '办公室主任',
        what: one.person.name,
        when: period(one.fromOn, one.toOn),
      })),
      ...stretches.map((one) => ({
        key: one.id,
        who: one.unit.name,
        what: `成员单位（${one.basis}）`,
        when: period(one.fromOn, one.toOn),
      })),
      ...heads.map((one) => ({
        key: one.id,
        who: one.unit.name,
        what: `主要负责人 ${one.name}（${one.title}）`,
        when: period(one.fromOn, one.toOn),
      })),
    ],
  };
}
