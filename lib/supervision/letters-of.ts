import type { Context } from '@/lib/kernel/command';
import type { LetterDraft } from '@/lib/kernel/effects';
import type { NamedUnit } from '@/lib/kernel/unit-names';
import { matterType, stateLabel, titleOf } from '@/lib/matter-types';
import { endOfDay, formatDate, formatDue, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { taskOf } from '@/lib/rulebook/task';
import { answerLetter } from './letters/answer';
import { aboutText, orderLetter } from './letters/order';
import type { OrderSubject, Supervised } from './subject';

const headOf = (issuer: NamedUnit, person: string, number: string, now: number) => ({
  issuer: issuer.letterName,
  number,
  issuedOn: formatDate(shanghaiDate(now)),
  contact: { person, phone: issuer.phone ?? '' },
});

/** A due instant as letters print it: 2026年11月27日24:00. */
const dueText = (at: number) => formatDue(at).replace(' ', '');

/** Where a supervised matter stands: its kind, number, state, and what the unit has let pass. `now` in epoch milliseconds. */
export function standingOf({ matter, duties }: Supervised, unitId: string, now: number): string {
  const { type, number, title, state } = matter;
  const named = `${matterType(type)?.title ?? '事项'}${aboutText(titleOf(type, title))}${number ? `（${number}）` : ''}`;
  const late = duties.find((duty) => duty.obligorId === unitId && now >= duty.dueAt);
  const missed = late
    ? `。其中“${taskOf(late.rule)}”应于${dueText(late.dueAt)}前完成，截至${formatDate(shanghaiDate(now))}尚未完成`
    : '';
  return `${named}，目前环节为“${stateLabel(type, state)}”${missed}`;
}

/** What the letter that begins an order needs. */
export type Ordered = {
  issuer: NamedUnit;
  obligor: NamedUnit;
  subject: string;
  matter: string | null;
  person: string;
  words: string;
  dueOn: LocalDate;
  now: number;
};

/** 督办通知 (1-2-1). */
export function orderLetterOf({ issuer, obligor, subject, matter, person, words, dueOn, now }: Ordered): LetterDraft {
  return {
    unitId: issuer.id,
    kind: 'order',
    prefix: `${issuer.letterPrefix}督`,
    title: `关于督办${aboutText(subject)}事项的通知`,
    to: [obligor.id],
    build: (number) =>
      orderLetter({
        ...headOf(issuer, person, number, now),
        unit: obligor.letterName,
        subject,
        matter,
        demand: words,
        dueText: dueText(endOfDay(dueOn)),
      }),
  };
}

/** 督办答复函 (1-2-1). Throws when a unit is not in the register. */
export function answerLetterOf(
  { subject, as, actor, now }: Context<unknown, OrderSubject>,
  words: string,
  lateReason: string | null,
): LetterDraft {
  const { units, parties, row, letter } = subject;
  const to = units.get(parties.find((one) => one.part === 'office')?.unitId ?? '');
  const issuer = units.get(as.unitId);
  if (!to || !issuer) throw new Error(`order ${subject.matter.id}: unit not in the register`);
  const about = row.subject;
  return {
    unitId: issuer.id,
    kind: 'answer',
    prefix: `${issuer.letterPrefix}督复`,
    title: `关于${aboutText(about)}督办事项办理情况的函`,
    to: [],
    build: (number) =>
      answerLetter({
        ...headOf(issuer, actor.name, number, now),
        to: to.letterName,
        subject: about,
        order: letter,
        words,
        lateReason,
      }),
  };
}
