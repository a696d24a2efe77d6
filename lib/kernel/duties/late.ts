import type { AnyStep } from '@/lib/rulebook/procedure';
import type { Effects } from '../effects';
import { type Refusal, refuseField } from '../errors';
import type { Subject } from '../matters';
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

/** The open duties that an act of a unit meets: those its step closes, and those it closes beside the table. */
export function closing(
  subject: Subject,
  step: AnyStep | null,
  unitId: string,
  effects: Pick<Effects, 'close'>,
): OpenDuty[] {
  const byStep = closedBy(subject.duties, step, unitId);
  const beside = (duty: OpenDuty) =>
    effects.close?.some(
      ({ rule, obligorId, urgent }) =>
        rule === duty.rule && obligorId === duty.obligorId && (urgent ?? duty.urgent) === duty.urgent,
    );
  return subject.duties.filter((duty) => byStep.includes(duty) || beside(duty));
}

/** A late act is accepted, but never without its 超期说明: the refusal that asks for it, or null. */
export function lateRefusal(duties: readonly OpenDuty[], now: number, reason: string | null): Refusal | null {
  const late = duties.some((duty) => now >= duty.dueAt);
  return late && !reason?.trim() ? refuseField('lateReason', '已超过期限，请填写超期说明') : null;
}
