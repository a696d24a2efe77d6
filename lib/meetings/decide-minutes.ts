import type { Move } from '@/lib/kernel/effects';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { resolutionSpawn } from '@/lib/resolutions/spawn';
import { formatDateWeekday, shanghaiDate } from '@/lib/rulebook/local-date';
import { type Answer, type Run, told } from './decide';
import { minutesLetterOf } from './letters-of';
import { type MinutesItem, resolutionsOf } from './minutes-items';
import type * as inputs from './schemas';
import type { MeetingSubject } from './subject';

/** The version that is not signed yet; the procedure has one whenever it offers a step on it. */
function draftOf({ minutes, matter }: MeetingSubject) {
  const draft = minutes.find((one) => one.signedAt === null);
  if (!draft) throw new Error(`meeting ${matter.id} has no minutes to work on`);
  return draft;
}

/** The last signed version, or undefined. */
const signedOf = ({ minutes }: MeetingSubject) => minutes.filter((one) => one.signedAt !== null).at(-1);

function itemRefusal(input: Run<typeof inputs.saveMinutesInput>['input'], subject: MeetingSubject): Refusal | null {
  if (input.leadUnitId === '') {
    const bound = input.coUnitIds.length > 0 || input.dueOn !== null || input.deliverable !== '';
    return bound ? refuseField('leadUnitId', '请选择牵头单位') : null;
  }
  const carries = (id: string) => {
    const unit = subject.units.get(id);
    return unit?.open === true && unit.kind !== 'GOV';
  };
  if (!carries(input.leadUnitId)) return refuseField('leadUnitId', '请从列表选择牵头单位');
  if (!input.coUnitIds.every(carries)) return refuseField('coUnitIds', '请从列表选择配合单位');
  if (input.dueOn === null) return refuseField('dueOn', '请填写完成时限');
  if (input.dueOn < subject.row.heldOn) return refuseField('dueOn', '完成时限不能早于会议召开日');
  return input.deliverable === '' ? refuseField('deliverable', '请填写成果形式') : null;
}

/** 保存纪要草稿: one item put in its place, added at the end, or taken out (1-3-3). `newKey` names an added one. */
export function saveMinutes({ input, subject, actor }: Run<typeof inputs.saveMinutesInput>, newKey: string): Answer {
  const { items } = draftOf(subject);
  const old = items.find((one) => one.key === input.key);
  if (input.key !== '' && !old) return refuse('STALE', '纪要已变化，请刷新后再编辑。');
  const settled = signedOf(subject)?.items.find((one) => one.key === input.key && one.leadUnitId !== '');
  if (input.remove) {
    if (!old) return refuseField('key', '请选择要删去的事项');
    if (settled) return refuse('RULE', '该项已经印发并在落实，更正时不能删去。');
    return { row: { minutes: { items: items.filter((one) => one !== old), draftedBy: actor.name } } };
  }
  const refusal = itemRefusal(input, subject);
  if (refusal) return refusal;
  if (settled && (settled.leadUnitId !== input.leadUnitId || settled.dueOn !== input.dueOn))
    return refuseField('dueOn', '该项已经印发并在落实，牵头单位和时限不在更正中改变；延期由办公室在议定事项中办理');
  const { heading, content, leadUnitId, dueOn, deliverable } = input;
  const coUnitIds = [...new Set(input.coUnitIds)].filter((one) => one !== leadUnitId);
  const item: MinutesItem = {
    key: old?.key ?? newKey,
    topicId: old?.topicId ?? null,
    heading,
    content,
    leadUnitId,
    coUnitIds,
    dueOn,
    deliverable,
  };
  const next = old ? items.map((one) => (one === old ? item : one)) : [...items, item];
  return { row: { minutes: { items: next, draftedBy: actor.name } } };
}

/** 送核稿: every item has its words, every topic its outcome (1-3-3). */
export function submitMinutes({ subject }: Run<typeof inputs.submitMinutesInput>): Answer {
  const { items } = draftOf(subject);
  if (items.length === 0) return refuse('RULE', '纪要还没有内容。');
  const empty = items.filter((one) => one.content === '');
  if (empty.length > 0) return refuse('RULE', `请写明议定内容：${empty.map((one) => one.heading).join('、')}。`);
  const open = subject.agenda.filter((one) => one.topicId !== null && one.outcome === null);
  if (open.length > 0) return refuse('RULE', `请先记录讨论情况和结果：${open.map((one) => one.title).join('、')}。`);
  return {};
}

