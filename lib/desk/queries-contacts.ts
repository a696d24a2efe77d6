import 'server-only';
import { z } from 'zod';
import { type Actor, HANDS } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { localDateOf } from '@/lib/kernel/today';
import { formatShort } from '@/lib/rulebook/local-date';

const postSchema = z.object({ post: z.string(), name: z.string() });
const delegationSchema = z.object({ delegate: z.string(), principal: z.string(), from_on: z.date(), to_on: z.date() });

/** Who may be asked in the actor's unit (3-2-1, 4-5-1): names by part; an empty list is a gap to be filled. */
export type Contacts = { leaders: string[]; liaisons: string[]; delegates: string[] };

/** The unit's 分管负责人, 联络员 and today's or coming delegations. */
export async function contactsOf({ unitId }: Actor): Promise<Contacts> {
  const posts = z.array(postSchema).parse(
    await db().$queryRaw`
      SELECT h.post::text, p.name FROM post_holding h JOIN person p ON p.id = h.person_id
      WHERE h.unit_id = ${unitId} AND p.disabled_at IS NULL AND h.ended_at IS NULL AND h.from_on <= (now() AT TIME ZONE 'Asia/Shanghai')::date
        AND (h.to_on IS NULL OR h.to_on >= (now() AT TIME ZONE 'Asia/Shanghai')::date)
      ORDER BY p.name`,
  );
  const delegations = z.array(delegationSchema).parse(
    await db().$queryRaw`
      SELECT d2.name AS delegate, p.name AS principal, d.from_on, d.to_on
      FROM delegation d JOIN person p ON p.id = d.principal_id JOIN person d2 ON d2.id = d.delegate_id
      WHERE p.unit_id = ${unitId} AND d.ended_at IS NULL AND d.to_on >= (now() AT TIME ZONE 'Asia/Shanghai')::date
      ORDER BY d.from_on`,
  );
  const names = (codes: readonly string[]) => posts.filter(({ post }) => codes.includes(post)).map(({ name }) => name);
  return {
    leaders: names(['UNIT_LEADER', 'OFFICE_DIRECTOR', 'GROUP_LEADER']),
    liaisons: names([...HANDS, 'EXPERT', 'GOV_OFFICE', 'OFFICE_CLERK']),
    delegates: delegations.map(
      (one) =>
        `${one.delegate}（${formatShort(localDateOf(one.from_on))}至${formatShort(localDateOf(one.to_on))}代${one.principal}）`,
    ),
  };
}
