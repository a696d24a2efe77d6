import { STANDING_LABELS } from '@/lib/duties/labels';
import { type Clock, clockOf, dayText } from '@/lib/kernel/duties/clock';
import type { DutyRow } from '@/lib/kernel/duties/select';
import { matterHref, matterType, numberWords, titleOf } from '@/lib/matter-types';
import { shortUnits } from '@/lib/matters/view-row';
import type { Calendar } from '@/lib/rulebook/calendar';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { taskOf } from '@/lib/rulebook/task';

/** How firm a limit is, in a row: one that a paper set says just that. */
const ROW_STANDINGS = { ...STANDING_LABELS, OWN_DATE: '载明时限' };

/** A duty as lists draw it. */
export type DutyLine = ReturnType<typeof dutyLine>;

/** One line about a duty's matter: number, the other units, how firm the limit is, the open 督办. */
function detail(duty: DutyRow, now: number, ofWhom: boolean): string {
  const order = duty.orderDueOn && `督办答复 ${dayText(duty.orderDueOn, shanghaiDate(now))}前`;
  const parts = [
    numberWords(duty.type, duty.number, duty.state),
    ofWhom ? `由 ${duty.obligor} 办理` : duty.others && `对方 ${shortUnits(duty.others)}`,
    duty.standing !== 'STATUTORY' && ROW_STANDINGS[duty.standing],
    order,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** An end without the act asked for: 逾期3日办结 of a draft that was voided becomes 逾期3日作废. */
function calledOff({ type, state, doneAt, closedAt }: DutyRow, clock: Clock): Clock {
  const word = matterType(type)?.procedure.states[state]?.calledOff;
  if (!word || doneAt === null || doneAt !== closedAt) return clock;
  return { ...clock, words: clock.words.replace('办结', word), dueText: clock.dueText.replace(/办$/, word) };
}

/** A duty with its clock, verb, matter and the address where the reader may open it. `ofWhom` names the unit that must act instead of the other side. */
export function dutyLine(duty: DutyRow, now: number, calendar: Calendar, ofWhom = false) {
  const draft = matterType(duty.type)?.filing?.draft === duty.state;
  return {
    key: duty.id,
    clause: duty.clause,
    unit: duty.obligor,
    clock: calledOff(duty, clockOf(duty, now, calendar)),
    todo: `${taskOf(duty.rule)}${draft ? '（草稿）' : ''}`,
    title: titleOf(duty.type, duty.title),
    href: duty.known ? matterHref(duty.type, duty.matterId) : undefined,
    supervised: duty.orderDueOn !== null,
    urgent: false,
    detail: detail(duty, now, ofWhom),
  };
}
