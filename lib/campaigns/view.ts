import { instantOf } from '@/lib/kernel/today';
import type { DutyRecord } from '@/lib/matters/record-schema';
import { shortTime } from '@/lib/matters/view-clock';
import { formatDateWeekday, formatShort } from '@/lib/rulebook/local-date';
import type { CampaignSubject } from './subject';
import { latestResults, totalsOf } from './totals';

const nameOf = ({ units }: Pick<CampaignSubject, 'units'>, id: string) => units.get(id)?.name ?? id;

/** 任务分工 with how far each unit is: its duty of 1-2-4, its days of results. */
export function taskLines(subject: CampaignSubject, duties: readonly DutyRecord[], now: number) {
  const { units } = totalsOf(subject.results);
  return subject.tasks.map(({ unitId, task }) => {
    const duty = duties.find((one) => one.rule === '1-2-4' && one.obligor_id === unitId);
    const done = duty?.done_at ?? null;
    return {
      key: unitId,
      unit: nameOf(subject, unitId),
      task,
      state: done === null ? '未报告完成' : `${shortTime(done, now)}完成`,
      days: units.get(unitId)?.days ?? 0,
    };
  });
}

/** 战果: the sum, then one line per unit; zeros only where a unit told of nothing. */
export function resultLines(subject: CampaignSubject) {
  const { all, units } = totalsOf(subject.results);
  const lines = subject.tasks
    .map(({ unitId }) => ({ key: unitId, unit: nameOf(subject, unitId), counts: units.get(unitId) }))
    .flatMap(({ key, unit, counts }) => (counts ? [{ key, unit, ...counts }] : []));
  return { all, lines };
}

/** 逐日战果, the latest day first; a corrected day says so. */
export function dayLines(subject: CampaignSubject) {
  return [...latestResults(subject.results)]
    .reverse()
    .map(({ id, unitId, on, checks, problems, cases, words, person, revision }) => ({
      key: id,
      on: formatShort(on),
      unit: nameOf(subject, unitId),
      counts: `检查${checks}，发现问题${problems}，立案${cases}`,
      words,
      by: revision > 1 ? `${person}（改报${revision - 1}次）` : person,
    }));
}

/** 公安保障: when they were told, whom they assigned (7-2-1). */
export function policeLines(subject: CampaignSubject, now: number): { term: string; value: string }[] {
  const { row, staffing } = subject;
  const latest = staffing.at(-1);
  return [
    {
      term: '提前通知',
      value: row.noticedAt ? `${shortTime(instantOf(row.noticedAt), now)}已通知公安机关` : '尚未通知',
    },
    ...(latest
      ? [
          { term: '落实警力', value: `${latest.officers}人` },
          { term: '带队人员', value: `${latest.contact}　${latest.phone}` },
          ...(latest.people ? [{ term: '人员安排', value: latest.people }] : []),
          { term: '登记', value: `${shortTime(instantOf(latest.at), now)} ${latest.person}` },
        ]
      : row.noticedAt
        ? [{ term: '落实警力', value: '公安机关尚未登记' }]
        : []),
  ];
}

/** The steps of the progress bar: done, current, to come. */
export function progressSteps({ matter, row }: CampaignSubject) {
  const order = ['PLANNED', 'PENDING_DEPLOYMENT', 'DEPLOYED', 'NOTIFIED', 'RUNNING', 'SUMMARISED', 'CLOSED'];
  const here = order.indexOf(matter.state);
  if (here < 0) return [];
  const names = ['拟订方案', '组长批准', '通知公安', '启动', '总结', '办结'];
  const notes = [row.planner, row.deployedBy, null, null, row.summarisedBy, null];
  return names.map((name, index) => ({
    name,
    note: index <= here ? (notes[index] ?? undefined) : undefined,
    at: index < here ? ('done' as const) : index === here ? ('current' as const) : ('later' as const),
  }));
}

/** 摘要 of a campaign. */
export function summaryLines(subject: CampaignSubject) {
  const { row } = subject;
  return [
    { term: '行动依据', value: row.basis },
    { term: '目标和内容', value: row.goal },
    { term: '行动时间', value: `${formatDateWeekday(row.startsOn)}至${formatDateWeekday(row.endsOn)}` },
    { term: '牵头单位', value: nameOf(subject, row.leadUnitId) },
  ];
}
