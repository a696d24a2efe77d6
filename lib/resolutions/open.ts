import 'server-only';
import { writeLink } from '@/lib/kernel/links';
import { otherKind } from '@/lib/kernel/others';
import { dateOnly } from '@/lib/kernel/today';
import { RESOLUTION } from './procedure';
import type { ResolutionRow } from './spawn';

/** 议定事项 as the signing of a meeting's minutes opens them (1-3-4): the row of its own, and the link to its topic. */
export const REACHED_RESOLUTION = otherKind<ResolutionRow>({
  procedure: RESOLUTION,
  prefix: RESOLUTION.type,
  create: async (tx, id, row, now) => {
    await tx.resolution.create({ data: { id, ...row, dueOn: dateOnly(row.dueOn) }, select: { id: true } });
    if (row.topicId) await writeLink(tx, { fromId: id, toId: row.topicId, kind: 'ARISES_FROM' }, now);
  },
});
