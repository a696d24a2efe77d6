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
  // 保密 is decided by the unit whose matter it is, which is the sender's; the office may tighten (4-2-5).
  'confidentiality.set': [
    { posts: [...HAND, 'UNIT_LEADER', 'GOV_OFFICE'], parts: ['sender'], ended: true },
    { posts: OFFICE, ended: true },
  ],
  'confidentiality.views': [{ posts: PORTAL, parts: ['sender'], ended: true }],
  'carrier.record': [{ posts: [...HAND, 'UNIT_LEADER', 'GOV_OFFICE', ...OFFICE], parts: PARTIES, ended: true }],
  'matter.export': [
    { posts: [...HAND, 'UNIT_LEADER', 'GOV_OFFICE'], parts: PARTIES, ended: true },
    { posts: OFFICE, ended: true },
  ],
  // An expert institution's liaison acts for it wherever it takes part (4-2-1).
  'file.attach': [{ posts: [...HAND, 'EXPERT'], parts: ['sender'], ended: false }],
  'file.remove': [{ posts: [...HAND, 'EXPERT'], parts: ['sender'], ended: false }],
  'supervision.order': [{ posts: [...OFFICE, ...LEADER], ended: false }],
};

/** An act on no matter: the posts that may. */
export const PLAIN: Record<string, PostCode[]> = {
  'transfer.create': HAND,
  'bulletin.create': OFFICE,
  'circular.create': OFFICE,
  'assignment.create': OFFICE,
  'sharing.record': HAND,
  'sharing.stage': HAND,
  'sharing.import': HAND,
  'sharing.receiveMany': [...HAND, 'UNIT_LEADER'],
  'problem.raise': [...HAND, ...OFFICE],
  'proposal.create': OFFICE,
  'campaign.plan': OFFICE,
  'composition.join': OFFICE,
  'composition.leave': OFFICE,
  'composition.head': OFFICE,
  'meeting.plan': OFFICE,
  'meeting.convene': LEADER,
  'topic.propose': HAND,
  'dispute.raise': HAND,
  'agreement.create': HAND,
  'inspection.create': HAND,
  'unit.handOver': ['SECURITY_ADMIN'],
  'supervision.direct': [...OFFICE, ...LEADER],
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

/** A principal as the oracle sees it: posts with the parts of the matter that each post's unit holds, and whether that unit is a member (1-1-1). */
export type Standing = { post: PostCode; parts: readonly Part[]; member?: boolean }[];

const NAMED_POSTS = (posts: PostCode[], held: { post: PostCode }) => posts.includes(held.post);

/** Whether the matter is there at all for the principal (4-2-5); `named`: a matter for named people names this person. */
export function oracleSees(principal: Standing, confidentiality: string, named = false): boolean {
  if (principal.some((held) => ADMIN.includes(held.post))) return false;
  const insiders = principal.filter((held) => IN_UNIT.includes(held.post));
  const oversees = principal.some((held) => [...OFFICE, ...LEADER].includes(held.post));
  const concerned = oversees || insiders.some((held) => held.parts.length > 0);
  if (confidentiality === 'NAMED') return named && concerned;
  if (confidentiality === 'PUBLIC') return concerned || insiders.length > 0;
  return concerned || (confidentiality === 'MEMBERS' && insiders.some((held) => held.member === true));
}

/** Whether the principal may do it to a matter in the state. */
export function oracleAllows(
  name: string,
  principal: Standing,
  state: TransferState,
  confidentiality: string,
  named = false,
): boolean {
  if (!oracleSees(principal, confidentiality, named)) return false;
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
