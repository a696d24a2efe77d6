import 'server-only';
import { type Actor, HANDS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { instantOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { matterPage, type StepPage, stepPage } from '@/lib/matters/queries';
import { notesOf } from '@/lib/matters/queries-carried';
import { mayReceive, withReceive } from '@/lib/matters/receive';
import { shortTime } from '@/lib/matters/view-clock';
import { sheetOf } from '@/lib/matters/view-sheet';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { NOT_YET, NOTE_LABELS, STATUS_WORDS, UNNUMBERED } from './labels';
import { deploymentLetterOf, policeNoticeOf } from './letters-of';
import { CAMPAIGN } from './procedure';
import { type CampaignSubject, loadCampaign } from './subject';
import { latestResults } from './totals';
import { dayLines, policeLines, progressSteps, resultLines, summaryLines, taskLines } from './view';

const { type } = CAMPAIGN;

/** Everything the page of a campaign shows, or null. */
export type CampaignPage = NonNullable<Awaited<ReturnType<typeof campaignPage>>>;

/** The page of a campaign: plan, tasks, the police, results, summary, or null (1-2-4, 7-2-1). */
export async function campaignPage(actor: Actor, id: string, requestId: string) {
  const page = await matterPage(actor, type, id, requestId, { status: STATUS_WORDS });
  const subject = page && (await loadCampaign(db(), { id }));
  if (!page || !subject) return null;
  const { now, record } = page.seen;
  const { row } = subject;
  return {
    ...withReceive(page, mayReceive(actor, 'campaign.receive', record)),
    route: `${subject.units.get(row.leadUnitId)?.name ?? ''}牵头`,
    steps: progressSteps(subject),
    summary: summaryLines(subject),
    tasks: taskLines(subject, record.duties, now),
    deployed: row.deployedAt !== null,
    police: policeLines(subject, now),
    results: resultLines(subject),
    days: dayLines(subject),
    outcome: row.summary && {
      summary: row.summary,
      by: row.summarisedAt ? `${shortTime(instantOf(row.summarisedAt), now)} ${row.summarisedBy ?? ''}` : '',
    },
    returned: record.state === 'PLANNED' ? row.returnWords : null,
    notes: await notesOf(id, NOTE_LABELS, now),
  };
}

/** What the page of one step shows, and what its form starts from. */
export type CampaignStep = StepPage & {
  /** Why the step cannot be taken yet, where people may expect it. */
  notYet?: string;
  fields: { title: string; basis: string; goal: string; startsOn: string; endsOn: string; leadUnitId: string };
  tasks: { unitId: string; unit: string; task: string }[];
  period: { from: LocalDate; to: LocalDate };
  /** The unit's own results that stand, for the day that the form proposes. */
  own: { on: string; checks: string; problems: string; cases: string; words: string };
  transfers: { value: string; label: string }[];
  figures: string;
  staffing: { officers: string; contact: string; phone: string; people: string };
};

/** The letter that the step would send. */
function letterOf(event: string, subject: CampaignSubject, actor: Actor, now: number): LetterContent | null {
  if (['submit', 'deploy', 'returnPlan'].includes(event))
    return deploymentLetterOf(subject, { approvedBy: subject.leader?.name ?? '', now }).build(UNNUMBERED);
  if (event !== 'notifyPolice') return null;
  const blank = { muster: '〔下方填写〕', request: '〔下方填写〕' };
  return policeNoticeOf(subject, { person: actor.name, ...blank, now }).build(UNNUMBERED);
}

/** Transfers of the unit's own that may have been found in the campaign, latest first. */
async function transfersOf(actor: Actor, units: readonly string[]): Promise<CampaignStep['transfers']> {
  return db().$queryRaw<CampaignStep['transfers']>`
    SELECT m.id::text AS value, concat_ws(' ', m.number, m.title) AS label FROM matter m
    WHERE m.type = 'transfer' AND m.owner_unit_id = ANY(${[...units]}) AND m.title <> '' AND ${visibleMatters(actor)}
    ORDER BY m.opened_at DESC LIMIT 30`;
}

function ownDay({ results, row }: CampaignSubject, units: readonly string[], today: LocalDate) {
  const on = today > row.endsOn ? row.endsOn : today;
  const told = latestResults(results).find((one) => units.includes(one.unitId) && one.on === on);
  const text = (n: number | undefined) => (n === undefined ? '' : String(n));
  return {
    on,
    checks: text(told?.checks),
    problems: text(told?.problems),
    cases: text(told?.cases),
    words: told?.words ?? '',
  };
}

/** The page of a step, or null when the campaign is unknown or may not be seen. */
export async function campaignStep(actor: Actor, id: string, event: string): Promise<CampaignStep | null> {
  const page = await stepPage(actor, type, id, event);
  const subject = page && (await loadCampaign(db(), { id }));
  if (!page || !subject) return null;
  const { seen, ...step } = page;
  const { record, now } = seen;
  const { basis, goal, startsOn, endsOn, leadUnitId } = subject.row;
  const own = unitsWith(actor, HANDS);
  const { all } = resultLines(subject);
  const staffing = subject.staffing.at(-1);
  return {
    ...step,
    offered: event === 'receive' ? mayReceive(actor, 'campaign.receive', record) : step.offered,
    notYet: NOT_YET[`${record.state} ${event}`],
    letter: sheetOf(letterOf(event, subject, actor, now)),
    fields: { title: record.title, basis, goal, startsOn, endsOn, leadUnitId },
    tasks: subject.tasks.map(({ unitId, task }) => ({ unitId, unit: subject.units.get(unitId)?.name ?? unitId, task })),
    period: { from: startsOn, to: endsOn },
    own: ownDay(subject, own, shanghaiDate(now)),
    transfers: event === 'report' ? await transfersOf(actor, own) : [],
    figures: `检查${all.checks}家（处），发现问题${all.problems}个，立案查处${all.cases}件`,
    staffing: {
      officers: staffing ? String(staffing.officers) : '',
      contact: staffing?.contact ?? '',
      phone: staffing?.phone ?? '',
      people: staffing?.people ?? '',
    },
  };
}
