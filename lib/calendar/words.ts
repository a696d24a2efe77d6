import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';

/** One duty of a unit that a new calendar touched; due instants exclusive, epoch milliseconds. */
export type UnitChange = {
  moved: boolean;
  /** The matter's number, or its kind while it has none. */
  matter: string;
  /** Of a matter for named people: the unit is told how many there are, the people which (4-2-5). */
  named: boolean;
  clause: string;
  from: number;
  to: number;
};

type Of = { documentNo: string; year: number };

const NAMED = 3;

const dueDay = (dueAt: number) => formatDateWeekday(shanghaiDate(dueAt - 1));
const inForce = ({ documentNo, year }: Of) => `${year}年放假安排（${documentNo}）已生效。`;
const change = ({ matter, clause, from, to }: UnitChange) =>
  `${matter}（条款${clause}）由${dueDay(from)}改为${dueDay(to)}`;

/**
 * What a unit is told when a year's notice comes into force: how many of its dates moved, the earliest few by number. Of
 * matters for named people only how many, because everybody in the unit reads it (4-2-5).
 */
export function noticeText(of: Of, changes: readonly UnitChange[]): string {
  const moved = changes.filter((one) => one.moved).sort((a, b) => a.to - b.to);
  const firm = changes.length - moved.length;
  const open = moved.filter((one) => !one.named);
  const hidden = moved.length - open.length;
  const more = open.length > NAMED ? `等${open.length}项` : '';
  const listed = open.length ? `${open.slice(0, NAMED).map(change).join('；')}${more}，均为24:00前` : '';
  const others = hidden ? `${open.length ? '另有' : ''}${hidden}项指定人员事项，已另行告知指定人员` : '';
  const parts = [
    inForce(of),
    moved.length ? `本单位${moved.length}项在办期限随之调整：` : '',
    moved.length ? `${[listed, others].filter(Boolean).join('；')}。` : '',
    firm ? `${firm}项暂定期限已确定，日期不变。` : '',
    moved.length ? '请到工作台按新的日期办理。' : '',
  ];
  return parts.join('');
}

/** The same about one matter for named people, which only they read (4-2-5). */
export const namedText = (of: Of, moved: UnitChange): string =>
  `${inForce(of)}在办期限随之调整：${change(moved)}，24:00前。请按新的日期办理。`;