/** 退回修改 by 办公室主任. */
export function returnReview({ input }: Run<typeof inputs.returnReviewInput>): Answer {
  return { row: { minutes: { returnWords: input.words } }, words: input.words };
}

/** 核稿无误，呈组长签发 (1-3-3). */
export function present({ subject, actor }: Run<typeof inputs.presentInput>): Answer {
  const text = `${subject.matter.title}纪要已核稿，请签发。`;
  return {
    row: { minutes: { reviewedBy: actor.name, returnWords: '' } },
    notices: told(subject, 'leader').map((unitId) => ({ unitId, kind: 'MEETING_MINUTES', text })),
  };
}

/** 退回修改 by 组长, with words (1-4-7). */
export function returnMinutes({ input, subject }: Run<typeof inputs.returnMinutesInput>): Answer {
  const text = `${subject.matter.title}纪要退回修改：${input.words}`;
  return {
    row: { minutes: { reviewedBy: null, returnWords: input.words } },
    notices: told(subject, 'office').map((unitId) => ({ unitId, kind: 'MEETING_RETURNED', text })),
    words: input.words,
  };
}

/** Topics of the meeting end with its minutes: studied, or postponed to the next one (1-4-7). */
function topicMoves({ topics, agenda, matter }: MeetingSubject): Move[] {
  return topics
    .filter((one) => one.meetingId === matter.id && one.state === 'APPROVED')
    .map(({ id }) => {
      const outcome = agenda.find((one) => one.topicId === id)?.outcome;
      const defers = outcome === 'POSTPONED' || outcome == null;
      return { type: 'topic', id, event: defers ? 'defer' : 'decide' };
    });
}

/** 联席会议办公室, whose meeting it is and who follows its decisions. */
function officeOf({ parties, matter }: MeetingSubject): string {
  const office = parties.find((one) => one.part === 'office');
  if (!office) throw new Error(`meeting ${matter.id} is nobody's`);
  return office.unitId;
}

/** 签发纪要: numbered, issued, frozen; its decisions begin (1-4-7, 1-3-4). */
export function signMinutes(run: Run<typeof inputs.signMinutesInput>): Answer {
  const { subject, actor, now } = run;
  const draft = draftOf(subject);
  const today = shanghaiDate(now);
  const before = signedOf(subject)?.items ?? [];
  const resolutions = resolutionsOf(subject.matter.id, draft.items, before);
  const past = resolutions.find((one) => one.dueOn < today);
  if (past) return refuse('RULE', `“${past.title}”的时限${formatDateWeekday(past.dueOn)}已过，请退回修改。`);
  const members = told(subject, 'member');
  const bound = [...new Set(resolutions.flatMap((one) => [one.leadUnitId, ...one.coUnitIds]))];
  const copied = bound.filter((one) => !members.includes(one));
  const sent = [...new Set([...members, ...told(subject, 'invitee', 'copied'), ...copied])];
  return {
    matter: { numbered: before.length === 0 },
    row: { minutes: { signed: { at: now, by: actor.name, byId: actor.personId } } },
    spawns: resolutions.map((one) => resolutionSpawn(officeOf(subject), one, now)),
    joins: copied.map((unitId) => ({ part: 'copied', unitId })),
    letters: [minutesLetterOf(run, draft, sent)],
    notices: sent.map((unitId) => ({
      unitId,
      kind: 'MEETING_MINUTES',
      text: `${subject.matter.title}纪要已印发，请签收并落实。`,
    })),
    moves: topicMoves(subject),
  };
}

/** 更正纪要: a new version, linked with the signed one, which stays as it is (1-4-7). */
export function correctMinutes({ input, subject, actor }: Run<typeof inputs.correctMinutesInput>): Answer {
  const signed = signedOf(subject);
  if (!signed) return refuse('RULE', '没有已签发的纪要可以更正。');
  return {
    row: {
      draft: {
        version: signed.version + 1,
        correctsId: signed.id,
        reason: input.words,
        items: signed.items,
        by: actor.name,
      },
    },
    words: input.words,
  };
}

/** 归档. */
export function archive(_run: Run<typeof inputs.archiveInput>): Answer {
  return {};
}
