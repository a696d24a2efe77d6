import type { MatterRecord } from '@/lib/matters/record-schema';
import { type ClockWords, dutyClock, dutyFacts, shortTime } from '@/lib/matters/view-clock';
import type { Calendar } from '@/lib/rulebook/calendar';
import { formatDate, shanghaiDate } from '@/lib/rulebook/local-date';
import type { InspectionSubject } from './subject';

/** One unit's task as the page shows it: what, until when, how it stands, what came of it. */
export type TaskLine = {
  key: string;
  unit: string;
  content: string;
  /** The day where no clock shows it, or the original one where it was moved. */
  due: string | null;
  clock?: ClockWords;
  result: string | null;
  reported: string | null;
};

/** The tasks in the order of the register; the clock is that of the unit's duty. */
export function taskLines(
  { tasks, units }: InspectionSubject,
  record: MatterRecord,
  now: number,
  calendar: Calendar,
): TaskLine[] {
  return tasks.map(({ unitId, content, dueOn, checked, problems, rectified, result, reportedBy, reportedAt }) => {
    const duty = record.duties.find((one) => one.rule === '4-3-3' && one.obligor_id === unitId);
    const present = duty ? shanghaiDate(duty.due_at - 1) : dueOn;
    const moved = present === dueOn ? null : `原为${formatDate(dueOn)}`;
    return {
      key: unitId,
      unit: units.get(unitId)?.name ?? unitId,
      content,
      due: duty ? moved : formatDate(dueOn),
      clock: duty && dutyClock(dutyFacts(duty), now, calendar),
      result: reportedAt === null ? null : `检查 ${checked} · 问题 ${problems} · 已整改 ${rectified}。${result ?? ''}`,
      reported: reportedAt === null ? null : `${reportedBy ?? ''} ${shortTime(reportedAt, now)}`,
    };
  });
}

/** 共检查 36 家（处），发现问题 12 项，已整改 9 项；'' before anybody reported. */
export function totals(tasks: InspectionSubject['tasks']): string {
  const reported = tasks.filter((task) => task.reportedAt !== null);
  if (reported.length === 0) return '';
  const sum = (of: 'checked' | 'problems' | 'rectified') =>
    reported.reduce((total, task) => total + (task[of] ?? 0), 0);
  const so = reported.length < tasks.length ? `${reported.length}/${tasks.length} 个单位已填报，` : '';
  return `${so}共检查 ${sum('checked')} 家（处），发现问题 ${sum('problems')} 项，已整改 ${sum('rectified')} 项`;
}
