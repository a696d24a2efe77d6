import { db } from '@/lib/kernel/db/client';

/** Makes a matter one for named people, past the command that its own tests cover: nobody but these accounts (4-2-5). */
export async function forNamed(matterId: string, accounts: readonly string[]): Promise<void> {
  await db().matter.update({
    where: { id: matterId },
    data: { confidentiality: 'NAMED', version: { increment: 1 } },
    select: { id: true },
  });
  const people = await db().person.findMany({
    where: { account: { in: [...accounts] } },
    select: { id: true, unitId: true },
  });
  await db().matterDesignee.createMany({ data: people.map(({ id, unitId }) => ({ matterId, personId: id, unitId })) });
}
