import { clockOf, dayText } from '@/lib/kernel/duties/clock';
import { STANDING_LABELS } from '@/lib/kernel/duties/labels';
import type { DutyRow } from '@/lib/kernel/duties/select';
import { matterHref, matterType } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { taskOf } from '@/lib/rulebook/task';
import { groupOf } from './agenda';

/** A duty as DutyTable draws it. */
export type DutyLine = ReturnType<typeof dutyLine>;

const GROUPS = [
  { title: '先办', note: ' · 已逾期或紧急' },
  { title: '今天届满', note: '' },
  { title: '本周届满', note: '' },
  { title: '以后', note: '' },
] as const;

/** One line about a duty's matter: number, the other units, how firm the limit is, the open 督办. */
function detail(duty: DutyRow, now: number, ofWhom: boolean): string {
  const order = duty.orderDueOn && `督办答复 ${dayText(duty.orderDueOn, shanghaiDate(now))}前`;
  const parts = [
    duty.number ?? '未编号',
    ofWhom ? `由 ${duty.obligor} 办理` : duty.others && `对方 ${duty.others}`,
    duty.standing !== 'STATUTORY' && STANDING_LABELS[duty.standing],
    order,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A duty with its clock, verb, matter and address. `ofWhom` names the unit that must act instead of the other side. */
export function dutyLine(duty: DutyRow, now: number, calendar: Calendar, ofWhom = false) {
  const initial = matterType(duty.type)?.procedure.initial === duty.state;
  return {
    key: duty.id,
    clock: clockOf(duty, now, calendar),
    todo: `${taskOf(duty.rule)}${initial ? '（草稿）' : ''}`,
    title: duty.title || '（未填案由）',
    href: matterHref(duty.type, duty.matterId),
    supervised: duty.orderDueOn !== null,
    urgent: false,
    detail: detail(duty, now, ofWhom),
  };
}

/** The duties under the headings of the desk; headings without a duty are left out. */
export function grouped(duties: readonly DutyRow[], now: number, calendar: Calendar) {
  const today = shanghaiDate(now);
  return GROUPS.map(({ title, note }, index) => {
    const mine = duties.filter((duty) => groupOf(duty, now, today) === index);
    return { title, fact: `${mine.length} 项${note}`, duties: mine.map((duty) => dutyLine(duty, now, calendar)) };
  }).filter(({ duties: mine }) => mine.length > 0);
}
