import 'server-only';
import { type Actor, INSIDERS, unitsWith } from '@/lib/kernel/actor';
import { type StepPage, stepPage } from '@/lib/matters/queries';
import { dueSentence } from '@/lib/matters/view-clock';
import type { SheetView } from '@/lib/matters/view-sheet';
import { loadPaper, mayReceive, type PaperType, previewOf } from './queries';
import type { PaperSubject } from './subject';
import { contributionsView, figuresView, missingUnits } from './view-facts';

/** What the page of one step of a paper shows, and what its form starts from. */
export type PaperStep = StepPage & {
  preview: SheetView | null;
  demand: string;
  /** The reader's unit's own text, once written. */
  mine: { title: string; text: string } | null;
  missing: string[];
};

/** 组长 signs with the drafter's reason: the drafter is asked when the paper is submitted (1-2-2). */
function lateOf(page: StepPage, event: string, { duties, row }: PaperSubject, now: number) {
  const late = duties.find((duty) => duty.rule === '1-2-2' && now >= duty.dueAt);
  const asks = event === 'submit' || (event === 'issue' && !row.lateReason);
  if (page.type !== 'circular' || !['submit', 'issue'].includes(event)) return page;
  return { ...page, lateSince: late && asks ? dueSentence(late.dueAt, now) : null, lateReason: row.lateReason };
}

/** The page of a step, or null when the paper is unknown or may not be seen. */
export async function paperStep(actor: Actor, type: PaperType, id: string, event: string): Promise<PaperStep | null> {
  const [page, paper] = await Promise.all([stepPage(actor, type, id, event), loadPaper(type, id)]);
  if (!page || !paper) return null;
  const { seen, ...step } = page;
  const mine = contributionsView(paper, unitsWith(actor, INSIDERS))[0] ?? null;
  return {
    ...lateOf(step, event, paper, seen.now),
    offered: event === 'receive' ? mayReceive(actor, type, paper) : step.offered,
    preview: paper.matter.closed ? null : previewOf(actor, type, paper, seen.now),
    demand: paper.row.demand,
    mine: mine && { title: mine.title, text: mine.text },
    missing: missingUnits(paper),
  };
}

/** What the page on which OFFICE writes a paper shows. */
export type PaperEdit = NonNullable<Awaited<ReturnType<typeof paperEdit>>>;

/** The page of 编制 or 起草, or null. `offered` is false when it is not the reader's to write now. */
export async function paperEdit(actor: Actor, type: PaperType, id: string) {
  const [page, paper] = await Promise.all([stepPage(actor, type, id, 'save'), loadPaper(type, id)]);
  if (!page || !paper) return null;
  const { seen, ...step } = page;
  const { lead, problems, demands, returnWords } = paper.row;
  return {
    ...step,
    type,
    texts: { lead, problems, demands },
    returned: returnWords,
    contributions: contributionsView(paper, null),
    missing: missingUnits(paper),
    figures: figuresView(paper.figures),
    preview: previewOf(actor, type, paper, seen.now),
  };
}
