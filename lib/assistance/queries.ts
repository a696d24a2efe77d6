import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { partyOnPage } from '@/lib/kernel/masking';
import { instantOf } from '@/lib/kernel/today';
import { outgoingSheet } from '@/lib/matters/outgoing';
import { matterPage, type StepPage, stepPage } from '@/lib/matters/queries';
import { notesOf } from '@/lib/matters/queries-carried';
import { answeringUnits, type UnitChoice } from '@/lib/matters/queries-units';
import { shortTime } from '@/lib/matters/view-clock';
import { formatDate, formatDateTime, shanghaiDate } from '@/lib/rulebook/local-date';
import { toldKinds } from './draft';
import { KIND_WORDS, NOTE_LABELS, OUTCOMES, statusWords } from './labels';
import { unsentLetterOf } from './letters-of';
import { type AssistanceKind, assistanceKind, DIFFERENCES } from './procedure';
import { leadersOf, loadAssistance } from './subject';

/** The kind of the matter with that id, whoever may see it; null when it is none of the three. */
async function kindOf(id: string): Promise<AssistanceKind | null> {
  if (!isId(id)) return null;
  const row = await db().matter.findUnique({ where: { id }, select: { type: true } });
  return row && assistanceKind(row.type);
}

/** Everything the page of such a matter shows. */
export type AssistancePage = NonNullable<Awaited<ReturnType<typeof assistancePage>>>;

/** The page of a hazard notice or a letter to a unit in charge, or null. The look at a confidential one is recorded. */
export async function assistancePage(actor: Actor, id: string, requestId: string) {
  const kind = await kindOf(id);
  if (!kind) return null;
  const page = await matterPage(actor, kind, id, requestId, { status: statusWords(kind) });
  if (!page) return null;
  const row = await rowOf(id);
  return {
    ...page,
    kind,
    notes: await notesOf(id, NOTE_LABELS, page.seen.now),
    clause: DIFFERENCES[kind].clause,
    route: `${row.bureau.name} → ${row.unit.name}`,
    summary: summaryOf(kind, { ...row, partyName: partyOnPage(row.partyName, page.seen.record.flags) }),
    outcome: outcomeOf(row, page.seen.now),
  };
}

const rowOf = (id: string) =>
  db().assistance.findUniqueOrThrow({ where: { id }, include: { bureau: true, unit: true } });
type Row = Awaited<ReturnType<typeof rowOf>>;

function summaryOf(kind: AssistanceKind, row: Row) {
  const { timed } = DIFFERENCES[kind];
  const words = KIND_WORDS[kind];
  const at = instantOf(row.beganAt);
  const optional = [
    { term: '决定文书', value: row.documentNo },
    { term: kind === 'withdrawal' ? '持证人' : '当事人', value: row.partyName },
    { term: '证件', value: row.certificate },
    { term: '地点', value: row.place },
    { term: '法律依据', value: row.basis },
  ].filter((item) => item.value !== '');
  return [
    { term: '类别', value: words.categories[row.category] ?? row.category },
    { term: '收函单位', value: row.unit.name },
    {
      term: `${words.began}${timed ? '时间' : '日期'}`,
      value: timed ? formatDateTime(at) : formatDate(shanghaiDate(at)),
    },
    ...optional,
    { term: '基本情况', value: row.facts },
    { term: kind === 'hazard' ? '处置建议' : '请求事项', value: row.demand },
  ];
}

function outcomeOf({ repliedAt, repliedBy, outcome, result }: Row, now: number) {
  if (!repliedAt) return [];
  return [
    { term: '处理情况', value: OUTCOMES[outcome as keyof typeof OUTCOMES] ?? outcome },
    { term: '处理结果', value: result },
    { term: '反馈', value: `${shortTime(instantOf(repliedAt), now)} ${repliedBy ?? ''}` },
  ];
}

/** What the form of a draft starts from. */
export type AssistanceDraft = Pick<
  Row,
  'unitId' | 'category' | 'documentNo' | 'partyName' | 'certificate' | 'place' | 'facts' | 'basis' | 'demand'
> & { title: string };

/** The page of one step. */
export type AssistanceStep = StepPage & {
  kind: AssistanceKind;
  held: AssistanceDraft;
  choices: UnitChoice[];
  /** Who may sign a report to 区人民政府; none for other letters. */
  leaders: string[];
};

/** The page of a step, or null. */
export async function assistanceStep(actor: Actor, id: string, event: string): Promise<AssistanceStep | null> {
  const kind = await kindOf(id);
  const page = kind && (await stepPage(actor, kind, id, event));
  if (!kind || !page) return null;
  const { bureau, unit, ...row } = await rowOf(id);
  return {
    ...page,
    letter:
      event === 'send'
        ? await outgoingSheet(actor, 'assistance.send', await loadAssistance(db(), { id }), unsentLetterOf)
        : null,
    kind,
    held: { ...row, title: page.seen.record.title },
    choices: event === 'revise' ? await assistanceChoices(kind, bureau.id) : [],
    leaders: event === 'send' && unit.kind === 'GOV' ? await leadersOf(db(), bureau.id) : [],
  };
}

/** Units that such a letter may go to. */
export const assistanceChoices = (kind: AssistanceKind, bureauId: string): Promise<UnitChoice[]> =>
  answeringUnits(toldKinds(kind), [bureauId]);
