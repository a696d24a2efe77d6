import { addDays, formatDate, type LocalDate } from '@/lib/rulebook/local-date';

/** Whether something shared is still to be relied on, in words; `ended` when it is not. */
export type ForceWords = { words: string; ended: boolean };

/** 效力 on a day: withdrawn, replaced or repealed, run out, or in force (and until when). */
export function forceOf(
  facts: { state: string; endedOn: LocalDate | null; validUntil: LocalDate | null; effectiveOn?: LocalDate | null },
  today: LocalDate,
): ForceWords {
  const { state, endedOn, validUntil, effectiveOn } = facts;
  if (state === 'WITHDRAWN') return { words: '已撤回', ended: true };
  if (endedOn && endedOn <= today) return { words: `${formatDate(endedOn)}起失效`, ended: true };
  if (validUntil && validUntil < today) return { words: `${formatDate(addDays(validUntil, 1))}起过期`, ended: true };
  if (effectiveOn && effectiveOn > today) return { words: `${formatDate(effectiveOn)}起施行`, ended: false };
  return { words: validUntil ? `有效期至${formatDate(validUntil)}` : '现行有效', ended: false };
}
