import type { PostCode } from '@/lib/kernel/actor';
import type { TransferState } from '@/lib/transfers/procedure';

/**
 * Who may do what, written by hand from the 意见 and the assignment of posts. It repeats nothing of
 * lib/kernel/permissions.ts or the procedure table: if both say the same, two people thought the same.
 */

export type Part = 'sender' | 'receiver' | 'handler' | 'decider';

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];
const OFFICE: PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];
const LEADER: PostCode[] = ['GROUP_LEADER'];
const ADMIN: PostCode[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'];
const IN_UNIT: PostCode[] = [...HAND, 'UNIT_LEADER', 'GOV_OFFICE', 'LEGAL', 'EXPERT'];
const PORTAL: PostCode[] = [...IN_UNIT, ...OFFICE, ...LEADER];

/** A step: these posts, of the unit that holds the part in the state. */
export const STEPS: Record<string, { posts: PostCode[]; when: [TransferState, Part][] }> = {
  'transfer.saveDraft': { posts: HAND, when: [['DRAFT', 'sender']] },
  'transfer.submit': { posts: HAND, when: [['DRAFT', 'sender']] },
  'transfer.send': { posts: HAND, when: [['DRAFT', 'sender']] },
  'transfer.void': { posts: HAND, when: [['DRAFT', 'sender']] },
  'transfer.approve': { posts: ['UNIT_LEADER'], when: [['PENDING_APPROVAL', 'sender']] },
  'transfer.returnDraft': { posts: ['UNIT_LEADER'], when: [['PENDING_APPROVAL', 'sender']] },
  'transfer.recall': { posts: HAND, when: [['PENDING_APPROVAL', 'sender']] },
  'transfer.withdraw': { posts: HAND, when: [['SENT', 'sender']] },
  'transfer.sign': { posts: HAND, when: [['SENT', 'receiver']] },
  'transfer.accept': {
    posts: HAND,
    when: [
      ['SENT', 'receiver'],
      ['SIGNED', 'receiver'],
      ['DESIGNATED', 'handler'],
    ],
  },
  'transfer.decline': {
    posts: HAND,
    when: [
      ['SENT', 'receiver'],
      ['SIGNED', 'receiver'],
    ],
  },
  'transfer.refer': { posts: HAND, when: [['DECLINED', 'receiver']] },
  'transfer.designate': { posts: ['GOV_OFFICE'], when: [['REFERRED', 'decider']] },
  'transfer.decide': { posts: HAND, when: [['ACCEPTED', 'handler']] },
  'transfer.conclude': { posts: HAND, when: [['ACCEPTED', 'handler']] },
  'transfer.notify': { posts: HAND, when: [['DECIDED', 'handler']] },
};

const PARTIES: Part[] = ['sender', 'receiver', 'handler', 'decider'];

/** An act beside the procedure, on a matter one sees: posts, the parts their unit must hold (none: any or no part), and whether an ended matter takes it. */
export const BESIDE: Record<string, { posts: PostCode[]; parts?: Part[]; ended: boolean }[]> = {
  'matter.urge': [
    { posts: HAND, parts: ['sender'], ended: false },
    { posts: OFFICE, ended: false },
  ],
  // Whoever takes part may have been written to, and signs for it whenever it is noticed; 区政府办 for the request.
  'letter.sign': [
    { posts: HAND, parts: PARTIES, ended: true },
    { posts: ['GOV_OFFICE'], parts: ['decider'], ended: true },
  ],
  'matter.view': [{ posts: PORTAL, ended: true }],
  'matter.unmask': [
    { posts: [...HAND, 'UNIT_LEADER'], parts: PARTIES, ended: true },
    { posts: ['GOV_OFFICE'], parts: ['decider'], ended: true },
  ],
  'file.attach': [{ posts: HAND, parts: ['sender'], ended: false }],
  'file.remove': [{ posts: HAND, parts: ['sender'], ended: false }],
  'supervision.order': [{ posts: [...OFFICE, ...LEADER], ended: false }],
  'supervision.answer': [
    { posts: HAND, parts: PARTIES, ended: true },
    // 区政府办 has no liaison: whoever decides answers an order about the decision.
    { posts: ['GOV_OFFICE'], parts: ['decider'], ended: true },
  ],
};

/** An act on no matter: the posts that may. */
export const PLAIN: Record<string, PostCode[]> = {
  'transfer.create': HAND,
  'bulletin.create': OFFICE,
  'circular.create': OFFICE,
  'assignment.create': OFFICE,
  'problem.raise': [...HAND, ...OFFICE],
  'proposal.create': OFFICE,
  'campaign.plan': OFFICE,
  'composition.join': OFFICE,
  'composition.leave': OFFICE,
  'composition.head': OFFICE,
  'meeting.plan': OFFICE,
  'meeting.convene': LEADER,
  'topic.propose': HAND,
  'supervision.view': [...OFFICE, ...LEADER],
  'notice.markRead': PORTAL,
  'delegation.create': PORTAL,
  'delegation.end': PORTAL,
  'unit.create': ['SYSTEM_ADMIN'],
  'unit.edit': ['SYSTEM_ADMIN'],
  'unit.close': ['SYSTEM_ADMIN'],
  'unit.setApprovalStep': ['UNIT_LEADER'],
  'person.create': ['SYSTEM_ADMIN'],
  'person.resetPassword': ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
  'person.disable': ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
  'person.enable': ['SECURITY_ADMIN'],
  'person.move': ['SECURITY_ADMIN'],
  'post.grant': ['SECURITY_ADMIN'],
  'post.end': ['SECURITY_ADMIN'],
  'calendar.propose': ['SYSTEM_ADMIN'],
  'calendar.confirm': ['SECURITY_ADMIN'],
  'calendar.reject': ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
  'admin.view': ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
  'audit.view': ['AUDITOR'],
};

/** What everybody who is signed in may do to himself, whatever the post. */
export const SELF: readonly string[] = ['password.change', 'session.endAll', 'feed.create', 'feed.revoke'];

/** A principal as the oracle sees it: posts with the parts of the matter that each post's unit holds. */
export type Standing = { post: PostCode; parts: readonly Part[] }[];

const NAMED_POSTS = (posts: PostCode[], held: { post: PostCode }) => posts.includes(held.post);

/** Whether the matter is there at all for the principal. */
export function oracleSees(principal: Standing, confidentiality: string): boolean {
  if (principal.some((held) => ADMIN.includes(held.post))) return false;
  if (principal.some((held) => held.parts.length > 0 && IN_UNIT.includes(held.post))) return true;
  return confidentiality !== 'NAMED' && principal.some((held) => [...OFFICE, ...LEADER].includes(held.post));
}

/** Whether the principal may do it to a matter in the state. */
export function oracleAllows(
  name: string,
  principal: Standing,
  state: TransferState,
  confidentiality: string,
): boolean {
  if (!oracleSees(principal, confidentiality)) return false;
  const step = STEPS[name];
  if (step) {
    const may = (held: Standing[number]) =>
      NAMED_POSTS(step.posts, held) && step.when.some(([when, part]) => when === state && held.parts.includes(part));
    return principal.some(may);
  }
  const ended = state === 'CLOSED' || state === 'VOID';
  return (BESIDE[name] ?? []).some(
    (way) =>
      (way.ended || !ended) &&
      principal.some(
        (held) => NAMED_POSTS(way.posts, held) && (!way.parts || way.parts.some((part) => held.parts.includes(part))),
      ),
  );
}
