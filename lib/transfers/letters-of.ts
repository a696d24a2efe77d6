import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import { COUNTED } from '@/lib/kernel/letters/wording';
import { maskIdentity, maskPhone } from '@/lib/kernel/masking';
import { deadline } from '@/lib/rulebook/deadline';
import { formatDate, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { MATERIALS } from './labels';
import { designationLetter } from './letters/designation';
import { type FeedbackFacts, feedbackLetter } from './letters/feedback';
import { noticeLetter } from './letters/notice';
import { referralLetter, referralTitle } from './letters/referral';
import { transferLetter, transferTitle } from './letters/transfer';
import type { TransferReference } from './letters/wording';
import type { TransferSubject, UnitNames } from './subject';

type Run = Context<unknown, TransferSubject>;

/** What the document of a decision is called. */
const DECISION_DOCUMENTS = {
  PENALTY: '行政处罚决定书',
  NO_PENALTY: '不予行政处罚决定书',
  CLOSED: '撤销案件决定书',
} as const;

const KIND_SUFFIX = { transfer: '移', feedback: '复', referral: '请', designation: '定', notice: '通' } as const;
type LetterKindOfTransfer = keyof typeof KIND_SUFFIX;

function unit(run: Run, id: string): UnitNames {
  const found = run.subject.units.get(id);
  if (!found) throw new Error(`unit ${id} is not in the register`);
  return found;
}

function head(run: Run, issuer: UnitNames, number: string) {
  return {
    issuer: issuer.letterName,
    number,
    issuedOn: formatDate(shanghaiDate(run.now)),
    contact: { person: run.actor.name, phone: issuer.phone ?? run.subject.row.contactPhone },
  };
}

function draft(
  kind: LetterKindOfTransfer,
  issuer: UnitNames,
  to: readonly string[],
  title: string,
  build: LetterDraft['build'],
): LetterDraft {
  return { unitId: issuer.id, kind, prefix: `${issuer.letterPrefix}${KIND_SUFFIX[kind]}`, title, build, to };
}

/** The letter that handed the case over, as later letters quote it. */
function reference(run: Run): TransferReference {
  const letter = run.subject.letters.find((one) => one.kind === 'transfer');
  const sender = unit(run, run.subject.row.senderId);
  const sentOn = formatDate(shanghaiDate(run.subject.row.sentAt ?? run.now));
  return {
    unit: sender.letterName,
    title: transferTitle(run.subject.matter.title),
    number: letter?.number ?? '',
    sentOn,
  };
}

/** 涉嫌违法案件移交函 (2-3-1), with the receiver's due day and how it is counted. */
export function letterOfTransfer(run: Run, sender: UnitNames, receiver: UnitNames): LetterDraft {
  const { found, row, materials, matter } = run.subject;
  const due = deadline({ rule: '2-2-5', startAt: run.now, calendar: run.calendar });
  const party = {
    kind: found.partyKind === 'PERSON' ? ('person' as const) : ('organisation' as const),
    name: found.partyName,
    identity: found.partyIdNumber ? maskIdentity(found.partyIdNumber) : null,
    phone: found.partyPhone ? maskPhone(found.partyPhone) : null,
    address: null,
  };
  const listed = materials.map((file) => ({
    category: MATERIALS.find((one) => one.clause === file.slot)?.name ?? '其他材料',
    name: file.name,
    quantity: '1份',
    form: '电子文件',
    sha256: file.sha256,
  }));
  const build = (number: string) =>
    transferLetter({
      ...head(run, sender, number),
      contact: { person: row.drafter, phone: row.contactPhone || (sender.phone ?? '') },
      case: {
        name: matter.title,
        source: found.source,
        party,
        foundOn: found.foundOn ? formatDate(found.foundOn) : '',
        place: found.place,
        facts: found.facts,
        findings: found.findings,
        measures: found.inProgress ? found.measures : null,
      },
      receiver: receiver.letterName,
      reasons: row.reason,
      legalBasis: row.legalBasis,
      urgent: row.urgent,
      materials: listed,
      feedback: { dueText: `${formatDate(due.dueOn)}24:00`, explanation: COUNTED },
    });
  return draft('transfer', sender, [receiver.id], '涉嫌违法案件移交函', build);
}

/** 反馈意见函 (2-2-5), of the unit that answers. */
export function answerLetter(
  run: Run,
  answer: { kind: 'accepted' } | { kind: 'notOurs'; reasons: string; legalBasis: string },
): LetterDraft {
  const issuer = unit(run, run.as.unitId);
  const receivedOn = formatDate(shanghaiDate(run.subject.row.sentAt ?? run.now));
  const given: FeedbackFacts['answer'] =
    answer.kind === 'accepted'
      ? { kind: 'accepted', acceptedOn: formatDate(shanghaiDate(run.now)), handler: null }
      : answer;
  const build = (number: string) =>
    feedbackLetter({
      ...head(run, issuer, number),
      case: { name: run.subject.matter.title },
      transfer: reference(run),
      receivedOn,
      answer: given,
    });
  return draft('feedback', issuer, [run.subject.row.senderId], '案件移送反馈意见函', build);
}

/** 关于报请指定案件管辖的请示 (2-2-7). */
export function referralLetterOf(
  run: Run & { input: { words: string } },
  gov: UnitNames,
  signatory: string,
): LetterDraft {
  const issuer = unit(run, run.as.unitId);
  const { subject } = run;
  const feedback = subject.letters.filter((one) => one.kind === 'feedback').at(-1);
  const build = (number: string) =>
    referralLetter({
      ...head(run, issuer, number),
      case: { name: subject.matter.title, facts: subject.found.facts },
      government: '枣庄市山亭区人民政府',
      approvedBy: signatory,
      transfer: reference(run),
      receivedOn: formatDate(shanghaiDate(subject.row.sentAt ?? run.now)),
      feedbackNumber: feedback?.number ?? null,
      reasons: subject.row.declineReason ?? '',
      legalBasis: subject.row.declineBasis ?? '',
      proposal: run.input.words,
    });
  return draft('referral', issuer, [gov.id], '关于报请指定案件管辖的请示', build);
}

/** 关于指定案件管辖的函 (2-2-7), of 区人民政府办公室. */
export function designationLetterOf(
  run: Run & { input: { words: string; doc: string; decidedOn: LocalDate } },
  designated: UnitNames,
): LetterDraft {
  const issuer = unit(run, run.as.unitId);
  const { subject } = run;
  const referral = subject.letters.filter((one) => one.kind === 'referral').at(-1);
  const holder = unit(run, subject.row.receiverId ?? subject.row.senderId);
  const sender = unit(run, subject.row.senderId);
  const build = (number: string) =>
    designationLetter({
      ...head(run, issuer, number),
      case: { name: subject.matter.title },
      designated: designated.letterName,
      referral: {
        unit: holder.letterName,
        title: referralTitle(subject.matter.title),
        number: referral?.number ?? '',
      },
      decision: { on: formatDate(run.input.decidedOn), number: run.input.doc || null },
      reasons: run.input.words,
      materialsHeldBy: holder.id === designated.id ? null : holder.letterName,
      originalSender: sender.id === designated.id ? null : sender.letterName,
    });
  const to = [...new Set([designated.id, holder.id, sender.id])];
  return draft('designation', issuer, to, '关于指定案件管辖的函', build);
}

/** 处理决定通报函 (2-2-6). */
export function decisionLetter(run: Run): LetterDraft {
  const issuer = unit(run, run.as.unitId);
  const { row } = run.subject;
  if (!row.decisionKind || !row.decisionOn) throw new Error('no decision to be told of');
  const kind = ({ PENALTY: 'penalty', NO_PENALTY: 'noPenalty', CLOSED: 'closed' } as const)[row.decisionKind];
  const decidedOn = formatDate(row.decisionOn);
  const document = row.decisionDoc ? { title: DECISION_DOCUMENTS[row.decisionKind], number: row.decisionDoc } : null;
  const build = (number: string) =>
    noticeLetter({
      ...head(run, issuer, number),
      case: { name: run.subject.matter.title },
      transfer: reference(run),
      decision: { kind, decidedOn, document, content: row.decisionWords ?? '' },
    });
  return draft('notice', issuer, [run.subject.row.senderId], '案件处理决定通报函', build);
}
