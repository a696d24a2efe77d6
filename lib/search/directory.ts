import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { dateOnly } from '@/lib/kernel/today';
import { initialsOf } from '@/lib/people/initials';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { POST_LABELS } from '@/lib/shell/labels';
import { comparable } from './terms';

/** A unit or a person of 单位联络, whom every signed-in reader may look up (3-2-1, 4-5-1). */
export type DirectoryHit = { href: string; name: string; note: string };

const MOST = 8;
const LETTERS = /^[a-z]{2,}$/u;

/** Whether a name is meant by the query: a part of it, or the beginning of its pinyin initials, a leading 区 left out or not. */
export function isMeant(name: string, query: string): boolean {
  if (!LETTERS.test(query)) return comparable(name).includes(query);
  const initials = initialsOf(name);
  return initials.startsWith(query) || (name.startsWith('区') && initials.slice(1).startsWith(query));
}

/** Units and people in office at an instant whose name, or whose name's pinyin initials, the query says. */
export async function searchDirectory(_actor: Actor, q: string, now: number): Promise<DirectoryHit[]> {
  const query = comparable(q);
  if ([...query].length < 2) return [];
  const day = dateOnly(shanghaiDate(now));
  const current = { endedAt: null, fromOn: { lte: day }, OR: [{ toOn: null }, { toOn: { gte: day } }] };
  const units = await db().unit.findMany({
    where: { closedOn: null },
    orderBy: { rank: 'asc' },
    select: {
      id: true,
      name: true,
      phone: true,
      posts: {
        where: { ...current, person: { disabledAt: null } },
        select: { post: true, person: { select: { name: true } } },
      },
    },
  });
  const hits = units.flatMap(({ id, name, phone, posts }) => {
    const href = `/units/${id}`;
    const people = posts
      .filter(({ person }) => isMeant(person.name, query))
      .map(({ post, person }) => ({ href, name: person.name, note: `${name}　${POST_LABELS[post]}` }));
    return [...(isMeant(name, query) ? [{ href, name, note: phone ?? '未登记电话' }] : []), ...people];
  });
  return hits.slice(0, MOST);
}
