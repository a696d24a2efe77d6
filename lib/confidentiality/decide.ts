import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import type { Subject } from '@/lib/kernel/matters';
import type { Namesake } from '@/lib/kernel/origins';
import { FLAG_LABELS, type Flag, LEVEL_LABELS, LEVELS, type Level } from '@/lib/matters/labels-confidentiality';

/** Somebody who may be named: of a unit that takes part, or an overseer (null: through no party's unit). */
export type Candidate = { id: string; name: string; unitId: string; partyUnit: string | null };

/** A matter with everybody whom its confidentiality may concern. */
export type WithPeople = Subject & {
  candidates: readonly Candidate[];
  unitNames: Readonly<Record<string, string>>;
  /** 督办 about it (1-2-1). */
  orders: readonly { id: string; number: string | null }[];
  /** What arose from it and bears its name: a topic, a resolution. */
  namesakes: readonly Namesake[];
};

/** What `save` writes: who is named from now on, by unit; nobody where the level names none. */
export type Naming = {
  named: readonly { personId: string; unitId: string }[];
  /** 督办 that go with the matter: to the same people, or back to their parties. */
  follow: readonly string[];
  /** What arose from it goes by this name from now on. */
  rename: readonly { id: string; ownerUnitId: string; title: string }[];
};

type Given = {
  level: Level;
  flags: readonly Flag[];
  people: readonly string[];
  otherName?: string;
  reason: string;
};

const rank = (level: string) => LEVELS.indexOf(level as Level);
const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((item) => other.includes(item));

/** Who is named now. */
const namedBefore = ({ matter }: Subject): readonly string[] =>
  matter.confidentiality === 'NAMED' ? (matter.circle ?? []) : [];

/** What only the owner may do: widen the circle, take a mark away, or change who is named. */
function widens({ matter }: Subject, { level, flags }: Given): boolean {
  const before = rank(matter.confidentiality);
  return (
    rank(level) < before ||
    (level === 'NAMED' && before === rank('NAMED')) ||
    !matter.flags.every((flag) => flags.includes(flag))
  );
}

/** Units that would be bound by a running limit without anybody who may know of it. */
function blindUnits({ duties, candidates, unitNames }: WithPeople, named: readonly Candidate[]): string[] {
  const reached = new Set(named.map(({ partyUnit }) => partyUnit));
  const bound = [...new Set(duties.map((duty) => duty.obligorId))];
  const reachable = (unitId: string) => candidates.some(({ partyUnit }) => partyUnit === unitId);
  return bound
    .filter((unitId) => !reached.has(unitId) && reachable(unitId))
    .map((unitId) => unitNames[unitId] ?? unitId);
}

function namingRefusal(subject: WithPeople, named: readonly Candidate[], asked: readonly string[]): Refusal | null {
  if (asked.length === 0) return refuseField('people', '请指定可以查看的人员');
  if (named.length < asked.length) return refuseField('people', '只能指定案件相关单位和联席会议办公室、组长的人员');
  const { ownerUnitId } = subject.matter;
  if (!named.some(({ partyUnit, unitId }) => partyUnit === ownerUnitId || unitId === ownerUnitId))
    return refuseField('people', `至少指定一名${subject.unitNames[ownerUnitId] ?? '本单位'}的人员`);
  const blind = blindUnits(subject, named);
  return blind.length > 0 ? refuseField('people', `${blind.join('、')}正在计时办理，请至少指定其一名人员`) : null;
}

/** Matters that go on without the name, which the members of the joint meeting must be able to read (1-4-3): it is asked for. */
function nameRefusal({ matter, namesakes }: WithPeople, { otherName = '' }: Given): Refusal | null {
  if (namesakes.length === 0) return null;
  if (!otherName) return refuseField('otherName', '由本事项提出的事项沿用了本事项的名称，请另拟不透露其内容的名称');
  return otherName.includes(matter.title) ? refuseField('otherName', '对外名称不能照写本事项的名称') : null;
}

function refusalOf(subject: WithPeople, given: Given, named: readonly Candidate[], own: boolean): Refusal | null {
  const { matter } = subject;
  if (!own && widens(subject, given))
    return refuse('RULE', '联席会议办公室只能收紧知悉范围、增加标识；放宽由主办单位决定。');
  if (given.flags.length > 0 && rank(given.level) < rank('PARTIES'))
    return refuseField('level', '含有商业秘密、个人隐私等内容的事项，知悉范围不能大于案件相关单位');
  if (given.level === 'NAMED') {
    const refusal = namingRefusal(subject, named, given.people) ?? nameRefusal(subject, given);
    if (refusal) return refusal;
  }
  const unchanged = given.level === matter.confidentiality && same(given.flags, matter.flags);
  const samePeople = same(given.people, namedBefore(subject)) && subject.namesakes.length === 0;
  if (unchanged && (given.level !== 'NAMED' || samePeople)) return refuse('RULE', '没有需要保存的改动。');
  return null;
}

/** What arose from the matter, with the other name in place of its own. */
const renamed = ({ matter, namesakes }: WithPeople, { level, otherName = '' }: Given) =>
  level === 'NAMED'
    ? namesakes.map(({ id, ownerUnitId, title }) => ({
        id,
        ownerUnitId,
        title: title.replaceAll(matter.title, otherName),
      }))
    : [];

/** 调整知悉范围 (4-2-5): by the unit whose matter it is, or tightened by the office; every party is told, nobody of the reason's contents. */
export function setConfidentiality({ input, subject, as }: Context<Given, WithPeople>): Effects<Naming> | Refusal {
  const { matter, candidates, parties } = subject;
  const named = input.level === 'NAMED' ? candidates.filter(({ id }) => input.people.includes(id)) : [];
  const refusal = refusalOf(subject, input, named, as.unitId === matter.ownerUnitId);
  if (refusal) return refusal;
  const marks = input.flags.map((flag) => FLAG_LABELS[flag]);
  const text = `${as.unitName}将知悉范围定为“${LEVEL_LABELS[input.level]}”${marks.length ? `，标识${marks.join('、')}` : ''}：${matter.title}`;
  // Of a matter for named people only they read the notice, in one's own unit too.
  const told = [...new Set(parties.map(({ unitId }) => unitId))].filter(
    (unitId) => input.level === 'NAMED' || unitId !== as.unitId,
  );
  const rename = renamed(subject, input);
  // The title and the letter of a 督办 name the matter: whoever may not see the one sees not the other.
  const following = [input.level, matter.confidentiality].includes('NAMED') ? subject.orders : [];
  return {
    matter: { confidentiality: input.level, flags: input.flags },
    row: {
      named: named.map(({ id, partyUnit, unitId }) => ({ personId: id, unitId: partyUnit ?? unitId })),
      follow: following.map(({ id }) => id),
      rename,
    },
    notices: told.map((unitId) => ({ unitId, kind: 'CONFIDENTIALITY', text })),
    words: input.reason,
    before: { level: matter.confidentiality, flags: matter.flags, people: namedBefore(subject) },
    after: {
      ...{ level: input.level, flags: input.flags, people: named.map(({ id }) => id) },
      ...(following.length > 0 && { orders: following.map(({ id, number }) => number ?? id) }),
      ...(rename.length > 0 && { renamed: rename.map(({ id, title }) => ({ id, title })) }),
    },
  };
}
