import 'server-only';
import { refusedAnswer } from '@/lib/files/answer';
import { asked, DOCX, recordFetch } from '@/lib/files/download';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { FORBIDDEN, NOT_FOUND } from '@/lib/kernel/errors';
import { fileHeaders } from '@/lib/kernel/files/response';
import { renderRecord } from '@/lib/kernel/letters/render';
import { can } from '@/lib/kernel/permissions';
import { instantOf } from '@/lib/kernel/today';
import { matterType, numberWords, stateLabel, titleOf } from '@/lib/matter-types';
import { LEVEL_LABELS, type Level } from '@/lib/matters/labels-confidentiality';
import { readMatter } from '@/lib/matters/queries-record';
import type { MatterRecord } from '@/lib/matters/record-schema';
import { gatedOf } from '@/lib/matters/view-acts';
import { dutyClock, dutyFacts } from '@/lib/matters/view-clock';
import { flagsOf } from '@/lib/matters/view-confidentiality';
import { flowView } from '@/lib/matters/view-flow';
import { fileLines } from '@/lib/matters/view-papers';
import { unitName } from '@/lib/matters/view-status';
import { STANDING_STILL } from '@/lib/rulebook/counting';
import { formatDate, formatDue, shanghaiDate } from '@/lib/rulebook/local-date';
import { taskOf } from '@/lib/rulebook/task';
import { type RecordFacts, recordPaper } from './paper';
import { partsOf } from './record-fields';

/** 记事 of a matter, oldest first. */
async function notesOf(matterId: string): Promise<RecordFacts['notes']> {
  const rows = await db().matterNote.findMany({ where: { matterId }, orderBy: { id: 'asc' }, include: { unit: true } });
  return rows.map(({ at, unit, words }) => ({ time: dayOf(instantOf(at)), who: unit.name, words }));
}

const dayOf = (at: number): string => formatDate(shanghaiDate(at));

/** How many materials there are of each kind; their names stay inside, they may be people's. */
function filesOf(record: MatterRecord, now: number): RecordFacts['files'] {
  const kinds = fileLines(record, now).map(({ kind }) => kind);
  return [...new Set(kinds)].map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }));
}

/** All that the masked record of a matter is made from, of whatever kind; what its marks leave out is the paper's to say. */
export async function factsOf(actor: Actor, record: MatterRecord): Promise<RecordFacts> {
  const { now, calendar } = await currentMoment();
  const [parts, notes] = await Promise.all([partsOf(record.type, record.id), notesOf(record.id)]);
  const { type, confidentiality } = record;
  return {
    kind: matterType(type)?.title ?? '事项',
    number: numberWords(type, record.number, record.state),
    title: titleOf(type, record.title),
    state: stateLabel(type, record.state),
    owner: unitName(record, record.owner_unit_id),
    units: [...new Set(record.parties.map(({ unitId }) => unitName(record, unitId)))],
    level: LEVEL_LABELS[confidentiality as Level],
    flags: flagsOf(record),
    parts,
    duties: record.duties.map((duty) => ({
      task: taskOf(duty.rule),
      unit: unitName(record, duty.obligor_id),
      due: duty.due_at >= STANDING_STILL ? '计时暂停' : formatDue(duty.due_at),
      clock: dutyClock(dutyFacts(duty), now, calendar).words,
    })),
    flow: flowView(record, now, calendar).map(({ step, unit, arrived = '', finished = '', took = '' }) => ({
      ...{ step, unit, arrived, finished, took },
    })),
    letters: record.letters.map(({ number, title, kind, issued_at }) => ({
      number,
      name: title || (matterType(type)?.letters?.[kind] ?? '函'),
      issued: dayOf(issued_at),
    })),
    notes,
    files: filesOf(record, now),
    carriers: record.carriers.map(({ number, sent_on }) => ({
      title: `编号${number}，${formatDate(sent_on)}另行传递`,
    })),
    by: `${actor.unitName}${actor.name}`,
    on: dayOf(now),
  };
}

/**
 * GET of a matter's record as .docx, people masked and what its marks speak of left out (4-2-5). Not a stored paper: it
 * says what stands now. Each is recorded (matter.export DONE) before the first byte leaves.
 */
export async function sendRecord(request: Request, given: string): Promise<Response> {
  const who = await asked(request, given);
  if (who instanceof Response) return who;
  const record = await readMatter(who.id);
  const gated = record && gatedOf(record);
  if (!record || !gated || !can(who.actor, 'matter.view', gated)) return refusedAnswer(request, NOT_FOUND);
  if (!can(who.actor, 'matter.export', gated)) return refusedAnswer(request, FORBIDDEN);
  const facts = await factsOf(who.actor, record);
  const bytes = await renderRecord(recordPaper(facts));
  const words = facts.flags.length ? '脱敏件，标识部分已略去' : '脱敏件';
  await recordFetch(who.actor, { command: 'matter.export', result: 'DONE', words, matter: record });
  const name = `${facts.kind}办理记录（脱敏件）${record.number ?? ''}.docx`;
  return new Response(Buffer.from(bytes), {
    headers: fileHeaders({ name, mediaType: DOCX, size: bytes.length }, 'attachment'),
  });
}
