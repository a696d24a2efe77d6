import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { instantOf } from '@/lib/kernel/today';
import { matterPage } from '@/lib/matters/queries';
import { notesOf, termOf } from '@/lib/matters/queries-carried';
import { shortTime } from '@/lib/matters/view-clock';
import { findClause } from '@/lib/rulebook/clauses';
import { NOTE_LABELS, PROBLEM_KINDS, STATUS_WORDS } from './labels';
import { PROBLEM } from './procedure';

const { type } = PROBLEM;

/** Everything the page of a problem shows, or null. */
export type ProblemPage = NonNullable<Awaited<ReturnType<typeof problemPage>>>;

const readProblem = (id: string) =>
  db().problem.findUniqueOrThrow({ where: { id }, include: { raiser: true, rectifier: true } });
type Row = Awaited<ReturnType<typeof readProblem>>;

/** Names of units by id, in the register's order. */
async function namesOf(ids: readonly string[]): Promise<string> {
  const units = await db().unit.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { rank: 'asc' },
    select: { name: true },
  });
  return units.map(({ name }) => name).join('、');
}

/** The page of a problem: what is not joined up, what OFFICE made of it, what came of it, or null (1-2-3). */
export async function problemPage(actor: Actor, id: string, requestId: string) {
  const page = await matterPage(actor, type, id, requestId, { status: STATUS_WORDS });
  if (!page) return null;
  const { now, record } = page.seen;
  const row = await readProblem(id);
  const timed = record.duties.some((duty) => duty.rule === '1-2-3');
  const [notes, term, units] = await Promise.all([
    notesOf(id, NOTE_LABELS, now),
    timed ? termOf(id, '1-2-3', now) : null,
    namesOf(row.concerned),
  ]);
  const clause = findClause(row.clause);
  return {
    ...page,
    notes,
    term,
    route: `${row.raiser.name}提出，涉及${units}`,
    clause: clause && { id: clause.id, title: clause.title },
    summary: [
      { term: '问题类型', value: PROBLEM_KINDS[row.kind] },
      { term: '涉及单位', value: units },
      { term: '事实和表现', value: row.facts },
      ...(row.suggestion ? [{ term: '解决建议', value: row.suggestion }] : []),
      { term: '提出', value: `${row.raiser.name} ${row.raisedBy}` },
    ],
    outcome: outcomeOf(row, now),
  };
}

function outcomeOf(row: Row, now: number): { term: string; value: string }[] {
  const by = (at: Date | null, name: string | null) => (at ? `${shortTime(instantOf(at), now)} ${name ?? ''}` : '');
  const line = (term: string, value: string | null | undefined) => (value ? [{ term, value }] : []);
  return [
    ...line('研究意见', row.decision),
    ...line('研究', by(row.decidedAt, row.decidedBy)),
    ...line('整改单位', row.rectifier?.name),
    ...line('整改结果', row.achieved),
    ...line('处理结果', row.result),
    ...line('销号', by(row.settledAt, row.settledBy)),
  ];
}
