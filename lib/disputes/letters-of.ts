import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import { deadline } from '@/lib/rulebook/deadline';
import { formatDate, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { decisionLetter } from './letters/decision';
import { noticeLetter } from './letters/notice';
import { opinionLetter } from './letters/opinion';
import { referralLetter } from './letters/referral';
import { type DisputeHead, referralTitle } from './letters/wording';
import type { DisputeSubject } from './subject';

type Run = Context<unknown, DisputeSubject>;
type Unit = Pick<
  NonNullable<ReturnType<DisputeSubject['units']['get']>>,
  'id' | 'name' | 'letterName' | 'letterPrefix' | 'phone'
>;

/** 文号 of a dispute's letters: 协 the notice, 协意 the opinion, 请 the request, 决 the decision. */
const SERIES = { disputeNotice: '协', disputeOpinion: '协意', disputeReferral: '请', disputeDecision: '决' } as const;

function unit({ subject }: Pick<Run, 'subject'>, id: string): Unit {
  const found = subject.units.get(id);
  if (!found) throw new Error(`unit ${id} is not in the register`);
  return found;
}

/** The units at odds, the one that raised it first. */
function sidesOf({ subject }: Pick<Run, 'subject'>): string[] {
  const held = subject.parties.filter((one) => one.part === 'respondent').map((one) => one.unitId);
  return [subject.row.raiserId, ...held];
}

const fullNames = (run: Run, ids: readonly string[]) => ids.map((id) => unit(run, id).letterName);

function head(run: Run, number: string): DisputeHead {
  const { subject, as, actor, now } = run;
  const issuer = unit(run, as.unitId);
  const { about } = subject;
  return {
    issuer: issuer.letterName,
    number,
    issuedOn: formatDate(shanghaiDate(now)),
    contact: { person: actor.name, phone: issuer.phone ?? '' },
    subject: subject.matter.title,
    sides: fullNames(run, sidesOf(run)),
    about: about && (about.number ?? `“${about.title}”`),
  };
}

function draft(
  run: Run,
  kind: keyof typeof SERIES,
  title: string,
  to: readonly string[],
  build: (head: DisputeHead) => ReturnType<LetterDraft['build']>,
): LetterDraft {
  const issuer = unit(run, run.as.unitId);
  const prefix = `${issuer.letterPrefix}${SERIES[kind]}`;
  return { unitId: issuer.id, kind, prefix, title, to, build: (number) => build(head(run, number)) };
}

/** Meetings as the letters name them. */
const sessionsOf = ({ subject }: Run) => subject.sessions.map(({ heldOn, place }) => `${formatDate(heldOn)}在${place}`);

/** 关于协调处理执法争议的函 (4-4-1). */
export function noticeLetterOf(run: Run & { input: { words: string } }): LetterDraft {
  const sides = sidesOf(run);
  const due = deadline({ rule: '4-4-1', startAt: run.now, calendar: run.calendar });
  const { issue, view } = run.subject.row;
  return draft(run, 'disputeNotice', '执法争议协调通知', sides, (facts) =>
    noticeLetter({
      ...facts,
      issue,
      view,
      arrangement: run.input.words,
      respondents: fullNames(run, sides.slice(1)),
      answerBy: `${formatDate(due.dueOn)}24:00`,
    }),
  );
}

/** 执法争议协调意见书 (4-4-1). */
export function opinionLetterOf(run: Run): LetterDraft {
  const { row, notes } = run.subject;
  const since = row.proposedAt ?? 0;
  const confirmations = notes
    .filter((note) => note.kind === 'CONFIRMED' && note.at >= since)
    .map(({ unitId, at }) => ({ unit: unit(run, unitId).letterName, on: formatDate(shanghaiDate(at)) }));
  const lead = run.subject.parties.filter((one) => one.part === 'lead').map((one) => one.unitId);
  return draft(run, 'disputeOpinion', '执法争议协调意见书', [...new Set([...sidesOf(run), ...lead])], (facts) =>
    opinionLetter({
      ...facts,
      issue: row.issue,
      sessions: sessionsOf(run),
      agreed: row.opinion ?? '',
      confirmations,
    }),
  );
}

/** 关于报请解决执法争议的请示 (4-4-2). */
export function referralLetterOf(
  run: Run & { input: { words: string; proposal: string } },
  gov: Unit,
  signatory: string,
): LetterDraft {
  const { row, notes } = run.subject;
  const said = (id: string) =>
    notes.findLast((note) => note.unitId === id && ['OBJECTED', 'ANSWER'].includes(note.kind))?.words;
  const views = sidesOf(run).map((id, index) => ({
    unit: unit(run, id).letterName,
    words: index === 0 ? row.view : (said(id) ?? '未书面答复'),
  }));
  return draft(run, 'disputeReferral', '关于报请解决执法争议的请示', [gov.id], (facts) =>
    referralLetter({
      ...facts,
      government: '枣庄市山亭区人民政府',
      approvedBy: signatory,
      issue: row.issue,
      views,
      sessions: sessionsOf(run),
      failure: run.input.words,
      proposal: run.input.proposal,
    }),
  );
}

/** 关于执法争议处理决定的函, of 区人民政府办公室 (4-4-2). */
export function decisionLetterOf(
  run: Run & { input: { words: string; doc: string; decidedOn: LocalDate } },
  competent: Unit | undefined,
): LetterDraft {
  const { subject, input } = run;
  const referral = subject.letters.findLast((one) => one.kind === 'disputeReferral');
  const others = subject.parties.filter((one) => ['legal', 'lead'].includes(one.part)).map((one) => one.unitId);
  const to = [...new Set([...sidesOf(run), ...(competent ? [competent.id] : []), ...others])];
  return draft(run, 'disputeDecision', '执法争议处理决定', to, (facts) =>
    decisionLetter({
      ...facts,
      addressees: fullNames(run, to),
      referral: {
        unit: referral ? unit(run, referral.unitId).letterName : '',
        title: referralTitle(subject.matter.title),
        number: referral?.number ?? '',
      },
      decision: { on: formatDate(input.decidedOn), number: input.doc || null, words: input.words },
      competent: competent?.letterName ?? null,
      transferred: subject.transfer !== null,
    }),
  );
}
