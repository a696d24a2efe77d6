import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { signatoryOf } from '@/lib/matters/signatory';
import { formatDateTime, shanghaiDate } from '@/lib/rulebook/local-date';
import { competentNow, namingRefusal, SETTLED_FROM, settlement } from '@/lib/transfers/settle';
import { type Answer, confirmed, holding, type Run, tell } from './decide';
import { decisionLetterOf, opinionLetterOf, referralLetterOf } from './letters-of';
import type * as inputs from './schemas';
import type { DisputeSubject } from './subject';

/** 印发协调意见书, once every side has confirmed it (4-4-1). */
export function conclude(run: Run<typeof inputs.concludeInput>): Answer {
  const { subject } = run;
  const said = confirmed(subject);
  const missing = holding(subject, 'side').filter((unitId) => !said.includes(unitId));
  if (missing.length > 0) {
    const names = missing.map((unitId) => subject.units.get(unitId)?.name ?? unitId).join('、');
    return refuse('RULE', `${names}尚未确认协调意见；各方都确认后才能印发，一直不确认的，报区政府决定。`);
  }
  const text = `协调一致，已印发协调意见书：${subject.matter.title}。`;
  return {
    row: {},
    letters: [opinionLetterOf(run)],
    notices: tell(run, ['side', 'lead'], 'DISPUTE_AGREED', text),
    words: subject.row.opinion ?? undefined,
  };
}

/** 协调不成的报区人民政府解决; 区政府 sees the matter in dispute from now on (4-4-2). */
export function fail(run: Run<typeof inputs.failInput>): Answer {
  const { input, subject, as, now } = run;
  const gov = [...subject.units.values()].find((unit) => unit.kind === 'GOV' && unit.open);
  if (!gov) return refuse('RULE', '系统中没有区人民政府办公室，请联系系统管理员。');
  const signatory = signatoryOf(subject.units.get(as.unitId)?.leaders ?? [], run.input.signatory);
  if (typeof signatory !== 'string') return signatory;
  const text = `${as.unitName}报请决定执法争议：${subject.matter.title}。`;
  const { words: failure, proposal } = input;
  return {
    row: { set: { failWords: failure, proposal, signedBy: signatory, referredAt: now } },
    parties: [{ part: 'decider', unitId: gov.id }],
    admits: subject.about ? [{ matterId: subject.about.id, part: 'decider', unitId: gov.id }] : [],
    letters: [referralLetterOf(run, gov, signatory)],
    notes: [{ kind: 'FAILED', words: failure }],
    notices: [
      { unitId: gov.id, kind: 'DISPUTE_REFERRED', text },
      ...tell(run, ['side', 'lead'], 'DISPUTE_REFERRED', text),
    ],
    words: failure,
  };
}

/** Whether the decision must name who is competent: the transfer in dispute can still be moved. */
export const namesCompetent = ({ transfer }: Pick<DisputeSubject, 'transfer'>): boolean =>
  transfer !== null && SETTLED_FROM.includes(transfer.state);

/** What keeps the named unit from being named, or null; only a dispute about the jurisdiction names one. */
function competentRefusal({ input, subject }: Run<typeof inputs.decideInput>): Refusal | null {
  const { transfer, row } = subject;
  const must = namesCompetent(subject);
  if (!input.competentId) return must ? refuseField('competentId', '请选择管辖单位') : null;
  if (row.kind !== 'JURISDICTION') return refuseField('competentId', '该争议不是管辖权争议，无须指定管辖单位');
  if (transfer && !must) {
    const fixed = competentNow(transfer);
    if (!fixed) return refuseField('competentId', '该移送已撤回或者作废，不能指定管辖单位');
    if (fixed !== input.competentId)
      return refuseField('competentId', '该移送已有单位受理或者已指定管辖，不能再指定其他单位；请在决定内容中写明');
  }
  return namingRefusal(subject.units.get(input.competentId), 'competentId');
}

/** 区人民政府 decides: it binds, and the transfer whose jurisdiction was in dispute follows (4-4-2, 2-2-7). */
export function decide(run: Run<typeof inputs.decideInput>): Answer {
  const { input, subject, now } = run;
  const { referredAt } = subject.row;
  if (input.decidedOn > shanghaiDate(now)) return refuseField('decidedOn', '决定日期不能晚于今天');
  if (referredAt && input.decidedOn < shanghaiDate(referredAt))
    return refuseField('decidedOn', `决定日期不能早于报请（${formatDateTime(referredAt)}）`);
  const refusal = competentRefusal(run);
  if (refusal) return refusal;
  const unit = input.competentId ? subject.units.get(input.competentId) : undefined;
  const { transfer } = subject;
  const follows = unit && transfer && namesCompetent(subject) && competentNow(transfer) !== unit.id;
  const decision = { on: input.decidedOn, doc: input.doc || null, words: input.words, now };
  const text = `区政府对执法争议作出决定：${subject.matter.title}${unit ? `，由${unit.name}管辖` : ''}。`;
  const told = unit && !holding(subject, 'side', 'legal', 'lead').includes(unit.id);
  return {
    row: {
      set: {
        decidedOn: decision.on,
        decisionDoc: decision.doc,
        decisionWords: decision.words,
        competentId: unit?.id ?? null,
      },
    },
    joins: told ? [{ part: 'competent', unitId: unit.id }] : [],
    letters: [decisionLetterOf(run, unit)],
    moves: follows ? [settlement(transfer, unit, decision)] : [],
    notices: [
      ...tell(run, ['side', 'legal', 'lead'], 'DISPUTE_DECIDED', text),
      ...(told ? [{ unitId: unit.id, kind: 'DISPUTE_DECIDED', text }] : []),
    ],
    words: input.words,
  };
}
