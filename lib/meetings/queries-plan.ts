import 'server-only';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { earliestMeetingDay } from './call-limit';

/** Today, and the earliest day of a monthly meeting planned today (1-4-2). */
export async function earliestDays() {
  const { now, calendar } = await moment(db());
  const today = shanghaiDate(now);
  const earliest = earliestMeetingDay(today, calendar);
  return { today, earliest, earliestWords: formatDateWeekday(earliest) };
}
