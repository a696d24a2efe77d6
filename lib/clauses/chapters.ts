import type { Clause } from '@/lib/rulebook/clauses';
import { CHAPTERS } from './labels';

type InChapter = { id: string; chapter: Clause['chapter'] };

/** Clauses under their chapters, in the order of the 意见. */
export function chaptersOf<Row extends InChapter>(clauses: readonly Row[]) {
  return Object.entries(CHAPTERS).map(([key, title]) => ({
    key,
    title,
    clauses: clauses.filter(({ chapter }) => chapter === key),
  }));
}

/** The contents beside a clause: its own chapter with its clauses, the others by their first and last id. */
export function contentsOf<Row extends InChapter>(clauses: readonly Row[], current: Clause['chapter']) {
  return chaptersOf(clauses).map(({ key, title, clauses: mine }) => ({
    key,
    title,
    range: `${mine.at(0)?.id} … ${mine.at(-1)?.id}`,
    href: `/rulebook#chapter-${mine.at(0)?.id.slice(0, 1)}`,
    clauses: key === current ? mine : [],
  }));
}
