import 'server-only';
import { type Actor, HANDS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { can } from '@/lib/kernel/permissions';
import { outgoingSheet } from '@/lib/matters/outgoing';
import { matterPage, type StepPage, stepPage } from '@/lib/matters/queries';
import { notesOf } from '@/lib/matters/queries-carried';
import { matterChoices } from '@/lib/matters/queries-choices';
import type { MatterRecord } from '@/lib/matters/record-schema';
import { type Act, gatedOf } from '@/lib/matters/view-acts';
import { formatDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { unitChoices } from '@/lib/transfers/queries-units';
import { INSPECTION_KINDS, INSPECTION_WORDS, NOTE_LABELS } from './labels';
import { planLetterOf } from './letters-of';
import { AGREEMENT, INSPECTION } from './procedure';
import { type InspectionSubject, loadInspection } from './subject';
import { taskLines, totals } from './view';

const { type } = INSPECTION;

const loaded = async (id: string): Promise<InspectionSubject | null> =>
  /^[0-9a-f-]{36}$/.test(id) ? loadInspection(db(), { id }) : null;

/** What facts rule out although state and gate would offer it. */
const offeredTo =
  (actor: Actor, { tasks, duties }: InspectionSubject) =>
  (event: string): boolean => {
    const own = unitsWith(actor, HANDS);
    if (event === 'issue') return tasks.length > 0;
    if (event === 'report') return tasks.some((task) => own.includes(task.unitId));
    if (event === 'summarise') return tasks.every((task) => task.reportedAt !== null);
    if (event === 'extend') return duties.some((duty) => duty.rule === '4-3-3');
    return true;
  };

function receives(actor: Actor, record: MatterRecord): boolean {
  const own = unitsWith(actor, HANDS);
  const waits = record.receipts.some((one) => own.includes(one.unit_id) && !one.signed_at && !one.voided_at);
  return waits && can(actor, 'inspection.receive', gatedOf(record));
}

/** The lead of a plan without tasks reads what to do first, although it cannot be issued yet. */
function statusFor(actor: Actor, { row }: InspectionSubject) {
  const { DRAFT } = INSPECTION_WORDS;
  const leads = unitsWith(actor, HANDS).includes(row.leadId);
  return leads ? { ...INSPECTION_WORDS, DRAFT: { ...DRAFT, others: DRAFT.mine } } : INSPECTION_WORDS;
}

/** Everything the page of a joint inspection shows. */
export type InspectionPage = NonNullable<Awaited<ReturnType<typeof inspectionPage>>>;

/** The page of a joint inspection: its plan, every unit's task, date and result, the summary; or null (4-3-3). */
export async function inspectionPage(actor: Actor, id: string, requestId: string) {
  const subject = await loaded(id);
  const words = subject && { status: statusFor(actor, subject), offered: offeredTo(actor, subject) };
  const page = words && (await matterPage(actor, type, id, requestId, words));
  if (!page) return null;
  const { record, now } = page.seen;
  const { row, tasks, units } = subject;
  const notes = await notesOf(id, NOTE_LABELS, now);
  const lead = units.get(row.leadId)?.name ?? row.leadId;
  const receive: Act[] = receives(actor, record)
    ? [{ event: 'receive', label: '签收函件', href: `/inspections/${id}/receive` }]
    : [];
  return {
    ...page,
    acts: { ...page.acts, others: [...receive, ...page.acts.others] },
    route: `${lead}牵头${tasks.length ? `，${tasks.length} 个单位参加` : ''}`,
    notes,
    summary: [
      { term: '检查类型', value: INSPECTION_KINDS[row.kind] },
      { term: '检查内容', value: row.targets },
      { term: '检查时间', value: `${formatDate(row.fromOn)}至${formatDate(row.toOn)}` },
      { term: '总结日期', value: formatDate(row.summaryOn) },
      ...(row.cancelWords ? [{ term: '取消原因', value: row.cancelWords }] : []),
    ],
    tasks: taskLines(subject, record, now, page.seen.calendar),
    totals: totals(tasks),
    conclusion: row.summary,
    summarisedBy: row.summarisedBy,
    mayAssign: page.acts.others.some((act) => act.event === 'assign'),
  };
}

/** What the pages of a joint inspection's steps start from. */
export type InspectionStep = StepPage & {
  allUnits: { value: string; label: string; group?: string; disabled?: boolean }[];
  /** Units of the plan, for the address `?unit=` of a task to change. */
  tasks: { unitId: string; unit: string; content: string; dueOn: string; open: boolean }[];
  own: { checked: string; problems: string; rectified: string; result: string } | null;
  lastOn: string;
  totals: string;
};

/** The page of a step of a joint inspection, or null when it is unknown or may not be seen. */
export async function inspectionStep(actor: Actor, id: string, event: string): Promise<InspectionStep | null> {
  const subject = await loaded(id);
  const page = subject && (await stepPage(actor, type, id, event, offeredTo(actor, subject)));
  if (!page) return null;
  const own = unitsWith(actor, HANDS);
  const mine = subject.tasks.find((task) => own.includes(task.unitId));
  const figure = (n: number | null) => (n === null ? '' : String(n));
  return {
    ...page,
    letter: event === 'issue' ? await outgoingSheet(actor, 'inspection.issue', subject, planLetterOf) : null,
    offered: event === 'receive' ? receives(actor, page.seen.record) : page.offered,
    allUnits: await unitChoices(),
    tasks: subject.tasks.map(({ unitId, content, dueOn }) => ({
      unitId,
      unit: subject.units.get(unitId)?.name ?? unitId,
      content,
      dueOn,
      open: subject.duties.some((duty) => duty.rule === '4-3-3' && duty.obligorId === unitId),
    })),
    own: mine
      ? {
          checked: figure(mine.checked),
          problems: figure(mine.problems),
          rectified: figure(mine.rectified),
          result: mine.result ?? '',
        }
      : null,
    lastOn: subject.row.summaryOn,
    totals: totals(subject.tasks),
  };
}

/** What the form of a new plan starts from: agreements in force that the actor sees. */
export async function newInspection(actor: Actor) {
  const { now } = await currentMoment();
  const { choices } = await matterChoices(actor, [AGREEMENT.type]);
  const inForce = await db().matter.findMany({
    where: { id: { in: choices.map((one) => one.value) }, state: 'IN_FORCE' },
    select: { id: true },
  });
  const known = new Set(inForce.map((one) => one.id));
  return { today: shanghaiDate(now), agreements: choices.filter((one) => known.has(one.value)) };
}
