import { STANDING_LABELS } from '@/lib/duties/labels';
import { clockOf, dayText } from '@/lib/kernel/duties/clock';
import type { DutyRow } from '@/lib/kernel/duties/select';
import { matterHref, matterType, titleOf } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { taskOf } from '@/lib/rulebook/task';

/** A duty as lists draw it. */
export type DutyLine = ReturnType<typeof dutyLine>;

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

/** A duty with its clock, verb, matter and the address where the reader may open it. `ofWhom` names the unit that must act instead of the other side. */
export function dutyLine(duty: DutyRow, now: number, calendar: Calendar, ofWhom = false) {
  const draft = matterType(duty.type)?.filing?.draft === duty.state;
  return {
    key: duty.id,
    clause: duty.clause,
    unit: duty.obligor,
    clock: clockOf(duty, now, calendar),
    todo: `${taskOf(duty.rule)}${draft ? '（草稿）' : ''}`,
    title: titleOf(duty.type, duty.title),
    href: duty.known ? matterHref(duty.type, duty.matterId) : undefined,
    supervised: duty.orderDueOn !== null,
    urgent: false,
    detail: detail(duty, now, ofWhom),
  };
}
