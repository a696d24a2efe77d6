import { CLAUSES } from '@/lib/rulebook/clauses';

/** Clauses that a problem may be about, gathered under their chapters. */
export const clauseChoices = () =>
  CLAUSES.map(({ id, title, chapter }) => ({ value: id, label: `${id} ${title}`, group: `第${chapter}部分` }));
