import { ClauseTag } from '@/components/matters/clause-tag';
import { DueBadge } from '@/components/matters/due-badge';
import { Box } from '@/components/ui/columns';
import { StateWord } from '@/components/ui/tag';
import { StepRail } from '@/components/ui/task-list';
import type { DayWords } from '@/lib/matters/view-ledger';
import type { DraftStep } from '@/lib/transfers/draft-steps';
import type { DraftClock } from '@/lib/transfers/view-draft';

/** The form's steps with how far each is; the last is the check. */
export function DraftRail({ steps, current }: { steps: DraftStep[]; current?: string }) {
  const all = steps.map(({ href, label, status, done, problem }) => ({
    href,
    label,
    problem,
    status: done ? <StateWord at="done">{status}</StateWord> : status,
  }));
  const check = { href: '#check', label: '核对并移送', status: current ?? '未开始', current: current !== undefined };
  return <StepRail label="移送步骤" steps={[...all, check]} />;
}

/** 立即移送 (2-2-3), before the three days that run beside it. */
function AtOnce({ clock }: { clock: NonNullable<DraftClock['urgent']> }) {
  return (
    <>
      <p className="my-1.5">
        <DueBadge clock={clock.clock} filled />
      </p>
      <p className="mb-2">
        情况紧急，应当立即移送：<b>{clock.due}</b>送达（意见未定小时数，平台按 24 小时提示）
      </p>
      <p className="text-muted">三日期限照常计算：</p>
    </>
  );
}

/** 本单位移送期限 (2-2-3) with the days it is made of, by the day saved last. */
export function OwnClock({ clock }: { clock: DraftClock | null }) {
  if (!clock) return <Box title="本单位移送期限">填写认定日后显示：认定后三日内移送，情况紧急的立即移送。</Box>;
  return (
    <Box title="本单位移送期限">
      {clock.urgent && <AtOnce clock={clock.urgent} />}
      <p className="my-1.5">
        <DueBadge clock={clock.clock} filled />
      </p>
      <p>
        <b>{clock.due}</b>送达
      </p>
      <ol className="mt-2">
        {clock.days.map((day) => (
          <li key={`${day.date} ${day.role}`} className="flex gap-2">
            <span className="w-24 shrink-0 text-muted">
              {day.date} {day.weekday}
            </span>
            <span className={day.role === 'DUE' ? 'font-semibold' : undefined}>{dayWords(day)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-muted">
        按认定日 {clock.heldOn}推算。二（二）“应当在三日内移送至有管辖权的部门”。
        <ClauseTag id="2-2-3" />
      </p>
    </Box>
  );
}

/** '认定，起算日不计', '第1日', '休息日，不计', '第3日，24:00届满'. */
function dayWords({ role, label, reason }: DayWords): string {
  if (role === 'SKIPPED') return `${reason}，${label}`;
  return reason === '工作日' ? label : `${label}，${reason}`;
}
