import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { instantOf, localDateOrNull, timestampOf } from '@/lib/kernel/today';
import { outgoingSheet } from '@/lib/matters/outgoing';
import { matterPage, type StepPage, stepPage } from '@/lib/matters/queries';
import { findTerm, notesOf, type Term } from '@/lib/matters/queries-carried';
import { answeringUnits, type UnitChoice } from '@/lib/matters/queries-units';
import { dueSentence, shortTime } from '@/lib/matters/view-clock';
import { formatDate, formatDateTime } from '@/lib/rulebook/local-date';
import { ASKED_KINDS } from './draft';
import { KIND_WORDS, NOTE_LABELS } from './labels';
import { statusWords } from './labels-status';
import { requestLetterOf } from './letters-of';
import { DIFFERENCES, type RequestKind, requestKind } from './procedure';
import { loadRequest } from './subject';

/** The kind of the request with that id, whoever may see it; null when there is none. */
async function kindOf(id: string): Promise<RequestKind | null> {
  if (!isId(id)) return null;
  const row = await db().matter.findUnique({ where: { id }, select: { type: true } });
  return row && requestKind(row.type);
}

const rowOf = (id: string) =>
  db().request.findUniqueOrThrow({
    where: { id },
    include: { requested: true, asker: true, matter: { select: { urgent: true } } },
  });

/** Whether a notice of extension could still be given: there is a date, it has not passed, and a consultation had none yet. */
async function mayExtend(kind: RequestKind, { id, complex }: { id: string; complex: boolean }): Promise<boolean> {
  if (DIFFERENCES[kind].extends === 'COMPLEX' && complex) return false;
  const { now } = await currentMoment();
  const running = { matterId: id, rule: DIFFERENCES[kind].rule, urgent: false, doneAt: null, cancelledAt: null };
  return (await db().duty.count({ where: { ...running, dueAt: { gt: timestampOf(now) } } })) > 0;
}

/** Everything the page of a request shows. */
export type RequestPage = NonNullable<Awaited<ReturnType<typeof requestPage>>>;

/** The page of a request of any kind, or null. The look at a confidential one is recorded (4-2-1 to 4-2-4). */
export async function requestPage(actor: Actor, id: string, requestId: string) {
  const kind = await kindOf(id);
  if (!kind) return null;
  const row = await rowOf(id);
  const urgent = row.matter.urgent;
  const extensible = await mayExtend(kind, row);
  const page = await matterPage(actor, kind, id, requestId, {
    status: statusWords(kind, urgent && row.sceneAt === null),
    offered: (event) => (event === 'attend' ? urgent && row.sceneAt === null : event === 'extend' ? extensible : true),
  });
  if (!page) return null;
  const { now } = page.seen;
  const [notes, term] = await Promise.all([notesOf(id, NOTE_LABELS, now), findTerm(id, DIFFERENCES[kind].rule, now)]);
  return {
    ...page,
    kind,
    notes,
    term,
    clause: DIFFERENCES[kind].clause,
    route: `${row.asker.name} → ${row.requested.name}`,
    summary: summaryOf(kind, row),
    outcome: outcomeOf(row, now),
  };
}

type Row = Awaited<ReturnType<typeof rowOf>>;

function summaryOf(kind: RequestKind, row: Row) {
  const wished = localDateOrNull(row.wishedOn);
  return [
    { term: '请求种类', value: DIFFERENCES[kind].title },
    { term: '请求单位', value: row.asker.name },
    { term: '被请求单位', value: row.requested.name },
    { term: KIND_WORDS[kind].question, value: row.question },
    { term: '案情要点', value: row.facts },
    ...(row.place ? [{ term: '现场地点', value: row.place }] : []),
    ...(wished ? [{ term: '希望答复的日期', value: formatDate(wished) }] : []),
    ...(row.contactPhone ? [{ term: '联系电话', value: row.contactPhone }] : []),
  ];
}

function outcomeOf(row: Row, now: number) {
  const { sceneAt, sceneWords, answeredAt, answeredBy, answer, refuseGround } = row;
  return [
    ...(sceneAt ? [{ term: '派员到场', value: `${formatDateTime(instantOf(sceneAt))}。${sceneWords ?? ''}` }] : []),
    ...(answeredAt
      ? [{ term: '答复时间', value: `${shortTime(instantOf(answeredAt), now)} ${answeredBy ?? ''}` }]
      : []),
    ...(refuseGround ? [{ term: '法定事由', value: refuseGround }] : []),
    ...(answer ? [{ term: refuseGround ? '理由说明' : '答复内容', value: answer }] : []),
  ];
}

/** What the form of a draft starts from. */
export type RequestDraft = {
  title: string;
  requestedId: string;
  question: string;
  facts: string;
  urgent: boolean;
  place: string;
  wishedOn: string;
  contactPhone: string;
};

/** The page of one step of a request. */
export type RequestStep = StepPage & {
  kind: RequestKind;
  term: Term | null;
  held: RequestDraft;
  choices: UnitChoice[];
  /** The unit must say until when (4-2-3). */
  asksDate: boolean;
};

/** The page of a step, or null. */
export async function requestStep(actor: Actor, id: string, event: string): Promise<RequestStep | null> {
  const kind = await kindOf(id);
  if (!kind) return null;
  const row = await db().request.findUniqueOrThrow({ where: { id } });
  const page = await stepPage(actor, kind, id, event);
  if (!page) return null;
  const { record, now } = page.seen;
  const { rule, ownDate } = DIFFERENCES[kind];
  const scene = record.duties.find((duty) => duty.urgent && duty.done_at === null && now >= duty.due_at);
  return {
    ...page,
    letter:
      event === 'send'
        ? await outgoingSheet(actor, 'request.send', await loadRequest(db(), { id }), requestLetterOf)
        : null,
    kind,
    offered: page.offered && (event !== 'attend' || (record.urgent && row.sceneAt === null)),
    lateSince: event === 'attend' && scene ? dueSentence(scene.due_at, now) : page.lateSince,
    term: await findTerm(id, rule, now),
    asksDate: ownDate === true && !record.duties.some((duty) => duty.rule === rule),
    choices: event === 'revise' ? await answeringUnits(ASKED_KINDS, [row.askerId]) : [],
    held: {
      title: record.title,
      requestedId: row.requestedId,
      question: row.question,
      facts: row.facts,
      urgent: record.urgent,
      place: row.place,
      wishedOn: localDateOrNull(row.wishedOn) ?? '',
      contactPhone: row.contactPhone,
    },
  };
}

/** Units that a new request may be put to. */
export const requestChoices = (actor: Actor): Promise<UnitChoice[]> => answeringUnits(ASKED_KINDS, [actor.unitId]);
