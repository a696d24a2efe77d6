import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import { findClause } from '@/lib/rulebook/clauses';
import { formatDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { correctionLetter, type ShareLetterFacts, shareLetter } from './letters/share';
import { clauseOf } from './procedure-kinds';
import type { ShareFields } from './schemas';
import type { ShareSubject } from './subject';

type Run = Context<unknown, ShareSubject>;

/** Series of letters: 机关代字 with the kind. */
const SUFFIX = { share: '抄', correction: '更' } as const;
/** More recipients than these are addressed by their short names. */
const NAMED_UP_TO = 5;

function unitOf({ subject }: Run, id: string) {
  const found = subject.units.get(id);
  if (!found) throw new Error(`unit ${id} is not in the register`);
  return found;
}

/** Who receives a letter of today: whoever was copied and has not been closed since, which a correction does not wait for. */
const receiversOf = ({ subject: { row, units } }: Run): string[] =>
  row.recipientIds.filter((id) => units.get(id)?.open === true);

type Content = { fields: ShareFields; bureau: boolean; to: readonly string[] };

function factsOf(run: Run, number: string, { fields, bureau, to }: Content): ShareLetterFacts {
  const { subject, as, actor, now } = run;
  const { kind, row, matter, files } = subject;
  const issuer = unitOf(run, as.unitId);
  const recipients = to.map((id) => unitOf(run, id));
  return {
    issuer: issuer.letterName,
    number,
    issuedOn: formatDate(shanghaiDate(now)),
    contact: { person: actor.name, phone: issuer.phone ?? '' },
    addressees: recipients.map((unit) => (recipients.length > NAMED_UP_TO ? unit.name : unit.letterName)),
    copyTo: [],
    clause: findClause(clauseOf(kind, bureau))?.focus ?? '',
    kind: { label: kind.label, day: kind.day },
    urgent: matter.urgent,
    eventOn: row.eventOn,
    fields,
    files,
  };
}

type Series = { kind: keyof typeof SUFFIX; title: string; to: readonly string[] };

function draft(run: Run, { kind, title, to }: Series, build: LetterDraft['build']): LetterDraft {
  const { id, letterPrefix } = unitOf(run, run.as.unitId);
  return { unitId: id, kind, prefix: `${letterPrefix}${SUFFIX[kind]}`, title, build, to };
}

/** 抄送函 of what the record says now (3-1-1, 3-1-2, 3-4-1, 3-4-2, 3-4-3); `to`: the units it goes to, where not to all. */
export function shareLetterOf(run: Run, bureau: boolean, to: readonly string[] = receiversOf(run)): LetterDraft {
  const { fields, kind } = run.subject;
  const build = (number: string) => shareLetter(factsOf(run, number, { fields, bureau, to }));
  return draft(run, { kind: 'share', title: `${kind.label}抄送函`, to }, build);
}

/** 更正函: what it says from now on, and which letters it takes the place of (3-2-1). */
export function correctionLetterOf(
  run: Run & { input: { reason: string } },
  fields: ShareFields,
  bureau: boolean,
): LetterDraft {
  const { kind, letters } = run.subject;
  const to = receiversOf(run);
  const replaced = letters.map((letter) => letter.number).join('、');
  const build = (number: string) =>
    correctionLetter({ ...factsOf(run, number, { fields, bureau, to }), replaced, reason: run.input.reason });
  return draft(run, { kind: 'correction', title: `${kind.label}更正函`, to }, build);
}
