import { type AnyProcedure, stepFor } from '@/lib/rulebook/procedure';
import {
  type Actor,
  ADMINISTRATORS,
  type Capacity,
  GUEST_PART,
  GUESTS,
  HANDS,
  type HeldPost,
  holds,
  INSIDERS,
  OVERSEERS,
  type PostCode,
  PRESIDING_PARTS,
  unitsWith,
} from './actor';

/** What the gate needs to know of a matter. */
export type Gated = {
  matter: { id: string; type: string; state: string; confidentiality: string; closed: boolean };
  /** Live parts only. */
  parties: readonly { unitId: string; part: string }[];
  /** Null where the act is beside every procedure (督办, 催办, files). */
  procedure: AnyProcedure | null;
};

/**
 * One way to be allowed. `step`: the procedure must offer that step to a part the post's unit holds.
 * `self`: an act on one's own account, whatever the post. `parts`: the post's unit must hold one of them. `open`: the matter must not have ended. `matter`: asked of a matter one may see.
 */
type Grant = {
  posts: readonly PostCode[];
  self?: true;
  step?: string;
  parts?: readonly string[];
  open?: true;
  matter?: true;
};

const step = (event: string, posts: readonly PostCode[] = HANDS): readonly Grant[] => [{ posts, step: event }];
const OFFICE: readonly PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];
const PARTS = ['sender', 'receiver', 'handler', 'decider'];
const DIRECTOR: readonly PostCode[] = ['OFFICE_DIRECTOR'];
const LEADER: readonly PostCode[] = ['GROUP_LEADER'];
/** Acts of those who come to a meeting, beside its procedure. */
const attending = (parts: readonly string[], open: { open?: true }): readonly Grant[] => [
  { posts: HANDS, parts, matter: true, ...open },
  { posts: GUESTS, parts: [GUEST_PART], matter: true, ...open },
];

/** Command name → ways to be allowed. No entry, no access. */
export const PERMISSIONS = {
  'transfer.create': [{ posts: HANDS }],
  'transfer.saveDraft': step('saveDraft'),
  'transfer.submit': step('submit'),
  'transfer.send': step('send'),
  'transfer.approve': step('approve', ['UNIT_LEADER']),
  'transfer.recall': step('recall'),
  'transfer.returnDraft': step('returnDraft', ['UNIT_LEADER']),
  'transfer.void': step('void'),
  'transfer.withdraw': step('withdraw'),
  'transfer.sign': step('sign'),
  'transfer.accept': step('accept'),
  'transfer.decline': step('decline'),
  'transfer.refer': step('refer'),
  'transfer.designate': step('designate', ['GOV_OFFICE']),
  'transfer.decide': step('decide'),
  'transfer.conclude': step('conclude'),
  'transfer.notify': step('notify'),
  'transfer.urge': [
    { posts: HANDS, parts: ['sender'], open: true, matter: true },
    { posts: OFFICE, open: true, matter: true },
  ],
  'meeting.plan': [{ posts: OFFICE }],
  'meeting.convene': [{ posts: LEADER }],
  'meeting.callTopics': step('callTopics', OFFICE),
  'meeting.reschedule': step('reschedule', OFFICE),
  'meeting.cancel': step('cancel', OFFICE),
  'meeting.submitTopics': step('submitTopics', OFFICE),
  'meeting.concludeTopics': step('concludeTopics', LEADER),
  'meeting.distribute': step('distribute', OFFICE),
  'meeting.invite': step('invite', OFFICE),
  'meeting.setAgenda': step('setAgenda', OFFICE),
  'meeting.notify': step('notify', OFFICE),
  'meeting.reply': attending(['member', GUEST_PART], { open: true }),
  'meeting.signIn': [
    { posts: OFFICE, parts: ['office'], open: true, matter: true },
    ...attending(['member', GUEST_PART], { open: true }),
  ],
  'meeting.sign': attending(['member', GUEST_PART, 'copied'], {}),
  'meeting.hold': step('hold', OFFICE),
  'meeting.recordTopic': step('recordTopic', OFFICE),
  'meeting.saveMinutes': step('saveMinutes', OFFICE),
  'meeting.submitMinutes': step('submitMinutes', OFFICE),
  'meeting.returnReview': step('returnReview', DIRECTOR),
  'meeting.present': step('present', DIRECTOR),
  'meeting.returnMinutes': step('returnMinutes', LEADER),
  'meeting.signMinutes': step('signMinutes', LEADER),
  'meeting.correctMinutes': step('correctMinutes', OFFICE),
  'meeting.archive': step('archive', OFFICE),
  'topic.propose': [{ posts: [...HANDS, ...OFFICE] }],
  'topic.revise': step('revise', [...HANDS, ...OFFICE]),
  'topic.withdraw': step('withdraw', [...HANDS, ...OFFICE]),
  'topic.approve': step('approve', LEADER),
  'topic.return': step('return', LEADER),
  'topic.merge': step('merge', LEADER),
  'topic.postpone': step('postpone', LEADER),
  'topic.opine': [{ posts: HANDS, parts: ['member'], open: true, matter: true }],
  'membership.begin': [{ posts: OFFICE }],
  'membership.end': [{ posts: OFFICE }],
  'membership.nameHead': [{ posts: OFFICE }],
  'matter.view': [
    { posts: [...INSIDERS, ...OVERSEERS], matter: true },
    { posts: GUESTS, parts: [GUEST_PART], matter: true },
  ],
  'matter.unmask': [
    { posts: [...HANDS, 'UNIT_LEADER'], parts: PARTS, matter: true },
    { posts: ['GOV_OFFICE'], parts: ['decider'], matter: true },
  ],
  'file.attach': [{ posts: HANDS, parts: ['sender'], open: true, matter: true }],
  'file.remove': [{ posts: HANDS, parts: ['sender'], open: true, matter: true }],
  'supervision.order': [{ posts: [...OFFICE, 'GROUP_LEADER'], open: true, matter: true }],
  'supervision.answer': [
    { posts: HANDS, parts: PARTS, matter: true },
    { posts: ['GOV_OFFICE'], parts: ['decider'], matter: true },
  ],
  'supervision.view': [{ posts: OVERSEERS }],
  'notice.markRead': [{ posts: [...INSIDERS, ...OVERSEERS] }],
  'delegation.create': [{ posts: [...INSIDERS, ...OVERSEERS] }],
  'delegation.end': [{ posts: [...INSIDERS, ...OVERSEERS] }],
  'password.change': [{ posts: [], self: true }],
  'session.endAll': [{ posts: [], self: true }],
  'unit.create': [{ posts: ['SYSTEM_ADMIN'] }],
  'unit.edit': [{ posts: ['SYSTEM_ADMIN'] }],
  'unit.close': [{ posts: ['SYSTEM_ADMIN'] }],
  'unit.setApprovalStep': [{ posts: ['UNIT_LEADER'] }],
  'person.create': [{ posts: ['SYSTEM_ADMIN'] }],
  'person.resetPassword': [{ posts: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] }],
  'person.disable': [{ posts: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] }],
  'person.enable': [{ posts: ['SECURITY_ADMIN'] }],
  'person.move': [{ posts: ['SECURITY_ADMIN'] }],
  'post.grant': [{ posts: ['SECURITY_ADMIN'] }],
  'post.end': [{ posts: ['SECURITY_ADMIN'] }],
  'calendar.propose': [{ posts: ['SYSTEM_ADMIN'] }],
  'calendar.confirm': [{ posts: ['SECURITY_ADMIN'] }],
  'calendar.reject': [{ posts: ['SECURITY_ADMIN', 'SYSTEM_ADMIN'] }],
  'admin.view': [{ posts: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] }],
  'audit.view': [{ posts: ['AUDITOR'] }],
} as const satisfies Record<string, readonly Grant[]>;

