import type { Calendar } from '@/lib/rulebook/calendar';
import { deadline, ledger } from '@/lib/rulebook/deadline';
import { formatDate, type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { missing } from './draft';
import { MATERIALS } from './labels';
import type { DutyRecord } from './record-schema';
import type { DraftFields } from './schemas';
import { type ClockWords, dueSentence, dutyClock } from './view-clock';
import { type DayWords, ledgerDays } from './view-ledger';
import { dutyFacts } from './view-status';

/** A step of the form: what it is called, where it stands, how far it is. */
export type DraftStep = { href: string; label: string; status: string; done: boolean; problem: boolean };

/** The sender's own clock (2-2-3) as the form shows it. */
export type DraftClock = { clock: ClockWords; due: string; heldOn: string; days: DayWords[] };

const SECTIONS: readonly {
  id: string;
  label: string;
  fields: readonly string[];
  begun: (draft: DraftFields) => boolean;
}[] = [
  {
    id: 'basics',
    label: '基本情况',
    fields: ['title', 'partyName', 'place', 'source', 'foundOn', 'facts', 'findings', 'measures'],
    begun: (draft) => [draft.title, draft.partyName, draft.place, draft.facts, draft.findings].some(Boolean),
  },
  {
    id: 'jurisdiction',
    label: '接收单位与管辖依据',
    fields: ['receiverId', 'reason', 'legalBasis', 'heldOn', 'contactPhone'],
    begun: (draft) => [draft.receiverId, draft.reason, draft.legalBasis].some(Boolean),
  },
];

/** The steps of the form by what is still missing; "not begun" and "something missing" are two different words. */
export function draftSteps(draft: DraftFields, slots: readonly string[], senderId: string): DraftStep[] {
  const lacking = Object.keys(missing(draft, slots, senderId));
  const steps = SECTIONS.map(({ id, label, fields, begun }) => {
    const lacks = fields.filter((field) => lacking.includes(field)).length;
    const status = lacks === 0 ? '已填' : begun(draft) ? `还缺 ${lacks} 项` : '未填';
    return { href: `#${id}`, label, status, done: lacks === 0, problem: lacks > 0 && begun(draft) };
  });
  const files = MATERIALS.filter(({ clause }) => lacking.includes(`material-${clause}`));
  const numbers = files.map(({ clause }) => clause.slice(-1)).join('、');
  return [
    ...steps,
    {
      href: '#materials',
      label: '移送材料四项',
      status: files.length === 0 ? '必备项已齐' : `缺第 ${numbers} 项`,
      done: files.length === 0,
      problem: slots.length > 0 && files.length > 0,
    },
  ];
}

/** The three days of 2-2-3 for a held day, before anything is saved or as it will be saved; null without the day. */
export function draftClock(
  heldOn: LocalDate | null,
  urgent: boolean,
  now: number,
  calendar: Calendar,
): DraftClock | null {
  if (!heldOn || heldOn > shanghaiDate(now)) return null;
  const due = deadline({ rule: '2-2-3', startAt: startOfDay(heldOn), calendar });
  const duty: DutyRecord = {
    rule: due.rule,
    obligor_id: '',
    standing: 'STATUTORY',
    started_at: due.startAt,
    due_at: due.dueAt,
    warn_at: due.warnAt,
    done_at: null,
    late_reason: null,
    urgent: false,
    provisional: due.provisional,
    counted: ledger(due, calendar),
  };
  const clock = dutyClock(dutyFacts({ ...duty, urgent }), now, calendar);
  return {
    clock,
    due: dueSentence(due.dueAt, now),
    heldOn: formatDate(heldOn).replace(/^\d+年/, ''),
    days: ledgerDays(duty, now),
  };
}
