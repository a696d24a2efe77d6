import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { dueSentence } from '@/lib/matters/view-clock';
import type { SheetView } from '@/lib/matters/view-sheet';
import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { dateProblems, missing } from './draft';
import { type DraftStep, draftSteps } from './draft-steps';
import { MATERIALS, PARTY_KIND_LABELS } from './labels';
import { seenTransfer } from './queries';
import { letterPreview } from './queries-letter';
import type { TransferRecord } from './record-schema';
import { draftFields, stepsOffered } from './view-acts';
import { type DraftClock, savedClock } from './view-draft';
import { partyLines } from './view-page';
import { namesOf } from './view-status';

/** A part of the answers with the place where it is changed. */
export type Answers = { title: string; href: string; items: { term: string; value: string }[] };

/** 核对: the answers, what is still missing, the letter, and the one way on. */
export type CheckPage = {
  id: string;
  version: number;
  /** submit: the unit's leader approves first; send: it leaves at once; null: not the actor's to send now. */
  step: 'submit' | 'send' | null;
  names: ReturnType<typeof namesOf>;
  leaders: string;
  answers: Answers[];
  problems: { href: string; message: string }[];
  steps: DraftStep[];
  clock: DraftClock | null;
  lateSince: string | null;
  lateReason: string;
  letter: SheetView | null;
};

const day = (on: TransferRecord['held_on']) => (on ? formatDateWeekday(on) : '—');

function answersOf(record: TransferRecord): Answers[] {
  const edit = `/transfers/${record.id}/edit`;
  const [, identity] = partyLines(record);
  const files = (slot: string) =>
    record.files
      .filter((file) => file.slot === slot)
      .map((file) => file.name)
      .join('、') || '未附';
  const facts = [
    { term: '案由', value: record.title || '—' },
    { term: '当事人', value: `${record.party_name || '—'}（${PARTY_KIND_LABELS[record.party_kind]}）` },
    { term: identity?.term ?? '证件号码', value: identity?.value ?? '—' },
    { term: '地点', value: record.place || '—' },
    { term: '来源', value: `${record.source || '—'}，${day(record.found_on)}发现` },
    { term: '违法事实', value: record.facts || '—' },
    { term: '初步调查', value: record.findings || '—' },
    { term: '制止措施', value: record.in_progress ? record.measures || '—' : '违法行为已结束，无须当场制止' },
  ];
  const jurisdiction = [
    { term: '接收单位', value: record.receiver_id ? namesOf(record).receiver : '—' },
    { term: '理由', value: record.reason || '—' },
    { term: '法律依据', value: record.legal_basis || '—' },
    { term: '认定日', value: day(record.held_on) },
    { term: '紧急', value: record.urgent ? '是，应当立即移送' : '否' },
    { term: '联系电话', value: record.contact_phone || '—' },
  ];
  const materials = MATERIALS.map(({ clause, name, generated }) => ({
    term: name.replace('初步证明违法事实的', '').replace('涉嫌违法案件', ''),
    value: generated ? '移送时自动生成、编号，见下方预览' : files(clause),
  }));
  return [
    { title: '基本情况', href: `${edit}#basics`, items: facts },
    { title: '接收单位与管辖依据', href: `${edit}#jurisdiction`, items: jurisdiction },
    { title: '移送材料', href: `${edit}#materials`, items: materials },
  ];
}

/** The check of a draft, or null when it is unknown or may not be seen. */
export async function checkPage(actor: Actor, id: string): Promise<CheckPage | null> {
  const seen = await seenTransfer(actor, id);
  if (!seen) return null;
  const { record, now, calendar } = seen;
  const draft = draftFields(record);
  const slots = record.files.map((file) => file.slot);
  const problems = { ...missing(draft, slots, record.sender_id), ...dateProblems(draft, shanghaiDate(now)) };
  const way = stepsOffered(actor, record).find((step) => step.on === 'submit' || step.on === 'send')?.on;
  const step = way === 'submit' || way === 'send' ? way : null;
  const late = record.duties.find((duty) => duty.rule === '2-2-3' && duty.done_at === null && now >= duty.due_at);
  const leaders = record.contacts.filter((one) => one.unit_id === record.sender_id && one.post === 'UNIT_LEADER');
  return {
    id,
    version: record.version,
    step,
    names: namesOf(record),
    leaders: leaders.map((one) => one.name).join('、'),
    answers: answersOf(record),
    problems: Object.entries(problems).map(([field, messages]) => ({
      href: `/transfers/${id}/edit#${field}`,
      message: messages.join('；'),
    })),
    steps: draftSteps(draft, slots, record.sender_id).map((step) => ({
      ...step,
      href: `/transfers/${id}/edit${step.href}`,
    })),
    clock: savedClock(record, now, calendar),
    lateSince: late ? dueSentence(late.due_at, now) : null,
    lateReason: record.late_reason,
    letter: step && (await letterPreview(actor, id, step)),
  };
}
