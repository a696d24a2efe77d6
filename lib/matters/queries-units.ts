import 'server-only';
import { type Actor, ANSWERERS } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { visibleMatters } from '@/lib/kernel/visibility';
import { matterType, stateLabel, titleOf } from '@/lib/matter-types';
import { UNIT_KIND_WORDS } from './labels';

/** A unit as a list to choose from shows it; `group` is its kind in words. */
export type UnitChoice = { value: string; label: string; group: string };

/** Open units of the kinds that somebody answers for today (or that are 区人民政府), in the order of the register. */
export async function answeringUnits(kinds: readonly string[], without: readonly string[] = []): Promise<UnitChoice[]> {
  const posts = [...ANSWERERS, 'GOV_OFFICE'];
  const rows = await db().$queryRaw<{ id: string; name: string; kind: string }[]>`
    SELECT u.id, u.name, u.kind::text FROM unit u
    WHERE u.closed_on IS NULL AND u.kind::text = ANY(${[...kinds]}) AND u.id <> ALL(${[...without]})
      AND EXISTS (SELECT FROM post_holding h JOIN person p ON p.id = h.person_id
        WHERE h.unit_id = u.id AND h.post::text = ANY(${posts}) AND h.ended_at IS NULL AND p.disabled_at IS NULL
          AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN h.from_on AND coalesce(h.to_on, 'infinity'::date))
    ORDER BY u.rank`;
  return rows.map(({ id, name, kind }) => ({ value: id, label: name, group: UNIT_KIND_WORDS[kind] ?? '' }));
}

/** Matters under way in which the actor's unit takes part, the latest first: what a new matter may arise from. */
export async function mattersToArise(actor: Actor, wanted = ''): Promise<{ value: string; label: string }[]> {
  const rows = await db().$queryRaw<
    { id: string; type: string; number: string | null; title: string; state: string }[]
  >`
    SELECT m.id::text, m.type, m.number, m.title, m.state FROM matter m
    WHERE (${visibleMatters(actor)}) IS TRUE AND (m.id::text = ${wanted} OR (m.closed_at IS NULL AND m.number IS NOT NULL
      AND EXISTS (SELECT FROM matter_party p WHERE p.matter_id = m.id AND p.until IS NULL AND p.closed_at IS NULL AND p.unit_id = ${actor.unitId})))
    ORDER BY m.id::text = ${wanted} DESC, m.opened_at DESC, m.id DESC LIMIT 100`;
  return rows.map(({ id, type, number, title, state }) => ({
    value: id,
    label: [matterType(type)?.title, number, `${titleOf(type, title)}（${stateLabel(type, state)}）`]
      .filter(Boolean)
      .join('　'),
  }));
}
