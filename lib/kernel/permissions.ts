import { type AnyProcedure, stepFor } from '@/lib/rulebook/procedure';
import {
  type Actor,
  ADMINISTRATORS,
  type Capacity,
  HANDS,
  type HeldPost,
  holds,
  INSIDERS,
  OVERSEERS,
  type PostCode,
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
  'bulletin.create': [{ posts: OFFICE }],
  'bulletin.contribute': step('contribute'),
  'bulletin.compose': step('compose', OFFICE),
  'bulletin.save': step('save', OFFICE),
  'bulletin.submit': step('submit', OFFICE),
  'bulletin.recall': step('recall', OFFICE),
  'bulletin.returnDraft': step('returnDraft', ['OFFICE_DIRECTOR']),
  'bulletin.issue': step('issue', ['OFFICE_DIRECTOR']),
  'bulletin.void': step('void', OFFICE),
  'bulletin.receive': [{ posts: [...HANDS, 'UNIT_LEADER'], parts: ['reader'], matter: true }],
  'circular.create': [{ posts: OFFICE }],
  'circular.save': step('save', OFFICE),
  'circular.retake': step('retake', OFFICE),
  'circular.submit': step('submit', OFFICE),
  'circular.recall': step('recall', OFFICE),
  'circular.returnDraft': step('returnDraft', ['OFFICE_DIRECTOR']),
  'circular.approve': step('approve', ['OFFICE_DIRECTOR']),
  'circular.sendBack': step('sendBack', ['GROUP_LEADER']),
  'circular.issue': step('issue', ['GROUP_LEADER']),
  'circular.void': step('void', OFFICE),
  'circular.receive': [{ posts: [...HANDS, 'UNIT_LEADER'], parts: ['reader'], matter: true }],
  'matter.view': [{ posts: [...INSIDERS, ...OVERSEERS], matter: true }],
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
  'feed.create': [{ posts: [], self: true }],
  'feed.revoke': [{ posts: [], self: true }],
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
  if (parties.some((party) => inside.includes(party.unitId))) return true;
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
