import { z } from 'zod';
import {
  checkbox,
  dateField,
  idField,
  lateReasonField,
  optionalDate,
  requiredText,
  several,
  text,
  unitField,
  versionField,
  wholeNumber,
} from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };
const beside = { id: idField };
const timeField = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${label}按“时:分”填写，如 14:30`);

const whenAndWhere = {
  heldOn: dateField(L.heldOn),
  startsAt: timeField(L.startsAt),
  place: requiredText(L.place, 100),
};

export const planInput = z.strictObject(whenAndWhere);
export const conveneInput = z.strictObject({ ...whenAndWhere, reason: requiredText(L.reason, 500) });
export const callTopicsInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const rescheduleInput = z.strictObject({
  ...onMatter,
  ...whenAndWhere,
  words: requiredText(L.putOffWords, 500),
});
export const cancelInput = z.strictObject({ ...onMatter, words: requiredText(L.cancelWords, 500) });
export const submitTopicsInput = z.strictObject({ ...onMatter, topicIds: several(idField) });
export const concludeTopicsInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const distributeInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const inviteInput = z.strictObject({
  ...onMatter,
  unitId: unitField(L.invitee),
  guest: text(L.guest, 100),
  remove: checkbox,
});
/** One change of the agenda: an item added at the end, moved to another place, or taken out. */
export const setAgendaInput = z.strictObject({
  ...onMatter,
  act: z.enum(['add', 'change', 'move', 'remove'], { error: '请选择要作的修改' }),
  itemId: idField.optional(),
  title: text(L.agendaTitle, 200).optional(),
  minutes: wholeNumber(L.minutes, 1, 480).optional(),
  presenter: text(L.presenter, 100).optional(),
  to: wholeNumber('次序', 1, 100).optional(),
});
export const notifyInput = z.strictObject({ ...onMatter, requirements: text(L.requirements, 500) });
export const replyInput = z.strictObject({
  ...beside,
  reply: z.enum(['ATTEND', 'SUBSTITUTE', 'LEAVE'], { error: '请选择是否参加' }),
  person: text(L.person, 60),
  reason: text(L.leaveReason, 300),
});
export const receiveInput = z.strictObject(beside);
export const signInInput = z.strictObject({
  ...beside,
  unitId: unitField('单位'),
  attendee: requiredText(L.attendee, 60),
  substitute: checkbox,
});
export const holdInput = z.strictObject({
  ...onMatter,
  beganAt: timeField(L.beganAt),
  endedAt: timeField(L.endedAt),
  presidedBy: requiredText(L.presidedBy, 60),
});
export const recordTopicInput = z.strictObject({
  ...onMatter,
  itemId: idField,
  discussion: requiredText(L.discussion, 3000),
  outcome: z.enum(['RESOLVED', 'NOTED', 'POSTPONED'], { error: '请选择研究结果' }),
});
/** One item of the minutes, put at its place (or at the end) or taken out; without a lead unit it binds nobody. */
export const saveMinutesInput = z.strictObject({
  ...onMatter,
  key: z.union([idField, z.literal('')]),
  remove: checkbox,
  heading: requiredText(L.heading, 100),
  content: requiredText(L.content, 3000),
  leadUnitId: z.union([unitField(L.leadUnitId), z.literal('')]),
  coUnitIds: several(unitField(L.coUnitIds)),
  dueOn: optionalDate(L.dueOn),
  deliverable: text(L.deliverable, 100),
});
export const submitMinutesInput = z.strictObject(onMatter);
export const returnReviewInput = z.strictObject({ ...onMatter, words: requiredText(L.reviewWords, 500) });
export const presentInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const returnMinutesInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.returnWords, 500),
  lateReason: lateReasonField,
});
export const signMinutesInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const correctMinutesInput = z.strictObject({ ...onMatter, words: requiredText(L.correctReason, 500) });
export const archiveInput = z.strictObject(onMatter);
