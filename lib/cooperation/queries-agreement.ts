import 'server-only';
import { type Actor, HANDS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { matterPage, type StepPage, stepPage } from '@/lib/matters/queries';
import { notesOf } from '@/lib/matters/queries-carried';
import { formatDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { unitChoices } from '@/lib/transfers/queries-units';
import { signedBy } from './decide-agreement';
import { AGREEMENT_WORDS, NOTE_LABELS } from './labels';
import { AGREEMENT } from './procedure';
import { type AgreementSubject, loadAgreement } from './subject';

const { type } = AGREEMENT;

const loaded = async (id: string): Promise<AgreementSubject | null> =>
  /^[0-9a-f-]{36}$/.test(id) ? loadAgreement(db(), { id }) : null;

/** What facts rule out although state and gate would offer it. */
const offeredTo =
  (actor: Actor, subject: AgreementSubject) =>
  (event: string): boolean => {
    const said = signedBy(subject);
    if (event === 'circulate') return subject.texts > 0;
    if (event === 'sign')
      return unitsWith(actor, HANDS).some((id) => subject.row.signerIds.includes(id) && !said.includes(id));
    if (event === 'conclude') return subject.row.signerIds.every((id) => said.includes(id));
    return true;
  };

/** The lead of a draft without its text reads what to do first, although it cannot circulate yet. */
function statusFor(actor: Actor, { row }: AgreementSubject) {
  const { DRAFT } = AGREEMENT_WORDS;
  const leads = unitsWith(actor, HANDS).includes(row.leadId);
  return leads ? { ...AGREEMENT_WORDS, DRAFT: { ...DRAFT, others: DRAFT.mine } } : AGREEMENT_WORDS;
}

/** Everything the page of an agreement shows. */
export type AgreementPage = NonNullable<Awaited<ReturnType<typeof agreementPage>>>;

/** The page of an agreement: its subject, who signed, from when to when; or null (4-3-3). */
export async function agreementPage(actor: Actor, id: string, requestId: string) {
  const subject = await loaded(id);
  const words = subject && { status: statusFor(actor, subject), offered: offeredTo(actor, subject) };
  const page = words && (await matterPage(actor, type, id, requestId, words));
  if (!page) return null;
  const { row, units } = subject;
  const said = signedBy(subject);
  const name = (unitId: string) => units.get(unitId)?.name ?? unitId;
  return {
    ...page,
    notes: await notesOf(id, NOTE_LABELS, page.seen.now),
    route: `${name(row.leadId)}牵头，与${row.signerIds.map(name).join('、')}`,
    summary: [
      { term: '协作内容', value: row.content },
      { term: '生效日期', value: formatDate(row.fromOn) },
      { term: '有效期至', value: formatDate(row.toOn) },
      ...(row.endWords ? [{ term: '终止或作废', value: row.endWords }] : []),
    ],
    signers: [
      { key: row.leadId, name: name(row.leadId), detail: '牵头起草', done: true },
      ...row.signerIds.map((unitId) => ({
        key: unitId,
        name: name(unitId),
        detail: said.includes(unitId) ? '同意签署' : row.circulatedAt === null ? '尚未送签' : '未回复',
        done: said.includes(unitId),
      })),
    ],
  };
}

/** What the forms of an agreement start from. */
export type AgreementForm = {
  today: string;
  groups: { title: string; choices: { value: string; label: string }[] }[];
  values: { title: string; signerIds: string[]; content: string; fromOn: string; toOn: string };
};

async function formOf(actor: Actor, today: string, values?: AgreementForm['values']): Promise<AgreementForm> {
  const own = unitsWith(actor, HANDS);
  const units = await unitChoices();
  const groups = [...new Set(units.map(({ group }) => group))]
    .map((title) => ({
      title,
      choices: units.filter((unit) => unit.group === title && !own.includes(unit.value)),
    }))
    .filter(({ choices }) => choices.length > 0);
  return { today, groups, values: values ?? { title: '', signerIds: [], content: '', fromOn: today, toOn: '' } };
}

/** The form of a new agreement. */
export async function newAgreement(actor: Actor): Promise<AgreementForm> {
  return formOf(actor, shanghaiDate((await currentMoment()).now));
}

export type AgreementStep = StepPage & AgreementForm;

/** The page of a step of an agreement, or null when it is unknown or may not be seen. */
export async function agreementStep(actor: Actor, id: string, event: string): Promise<AgreementStep | null> {
  const subject = await loaded(id);
  const page = subject && (await stepPage(actor, type, id, event, offeredTo(actor, subject)));
  if (!page) return null;
  const { content, signerIds, fromOn, toOn } = subject.row;
  const { title } = subject.matter;
  return { ...page, ...(await formOf(actor, page.today, { title, signerIds, content, fromOn, toOn })) };
}
