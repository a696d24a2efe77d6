import { formatDateTime, shanghaiDate } from '@/lib/rulebook/local-date';
import { change, type Frozen, type Kept, percent } from './figures';

/** 2026年10月 */
export const monthText = (month: string): string => `${+month.slice(0, 4)}年${+month.slice(5, 7)}月`;

/** How the month's limits were kept, in words; without a percentage under five. */
export function keptText(figure: Kept): string {
  if (figure.due === 0) return '没有到期的法定期限事项';
  const rate = percent(figure);
  const counts = `法定期限到期${figure.due}件，按期办理${figure.kept}件`;
  return rate === null ? counts : `${counts}，按期率${rate}`;
}

function against(name: string, now: Kept, past: Kept): string {
  const moved = change(now, past);
  if (moved === '持平') return `与${name}持平`;
  if (moved !== null) return `比${name}${moved}`;
  return past.due === 0 ? `${name}没有到期事项` : `${name}到期${past.due}件、按期${past.kept}件`;
}

/** 本月全区移送…件，按期率…: the first paragraph of every paper, from the figures alone. */
export function summaryText({ month, transfers, total }: Frozen): string {
  const { sent, before, lastYear, closed } = transfers;
  return [
    `${monthText(month)}，全区移送案件${sent}件（上月${before}件，去年同月${lastYear}件），办结${closed}件。`,
    `${keptText(total.month)}，${against('上月', total.month, total.before)}，${against('去年同月', total.month, total.lastYear)}。`,
  ].join('');
}

/** What is open at the instant the figures were taken, and who is late. */
export function openText({ at, total, units }: Frozen): string {
  const late = units.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  const names = late.map(({ name, overdue }) => `${name}${overdue}件`).join('、');
  const whole = `截至${formatDateTime(at).replace(' ', '')}，在办的法定期限事项${total.open}件，其中逾期${total.overdue}件`;
  return names ? `${whole}：${names}。` : `${whole}。`;
}

/** The other standings, told beside and never added. */
export function apartText({ apart }: Frozen): string {
  return `${apart.map(({ name, overdue }) => `${name}${overdue}件`).join('，')}，均另行统计，不计入以上数字。`;
}

/** The sentence under a table with rates. */
export const RATE_NOTE = '注：到期不足5件的不计算按期率，以“—”表示。';

/** The day on which figures were taken, for a page: 2026-11-03. */
export const takenOn = ({ at }: Frozen) => shanghaiDate(at);
