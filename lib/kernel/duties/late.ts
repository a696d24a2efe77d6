import type { AnyStep } from '@/lib/rulebook/procedure';
import { type Refusal, refuseField } from '../errors';
import type { Subject } from '../matters';

/** A late act is accepted, but never without its 超期说明: the refusal that asks for it, or null. */
export function lateRefusal(
  subject: Subject,
  step: AnyStep | null,
  now: number,
  reason: string | null,
): Refusal | null {
  const late = subject.duties.some((duty) => step?.closes?.some((rule) => rule === duty.rule) && now >= duty.dueAt);
  return late && !reason?.trim() ? refuseField('lateReason', '已超过期限，请填写超期说明') : null;
}
