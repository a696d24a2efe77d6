import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { visibleMatters } from '@/lib/kernel/visibility';
import { stepPage } from '@/lib/matters/queries';
import { type CarriedStep, carriedStep } from '@/lib/matters/queries-carried';
import { PROBLEM } from './procedure';

const { type } = PROBLEM;
const RULE = '1-2-3';
const NO_TERM = { firstOn: '', presentOn: '', moved: [], pastFirst: null };

/** What the page of one step of a problem shows, and what its form starts from. */
export type ProblemStep = CarriedStep & {
  facts: string;
  suggestion: string;
  /** For named people only: a topic that comes of it goes by another name (4-2-5). */
  named: boolean;
  /** Open topics that may carry the problem. */
  topics: { value: string; label: string }[];
  /** The unit that the problem most concerns, proposed for its rectification. */
  concerned: string;
};

const proposed = (id: string) =>
  db().problem.findUniqueOrThrow({ where: { id }, select: { achieved: true, lateReason: true } });

async function openTopics(actor: Actor): Promise<ProblemStep['topics']> {
  const rows = await db().$queryRaw<{ value: string; label: string }[]>`
    SELECT m.id::text AS value, m.title AS label FROM matter m
    WHERE m.type = 'topic' AND m.closed_at IS NULL AND ${visibleMatters(actor)} ORDER BY m.opened_at DESC LIMIT 50`;
  return rows;
}

/** The page of one step of a problem, or null (1-2-3). */
export async function problemStep(actor: Actor, id: string, event: string): Promise<ProblemStep | null> {
  const seen = await stepPage(actor, type, id, event);
  if (!seen) return null;
  const timed = seen.seen.record.duties.some(({ rule }) => rule === RULE);
  const page = timed
    ? await carriedStep(actor, { type, rule: RULE, proposed }, id, event)
    : { ...seen, term: NO_TERM, achieved: null, given: '' };
  if (!page) return null;
  const { facts, suggestion, concerned } = await db().problem.findUniqueOrThrow({ where: { id } });
  const topics = event === 'toTopic' ? await openTopics(actor) : [];
  const named = seen.seen.record.confidentiality === 'NAMED';
  return { ...page, facts, suggestion, named, topics, concerned: concerned[0] ?? '' };
}
