import { matterType } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { findClause } from '@/lib/rulebook/clauses';
import { stepFor } from '@/lib/rulebook/procedure';
import { findRule } from '@/lib/rulebook/rules';
import type { MatterRecord } from './record-schema';
import { type ClockWords, dueSentence, dutyClock, dutyFacts } from './view-clock';
import { letterLines } from './view-papers';

/** Papers shown beside a form; the matter's page has them all. */
const SHOWN = 8;

/** What stands beside the form of a step: until when, by which words of the 意见, and the papers to decide from. */
export type StepGround = {
  clock?: ClockWords;
  basis?: { section: string; words: string; clause: string };
  papers: { key: string; name: string; href: string; about: string }[];
  more: number;
};

/** The duty that a step is about: the one it closes, else what falls due first in the matter. */
function dutyOf(record: MatterRecord, closes: readonly string[]) {
  const open = record.duties.filter((duty) => duty.done_at === null).sort((a, b) => a.due_at - b.due_at);
  return open.find((duty) => closes.includes(duty.rule)) ?? open[0];
}

/** Puts it into words. `now` in epoch milliseconds; a step beside the procedure (催办, 督办) has the matter's own limit. */
export function stepGround(record: MatterRecord, event: string, now: number, calendar: Calendar): StepGround {
  const kind = matterType(record.type);
  const step = kind && stepFor(kind.procedure, record.state, event);
  const duty = dutyOf(record, [...(step?.closes ?? []), ...(step?.closesOwn ?? [])]);
  const clause = findClause((duty && findRule(duty.rule)?.clause) ?? step?.clause ?? '');
  const letters = letterLines(record, now)
    .filter(({ note }) => note === undefined)
    .reverse()
    .map(({ key, name, number, href }) => ({ key, name, href, about: number }));
  const files = record.files.map(({ id, name, uploaded_by }) => ({
    key: id,
    name,
    href: `/api/files/${id}`,
    about: `${uploaded_by}上传`,
  }));
  const papers = [...letters, ...files];
  return {
    clock: duty && { ...dutyClock(dutyFacts(duty), now, calendar), dueText: dueSentence(duty.due_at, now) },
    basis: clause ? { section: clause.section, words: clause.focus, clause: clause.id } : undefined,
    papers: papers.slice(0, SHOWN),
    more: Math.max(0, papers.length - SHOWN),
  };
}
