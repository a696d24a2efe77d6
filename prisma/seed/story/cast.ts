import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';

/** Everybody of the demonstration by account, as a session of theirs would make them. */
export async function readCast(): Promise<ReadonlyMap<string, Actor>> {
  const people = await db().person.findMany({
    include: { unit: { select: { name: true } }, posts: { include: { unit: { select: { name: true, kind: true } } } } },
  });
  return new Map(
    people.map(({ id, account, name, unitId, unit, posts }) => {
      const held = posts.map((one) => ({
        post: one.post,
        unitId: one.unitId,
        unitName: one.unit.name,
        unitKind: one.unit.kind,
        via: null,
      }));
      const actor = { personId: id, account, name, unitId, unitName: unit.name, posts: held };
      return [account, { ...actor, sessionId: 'story', address: null }];
    }),
  );
}
