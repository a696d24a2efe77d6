import type { PostCode } from '@/lib/kernel/actor';

/**
 * Who may do what to a meeting and to a topic, written by hand from 一（三） and 一（四）. It repeats nothing of
 * lib/kernel/grants/meetings.ts or the procedure tables.
 */

/** Posts, and in which states their unit must hold which part; `'*'` is any state. */
type Ways = { posts: PostCode[]; part: string; states: string[] | '*' }[];

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];
const CLERK: PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];
const office = (states: string[] | '*', posts = CLERK): Ways => [{ posts, part: 'office', states }];
const leader = (...states: string[]): Ways => [{ posts: ['GROUP_LEADER'], part: 'leader', states }];
const proposer = (...states: string[]): Ways => [{ posts: HAND, part: 'proposer', states }];
const BEFORE = ['PLANNED', 'CALLED', 'SUBMITTED', 'DECIDED', 'DISTRIBUTED', 'NOTIFIED'];
const PRESENT: Ways = [
  ...['member', 'invitee', 'copied'].map((part) => ({ posts: HAND, part, states: '*' as const })),
  { posts: ['INVITEE'], part: 'invitee', states: '*' },
];

/** Every act on a meeting or a topic beside those on matters of any kind. */
export const MEETING_ACTS: Readonly<Record<string, Ways>> = {
  'meeting.callTopics': office(['PLANNED']),
  'meeting.reschedule': office(BEFORE),
  'meeting.cancel': office(BEFORE),
  'meeting.submitTopics': office(['PLANNED', 'CALLED']),
  'meeting.concludeTopics': leader('SUBMITTED'),
  'meeting.distribute': office(['DECIDED']),
  'meeting.invite': office(['PLANNED', 'CALLED', 'SUBMITTED', 'DECIDED', 'DISTRIBUTED']),
  'meeting.setAgenda': office(['DISTRIBUTED', 'NOTIFIED']),
  'meeting.notify': office(['DISTRIBUTED']),
  'meeting.receive': PRESENT,
  'meeting.reply': PRESENT,
  'meeting.signIn': office('*'),
  'meeting.hold': office(['NOTIFIED']),
  'meeting.recordTopic': office(['HELD']),
  'meeting.saveMinutes': office(['HELD']),
  'meeting.submitMinutes': office(['HELD']),
  'meeting.returnReview': office(['REVIEWING'], ['OFFICE_DIRECTOR']),
  'meeting.present': office(['REVIEWING'], ['OFFICE_DIRECTOR']),
  'meeting.returnMinutes': leader('SIGNING'),
  'meeting.signMinutes': leader('SIGNING'),
  'meeting.correctMinutes': office(['ISSUED']),
  'meeting.archive': office(['ISSUED']),
  'topic.revise': proposer('PROPOSED', 'RETURNED', 'POSTPONED'),
  'topic.withdraw': proposer('PROPOSED', 'RETURNED', 'POSTPONED'),
  'topic.approve': leader('SUBMITTED'),
  'topic.return': leader('SUBMITTED'),
  'topic.merge': leader('SUBMITTED'),
  'topic.postpone': leader('SUBMITTED'),
  'topic.opine': [{ posts: HAND, part: 'member', states: '*' }],
};

/** Whether a post whose unit holds the part may do it in the state. */
export const meetingOracle = (name: string, post: PostCode, part: string | null, state: string): boolean =>
  (MEETING_ACTS[name] ?? []).some(
    (way) => way.posts.includes(post) && way.part === part && (way.states === '*' || way.states.includes(state)),
  );

/** Whether a post whose unit holds the part sees it (1-4-6): overseers all, insiders their unit's, guests where invited. */
export function meetingSeen(post: PostCode, part: string | null): boolean {
  if (['OFFICE_CLERK', 'OFFICE_DIRECTOR', 'GROUP_LEADER'].includes(post)) return true;
  if (part === null || part === 'office' || part === 'leader') return false;
  if (post === 'INVITEE') return part === 'invitee';
  return ['LIAISON', 'TOWNSHIP', 'JUDICIAL', 'UNIT_LEADER', 'GOV_OFFICE', 'LEGAL', 'EXPERT'].includes(post);
}
