import type { DutyOpening } from '@/lib/kernel/duties/write';
import { type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import type { RuleId } from '@/lib/rulebook/rules';
import { CLOCKS } from './procedure';
import { ruleOf, type ShareKind } from './procedure-kinds';

/** The clocks with which a record of a day begins: which of the table's are skipped, when the other starts, what runs beside it. */
export type Clocks = {
  skip: RuleId[];
  starts: Partial<Record<RuleId, { startAt: number }>>;
  open: DutyOpening[];
};

/**
 * The one clock of the kind, from its day (3-1-1, 3-4-1, 3-4-2, 3-4-3). An urgent one runs a second, in hours, beside it:
 * from now when the day is today, else from that day's begin; so 紧急 never lifts the limit in days.
 */
export function clocksOf(
  kind: ShareKind,
  { bureau, unitId, eventOn, urgent }: { bureau: boolean; unitId: string; eventOn: LocalDate; urgent: boolean },
  now: number,
): Clocks {
  const rule = ruleOf(kind, bureau);
  const skip = CLOCKS.filter((one) => one !== rule);
  if (!rule) return { skip, starts: {}, open: [] };
  const atOnce = eventOn === shanghaiDate(now) ? now : startOfDay(eventOn);
  return {
    skip,
    starts: { [rule]: { startAt: startOfDay(eventOn) } },
    open: urgent ? [{ rule, obligorId: unitId, startAt: atOnce, urgent: true }] : [],
  };
}
