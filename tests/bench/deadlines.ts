import chineseDays from 'chinese-days';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { deadline, ledger } from '@/lib/rulebook/deadline';
import { addDays, localDate, parseLocalDate, startOfDay } from '@/lib/rulebook/local-date';

/** Due dates per second: ours with dates as strings in and out, with the day-by-day ledger, and npm chinese-days'. */
export type DeadlineRates = { ours: number; withLedger: number; chineseDays: number; agree: boolean };

const DAYS = Array.from({ length: 1000 }, (_, n): string => addDays(localDate('2024-01-02'), n));

function due(text: string) {
  const on = parseLocalDate(text);
  if (!on) throw new Error(`no date: ${text}`);
  return deadline({ rule: '2-2-5', startAt: startOfDay(on), calendar: OFFICIAL_CALENDAR });
}

/** How often a second `work` runs over the days, best of five rounds of 200 ms. */
function perSecond(work: (day: string) => unknown): number {
  const round = () => {
    const started = performance.now();
    let done = 0;
    while (performance.now() - started < 200) {
      for (const day of DAYS) work(day);
      done += DAYS.length;
    }
    return (done / (performance.now() - started)) * 1000;
  };
  return Math.max(round(), round(), round(), round(), round());
}

/** Three working days after each of a thousand days, in one run; `agree` tells whether both say the same. */
export function measureDeadlines(): DeadlineRates {
  return {
    ours: perSecond((day) => due(day).dueOn),
    withLedger: perSecond((day) => ledger(due(day), OFFICIAL_CALENDAR)),
    chineseDays: perSecond((day) => chineseDays.findWorkday(3, day)),
    agree: DAYS.every((day) => due(day).dueOn === chineseDays.findWorkday(3, day)),
  };
}
