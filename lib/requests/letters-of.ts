import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import { COUNTED, type LetterReference } from '@/lib/kernel/letters/wording';
import type { NamedUnit } from '@/lib/kernel/unit-names';
import { clause } from '@/lib/rulebook/clauses';
import { deadline } from '@/lib/rulebook/deadline';
import { formatDate, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { KIND_WORDS } from './labels';
import { type AnswerFacts, answerLetter } from './letters/answer';
import { extensionLetter } from './letters/extension';
import { requestLetter, requestTitle } from './letters/request';
import { requestKind } from './procedure';
import type { RequestSubject } from './subject';

type Run = Context<unknown, RequestSubject>;

/** 延长的原文 of 四（二）, by clause; the others say nothing of it. */
const EXTENSION_QUOTES: Readonly<Record<string, string>> = {
  '4-2-1':
    '对于情况特殊或认定、鉴定过程所需时间较长的，相关部门或者技术鉴定机构应事先告知，可延长时间出具认定、鉴定结论',
  '4-2-2': '情况复杂的，可以延期，但延长期限不得超过十日',
  '4-2-3': '需要法律顾问办公室提供服务的，按照《中共山亭区委办公室关于推进党政一体法律顾问制度》及相关规程办理',
};

function unit({ subject }: Run, id: string): NamedUnit {
  const found = subject.units.get(id);
  if (!found) throw new Error(`unit ${id} is not in the register`);
  return found;
}

function head({ actor, now, subject }: Run, issuer: NamedUnit, number: string) {
  const own = issuer.id === subject.row.askerId ? subject.row.contactPhone : '';
  return {
    issuer: issuer.letterName,
    number,
    issuedOn: formatDate(shanghaiDate(now)),
    contact: { person: actor.name, phone: own || (issuer.phone ?? '') },
  };
}

/** The letter that asked, as answers quote it. */
function reference(run: Run): LetterReference {
  const { row, letters, matter } = run.subject;
  const asked = letters.find((one) => one.kind === 'request');
  return {
    unit: unit(run, row.askerId).letterName,
    title: asked?.title ?? matter.title,
    number: asked?.number ?? '',
    sentOn: formatDate(shanghaiDate(row.sentAt ?? run.now)),
  };
}

const receivedOn = (run: Run) => formatDate(shanghaiDate(run.subject.row.sentAt ?? run.now));

/** 协助函 (4-2-1 to 4-2-4), with the due day and how it was counted. */
export function requestLetterOf(run: Run): LetterDraft {
  const { subject, now, calendar } = run;
  const { row, matter, kind, files } = subject;
  const issuer = unit(run, row.askerId);
  const requested = unit(run, row.requestedId);
  const words = KIND_WORDS[requestKind(matter.type) ?? 'appraisal'];
  const undated = kind.ownDate && !row.wishedOn;
  const due = undated ? null : deadline({ rule: kind.rule, startAt: now, calendar, dueOn: row.wishedOn ?? undefined });
  const materials = files
    .filter((file) => file.slot === 'request')
    .map(({ name, sha256 }) => ({ category: '所附材料', name, quantity: '1份', form: '电子文件', sha256 }));
  const title = requestTitle(matter.title);
  const build = (number: string) =>
    requestLetter({
      ...head(run, issuer, number),
      requested: requested.letterName,
      title: matter.title,
      questionLabel: words.question,
      question: row.question,
      facts: row.facts,
      urgent: kind.scene && matter.urgent ? { place: row.place } : null,
      quote: clause(kind.clause).focus,
      due: due && { text: `${formatDate(due.dueOn)}24:00`, explanation: due.unit === 'workday' ? COUNTED : '' },
      materials,
    });
  return { unitId: issuer.id, kind: 'request', prefix: `${issuer.letterPrefix}协`, title, build, to: [requested.id] };
}

/** 答复函, 补充答复函, and the answer that refuses on a statutory ground. */
export function answerLetterOf(run: Run, answer: AnswerFacts['answer']): LetterDraft {
  const { subject } = run;
  const issuer = unit(run, run.as.unitId);
  const attachments = subject.files.filter((file) => file.slot === 'answer').map((file) => file.name);
  const build = (number: string) =>
    answerLetter({
      ...head(run, issuer, number),
      title: subject.matter.title,
      request: reference(run),
      receivedOn: receivedOn(run),
      answer,
      quote: clause(subject.kind.clause).focus,
      attachments,
    });
  const title = { answer: '答复函', refusal: '不予提供材料的答复函', addition: '补充答复函' }[answer.kind];
  const prefix = `${issuer.letterPrefix}协复`;
  return { unitId: issuer.id, kind: 'request_answer', prefix, title, build, to: [subject.row.askerId] };
}

/** 延期告知函 to the asker, from the present last day. */
export function extensionLetterOf(
  run: Run & { input: { toOn: LocalDate; reason: string } },
  fromOn: LocalDate,
): LetterDraft {
  const { subject, input } = run;
  const issuer = unit(run, run.as.unitId);
  const build = (number: string) =>
    extensionLetter({
      ...head(run, issuer, number),
      title: subject.matter.title,
      request: reference(run),
      receivedOn: receivedOn(run),
      fromOn: formatDate(fromOn),
      toOn: formatDate(input.toOn),
      reason: input.reason,
      quote: EXTENSION_QUOTES[subject.kind.clause] ?? clause(subject.kind.clause).focus,
    });
  const prefix = `${issuer.letterPrefix}协延`;
  const to = [subject.row.askerId];
  return { unitId: issuer.id, kind: 'request_extension', prefix, title: '延期告知函', build, to };
}
