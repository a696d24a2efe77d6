import { formatDate, formatDateTime, formatDateWeekday, type LocalDate } from '@/lib/rulebook/local-date';

type Term = { fromOn: LocalDate; toOn: LocalDate | null; endedAt: number | null };

/** From when to when a post runs, both days included; open without an end; ended at once at an instant. */
export function termWords({ fromOn, toOn, endedAt }: Term): string {
  const until = toOn ? `，至${formatDate(toOn)}` : '';
  const ended = endedAt === null ? '' : `，${formatDateTime(endedAt)}免去`;
  return `${formatDate(fromOn)}起${until}${ended}`;
}

/** From when to when a delegation runs, both days included. */
export const spanWords = (fromOn: LocalDate, toOn: LocalDate): string =>
  `${formatDateWeekday(fromOn)}至${formatDateWeekday(toOn)}`;
