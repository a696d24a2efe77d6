import { dutyLine } from '@/lib/duties/line';
import type { DutyRow } from '@/lib/kernel/duties/select';
import type { Calendar } from '@/lib/rulebook/calendar';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { groupOf } from './agenda';

const GROUPS = [
  { title: '先办', note: ' · 已逾期或紧急' },
  { title: '今天届满', note: '' },
  { title: '本周届满', note: '' },
  { title: '以后', note: '' },
] as const;

/** The duties under the headings of the desk; headings without a duty are left out. */
export function grouped(duties: readonly DutyRow[], now: number, calendar: Calendar) {
  const today = shanghaiDate(now);
  return GROUPS.map(({ title, note }, index) => {
    const mine = duties.filter((duty) => groupOf(duty, now, today) === index);
    return { title, fact: `${mine.length} 项${note}`, duties: mine.map((duty) => dutyLine(duty, now, calendar)) };
  }).filter(({ duties: mine }) => mine.length > 0);
}
