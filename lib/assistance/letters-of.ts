import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import type { NamedUnit } from '@/lib/kernel/unit-names';
import { clause } from '@/lib/rulebook/clauses';
import { formatDate, formatDateTime, shanghaiDate } from '@/lib/rulebook/local-date';
import { KIND_WORDS, OUTCOMES } from './labels';
import { outgoingLetter, outgoingTitle } from './letters/outgoing';
import { replyLetter } from './letters/reply';
import { type AssistanceKind, assistanceKind } from './procedure';
import type { AssistanceSubject } from './subject';

type Run = Context<unknown, AssistanceSubject>;

/** The series of a kind's letters after the unit's 机关代字. */
const SERIES: Readonly<Record<AssistanceKind, string>> = { hazard: '患', assistance: '函', withdrawal: '撤' };
/** 区人民政府 as a report addresses it. */
const GOVERNMENT = '枣庄市山亭区人民政府';

function unit({ subject }: Run, id: string): NamedUnit {
  const found = subject.units.get(id);
  if (!found) throw new Error(`unit ${id} is not in the register`);
  return found;
}

const head = ({ actor, now }: Run, issuer: NamedUnit, number: string) => ({
  issuer: issuer.letterName,
  number,
  issuedOn: formatDate(shanghaiDate(now)),
  contact: { person: actor.name, phone: issuer.phone ?? '' },
});

/** The letter that stops the clock; `signatory` signs a report to 区人民政府 and is null for every other. */
export function letterOf(run: Run, signatory: string | null): LetterDraft {
  const { row, matter, files, kind: difference } = run.subject;
  const kind = assistanceKind(matter.type) ?? 'assistance';
  const issuer = unit(run, row.bureauId);
  const told = unit(run, row.unitId);
  const materials = files
    .filter((file) => file.slot !== 'result')
    .map(({ name, slot, sha256 }) => ({
      category: slot === 'decision' ? '决定文书' : '案件有关材料',
      name,
      quantity: '1份',
      form: '电子文件',
      sha256,
    }));
  const category = KIND_WORDS[kind].categories[row.category] ?? '';
  const build = (number: string) =>
    outgoingLetter({
      ...head(run, issuer, number),
      ...row,
      kind,
      unit: told.kind === 'GOV' ? GOVERNMENT : told.letterName,
      title: matter.title,
      category,
      beganAt: difference.timed ? formatDateTime(row.beganAt).replace(' ', '') : formatDate(shanghaiDate(row.beganAt)),
      quote: clause(difference.clause).focus,
      approvedBy: signatory,
      materials,
    });
  const prefix = `${issuer.letterPrefix}${SERIES[kind]}`;
  const title = outgoingTitle({ kind, title: matter.title, category, approvedBy: signatory });
  return { unitId: issuer.id, kind, prefix, title, build, to: [told.id] };
}

/** The same before it is sent: of several who may sign a report to 区人民政府, the form asks which one does. */
export function unsentLetterOf(run: Run): LetterDraft {
  const { row, units, leaders } = run.subject;
  if (units.get(row.unitId)?.kind !== 'GOV') return letterOf(run, null);
  return letterOf(run, (leaders.length === 1 && leaders[0]) || '〔下方填写〕');
}

/** 处理结果反馈函, of the unit that handled it; `further`: after an earlier one. */
export function replyLetterOf(
  run: Run & { input: { outcome: keyof typeof OUTCOMES; result: string } },
  further = false,
): LetterDraft {
  const { subject, input, now } = run;
  const { row, matter, letters, files } = subject;
  const issuer = unit(run, run.as.unitId);
  const sent = letters[0];
  const sentOn = formatDate(shanghaiDate(row.sentAt ?? now));
  const request = {
    unit: unit(run, row.bureauId).letterName,
    title: sent?.title ?? matter.title,
    number: sent?.number ?? '',
    sentOn,
  };
  const attachments = files.filter((file) => file.slot === 'result').map((file) => file.name);
  const build = (number: string) =>
    replyLetter({
      ...head(run, issuer, number),
      title: matter.title,
      request,
      receivedOn: sentOn,
      outcome: OUTCOMES[input.outcome],
      result: input.result,
      attachments,
      further,
    });
  const prefix = `${issuer.letterPrefix}函复`;
  const title = further ? '处理结果补充反馈函' : '处理结果反馈函';
  return { unitId: issuer.id, kind: 'assistance_reply', prefix, title, build, to: [row.bureauId] };
}
