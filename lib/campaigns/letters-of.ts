import type { LetterDraft } from '@/lib/kernel/effects';
import { type NamedUnit, policeUnit, theUnit } from '@/lib/kernel/unit-names';
import { formatDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { deploymentLetter } from './letters/deployment';
import { policeNoticeLetter } from './letters/police-notice';
import type { CampaignHead } from './letters/wording';
import type { CampaignSubject } from './subject';

type Plan = Pick<CampaignSubject, 'matter' | 'row' | 'tasks' | 'units'>;

const nameOf = ({ units }: Plan, id: string) => units.get(id)?.name ?? id;

/** Units that have a task, the lead among them. */
export const unitsOf = ({ tasks, row }: Pick<Plan, 'tasks' | 'row'>): string[] => [
  ...new Set([row.leadUnitId, ...tasks.map(({ unitId }) => unitId)]),
];

function head(plan: Plan, issuer: NamedUnit, person: string, now: number) {
  return {
    issuer: issuer.letterName,
    issuedOn: formatDate(shanghaiDate(now)),
    contact: { person, phone: issuer.phone ?? '' },
    name: plan.matter.title,
    startsOn: formatDate(plan.row.startsOn),
    endsOn: formatDate(plan.row.endsOn),
    lead: nameOf(plan, plan.row.leadUnitId),
    tasks: plan.tasks.map(({ unitId, task }) => ({ unit: nameOf(plan, unitId), task })),
  } satisfies Omit<CampaignHead, 'number'>;
}

/** 部署通知 as it would leave now (1-2-4); `now` in epoch milliseconds. */
export function deploymentLetterOf(plan: Plan, { approvedBy, now }: { approvedBy: string; now: number }): LetterDraft {
  const office = theUnit(plan.units, 'OFFICE');
  const to = [...new Set([...unitsOf(plan), theUnit(plan.units, 'BUREAU').id])];
  const addressee = unitsOf(plan)
    .map((id) => nameOf(plan, id))
    .join('、');
  return {
    unitId: office.id,
    kind: 'deployment',
    prefix: `${office.letterPrefix}通`,
    title: `关于开展${plan.matter.title}的通知`,
    build: (number) =>
      deploymentLetter({
        ...head(plan, office, plan.row.planner, now),
        number,
        basis: plan.row.basis,
        goal: plan.row.goal,
        approvedBy,
        addressee,
      }),
    to,
  };
}

/** The notice to the police as it would leave now (7-2-1). */
export function policeNoticeOf(
  plan: Plan,
  given: { person: string; muster: string; request: string; now: number },
): LetterDraft {
  const bureau = theUnit(plan.units, 'BUREAU');
  const police = policeUnit(plan.units);
  const { person, muster, request, now } = given;
  return {
    unitId: bureau.id,
    kind: 'police-notice',
    prefix: `${bureau.letterPrefix}警`,
    title: `关于提前通知${plan.matter.title}有关情况的函`,
    build: (number) =>
      policeNoticeLetter({
        ...head(plan, bureau, person, now),
        number,
        police: police.letterName,
        goal: plan.row.goal,
        deployment: plan.matter.number ?? '',
        muster,
        request,
      }),
    to: [police.id],
  };
}
