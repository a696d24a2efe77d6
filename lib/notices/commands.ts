import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { NOT_FOUND, RefusedError } from '@/lib/kernel/errors';
import { reaches, unread } from './reach';
import { markReadInput } from './schemas';

/** 标为已读: one notice or all; for the reader alone, colleagues keep theirs. */
export const markRead = defineCommand({
  name: 'notice.markRead',
  input: markReadInput,
  act: async (tx, { input, actor }) => {
    const one = input.notice === 'all' ? Prisma.empty : Prisma.sql`AND n.id = ${input.notice}::uuid`;
    const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM notice n WHERE ${reaches(actor)} ${one} LIMIT 1`;
    if (input.notice !== 'all' && known.length === 0) throw new RefusedError(NOT_FOUND);
    const read = await tx.$executeRaw`
      INSERT INTO notice_reading (notice_id, person_id)
      SELECT n.id, ${actor.personId}::uuid FROM notice n WHERE ${reaches(actor)} AND ${unread(actor)} ${one}
      ON CONFLICT DO NOTHING`;
    return { result: { read }, audit: { after: { read } } };
  },
});
