import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';

/** One duty of a unit that a new calendar touched; due instants exclusive, epoch milliseconds. */
export type UnitChange = { moved: boolean; number: string | null; clause: string; from: number; to: number };

const NAMED = 3;

const dueDay = (dueAt: number) => formatDateWeekday(shanghaiDate(dueAt - 1));

/** What a unit is told when a year's notice comes into force: how many of its dates moved, the earliest few by number. */
export function noticeText(of: { documentNo: string; year: number }, changes: readonly UnitChange[]): string {
  const moved = changes.filter((one) => one.moved).sort((a, b) => a.to - b.to);
  const firm = changes.length - moved.length;
  const named = moved
    .slice(0, NAMED)
    .map(
      ({ number, clause, from, to }) => `${number ?? '未编号事项'}（条款${clause}）由${dueDay(from)}改为${dueDay(to)}`,
    );
  const more = moved.length > NAMED ? `等${moved.length}项` : '';
  const parts = [
    `${of.year}年放假安排（${of.documentNo}）已生效。`,
    moved.length ? `本单位${moved.length}项在办期限随之调整：${named.join('；')}${more}，均为24:00前。` : '',
    firm ? `${firm}项暂定期限已确定，日期不变。` : '',
    moved.length ? '请到工作台按新的日期办理。' : '',
  ];
  return parts.join('');
}
