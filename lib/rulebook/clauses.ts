import type { Basis, ClauseText, Effective } from './clause';
import { CHAPTER_1 } from './clauses/chapter-1';
import { CHAPTER_2 } from './clauses/chapter-2';
import { CHAPTER_3 } from './clauses/chapter-3';
import { CHAPTER_4 } from './clauses/chapter-4';
import { CHAPTER_5 } from './clauses/chapter-5';
import { CHAPTER_6 } from './clauses/chapter-6';
import { CHAPTER_7 } from './clauses/chapter-7';
import { localDate } from './local-date';

export type { ModuleName, Standing } from './clause';

/** The instrument all clauses belong to. */
export const INSTRUMENT = '山政办发〔2021〕13号';

/** The day the 意见 was issued; nothing is owed under it before. */
export const ISSUED_ON = localDate('2021-07-28');

const TEXTS = [
  ...CHAPTER_1,
  ...CHAPTER_2,
  ...CHAPTER_3,
  ...CHAPTER_4,
  ...CHAPTER_5,
  ...CHAPTER_6,
  ...CHAPTER_7,
] as const;

/** Id of every clause of the register: '2-2-5'. */
export type ClauseId = (typeof TEXTS)[number]['id'];

/** One sentence of the 意见 that obliges somebody, as data: where it stands, its words, who, what, how firm, which module. */
export type Clause = ClauseText & Effective & { readonly id: ClauseId; readonly basis: readonly Basis[] };

const inForce = (text: ClauseText & { id: ClauseId }): Clause => ({
  ...text,
  basis: [{ law: INSTRUMENT, text: text.focus }, ...(text.basis ?? [])],
  effectiveFrom: ISSUED_ON,
  effectiveTo: null,
});

/** All clauses in the order of the 意见. */
export const CLAUSES: readonly Clause[] = TEXTS.map(inForce);

const BY_ID = new Map<string, Clause>(CLAUSES.map((c) => [c.id, c]));

/** The clause of that id, or null when the register has none (for ids typed or linked by people). */
export const findClause = (id: string): Clause | null => BY_ID.get(id) ?? null;

/** The clause of that id. Throws RangeError if the register has none, which the type forbids. */
export function clause(id: ClauseId): Clause {
  const found = findClause(id);
  if (found === null) throw new RangeError(`Unknown clause: ${id}`);
  return found;
}
