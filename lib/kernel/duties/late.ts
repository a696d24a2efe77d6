import type { AnyStep } from '@/lib/rulebook/procedure';
import { type Refusal, refuseField } from '../errors';
import type { OpenDuty } from './write';

/** The open duties that a step closes when a unit takes it: the rule's of every unit, or the acting unit's own. */
export function closedBy<Duty extends Pick<OpenDuty, 'rule' | 'obligorId'>>(
  duties: readonly Duty[],
  step: AnyStep | null,
  unitId: string,
): Duty[] {
  const names = (rules: readonly string[] | undefined, rule: string) => rules?.includes(rule) === true;
  return duties.filter(
    ({ rule, obligorId }) => names(step?.closes, rule) || (obligorId === unitId && names(step?.closesOwn, rule)),
  );
}

/** A late act is accepted, but never without its 超期说明: the refusal that asks for it, or null. */
export function lateRefusal(
  { duties }: { duties: readonly OpenDuty[] },
  step: AnyStep | null,
  unitId: string,
  now: number,
  reason: string | null,
): Refusal | null {
  const late = closedBy(duties, step, unitId).some((duty) => now >= duty.dueAt);
  return late && !reason?.trim() ? refuseField('lateReason', '已超过期限，请填写超期说明') : null;
}
