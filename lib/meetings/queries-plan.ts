import 'server-only';
import { currentMoment } from '@/lib/kernel/calendar';
import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { earliestMeetingDay } from './call-limit';

/** Today, and the earliest day of a monthly meeting planned today (1-4-2). */
export async function earliestDays() {
  const { now, calendar } = await currentMoment();
  const today = shanghaiDate(now);
  const earliest = earliestMeetingDay(today, calendar);
  return { today, earliest, earliestWords: formatDateWeekday(earliest) };
}
