import { GUESTS, HANDS } from '../actor';
import { type Grant, OFFICE, step } from './grant';

/** Units at a meeting answer for themselves; a guest answers what the unit is invited to. */
const AT_MEETING: readonly Grant[] = [
  { posts: HANDS, parts: ['member', 'invitee', 'copied'], matter: true },
  { posts: GUESTS, parts: ['invitee'], matter: true },
];

/** 一（四）联席会议 and its topics. */
export const MEETING_GRANTS = {
  'composition.join': [{ posts: OFFICE }],
  'composition.leave': [{ posts: OFFICE }],
  'composition.head': [{ posts: OFFICE }],
  'meeting.plan': [{ posts: OFFICE }],
  'meeting.convene': [{ posts: ['GROUP_LEADER'] }],
  'meeting.callTopics': step('callTopics', OFFICE),
  'meeting.reschedule': step('reschedule', OFFICE),
  'meeting.cancel': step('cancel', OFFICE),
  'meeting.submitTopics': step('submitTopics', OFFICE),
  'meeting.concludeTopics': step('concludeTopics', ['GROUP_LEADER']),
  'meeting.distribute': step('distribute', OFFICE),
  'meeting.invite': step('invite', OFFICE),
  'meeting.setAgenda': step('setAgenda', OFFICE),
  'meeting.notify': step('notify', OFFICE),
  'meeting.receive': AT_MEETING,
  'meeting.reply': AT_MEETING,
  'meeting.signIn': [{ posts: OFFICE, parts: ['office'], matter: true }],
  'meeting.hold': step('hold', OFFICE),
  'meeting.recordTopic': step('recordTopic', OFFICE),
  'meeting.saveMinutes': step('saveMinutes', OFFICE),
  'meeting.submitMinutes': step('submitMinutes', OFFICE),
  'meeting.returnReview': step('returnReview', ['OFFICE_DIRECTOR']),
  'meeting.present': step('present', ['OFFICE_DIRECTOR']),
  'meeting.returnMinutes': step('returnMinutes', ['GROUP_LEADER']),
  'meeting.signMinutes': step('signMinutes', ['GROUP_LEADER']),
  'meeting.correctMinutes': step('correctMinutes', OFFICE),
  'meeting.archive': step('archive', OFFICE),
  'topic.propose': [{ posts: HANDS }],
  'topic.revise': step('revise'),
  'topic.withdraw': step('withdraw'),
  'topic.approve': step('approve', ['GROUP_LEADER']),
  'topic.return': step('return', ['GROUP_LEADER']),
  'topic.merge': step('merge', ['GROUP_LEADER']),
  'topic.postpone': step('postpone', ['GROUP_LEADER']),
  'topic.opine': [{ posts: HANDS, parts: ['member'], matter: true }],
} as const satisfies Record<string, readonly Grant[]>;
