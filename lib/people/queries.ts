import 'server-only';
import { type Actor, ADMINISTRATORS, holds, type PostCode } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { can } from '@/lib/kernel/permissions';
import { dateOnly, instantOf, instantOrNull, localDateOf, localDateOrNull, timestampOf } from '@/lib/kernel/today';
import { formatDateTime, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { POST_LABELS } from '@/lib/shell/labels';
import { mayPutOut, passwordIssuer } from './post-rules';
import { heldOn, isAdministrator } from './revoke';
import { spanWords, termWords } from './words';

const PAGE = 100;

/** Which people: words found in account or name, one unit, and how the account stands. */
export type PeopleFilter = { q?: string; unitId?: string; status?: string };

/** An account in the list. */
export type PersonLine = {
  id: string;
  account: string;
  name: string;
  unit: string;
  posts: readonly string[];
  status: string;
};

export type PeoplePage = { people: readonly PersonLine[]; total: number; next: string | null };

/** How an account stands, by its code in the address. */
export const STATUS_LABELS: Readonly<Record<string, string>> = {
  active: '在用',
  issued: '待改初始密码',
  postless: '暂无岗位',
  locked: '已锁定',
  disabled: '已停用',
};

/** Accounts by account name, or null for who may not see them. `after`: account of the last one of the page before. */
export async function peoplePage(
  actor: Actor,
  filter: PeopleFilter,
  now: number,
  after?: string,
): Promise<PeoplePage | null> {
  if (!can(actor, 'admin.view')) return null;
  const where = conditions(filter, now);
  const rows = await db().person.findMany({
    where: { AND: [where, after ? { account: { gt: after } } : {}] },
    orderBy: { account: 'asc' },
    take: PAGE + 1,
    include: { unit: { select: { name: true } }, posts: { where: heldOn(shanghaiDate(now)), select: { post: true } } },
  });
  const shown = rows.slice(0, PAGE);
  const people = shown.map((row) => ({
    id: row.id,
    account: row.account,
    name: row.name,
    unit: row.unit.name,
    posts: row.posts.map((held) => POST_LABELS[held.post]),
    status: statusOf(row, row.posts.length, now),
  }));
  const next = rows.length > PAGE ? (shown.at(-1)?.account ?? null) : null;
  return { people, total: await db().person.count({ where }), next };
}

function conditions({ q, unitId, status }: PeopleFilter, now: number) {
  const held = heldOn(shanghaiDate(now));
  const words = q ? { OR: [{ account: { contains: q } }, { name: { contains: q } }] } : {};
  const statuses: Record<string, object> = {
    active: { disabledAt: null },
    issued: { disabledAt: null, passwordIssued: true },
    postless: { disabledAt: null, posts: { none: held } },
    locked: { disabledAt: null, lockedUntil: { gt: timestampOf(now) } },
    disabled: { disabledAt: { not: null } },
  };
  return { AND: [words, unitId ? { unitId } : {}, (status && statuses[status]) || {}] };
}

type Standing = { disabledAt: Date | null; lockedUntil: Date | null; passwordIssued: boolean };

function statusOf(person: Standing, posts: number, now: number): string {
  const locked = (instantOrNull(person.lockedUntil) ?? 0) > now;
  const code = person.disabledAt
    ? 'disabled'
    : locked
      ? 'locked'
      : person.passwordIssued
        ? 'issued'
        : posts === 0
          ? 'postless'
          : 'active';
  return STATUS_LABELS[code] ?? code;
}

/** A post of a person: its term in words, and whether it is held now, still to come or over. */
export type HeldLine = {
  id: string;
  post: string;
  unit: string;
  term: string;
  when: 'NOW' | 'LATER' | 'OVER';
};

/** A delegation that is running or still to come. */
export type DelegationLine = { id: string; principal: string; delegate: string; span: string; reason: string };

export type PersonPage = {
  id: string;
  version: number;
  account: string;
  name: string;
  unitId: string;
  unit: string;
  status: string;
  disabled: boolean;
  self: boolean;
  sessions: number;
  passwordSetAt: string;
  posts: readonly HeldLine[];
  delegations: readonly DelegationLine[];
  may: { reset: boolean; disable: boolean; enable: boolean; posts: boolean; move: boolean };
};

/** One account, or null for who may not see it or when there is none. */
export async function personPage(actor: Actor, id: string, now: number): Promise<PersonPage | null> {
  if (!can(actor, 'admin.view') || !isId(id)) return null;
  const row = await db().person.findUnique({ where: { id }, include: { unit: { select: { name: true } } } });
  if (!row) return null;
  const posts = await postsOf(id, now);
  const self = id === actor.personId;
  const administrator = await isAdministrator(db(), id, now);
  return {
    id,
    version: row.version,
    account: row.account,
    name: row.name,
    unitId: row.unitId,
    unit: row.unit.name,
    status: statusOf(row, posts.filter((held) => held.when === 'NOW').length, now),
    disabled: row.disabledAt !== null,
    self,
    sessions: await db().session.count({ where: { personId: id, endedAt: null, expiresAt: { gt: timestampOf(now) } } }),
    passwordSetAt: formatDateTime(instantOf(row.passwordSetAt)),
    posts,
    delegations: await delegationsOf(id, now),
    may: {
      reset: !self && holds(actor, [passwordIssuer(administrator)]),
      disable:
        !self &&
        row.disabledAt === null &&
        can(actor, 'person.disable') &&
        actor.posts.some((held) => mayPutOut(held.post, administrator)),
      enable: !self && row.disabledAt !== null && can(actor, 'person.enable'),
      posts: !self && can(actor, 'post.grant'),
      move: !self && can(actor, 'person.move'),
    },
  };
}

async function postsOf(personId: string, now: number): Promise<HeldLine[]> {
  const today = shanghaiDate(now);
  const rows = await db().postHolding.findMany({
    where: { personId },
    include: { unit: { select: { name: true } } },
    orderBy: { fromOn: 'desc' },
  });
  return rows.map((row) => {
    const [fromOn, toOn] = [localDateOf(row.fromOn), localDateOrNull(row.toOn)];
    const endedAt = instantOrNull(row.endedAt);
    const over = endedAt !== null || (toOn !== null && toOn < today);
    const when = over ? 'OVER' : fromOn > today ? 'LATER' : 'NOW';
    return {
      id: row.id,
      post: POST_LABELS[row.post],
      unit: row.unit.name,
      term: termWords({ fromOn, toOn, endedAt }),
      when,
    };
  });
}

async function delegationsOf(personId: string, now: number): Promise<DelegationLine[]> {
  const rows = await db().delegation.findMany({
    where: {
      OR: [{ principalId: personId }, { delegateId: personId }],
      endedAt: null,
      toOn: { gte: dateOnly(shanghaiDate(now)) },
    },
    include: { principal: { select: { name: true } }, delegate: { select: { name: true } } },
    orderBy: { fromOn: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    principal: row.principal.name,
    delegate: row.delegate.name,
    span: spanWords(localDateOf(row.fromOn), localDateOf(row.toOn)),
    reason: row.reason,
  }));
}

/** A place where the person is signed in. */
export type SessionLine = { id: string; since: string; seen: string; address: string; here: boolean };

/** What one sees of oneself. */
export type AccountPage = {
  account: string;
  name: string;
  unit: string;
  issued: boolean;
  passwordSetAt: string;
  posts: readonly HeldLine[];
  acting: readonly string[];
  mayDelegate: boolean;
  given: readonly DelegationLine[];
  colleagues: readonly { value: string; label: string }[];
  sessions: readonly SessionLine[];
  today: LocalDate;
};

/** The reader's own account: posts, delegations given, colleagues who may stand in, and where one is signed in. */
export async function accountPage(actor: Actor, now: number): Promise<AccountPage> {
  const id = actor.personId;
  const person = await db().person.findUniqueOrThrow({ where: { id }, select: { passwordSetAt: true } });
  const posts = await postsOf(id, now);
  const mayDelegate = can(actor, 'delegation.create') && actor.posts.some((held) => held.via === null);
  const delegations = await delegationsOf(id, now);
  return {
    account: actor.account,
    name: actor.name,
    unit: actor.unitName,
    issued: actor.passwordIssued === true,
    passwordSetAt: formatDateTime(instantOf(person.passwordSetAt)),
    posts: posts.filter((held) => held.when !== 'OVER'),
    acting: actor.posts.flatMap(({ post, via }) => (via ? [`代${via.name}：${POST_LABELS[post]}`] : [])),
    mayDelegate,
    given: delegations.filter((one) => one.principal === actor.name),
    colleagues: mayDelegate ? await colleaguesOf(actor, now) : [],
    sessions: await sessionsOf(actor, now),
    today: shanghaiDate(now),
  };
}

async function colleaguesOf(actor: Actor, now: number) {
  const administrators = { some: { ...heldOn(shanghaiDate(now)), post: { in: [...ADMINISTRATORS] } } };
  const rows = await db().person.findMany({
    where: { unitId: actor.unitId, id: { not: actor.personId }, disabledAt: null, NOT: { posts: administrators } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, account: true },
  });
  return rows.map((row) => ({ value: row.id, label: `${row.name}（${row.account}）` }));
}

async function sessionsOf(actor: Actor, now: number): Promise<SessionLine[]> {
  const rows = await db().session.findMany({
    where: { personId: actor.personId, endedAt: null, expiresAt: { gt: timestampOf(now) } },
    orderBy: { seenAt: 'desc' },
    take: 20,
  });
  return rows.map((row, index) => ({
    id: String(index),
    since: formatDateTime(instantOf(row.createdAt)),
    seen: formatDateTime(instantOf(row.seenAt)),
    address: row.address ?? '—',
    here: row.id === actor.sessionId,
  }));
}

/** Choices of the forms: units, and posts in the order of the 意见. */
export async function formChoices(): Promise<{
  units: { value: string; label: string }[];
  posts: { value: string; label: string }[];
}> {
  const rows = await db().unit.findMany({
    where: { closedOn: null },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true },
  });
  const posts = Object.entries(POST_LABELS).map(([value, label]) => ({
    value,
    label,
    group: ADMINISTRATORS.includes(value as PostCode) ? '管理员（不得兼任）' : '业务岗位',
  }));
  return { units: rows.map(({ id, name }) => ({ value: id, label: name })), posts };
}