/** The permission key of a command or a kind of page. */
export type PermissionName = keyof typeof PERMISSIONS;

/** Whether the actor may see the matter at all. Lists ask the same of SQL in `visibleMatters`. */
export function sees(actor: Actor, { matter, parties }: Pick<Gated, 'matter' | 'parties'>): boolean {
  if (holds(actor, ADMINISTRATORS)) return false;
  const inside = unitsWith(actor, INSIDERS);
  const guests = unitsWith(actor, GUESTS);
  const shows = ({ unitId, part }: { unitId: string; part: string }) =>
    (inside.includes(unitId) && !PRESIDING_PARTS.includes(part)) || (guests.includes(unitId) && part === GUEST_PART);
  if (parties.some(shows)) return true;
  return matter.confidentiality !== 'NAMED' && holds(actor, OVERSEERS);
}

function allows(grant: Grant, held: HeldPost, subject: Gated | null): boolean {
  if (!grant.posts.includes(held.post)) return false;
  if (!grant.matter && !grant.step) return true;
  if (!subject) return false;
  if (grant.open && subject.matter.closed) return false;
  const partsHeld = subject.parties.filter((party) => party.unitId === held.unitId).map((party) => party.part);
  if (grant.parts && !grant.parts.some((part) => partsHeld.includes(part))) return false;
  if (!grant.step) return true;
  if (!subject.procedure) return false;
  const offered = stepFor(subject.procedure, subject.matter.state, grant.step);
  return offered !== null && partsHeld.includes(offered.by);
}

/** In what capacity the actor may do this, or null. The one gate: buttons, commands and queries all ask here. */
export function capacity(actor: Actor, name: PermissionName, subject: Gated | null): Capacity | null {
  if (subject && !sees(actor, subject)) return null;
  const grants: readonly Grant[] = PERMISSIONS[name];
  for (const grant of grants) {
    const held = actor.posts.find((post) => allows(grant, post, subject));
    if (held) return held;
    if (grant.self) return { post: null, unitId: actor.unitId, unitName: actor.unitName, via: null };
  }
  return null;
}

/** Whether the actor may do this. */
export function can(actor: Actor, name: PermissionName, subject: Gated | null = null): boolean {
  return capacity(actor, name, subject) !== null;
}
