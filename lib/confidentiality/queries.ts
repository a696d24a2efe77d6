import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { namesakesOf } from '@/lib/kernel/origins';
import { can } from '@/lib/kernel/permissions';
import { instantOf } from '@/lib/kernel/today';
import { matterHref, matterType, titleOf, unnumberedWords } from '@/lib/matter-types';
import { seenMatter } from '@/lib/matters/queries';
import { gatedOf } from '@/lib/matters/view-acts';
import { shortTime } from '@/lib/matters/view-clock';
import { confidentialView, flagsOf } from '@/lib/matters/view-confidentiality';
import { unitName } from '@/lib/matters/view-status';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { LOOK_LABELS } from './labels';
import { candidatesOf } from './people';

const lookSchema = z.array(
  z.object({
    key: z.string(),
    at: z.date(),
    person: z.string(),
    unit: z.string(),
    act: z.string(),
    words: z.string().nullable(),
  }),
);

const SHOWN = 200;

/**
 * 谁看过 (4-2-5): looks at the pages, and what was downloaded, exported or unmasked of the matter, latest first. The
 * latter stand in the record already and are read from there.
 */
async function looksAt(matterId: string, now: number) {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT * FROM (
      SELECT 'v' || v.id AS key, v.at, v.person, u.name AS unit, 'matter.view' AS act, NULL::text AS words
      FROM matter_view v JOIN unit u ON u.id = v.unit_id WHERE v.matter_id = ${matterId}::uuid
      UNION ALL
      SELECT 'e' || e.id, to_timestamp((e.line::jsonb->>'instant')::float8 / 1000), e.line::jsonb->'actor'->>'name', e.line::jsonb->'actor'->>'unit',
        e.command, e.line::jsonb->>'words'
      FROM audit_entry e WHERE e.matter_id = ${matterId} AND e.result <> 'REFUSED' AND e.command = ANY(${Object.keys(LOOK_LABELS)})
    ) looks ORDER BY at DESC, key DESC LIMIT ${SHOWN}`;
  return lookSchema.parse(rows).map(({ key, at, person, unit, act, words }) => ({
    key,
    time: shortTime(instantOf(at), now),
    who: `${unit} ${person}`,
    act: LOOK_LABELS[act] ?? act,
    // The hash behind a file's name proves nothing to a reader.
    words: words?.replace(/ [0-9a-f]{64}$/, '') ?? '',
  }));
}

/** What the page of a matter's confidentiality shows. */
export type ConfidentialityPage = NonNullable<Awaited<ReturnType<typeof confidentialityPage>>>;

/** The page of a matter's confidentiality, of whatever kind, or null: unknown or not to be seen (4-2-5). */
export async function confidentialityPage(actor: Actor, id: string, requestId: string) {
  const found = isId(id) ? await db().matter.findUnique({ where: { id }, select: { type: true } }) : null;
  const seen = found && (await seenMatter(actor, found.type, id, requestId));
  if (!seen) return null;
  const { record, now } = seen;
  const gated = gatedOf(record);
  const may = (name: 'confidentiality.set' | 'confidentiality.views' | 'carrier.record' | 'matter.export') =>
    can(actor, name, gated);
  const [people, namesakes, looks] = await Promise.all([
    candidatesOf(db(), id),
    namesakesOf(db(), id),
    may('confidentiality.views') ? looksAt(id, now) : null,
  ]);
  const named = record.confidentiality === 'NAMED' ? (record.circle ?? []) : [];
  const own = actor.posts.some((held) => held.unitId === record.owner_unit_id);
  return {
    id,
    type: record.type,
    version: record.version,
    href: matterHref(record.type, id),
    number: record.number,
    unnumbered: unnumberedWords(record.type, record.state),
    title: titleOf(record.type, record.title),
    owner: unitName(record, record.owner_unit_id),
    view: confidentialView(actor, record, now),
    level: record.confidentiality,
    flags: flagsOf(record),
    named,
    namedPeople: people
      .filter((one) => named.includes(one.id))
      .map(({ id, name, unit }) => ({ key: id, title: name, text: unit })),
    choices: [...new Set(people.map((one) => one.unit))].map((title) => ({
      title,
      choices: people.filter(({ unit }) => unit === title).map(({ id: value, name: label }) => ({ value, label })),
    })),
    /** Kinds of what arose from it and bears its name. */
    namesakes: [...new Set(namesakes.map((one) => matterType(one.type)?.title ?? '事项'))],
    /** Tightens only: the office in another unit's matter. */
    tightensOnly: !own,
    maySet: may('confidentiality.set'),
    mayCarry: may('carrier.record'),
    mayExport: may('matter.export'),
    looks,
    today: shanghaiDate(now),
  };
}
