import type { z } from 'zod';
import type { Context } from '@/lib/kernel/command';
import type { Effects, NoticeDraft } from '@/lib/kernel/effects';
import { type FieldMessages, type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { mayCarry, type NamedUnit } from '@/lib/kernel/unit-names';
import { addMonths, formatDate, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import type * as inputs from './schemas';
import type { AgreementSubject } from './subject';

/** What a step on an agreement writes; what it does not mention stays. Instants in epoch milliseconds. */
export type AgreementRow = {
  content?: string;
  signerIds?: string[];
  fromOn?: LocalDate;
  toOn?: LocalDate;
  circulatedAt?: number;
  concludedAt?: number;
  endWords?: string;
};
type Run<Schema extends z.ZodType> = Context<z.output<Schema>, AgreementSubject>;
type Answer = Effects<AgreementRow> | Refusal;

const tell = ({ parties }: AgreementSubject, part: string, kind: string, text: string): NoticeDraft[] =>
  parties.filter((one) => one.part === part).map(({ unitId }) => ({ unitId, kind, text }));

type Fields = { signerIds: readonly string[]; fromOn: LocalDate; toOn: LocalDate };

/** What is wrong with parties or dates, or null. `own`: the lead, which signs by leading. */
export function agreementRefusal(
  { signerIds, fromOn, toOn }: Fields,
  own: string,
  units: ReadonlyMap<string, NamedUnit>,
  today: LocalDate,
): Refusal | null {
  const fields: FieldMessages = {};
  if (signerIds.length === 0) fields.signerIds = ['请选择签署单位'];
  else if (signerIds.includes(own)) fields.signerIds = ['牵头单位无须再选为签署单位'];
  else if (!signerIds.every((id) => mayCarry(units.get(id)))) fields.signerIds = ['请从列表选择签署单位'];
  if (toOn <= fromOn) fields.toOn = ['有效期应当晚于生效日期'];
  else if (toOn <= today) fields.toOn = ['有效期应当晚于今天'];
  else if (toOn > addMonths(fromOn, 120)) fields.toOn = ['有效期不能超过十年，请核对年份'];
  return Object.keys(fields).length > 0 ? refuse('RULE', '有内容需要修改', fields) : null;
}

/** 修改, while it is a draft (4-3-3). */
export function revise({ input, subject, as, now }: Run<typeof inputs.reviseInput>): Answer {
  const refusal = agreementRefusal(input, as.unitId, subject.units, shanghaiDate(now));
  if (refusal) return refusal;
  const { content, signerIds, fromOn, toOn } = input;
  const { row } = subject;
  return {
    matter: { title: input.title },
    row: { content, signerIds, fromOn, toOn },
    before: { title: subject.matter.title, content: row.content, signerIds: row.signerIds, toOn: row.toOn },
    after: { title: input.title, content, signerIds, fromOn, toOn },
  };
}

/** 送各方会签: the text is there; whoever signs sees it from now on (4-3-3). */
export function circulate({ subject, as, now }: Run<typeof inputs.stepInput>): Answer {
  if (subject.texts === 0) return refuse('RULE', '请先上传协作文本，再送各方会签。');
  const refusal = agreementRefusal(subject.row, as.unitId, subject.units, shanghaiDate(now));
  if (refusal)
    return refuse(
      'RULE',
      `请先修改后再送签：${Object.values(refusal.fields ?? {})
        .flat()
        .join('；')}。`,
    );
  const { signerIds } = subject.row;
  const text = `${as.unitName}送签协作文本：${subject.matter.title}，请会签。`;
  const held = subject.parties.filter((one) => one.part === 'party' && !signerIds.includes(one.unitId));
  return {
    row: { circulatedAt: now },
    joins: signerIds.map((unitId) => ({ part: 'party', unitId })),
    leaves: held.map(({ part, unitId }) => ({ part, unitId })),
    notices: signerIds.map((unitId) => ({ unitId, kind: 'AGREEMENT_SIGNING', text })),
  };
}

/** 作废: never in force (4-3-3). */
export function voidAgreement({ input, subject }: Run<typeof inputs.voidInput>): Answer {
  const text = `协作文本作废：${subject.matter.title}。${input.words}`;
  return {
    row: { endWords: input.words },
    notices: tell(subject, 'party', 'AGREEMENT_ENDED', text),
    words: input.words,
  };
}

/** Units that agreed to the text as it was last circulated. */
export function signedBy({ notes, row }: Pick<AgreementSubject, 'notes' | 'row'>): string[] {
  const since = row.circulatedAt ?? Number.POSITIVE_INFINITY;
  return notes.filter((note) => note.kind === 'SIGNED' && note.at >= since).map((note) => note.unitId);
}

/** 同意签署, each unit for itself (4-3-3). */
export function sign({ subject, as }: Run<typeof inputs.signInput>): Answer {
  if (signedBy(subject).includes(as.unitId)) return refuse('RULE', '本单位已经同意签署，等待其他单位。');
  const text = `${as.unitName}同意签署：${subject.matter.title}。`;
  return {
    notes: [{ kind: 'SIGNED', words: '同意签署。' }],
    notices: tell(subject, 'lead', 'AGREEMENT_VOICED', text),
  };
}

/** 提出修改意见: it goes back to be drafted, and round again (4-3-3). */
export function sendBack({ input, subject, as }: Run<typeof inputs.sendBackInput>): Answer {
  const text = `${as.unitName}对协作文本提出修改意见：${subject.matter.title}。${input.words}`;
  return {
    notes: [{ kind: 'SENT_BACK', words: input.words }],
    notices: tell(subject, 'lead', 'AGREEMENT_VOICED', text),
    words: input.words,
  };
}

/** 签署生效, once everybody has agreed; its last day is a duty of the lead (4-3-3). */
export function conclude({ subject, now }: Run<typeof inputs.stepInput>): Answer {
  const said = signedBy(subject);
  const missing = subject.row.signerIds.filter((id) => !said.includes(id));
  if (missing.length > 0) {
    const names = missing.map((id) => subject.units.get(id)?.name ?? id).join('、');
    return refuse('RULE', `${names}尚未同意签署。`);
  }
  if (subject.row.toOn <= shanghaiDate(now)) return refuse('RULE', '有效期已过，请退回起草、修改日期后重新会签。');
  const text = `协作文本生效：${subject.matter.title}，有效期至${formatDate(subject.row.toOn)}。`;
  return {
    row: { concludedAt: now },
    starts: { '4-3-3b': { startAt: now, dueOn: subject.row.toOn } },
    notices: tell(subject, 'party', 'AGREEMENT_IN_FORCE', text),
  };
}

/** 续签: the last day moves later, the reminder with it (4-3-3). */
export function renew({ input, subject, now }: Run<typeof inputs.renewInput>): Answer {
  const { toOn } = subject.row;
  if (input.toOn <= toOn || input.toOn <= shanghaiDate(now))
    return refuseField('toOn', `新的有效期应当晚于今天和原有效期（${formatDate(toOn)}）`);
  if (input.toOn > addMonths(shanghaiDate(now), 120)) return refuseField('toOn', '有效期不能超过十年，请核对年份');
  const text = `协作文本续签至${formatDate(input.toOn)}：${subject.matter.title}。${input.words}`;
  return {
    row: { toOn: input.toOn },
    starts: { '4-3-3b': { startAt: now, dueOn: input.toOn } },
    notes: [{ kind: 'RENEWED', words: `有效期由${formatDate(toOn)}续至${formatDate(input.toOn)}。${input.words}` }],
    notices: tell(subject, 'party', 'AGREEMENT_IN_FORCE', text),
    words: input.words,
    before: { toOn },
    after: { toOn: input.toOn },
  };
}

/** 终止 (4-3-3). */
export function end({ input, subject }: Run<typeof inputs.endInput>): Answer {
  const text = `协作文本终止：${subject.matter.title}。${input.words}`;
  return {
    row: { endWords: input.words },
    notices: tell(subject, 'party', 'AGREEMENT_ENDED', text),
    words: input.words,
  };
}
