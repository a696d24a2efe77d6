import 'server-only';
import { type Actor, holds, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { capacity } from '@/lib/kernel/permissions';
import { matterPage } from '@/lib/matters/queries';
import type { Act } from '@/lib/matters/view-acts';
import type { SheetView } from '@/lib/matters/view-sheet';
import { BULLETIN_WORDS, BUTTON_WORDS, CIRCULAR_WORDS, UNNUMBERED } from './labels-status';
import { briefOf, circularOf } from './letters-of';
import { loadBulletin, loadCircular, type PaperSubject } from './subject';
import { approvalSteps, contributionsView, figuresView, missingUnits, summaryLines } from './view-facts';
import { paperView } from './view-paper';

/** The two papers of the office. */
export type PaperType = 'bulletin' | 'circular';

/** A paper of that type with its rows, or null. Who may see it is asked by the caller. */
export async function loadPaper(type: PaperType, id: string): Promise<PaperSubject | null> {
  if (!isId(id)) return null;
  return type === 'bulletin' ? loadBulletin(db(), { id }) : loadCircular(db(), { id });
}

/** The paper as it would leave now; null while it has no figures. Drafts are read by those who oversee alone. */
export function previewOf(actor: Actor, type: PaperType, paper: PaperSubject, now: number): SheetView | null {
  if (!holds(actor, OVERSEERS) || !paper.figures) return null;
  const draft = type === 'bulletin' ? briefOf(paper, now) : circularOf(paper, now);
  return paperView(draft.build(UNNUMBERED[type]));
}

/** The paper as it was issued, from the frozen letter; null before. */
async function issuedPaper(id: string): Promise<SheetView | null> {
  const letter = await db().letter.findFirst({ where: { matterId: id }, select: { content: true } });
  return letter && paperView(letterContentSchema.parse(letter.content));
}

/** Whether one of the actor's units still has to sign for the paper, and the actor may. */
export function mayReceive(actor: Actor, type: PaperType, paper: PaperSubject): boolean {
  const as = capacity(actor, `${type}.receive`, paper);
  return as !== null && paper.waiting.includes(as.unitId);
}

/** Words by state for this reader: a unit that has written is told so, OFFICE how many have. */
function wordsOf(actor: Actor, type: PaperType, paper: PaperSubject) {
  const words = type === 'bulletin' ? BULLETIN_WORDS : CIRCULAR_WORDS;
  const { state } = paper.matter;
  const base = Object.entries(words).find(([known]) => known === state)?.[1];
  if (!base || type === 'circular' || !['COLLECTING', 'COMPOSING'].includes(state))
    return { ...base, labels: BUTTON_WORDS };
  const own = unitsWith(actor, INSIDERS);
  const asked = paper.parties.filter(({ part }) => part === 'contributor').map(({ unitId }) => unitId);
  if (holds(actor, OVERSEERS)) {
    const counted = `${asked.length}个单位中已有${paper.contributions.length}个报送`;
    const said =
      state === 'COLLECTING' ? { mine: `${counted}，可以随时结束征集、开始编制。`, others: `${counted}。` } : {};
    return { ...base, ...said, labels: BUTTON_WORDS };
  }
  const wrote = paper.contributions.some(({ unitId }) => own.includes(unitId));
  const mine = wrote ? '本单位已报送；报审之前可以修改。' : '请报送本单位的工作情况。';
  const labels: Readonly<Record<string, string>> = wrote
    ? { 'COLLECTING contribute': '修改供稿', 'COMPOSING contribute': '修改供稿' }
    : {};
  return { ...base, mine, ...(state === 'COMPOSING' && { others: mine }), rule: paper.row.demand, labels };
}

/** What a page of a paper shows, in words. */
export type PaperPage = NonNullable<Awaited<ReturnType<typeof paperPage>>>;

/** The page of a 简报 or 通报, or null for unknown and forbidden alike. */
export async function paperPage(actor: Actor, type: PaperType, id: string, requestId: string) {
  const paper = await loadPaper(type, id);
  if (!paper) return null;
  const { labels, ...words } = wordsOf(actor, type, paper);
  const status = { [paper.matter.state]: { mine: '', others: '', rule: '', ...words } };
  const page = await matterPage(actor, type, id, requestId, { status, labels, offered: (event) => event !== 'retake' });
  if (!page) return null;
  const receiving = mayReceive(actor, type, paper);
  const receive: Act = { event: 'receive', label: '签收', href: `${page.href}/receive` };
  const primary = page.acts.primary ?? (receiving ? receive : null);
  const turn = page.state.at === 'waiting' && primary ? ('mine' as const) : page.state.at;
  const overseer = holds(actor, OVERSEERS);
  const issued = paper.matter.state === 'ISSUED';
  const preview = issued ? await issuedPaper(id) : previewOf(actor, type, paper, page.seen.now);
  return {
    ...page,
    acts: { ...page.acts, primary },
    state: { ...page.state, at: turn },
    status: { ...page.status, sentence: receiving ? (words.mine ?? '') : page.status.sentence },
    route: paper.units.find((unit) => unit.id === paper.parties.find(({ part }) => part === 'office')?.unitId)?.name,
    steps: approvalSteps(paper),
    summary: summaryLines(paper),
    returned: paper.matter.state === 'COMPOSING' ? paper.row.returnWords : null,
    preview,
    issued,
    figures: issued || overseer ? figuresView(paper.figures) : null,
    contributions: contributionsView(paper, overseer ? null : unitsWith(actor, INSIDERS)),
    missing: overseer && type === 'bulletin' && !issued ? missingUnits(paper) : [],
    unsigned: paper.waiting.map((unitId) => paper.units.find((unit) => unit.id === unitId)?.name ?? unitId),
  };
}
