import 'server-only';
import { type Actor, type PostCode, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { can } from '@/lib/kernel/permissions';
import { dateOnly, instantOrNull, localDateOf, localDateOrNull } from '@/lib/kernel/today';
import { REQUIRED_POSTS, type UnitKindCode } from '@/lib/people/post-rules';
import { termWords } from '@/lib/people/words';
import { formatDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { POST_LABELS } from '@/lib/shell/labels';
import { UNIT_GROUPS } from './labels';

/** Posts that answer for a unit in correspondence, in the order in which they are shown. */
const CONTACTS: readonly PostCode[] = [
  'LIAISON',
  'TOWNSHIP',
  'JUDICIAL',
  'EXPERT',
  'OFFICE_DIRECTOR',
  'OFFICE_CLERK',
  'GOV_OFFICE',
];
const LEADERS: readonly PostCode[] = ['UNIT_LEADER', 'GROUP_LEADER'];

/** One line of the directory: names, and the posts nobody holds although the 意见 asks for them. */
export type UnitLine = {
  id: string;
  name: string;
  phone: string | null;
  leaders: readonly string[];
  contacts: readonly string[];
  /** 张三（代李四，至11月30日） */
  delegates: readonly string[];
  missing: readonly string[];
};

export type Directory = {
  groups: readonly { title: string; units: readonly UnitLine[] }[];
  total: number;
  incomplete: number;
};

/** Who is who (3-2-1, 4-5-1), as held at an instant. `onlyMissing` keeps the units with a gap. */
export async function directory(_actor: Actor, now: number, onlyMissing = false): Promise<Directory> {
  const units = await db().unit.findMany({
    where: { closedOn: null },
    orderBy: { rank: 'asc' },
    include: { posts: { where: current(now), include: holder(now), orderBy: { fromOn: 'asc' } } },
  });
  const lines = units.map((unit) => ({ kind: unit.kind, line: lineOf(unit) }));
  const shown = lines.filter(({ line }) => !onlyMissing || line.missing.length > 0);
  const groups = UNIT_GROUPS.map(({ title, kinds }) => ({
    title,
    units: shown.filter(({ kind }) => kinds.includes(kind)).map(({ line }) => line),
  }));
  const incomplete = lines.filter(({ line }) => line.missing.length > 0).length;
  return { groups: groups.filter((group) => group.units.length > 0), total: units.length, incomplete };
}

type Held = Awaited<ReturnType<typeof holdings>>[number];

const holdings = (now: number) => db().postHolding.findMany({ where: current(now), include: holder(now) });

function current(now: number) {
  const day = dateOnly(shanghaiDate(now));
  return {
    endedAt: null,
    fromOn: { lte: day },
    OR: [{ toOn: null }, { toOn: { gte: day } }],
    person: { disabledAt: null },
  };
}

function holder(now: number) {
  const day = dateOnly(shanghaiDate(now));
  const live = { endedAt: null, fromOn: { lte: day }, toOn: { gte: day } };
  return {
    person: { select: { name: true, delegatesTo: { where: live, include: { delegate: { select: { name: true } } } } } },
  } as const;
}

function lineOf(unit: { id: string; name: string; phone: string | null; kind: UnitKindCode; posts: Held[] }): UnitLine {
  const names = (posts: readonly PostCode[]) => [
    ...new Set(unit.posts.filter((held) => posts.includes(held.post)).map((held) => held.person.name)),
  ];
  const shown = unit.posts.filter((held) => [...CONTACTS, ...LEADERS].includes(held.post));
  const delegates = shown.flatMap(({ person }) =>
    person.delegatesTo.map(
      ({ delegate, toOn }) => `${delegate.name}（代${person.name}，至${formatDate(localDateOf(toOn))}）`,
    ),
  );
  return {
    id: unit.id,
    name: unit.name,
    phone: unit.phone,
    leaders: names(LEADERS),
    contacts: names(CONTACTS),
    delegates: [...new Set(delegates)],
    missing: REQUIRED_POSTS[unit.kind]
      .filter((post) => !unit.posts.some((held) => held.post === post))
      .map((post) => POST_LABELS[post]),
  };
}

/** A post in the unit: who, and the term in words. */
export type PostLine = {
  id: string;
  post: string;
  name: string;
  term: string;
  delegate: string | null;
};

export type UnitPage = {
  id: string;
  version: number;
  name: string;
  letterName: string;
  letterPrefix: string;
  phone: string | null;
  /** Who answers for the unit today: its 分管负责人, its liaisons, who stands in for them; what is missing. */
  leaders: readonly string[];
  contacts: readonly string[];
  delegates: readonly string[];
  missing: readonly string[];
  posts: readonly PostLine[];
  past: readonly PostLine[];
  approvalStep: boolean;
  kind: UnitKindCode;
  rank: number;
  closedOn: string | null;
  /** Whether the reader may correct or close it. */
  mayEdit: boolean;
  /** Whether the unit sends transfers at all, and whether the reader may switch the step. */
  sends: boolean;
  maySwitch: boolean;
};

const SENDERS: readonly UnitKindCode[] = ['BUREAU', 'MEMBER', 'OTHER', 'TOWNSHIP', 'JUDICIAL'];

/** A unit with its posts, or null when there is none of that id. */
export async function unitPage(actor: Actor, id: string, now: number): Promise<UnitPage | null> {
  const unit = await db().unit.findUnique({
    where: { id },
    include: { posts: { include: holder(now), orderBy: [{ post: 'asc' }, { fromOn: 'desc' }] } },
  });
  if (!unit) return null;
  const today = shanghaiDate(now);
  const live = await db().postHolding.findMany({ where: { unitId: id, ...current(now) }, include: holder(now) });
  const lines = unit.posts.map((held) => {
    const upcoming = held.endedAt === null && localDateOf(held.fromOn) > today;
    return { line: postLine(held), current: upcoming || live.some((one) => one.id === held.id) };
  });
  const { leaders, contacts, delegates, missing } = lineOf({ ...unit, posts: live });
  return {
    id: unit.id,
    version: unit.version,
    name: unit.name,
    letterName: unit.letterName,
    letterPrefix: unit.letterPrefix,
    phone: unit.phone,
    leaders,
    contacts,
    delegates,
    missing,
    posts: lines.filter(({ current }) => current).map(({ line }) => line),
    past: lines.filter(({ current }) => !current).map(({ line }) => line),
    approvalStep: unit.approvalStep,
    kind: unit.kind,
    rank: unit.rank,
    closedOn: unit.closedOn && formatDate(localDateOf(unit.closedOn)),
    mayEdit: unit.closedOn === null && can(actor, 'unit.edit'),
    sends: SENDERS.includes(unit.kind),
    maySwitch: unitsWith(actor, ['UNIT_LEADER']).includes(id),
  };
}

function postLine(held: Held): PostLine {
  const delegation = held.person.delegatesTo[0];
  return {
    id: held.id,
    post: POST_LABELS[held.post],
    name: held.person.name,
    term: termWords({
      fromOn: localDateOf(held.fromOn),
      toOn: localDateOrNull(held.toOn),
      endedAt: instantOrNull(held.endedAt),
    }),
    delegate: delegation ? `${delegation.delegate.name}，至${formatDate(localDateOf(delegation.toOn))}` : null,
  };
}
