import 'server-only';
import { CSV_START, csvLine } from '@/lib/duties/csv';
import type { Actor } from '@/lib/kernel/actor';
import type { Line } from './board';
import { board } from './queries';

const HEAD = ['单位', '逾期', '临期', '在办', '本年按期', '本年届满', '最久逾期'];

const cells = ({ overdue, soon, open, rate }: Line) =>
  [overdue, soon, open, rate.kept, rate.due].map((figure) => figure.count);

/** 各单位 as CSV: the board's own figures, statutory limits only. */
export async function* boardCsv(actor: Actor): AsyncGenerator<string> {
  const { summary, units } = await board(actor);
  yield CSV_START + csvLine(['督查看板（法定期限）', `截至 ${summary.moment}`, `制表 ${actor.unitName} ${actor.name}`]);
  yield csvLine(HEAD);
  for (const { name, oldest, ...line } of units) {
    yield csvLine([name, ...cells(line), oldest ? `${oldest.words} ${oldest.text}` : '']);
  }
  yield csvLine(['合计', ...cells(summary), '']);
}
