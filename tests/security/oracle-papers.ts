import type { PostCode } from '@/lib/kernel/actor';

/** One right on a paper (1-2-2, 1-3-1), by hand: these posts, of the unit that holds the part, in these states. */
export type PaperRight = { type: 'bulletin' | 'circular'; name: string; posts: PostCode[]; part: string; in: string[] };

const HAND: PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];
const OFFICE: PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];
const DIRECTOR: PostCode[] = ['OFFICE_DIRECTOR'];
const LEADER: PostCode[] = ['GROUP_LEADER'];
/** Signing for what arrived leaves the matter as it is: any state, the command itself asks for an open receipt. */
const ANY = ['COLLECTING', 'COMPOSING', 'PENDING_APPROVAL', 'PENDING_SIGNATURE', 'ISSUED', 'VOID'];

const right = (name: string, posts: PostCode[], part: string, ...states: string[]): PaperRight => ({
  type: name.startsWith('bulletin') ? 'bulletin' : 'circular',
  name,
  posts,
  part,
  in: states,
});

export const PAPERS: readonly PaperRight[] = [
  right('bulletin.contribute', HAND, 'contributor', 'COLLECTING', 'COMPOSING'),
  right('bulletin.compose', OFFICE, 'office', 'COLLECTING'),
  right('bulletin.save', OFFICE, 'office', 'COMPOSING'),
  right('bulletin.submit', OFFICE, 'office', 'COMPOSING'),
  right('bulletin.recall', OFFICE, 'office', 'PENDING_APPROVAL'),
  right('bulletin.returnDraft', DIRECTOR, 'office', 'PENDING_APPROVAL'),
  right('bulletin.issue', DIRECTOR, 'office', 'PENDING_APPROVAL'),
  right('bulletin.void', OFFICE, 'office', 'COLLECTING', 'COMPOSING'),
  right('bulletin.receive', [...HAND, 'UNIT_LEADER'], 'reader', ...ANY),
  right('circular.save', OFFICE, 'office', 'COMPOSING'),
  right('circular.retake', OFFICE, 'office', 'COMPOSING'),
  right('circular.submit', OFFICE, 'office', 'COMPOSING'),
  right('circular.recall', OFFICE, 'office', 'PENDING_APPROVAL'),
  right('circular.returnDraft', DIRECTOR, 'office', 'PENDING_APPROVAL'),
  right('circular.approve', DIRECTOR, 'office', 'PENDING_APPROVAL'),
  right('circular.sendBack', LEADER, 'leader', 'PENDING_SIGNATURE'),
  right('circular.issue', LEADER, 'leader', 'PENDING_SIGNATURE'),
  right('circular.void', OFFICE, 'office', 'COMPOSING'),
  right('circular.receive', [...HAND, 'UNIT_LEADER'], 'reader', ...ANY),
];
