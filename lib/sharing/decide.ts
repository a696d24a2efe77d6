import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { formatDate, formatDateTime, type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { fieldProblems, ownFields, problemsRefusal, recipientProblems } from './checks';
import { correctionLetterOf, shareLetterOf } from './letters-of';
import type * as inputs from './schemas';
import type { ShareFields } from './schemas';
import type { ShareSubject } from './subject';

/** The record's own columns that a step writes; instants in epoch milliseconds. */
export type RecordPatch = {
  recipientIds?: readonly string[];
  call?: { calledAt: number; caller: string; callee: string; callWords: string };
  sent?: true;
  ended?: { endedOn: LocalDate; endedWords: string; replacedById: string | null };
  withdrawReason?: string;
};
/** `edit`: the present version as it now reads; `version`: the next one, with its reason. */
export type ShareRow = { record?: RecordPatch; edit?: ShareFields; version?: { fields: ShareFields; reason: string } };

export type Run<Schema extends z.ZodType> = Context<z.output<Schema>, ShareSubject>;
type Answer = Effects<ShareRow> | Refusal;

const isBureau = ({ subject, as }: Run<z.ZodType>) => subject.units.get(as.unitId)?.kind === 'BUREAU';
const named = ({ kind, matter }: ShareSubject) => `${kind.label}《${matter.title}》`;
const toRecipients = ({ subject }: Run<z.ZodType>, kind: string, text: string) =>
  subject.parties.filter(({ part }) => part === 'recipient').map(({ unitId }) => ({ unitId, kind, text }));

/** 修改 before it is copied: what it says and who receives it (3-2-1). */
export function save(run: Run<typeof inputs.saveInput>): Answer {
  const { input, subject, as } = run;
  const { id: _id, version: _version, next: _next, lateReason: _late, recipients, ...typed } = input;
  const { kind, row, units } = subject;
  const fields = ownFields(kind, typed);
  const problems = {
    ...fieldProblems(kind, fields, row.eventOn),
    ...recipientProblems({ ownId: as.unitId, bureau: isBureau(run), recipients, units }),
  };
  const told = subject.parties.some(({ part, unitId }) => part === 'recipient' && !recipients.includes(unitId));
  if (told) problems.recipients ??= ['已经告知的单位不能去掉'];
  return (
    problemsRefusal(problems) ?? {
      matter: { title: fields.title },
      row: { record: { recipientIds: recipients }, edit: fields },
      before: subject.fields,
      after: { ...fields, recipients },
    }
  );
}

/** 抄送: numbered, in the inbox of every recipient; the clock stops (3-1-1, 3-1-2, 3-4-1, 3-4-2, 3-4-3). */
export function send(run: Run<typeof inputs.sendInput>): Answer {
  const { subject, as } = run;
  const { kind, row, fields, units } = subject;
  const problems = {
    ...fieldProblems(kind, fields, row.eventOn),
    ...recipientProblems({ ownId: as.unitId, bureau: isBureau(run), recipients: row.recipientIds, units }),
  };
  const refusal = problemsRefusal(problems);
  if (refusal) return refuse('RULE', `${Object.values(problems)[0]?.[0] ?? '内容不完整'}，请修改后抄送。`);
  const text = `${as.unitName}抄送${named(subject)}，请签收。`;
  return {
    matter: { numbered: true },
    row: { record: { sent: true } },
    joins: row.recipientIds.map((unitId) => ({ part: 'recipient', unitId })),
    letters: [shareLetterOf(run, isBureau(run))],
    notices: row.recipientIds.map((unitId) => ({ unitId, kind: 'SHARED', text })),
  };
}

/** 登记电话或口头告知 of an urgent superior document: who, when, to whom (3-4-3). */
export function tell(run: Run<typeof inputs.tellInput>): Answer {
  const { input, subject, as, now } = run;
  const { kind, row, matter, units } = subject;
  if (kind.rule !== '3-4-3' || isBureau(run) || !matter.urgent)
    return refuse('RULE', '只有情况紧急的上级文件需要先电话或口头告知；请直接抄送。');
  const { calledAt, caller, callee, callWords } = input;
  if (calledAt > now) return refuseField('calledAt', '告知时间不能晚于现在');
  if (calledAt < startOfDay(row.eventOn)) return refuseField('calledAt', '告知时间不能早于收文日期');
  const bureau = row.recipientIds.filter((id) => units.get(id)?.kind === 'BUREAU');
  const said = `${formatDateTime(calledAt)}，${caller}告知${callee}：${callWords}`;
  return {
    row: { record: { call: { calledAt, caller, callee, callWords } } },
    joins: bureau.map((unitId) => ({ part: 'recipient', unitId })),
    notices: bureau.map((unitId) => ({
      unitId,
      kind: 'TOLD',
      text: `${as.unitName}已告知紧急上级文件《${matter.title}》，文件随后移交。${said}`,
    })),
    words: said,
    after: { calledAt: formatDateTime(calledAt), caller, callee, callWords },
  };
}

/** 移交文件 after the call (3-4-3). */
export const handOver = send;

/** 作废: recorded by mistake, nobody received it. */
export function scrap({ input }: Run<typeof inputs.voidInput>): Answer {
  return { words: input.words };
}

/** 更正: the next version, sent and to be signed for anew; the old one stays readable (3-2-1). */
export function correct(run: Run<typeof inputs.correctInput>): Answer {
  const { input, subject, as } = run;
  const { id: _id, version: _version, reason, ...typed } = input;
  const fields = ownFields(subject.kind, typed);
  const refusal = problemsRefusal(fieldProblems(subject.kind, fields, subject.row.eventOn));
  if (refusal) return refusal;
  if (JSON.stringify(fields) === JSON.stringify(ownFields(subject.kind, subject.fields)))
    return refuse('RULE', '内容没有变化，无需更正。');
  if (!subject.row.recipientIds.some((id) => subject.units.get(id)?.open))
    return refuse('RULE', '接收单位都已经撤销，更正无处送达；请撤回后重新登记抄送。');
  const text = `${as.unitName}更正${named(subject)}，请重新签收。${reason}`;
  return {
    matter: { title: fields.title },
    row: { version: { fields, reason } },
    withdrawLetters: `内容已更正，见第${subject.row.versionNo + 1}版`,
    letters: [correctionLetterOf(run, fields, isBureau(run))],
    notices: toRecipients(run, 'CORRECTED', text),
    words: reason,
    before: subject.fields,
    after: fields,
  };
}

/** 补充抄送 to units that were forgotten: a letter of what it says now, to them alone (3-1-1). */
export function add(run: Run<typeof inputs.addInput>): Answer {
  const { input, subject, as } = run;
  const { row, units } = subject;
  if (row.endedOn) return refuse('RULE', '已经标注失效，不再抄送。');
  const added = input.recipients.filter((id) => !row.recipientIds.includes(id));
  // The bureau is asked for among all who receive it, not among those who are added.
  const refusal = problemsRefusal(recipientProblems({ ownId: as.unitId, bureau: true, recipients: added, units }));
  if (refusal) return refusal;
  const names = added.map((id) => units.get(id)?.name ?? id).join('、');
  return {
    row: { record: { recipientIds: [...row.recipientIds, ...added] } },
    joins: added.map((unitId) => ({ part: 'recipient', unitId })),
    letters: [shareLetterOf(run, isBureau(run), added)],
    notices: added.map((unitId) => ({ unitId, kind: 'SHARED', text: `${as.unitName}抄送${named(subject)}，请签收。` })),
    words: `补充抄送${names}`,
    before: { recipients: row.recipientIds },
    after: { recipients: [...row.recipientIds, ...added] },
  };
}

/** 标注失效: from which day, why, and what replaced it (3-3-1). */
export function retire(run: Run<typeof inputs.retireInput>): Answer {
  const { input, subject, now } = run;
  const { endedOn, words, replacedById } = input;
  if (!subject.kind.expires) return refuse('RULE', '该类信息不标注失效；有变动的请更正或者撤回。');
  if (subject.row.endedOn) return refuse('RULE', '已经标注失效。');
  if (endedOn < subject.row.eventOn) return refuseField('endedOn', `失效日期不能早于${subject.kind.day}`);
  if (endedOn > shanghaiDate(now)) return refuseField('endedOn', '失效日期不能晚于今天；今后到期的，请更正“有效期至”');
  if (replacedById === subject.matter.id) return refuseField('replacedById', '不能由自身替代');
  const text = `${named(subject)}自${formatDate(endedOn)}起失效。${words}`;
  return {
    row: { record: { ended: { endedOn, endedWords: words, replacedById } } },
    links: replacedById ? [{ toId: replacedById, kind: 'REPLACED_BY' }] : [],
    notices: toRecipients(run, 'RETIRED', text),
    words,
    after: { endedOn, replacedById },
  };
}

/** 撤回: it is no longer to be relied on; letter and reason stay. */
export function withdraw(run: Run<typeof inputs.withdrawInput>): Answer {
  const { input, subject, as } = run;
  return {
    row: { record: { withdrawReason: input.words } },
    withdrawLetters: input.words,
    notices: toRecipients(run, 'SHARE_WITHDRAWN', `${as.unitName}撤回${named(subject)}。${input.words}`),
    words: input.words,
  };
}

/** 签收 by a unit that received it; opening the page is none. */
export function receive({ subject, as }: Run<typeof inputs.receiveInput>): Answer {
  if (!subject.waiting.includes(as.unitId)) return refuse('RULE', '本单位没有待签收的函件，可能已由同事签收。');
  return { quiet: true, signReceipts: true };
}
