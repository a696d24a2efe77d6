import type { z } from 'zod';
import { signerName } from '@/lib/kernel/actor';
import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import { type Refusal, refuseField } from '@/lib/kernel/errors';
import { timestampOf } from '@/lib/kernel/today';
import { signatoryOf } from '@/lib/matters/signatory';
import { draftProblems, problemRefusal, rowOf } from './draft';
import { OUTCOMES } from './labels';
import { letterOf, replyLetterOf } from './letters-of';
import { assistanceKind } from './procedure';
import type * as inputs from './schemas';
import type { AssistanceSubject } from './subject';

/** What a step writes into the own row; what it does not mention stays. */
export type AssistanceRow = {
  unitId?: string;
  category?: string;
  documentNo?: string;
  partyName?: string;
  certificate?: string;
  place?: string;
  facts?: string;
  basis?: string;
  demand?: string;
  sentAt?: Date;
  signedAt?: Date;
  repliedAt?: Date;
  repliedBy?: string;
  outcome?: string;
  result?: string;
};
type Run<Schema extends z.ZodType> = Context<z.output<Schema>, AssistanceSubject>;
type Answer = Effects<AssistanceRow> | Refusal;

const kindOf = ({ matter }: AssistanceSubject) => assistanceKind(matter.type) ?? 'assistance';

/** 修改: everything but the day that started the clock. */
export function revise({ input, subject, as }: Run<typeof inputs.reviseInput>): Answer {
  const unit = subject.units.get(input.unitId);
  const problem = problemRefusal(draftProblems(kindOf(subject), input, { bureauId: as.unitId, unit }));
  if (problem) return problem;
  return { matter: { title: input.title }, row: rowOf(input) };
}

/** 签发人 of a report to 区人民政府; a letter to a unit has none. */
function signatoryFor({ input, subject }: Run<typeof inputs.sendInput>): string | null | Refusal {
  const { units, row, leaders } = subject;
  return units.get(row.unitId)?.kind === 'GOV' ? signatoryOf(leaders, input.signatory) : null;
}

/** 通报, 函告: numbered, in the unit's inbox at this instant; it stops the clock of 4-1-1, 4-3-1 or 4-3-2. */
export function send(run: Run<typeof inputs.sendInput>): Answer {
  const { subject, as, now } = run;
  const { row, kind, matter, units, files } = subject;
  const unit = units.get(row.unitId);
  const problem = problemRefusal(draftProblems(kindOf(subject), row, { bureauId: as.unitId, unit }));
  if (problem) return problem;
  if (kind.materials && !files.some((file) => file.slot === 'case'))
    return refuseField('_', '函告撤销证件应附案件有关材料（条款 4-3-2），请先上传');
  const signatory = signatoryFor(run);
  if (typeof signatory === 'object' && signatory !== null) return signatory;
  const text = `${as.unitName}${kind.title}：${matter.title}，请签收、依法处理并反馈结果。`;
  return {
    matter: { numbered: true },
    row: { sentAt: timestampOf(now) },
    parties: [{ part: 'unit', unitId: row.unitId }],
    letters: [letterOf(run, signatory)],
    notices: [{ unitId: row.unitId, kind: 'ASSISTANCE_SENT', text }],
  };
}

/** 作废: what is overdue by then stays a breach. */
export function voidDraft({ input }: Run<typeof inputs.voidInput>): Answer {
  return { words: input.words };
}

/** 签收. */
export function sign({ subject, as, now }: Run<typeof inputs.onlyInput>): Answer {
  const text = `${as.unitName}已签收：${subject.matter.title}。`;
  return {
    row: { signedAt: timestampOf(now) },
    signReceipts: true,
    notices: [{ unitId: subject.row.bureauId, kind: 'ASSISTANCE_SIGNED', text }],
  };
}

/** 反馈处理结果: a numbered letter; 相关部门应当依法处理. */
export function reply(run: Run<typeof inputs.replyInput>): Answer {
  const { input, subject, actor, as, now } = run;
  const { outcome, result } = input;
  const text = `${as.unitName}反馈处理结果：${subject.matter.title}，${OUTCOMES[outcome]}，请查阅并签收。`;
  return {
    row: {
      signedAt: timestampOf(subject.row.signedAt ?? now),
      repliedAt: timestampOf(now),
      repliedBy: signerName(actor, as),
      outcome,
      result,
    },
    letters: [replyLetterOf(run)],
    signReceipts: true,
    notices: [{ unitId: subject.row.bureauId, kind: 'ASSISTANCE_REPLIED', text }],
    words: result,
  };
}

/** 补充反馈: what became of it after the first answer, a further numbered letter; until 区综合行政执法局 has signed for it. */
export function add(run: Run<typeof inputs.replyInput>): Answer {
  const { input, subject, as } = run;
  const words = `${OUTCOMES[input.outcome]}。${input.result}`;
  const text = `${as.unitName}补充反馈处理结果：${subject.matter.title}，${OUTCOMES[input.outcome]}，请查阅并签收。`;
  return {
    letters: [replyLetterOf(run, true)],
    notes: [{ kind: 'ADDED', words }],
    notices: [{ unitId: subject.row.bureauId, kind: 'ASSISTANCE_REPLIED', text }],
    words: input.result,
  };
}

/** 签收反馈并办结. */
export function close({ subject, as }: Run<typeof inputs.onlyInput>): Answer {
  const text = `${as.unitName}已签收反馈：${subject.matter.title}，事项办结。`;
  return { signReceipts: true, notices: [{ unitId: subject.row.unitId, kind: 'ASSISTANCE_CLOSED', text }] };
}
