import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import { formatDate, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { planLetter, summaryLetter } from './letters/inspection';
import type { InspectionSubject } from './subject';

type Run = Context<unknown, InspectionSubject>;

function lead({ subject }: Run) {
  const unit = subject.units.get(subject.row.leadId);
  if (!unit) throw new Error(`unit ${subject.row.leadId} is not in the register`);
  return unit;
}

const fullName = ({ subject }: Run, id: string) => subject.units.get(id)?.letterName ?? id;

const period = ({ fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate }) =>
  `${formatDate(fromOn)}至${formatDate(toOn)}`;

function head(run: Run, number: string) {
  const issuer = lead(run);
  return {
    issuer: issuer.letterName,
    number,
    issuedOn: formatDate(shanghaiDate(run.now)),
    contact: { person: run.actor.name, phone: issuer.phone ?? '' },
    name: run.subject.matter.title,
    period: period(run.subject.row),
  };
}

/** The other units of the plan; the lead writes to itself only when nobody else takes part. */
function others(run: Run): string[] {
  const ids = run.subject.tasks.map((task) => task.unitId);
  const without = ids.filter((id) => id !== run.subject.row.leadId);
  return without.length > 0 ? without : ids;
}

const headOf = (run: Run, number: string) => ({
  ...head(run, number),
  addressees: others(run).map((id) => fullName(run, id)),
});

function draft(
  run: Run,
  kind: 'inspectionPlan' | 'inspectionSummary',
  title: string,
  build: (head: ReturnType<typeof headOf>) => ReturnType<LetterDraft['build']>,
): LetterDraft {
  const unit = lead(run);
  return {
    unitId: unit.id,
    kind,
    prefix: `${unit.letterPrefix}检`,
    title,
    to: others(run),
    build: (number) => build(headOf(run, number)),
  };
}

/** 关于印送联合监督检查计划的函 (4-3-3). */
export function planLetterOf(run: Run): LetterDraft {
  const { tasks, row, agreement } = run.subject;
  return draft(run, 'inspectionPlan', '联合监督检查计划', (facts) =>
    planLetter({
      ...facts,
      targets: row.targets,
      tasks: tasks.map(({ unitId, content, dueOn }) => ({
        unit: run.subject.units.get(unitId)?.name ?? unitId,
        task: content,
        dueOn: formatDate(dueOn),
      })),
      summaryOn: formatDate(row.summaryOn),
      agreement,
    }),
  );
}

/** 关于联合监督检查情况的函 (4-3-3). */
export function summaryLetterOf(run: Run & { input: { summary: string } }): LetterDraft {
  const { tasks, matter } = run.subject;
  return draft(run, 'inspectionSummary', '联合监督检查总结', (facts) =>
    summaryLetter({
      ...facts,
      plan: matter.number ?? '',
      results: tasks.map(({ unitId, checked, problems, rectified }) => ({
        unit: run.subject.units.get(unitId)?.name ?? unitId,
        checked: checked ?? 0,
        problems: problems ?? 0,
        rectified: rectified ?? 0,
      })),
      summary: run.input.summary,
    }),
  );
}
