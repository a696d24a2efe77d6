import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { NOT_FOUND, RefusedError } from '@/lib/kernel/errors';
import { readableUnits, unread } from './reach';
import { markReadInput } from './schemas';

/** 标为已读: one notice or all; for the reader alone, colleagues keep theirs. */
export const markRead = defineCommand({
  name: 'notice.markRead',
  input: markReadInput,
  act: async (tx, { input, actor }) => {
    const units = readableUnits(actor);
    const one = input.notice === 'all' ? Prisma.empty : Prisma.sql`AND n.id = ${input.notice}::uuid`;
    if (input.notice !== 'all' && !(await tx.notice.count({ where: { id: input.notice, unitId: { in: units } } })))
      throw new RefusedError(NOT_FOUND);
    const read = await tx.$executeRaw`
      INSERT INTO notice_reading (notice_id, person_id)
      SELECT n.id, ${actor.personId}::uuid FROM notice n WHERE n.unit_id = ANY(${units}) AND ${unread(actor)} ${one}
      ON CONFLICT DO NOTHING`;
    return { result: { read }, audit: { after: { read } } };
  },
});
