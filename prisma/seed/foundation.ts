import { db } from '@/lib/kernel/db/client';
import { hashPassword } from '@/lib/kernel/session/authenticate';
import { dateOnly } from '@/lib/kernel/today';
import { localDate } from '@/lib/rulebook/local-date';
import { installUnits } from '@/lib/units/install';
import { PEOPLE } from './people';
import { DEMO_PASSWORD } from './sign-ins.mjs';

/** Units, people and posts of the demonstration: what the story and the tests stand on. */
export async function seedFoundation(): Promise<void> {
  await installUnits(db(), (index) => `0632-8800${String(index).padStart(3, '0')}`);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people = await db().person.createManyAndReturn({
    data: PEOPLE.map(({ posts: _posts, ...person }) => ({ ...person, passwordHash })),
    select: { id: true, account: true },
  });
  const idOf = new Map(people.map((person) => [person.account, person.id]));
  const held = PEOPLE.flatMap((person) =>
    person.posts.map((post) => ({
      ...post,
      personId: idOf.get(person.account) ?? '',
      fromOn: dateOnly(localDate('2021-07-28')),
    })),
  );
  await db().postHolding.createMany({ data: held });
}
